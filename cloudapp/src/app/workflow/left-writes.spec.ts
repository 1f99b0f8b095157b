import {
  FakePorts,
  local,
  LOCAL_ID,
  localRecord,
  NEW_VERSION,
  record,
  saveableState,
  told,
  writeEnded,
} from '../../testing/fakes';
import type { MarcRecord } from '../marc/record';
import type { LocalRecord, SaveOutcome, StoredVerdict } from '../ports/alma';

import type { PanelEvent } from './events';
import { LeftWrites } from './left-writes';
import { reduce } from './reduce';
import type { State, Write } from './state';

const NO_ANSWER = { kind: 'almaNoAnswer', details: {} } as const;
const NOT_YET: SaveOutcome = {
  kind: 'notSaved',
  failure: NO_ANSWER,
  mayRetry: true,
  mayArrive: true,
};
const saving = told(saveableState(), { kind: 'save' });
const [first] = Object.values(saving.writes);

/** Another preview of the same version. */
const OTHER: MarcRecord = record('245 10 $a Moby Dick', '500 __ $a Of another source.');

/** Two tries on one version, of which nobody knows what became of them. */
function twoTries(): State {
  const ended: Write = { ...first, state: 'notSaved', outcome: NOT_YET };
  return {
    ...saving,
    writes: {
      a: { ...ended, writeId: 'a' },
      b: { ...ended, writeId: 'b', sent: OTHER },
    },
  };
}

function version(of: MarcRecord, version005 = NEW_VERSION): LocalRecord {
  return local(LOCAL_ID, { record: of, version005, lastModifiedBy: 'staff-1' });
}

class World {
  readonly ports = new FakePorts();
  readonly told: string[] = [];
  state = twoTries();
  readonly left = new LeftWrites(this.ports, (event: PanelEvent) => {
    if (event.kind === 'journalSettled') this.told.push(`${event.entry.writeId} ${event.result}`);
    this.state = reduce(this.state, event, { at: '2026-11-20T14:01:30Z', id: 'x' });
  });

  constructor() {
    this.ports.surroundings.now = () => new Date('2026-11-20T14:30:00Z');
  }
}

describe('two tries on one version, once the record is read again', () => {
  it('are told apart: one was stored, so Alma refuses the other', async () => {
    const world = new World();
    await world.left.settle(version(OTHER), world.state);
    expect(world.told).toEqual(['a notSaved', 'b saved']);
    expect(world.state.recoveries[LOCAL_ID].result).toBe('saved');
    expect(world.state.writes).toEqual({});
    expect([...world.ports.history.entries.keys()]).toEqual(['b']);
  });

  it('are both not saved where the old version stands after minutes, and open where it is young', async () => {
    const world = new World();
    await world.left.settle(local(), world.state);
    expect(world.told).toEqual(['a notSaved', 'b notSaved']);
    const young = new World();
    young.ports.surroundings.now = () => new Date('2026-11-20T14:01:20Z');
    await young.left.settle(local(), young.state);
    expect(young.told).toEqual(['a pending', 'b pending']);
    expect(Object.keys(young.state.writes)).toEqual(['a', 'b']);
    expect(young.ports.browserStore.log).not.toContain(`clearJournal ${LOCAL_ID}`);
  });

  it('are not both guessed: the later one is, and of the other nobody knows', async () => {
    const world = new World();
    const guess: StoredVerdict = 'guessed';
    world.ports.saving.judge = () => guess;
    const read = version(record('245 10 $a Something near'));
    await world.left.settle(read, world.state);
    expect(world.told).toEqual(['a unknown', 'b guessed']);
    const kept = world.ports.history.entries.get('b');
    expect(kept?.line).toEqual(jasmine.objectContaining({ outcome: 'saved', guessed: true }));
    // What was sent stands for it, so that an undo shows what differs.
    expect(kept?.after.record).toBe(OTHER);
    expect(kept?.line.version005).toBeUndefined();
  });
});

describe('a try that may still arrive', () => {
  it('is settled by the version that another save met', async () => {
    const world = new World();
    const { sent } = world.state.writes['a'];
    await world.left.settleRemembered(version(sent), world.state);
    expect(world.told).toEqual(['b notSaved', 'a saved']);
    expect(world.ports.browserStore.log).toEqual([]);
  });

  it('is remembered while another preview is saved, and is done with once that is stored', () => {
    const { a } = twoTries().writes;
    const before: State = { ...saveableState(), writes: { a: { ...a, sent: OTHER } } };
    const again = reduce(before, { kind: 'save' }, { at: '2026-11-20T14:05:00Z', id: 'c' });
    expect(Object.keys(again.writes)).toEqual(['a', 'c']);
    const stored = told(
      again,
      writeEnded('c', {
        kind: 'saved',
        after: version(localRecord(LOCAL_ID, NEW_VERSION)),
        changedByAlma: [],
        warnings: [],
        settledByReadBack: false,
      }),
    );
    expect(Object.keys(stored.writes)).toEqual(['c']);
  });
});

describe('an undo of which nobody knew', () => {
  const undo: Write = { ...first, writeId: 'u', purpose: 'undo', undoes: 'a', outcome: NOT_YET };
  const saved: SaveOutcome = {
    kind: 'saved',
    after: version(first.sent),
    changedByAlma: [],
    warnings: [],
    settledByReadBack: false,
  };
  const state: State = {
    ...saving,
    writes: { a: { ...first, writeId: 'a', state: 'saved', outcome: saved }, u: undo },
  };

  it('takes the save along that it took back, and leaves it where it was not carried out', async () => {
    const world = new World();
    world.state = state;
    await world.left.settle(version(undo.sent), state);
    expect(world.told).toEqual(['u saved']);
    expect(world.state.writes).toEqual({});
    const other = new World();
    other.state = state;
    other.ports.saving.judge = () => 'untouched';
    await other.left.settle(version(first.sent), state);
    expect(Object.keys(other.state.writes)).toEqual(['a']);
  });
});
