import { bibLife } from '../../cloudapp/src/app/alma/bib-life';
import { readBib } from '../../cloudapp/src/app/alma/bibs';
import { RestCalls } from '../../cloudapp/src/app/alma/rest-call';
import type { MarcRecord } from '../../cloudapp/src/app/marc/record';
import type { CreateOutcome, DeleteOutcome } from '../../cloudapp/src/app/ports/bib-life';
import { record } from '../../cloudapp/src/testing/fakes';
import type { CallFault } from '../../sandbox/contract';
import { CALL_FAULTS } from '../../sandbox/contract';
import { Session } from '../../sandbox/server/session';

import { FakeClock } from './clock';
import { MMS, titles } from './title';
import { Wire } from './wire';

const NUMBER = '459287';
const NEW: MarcRecord = record(
  `035 __ $a (OCoLC)${NUMBER}`,
  '245 10 $a Omoo / $c Herman Melville.',
  '300 __ $a 320 pages',
);

/** Refused at the gate, before the Bibs API is reached: never carried out as well. */
const TURNED_AWAY: ReadonlySet<CallFault['kind']> = new Set(['throttled', 'unauthorised']);

/** Every fault on the way there and back, carried out or not; and a second one on the looking afterwards. */
function faultsOf(method: 'POST' | 'DELETE'): readonly (readonly CallFault[])[] {
  const single = CALL_FAULTS.flatMap((kind): readonly CallFault[] => [
    { kind, method, times: 1 },
    ...(TURNED_AWAY.has(kind) ? [] : [{ kind, method, times: 1, written: true }]),
  ]);
  const blind: CallFault = { kind: 'serverError', method: 'GET' };
  return [[], ...single.map((fault) => [fault]), ...single.map((fault) => [fault, blind])];
}

const nameOf = (faults: readonly CallFault[]): string =>
  faults
    .map(({ kind, method, written }) => `${method} ${kind}${written ? ' written' : ''}`)
    .join(', ') || 'no fault';

/** The stand-in Alma, and the panel's way to it. */
class World {
  readonly clock = new FakeClock();
  readonly session = new Session('life', titles({}), this.clock.now);
  private readonly rest = new RestCalls({
    send: new Wire(this.session, this.clock).send,
    after: this.clock.after,
    random: () => 0.5,
  });
  readonly life = bibLife(this.rest.call);

  /** What comes of it while nothing is held, and what Alma stores once all that was held has arrived. */
  async after<T>(faults: readonly CallFault[], act: () => Promise<T>): Promise<T> {
    const { session, clock } = this;
    session.alma.faults.arm(faults);
    const ended = act();
    let outcome: T | undefined;
    void ended.then((value) => (outcome = value));
    for (let turn = 0; outcome === undefined && turn < 20; turn += 1) await clock.settle();
    session.alma.faults.arm([]);
    session.gate.release();
    await clock.settle();
    clock.pass(2000);
    return ended;
  }

  create(): Promise<CreateOutcome> {
    return this.life.create({
      record: NEW,
      suppressed: false,
      oclcNumber: NUMBER,
      known: [],
      userId: 'staff-1',
      at: new Date(this.clock.now()).toISOString(),
    });
  }

  sent(method: string): number {
    const { calls } = this.session.alma.log.read();
    return calls.filter((call) => call.method === method).length;
  }

  get omoos(): number {
    return this.session.alma.list().filter((bib) => JSON.stringify(bib.record).includes('Omoo'))
      .length;
  }

  async read() {
    const read = await this.after([], () => readBib(this.rest.call, MMS));
    if (!read.ok) throw new Error(read.failure.kind);
    return read.value;
  }
}

describe('a creation, whatever goes wrong', () => {
  for (const faults of faultsOf('POST'))
    it(`${nameOf(faults)}: sent once, never two records, and nothing claimed that is not so`, async () => {
      const world = new World();
      const outcome = await world.after<CreateOutcome>(faults, () => world.create());
      expect(world.sent('POST')).toBeLessThanOrEqual(1);
      const stored = world.omoos;
      expect(stored).toBeLessThanOrEqual(1);
      if (outcome.kind === 'created' || outcome.kind === 'createdUnread') expect(stored).toBe(1);
      else if (outcome.kind !== 'unknown') expect(stored).toBe(0);
      expect(outcome.kind).not.toBe('matched');
    });
});

describe('a deletion, whatever goes wrong', () => {
  for (const faults of faultsOf('DELETE'))
    it(`${nameOf(faults)}: sent once, and nothing claimed that is not so`, async () => {
      const world = new World();
      const made = await world.after<CreateOutcome>([], () => world.create());
      if (made.kind !== 'created') throw new Error(made.kind);
      const outcome = await world.after<DeleteOutcome>(faults, () => world.life.remove(made.after));
      expect(world.sent('DELETE')).toBeLessThanOrEqual(1);
      if (outcome.kind === 'deleted') expect(world.omoos).toBe(0);
      else if (outcome.kind !== 'unknown') expect(world.omoos).toBe(1);
    });

  it('is never sent for a record that has inventory', async () => {
    const world = new World();
    const local = await world.read();
    const outcome = await world.after([], () => world.life.remove(local));
    expect(outcome.kind).toBe('hasInventory');
    expect(world.sent('DELETE')).toBe(0);
    expect(world.session.alma.bib(MMS)).toBeDefined();
  });
});
