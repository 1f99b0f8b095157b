import { Bench, bodyOf, MMS } from '../alma/testing/bench';
import { writeRecord } from '../alma/marcxml';
import type { CallFault, CallFaultKind, Delivery } from '../contract';
import { checkFaults } from './check-faults';
import { Exchange } from './exchange';
import { Gate } from './gate';

const CREATED = '9912345690014401';

/** A line on which a record is created and another, which has no inventory, is deleted. */
class Line {
  readonly bench = new Bench();
  readonly gate = new Gate();
  readonly exchange = new Exchange(this.bench.alma, this.gate);
  private readonly body = `<bib>${writeRecord(this.bench.record(MMS.free))}</bib>`;

  constructor(...faults: CallFault[]) {
    this.bench.alma.setInventory(MMS.free, 'none');
    this.bench.alma.faults.arm(faults);
  }

  send(method: 'POST' | 'DELETE'): Promise<Delivery> {
    if (method === 'DELETE') return this.exchange.send({ url: `/bibs/${MMS.free}`, method });
    const headers = { 'Content-Type': 'application/xml', Accept: 'application/json' };
    return this.exchange.send({ url: '/bibs', method, headers, requestBody: this.body });
  }

  /** Whether the call was carried out. */
  isDone(method: 'POST' | 'DELETE'): boolean {
    const { alma } = this.bench;
    return method === 'POST' ? alma.bib(CREATED) !== undefined : alma.bib(MMS.free) === undefined;
  }
}

const payloadOf = (delivery: Delivery): unknown =>
  delivery.deliver === 'reply' ? delivery.payload : delivery.deliver;

const statusOf = (delivery: Delivery): unknown =>
  (payloadOf(delivery) as { error?: { status: number } }).error?.status;

describe('A creation and a deletion through the exchange', () => {
  it('bring the new bib, and null where there is no body', async () => {
    const line = new Line();
    expect(payloadOf(await line.send('POST'))).toEqual({
      body: bodyOf(line.bench.get(CREATED)),
    });
    expect(payloadOf(await line.send('DELETE'))).toEqual({ body: null });
    expect(line.bench.alma.log.read().calls.map(({ method, status }) => [method, status])).toEqual([
      ['POST', 200],
      ['DELETE', 204],
    ]);
  });

  for (const method of ['POST', 'DELETE'] as const) {
    const strike = async (kind: CallFaultKind, more: Partial<CallFault> = {}) => {
      const other = method === 'POST' ? 'DELETE' : 'POST';
      const line = new Line({ kind: 'html', method: other }, { kind, method, times: 1, ...more });
      return { line, delivery: await line.send(method), done: line.isDone(method) };
    };

    it(`can be lost on the way there or back: ${method}`, async () => {
      const there = await strike('requestLost');
      expect([payloadOf(there.delivery), there.done]).toEqual(['never', false]);
      const back = await strike('replyLost');
      expect([payloadOf(back.delivery), back.done]).toEqual(['never', true]);
    });

    it(`can be late on the way there or back: ${method}`, async () => {
      const { line, delivery, done } = await strike('requestLate', { ms: 9 });
      expect([payloadOf(delivery), done]).toEqual(['later', false]);
      await line.exchange.arrive(1);
      expect(line.isDone(method)).toBeTrue();
      const back = await strike('replyLate');
      expect(back.delivery).toEqual(jasmine.objectContaining({ delayMs: 31_000 }));
      expect(back.done).toBeTrue();
    });

    it(`can be held on the way there: ${method}`, async () => {
      const line = new Line({ kind: 'requestHeld', method });
      const sent = line.send(method);
      expect(line.isDone(method)).toBeFalse();
      line.gate.release();
      await sent;
      expect(line.isDone(method)).toBeTrue();
    });

    it(`can be answered twice, or with nothing, and is carried out once: ${method}`, async () => {
      const twice = await strike('replyTwice');
      expect(twice.delivery).toEqual(jasmine.objectContaining({ times: 2 }));
      expect(twice.line.bench.alma.list().length).toBe(method === 'POST' ? 5 : 3);
      expect((await strike('noPayload')).done).toBeTrue();
    });

    it(`is carried out behind a refusing reply only where it is told to: ${method}`, async () => {
      for (const [kind, status] of [
        ['serverError', 500],
        ['html', 502],
        ['unauthorised', 401],
        ['throttled', 429],
        ['okWithErrors', undefined],
      ] as const) {
        const refused = await strike(kind);
        const behind = await strike(kind, { written: true });
        expect([statusOf(refused.delivery), refused.done, behind.done])
          .withContext(kind)
          .toEqual([status, false, true]);
      }
    });

    it(`can be named in a fault from outside: ${method}`, () => {
      expect(() => checkFaults({ calls: [{ kind: 'replyLost', method }] })).not.toThrow();
      expect(() => checkFaults({ calls: [{ kind: 'replyLost', method: 'PATCH' }] })).toThrow();
    });
  }

  it('may come just after a colleague saved the record that is deleted', async () => {
    const line = new Line({ kind: 'changedByAnother', method: 'DELETE', skip: 1 });
    line.bench.alma.setInventory(MMS.free, 'items=1');
    const before = line.bench.get(MMS.free).text;
    await line.send('DELETE');
    expect(line.bench.get(MMS.free).text).toBe(before);
    await line.send('DELETE');
    expect(line.bench.get(MMS.free).text).toContain('Note added by a colleague.');
  });
});
