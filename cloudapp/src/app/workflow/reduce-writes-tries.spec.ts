import {
  almaShows,
  candidate,
  field,
  found,
  incomingLoaded,
  local,
  LOCAL_ID,
  localRead,
  localRecord,
  NEW_VERSION,
  OLD_VERSION,
  OTHER_ID,
  saveableState,
  told,
  writeEnded,
} from '../../testing/fakes';
import type { LocalRecord, SaveOutcome } from '../ports/alma';
import type { AlmaFailure } from '../ports/failures';

import type { PanelEvent, RecoveryResult } from './events';
import { reduce } from './reduce';
import { writes } from './select-writes';
import type { State, Write } from './state';
import type { WritePanel } from './view';

const NO_ANSWER: AlmaFailure = { kind: 'almaNoAnswer', details: {} };
const UNKNOWN: SaveOutcome = { kind: 'unknown', failure: NO_ANSWER };
const NOT_YET: SaveOutcome = {
  kind: 'notSaved',
  failure: NO_ANSWER,
  mayRetry: true,
  mayArrive: true,
};

const AFTER = stored(NEW_VERSION);
/** A record that holds no 005 that could be used. */
const UNDATED = local(LOCAL_ID, { version005: undefined });

const before = saveableState();
/** A save of the record at hand, named `a`, that runs; that was stored; that was not, so far; of which nobody knows. */
const saving = as('a', before, { kind: 'save' });
const done = told(saving, writeEnded('a', saved(AFTER)));
const notYet = told(saving, writeEnded('a', NOT_YET));
const unknown = told(saving, writeEnded('a', UNKNOWN));
/** The undo of it, named `u`. */
const undoing = as('u', done, { kind: 'undoSave', writeId: 'a' });

function stored(version: string, change: Partial<LocalRecord> = {}): LocalRecord {
  const { leader, fields } = localRecord(LOCAL_ID, version);
  const record = { leader, fields: [...fields, field('500 __ $a Stored.')] };
  return local(LOCAL_ID, { record, version005: version, lastModifiedBy: 'staff-1', ...change });
}

function saved(after: LocalRecord): SaveOutcome {
  return { kind: 'saved', after, changedByAlma: [], warnings: [], settledByReadBack: false };
}

/** One event, by which a write named `id` may begin: `told` gives the same names again and again. */
function as(id: string, state: State, event: PanelEvent): State {
  return reduce(state, event, { at: '2026-11-20T14:05:00Z', id });
}

/** What is left of writes, by name. */
function left(state: State): readonly string[] {
  return Object.keys(state.writes);
}

function asksOf(state: State, writeId: string): Write['asks'] | undefined {
  return state.writes[writeId]?.asks;
}

function panelOf(state: State, writeId: string): WritePanel {
  const panel = writes(state).find((one) => one.writeId === writeId);
  if (!panel) throw new Error(`No write ${writeId}`);
  return panel;
}

/** Everything that the preview on screen asks is answered. */
function answered(state: State): State {
  const guards = state.page.kind === 'reviewing' ? state.page.proposal.guards : [];
  return told(
    state,
    { kind: 'acceptLost', accepted: true },
    ...guards.map(({ id }): PanelEvent => ({ kind: 'answerGuard', id, reason: 'checked' })),
  );
}

/** Another preview of the same version is saved, as `b`. */
function savedOtherwise(state: State): State {
  const decisions = state.page.kind === 'reviewing' ? state.page.proposal.decisions : [];
  const target = decisions.find(({ fieldId }) => fieldId.startsWith('I:300'))?.target ?? '';
  const other = told(state, { kind: 'override', target, value: 'neither' });
  return as('b', answered(other), { kind: 'save' });
}

/** The record is read again, and its preview saved as `b`. */
function savedAnew(state: State, read: LocalRecord): State {
  const ready = told(state, { kind: 'reloadRecord' }, localRead(read));
  const hit = told(ready, { kind: 'search' }, found(candidate()), { kind: 'previewMerge' });
  return as('b', answered(told(hit, incomingLoaded())), { kind: 'save' });
}

/** The preview of another record is saved, as `b`. */
function savedOther(state: State): State {
  const there = told(
    state,
    almaShows(OTHER_ID),
    { kind: 'switchToOther' },
    localRead(local(OTHER_ID, { title: 'Typee /' })),
  );
  const hit = { ...found(candidate()), mmsId: OTHER_ID } as PanelEvent;
  const loaded = incomingLoaded(candidate(), OTHER_ID);
  return as('b', answered(told(there, { kind: 'search' }, hit, loaded)), { kind: 'save' });
}

describe('a save that may still arrive, and another save of the record', () => {
  it('stays on screen while the other one runs, and goes once that one is stored', () => {
    const running = savedOtherwise(notYet);
    expect(left(running)).toEqual(['a', 'b']);
    expect(panelOf(running, 'a').says.id).toBe('notSavedYet');
    expect(left(told(running, writeEnded('b', saved(AFTER))))).toEqual(['b']);
  });

  it('stays where the other one is not stored either', () => {
    expect(left(told(savedOtherwise(notYet), writeEnded('b', NOT_YET)))).toEqual(['a', 'b']);
  });

  it('stays when it is a save of another record that is stored', () => {
    const running = savedOther(notYet);
    const state = told(running, writeEnded('b', saved(local(OTHER_ID, { version005: '2' }))));
    expect(left(state)).toEqual(['a', 'b']);
  });

  it('goes also where nobody knew of it, since Alma now refuses the version that it was made of', () => {
    const running = savedAnew(unknown, AFTER);
    expect(left(running)).toEqual(['a', 'b']);
    expect(left(told(running, writeEnded('b', saved(stored('20261120142000.0')))))).toEqual(['b']);
  });

  it('stays where it was made of a version without 005, since Alma has nothing to refuse it by', () => {
    const undated = as('a', saveableState(UNDATED), { kind: 'save' });
    const lost = told(undated, writeEnded('a', UNKNOWN));
    for (const now of [{ ...UNDATED }, stored('20261120142000.0')])
      expect(left(told(savedAnew(lost, now), writeEnded('b', saved(now))))).toEqual(['a', 'b']);
    const other = savedOtherwise(told(undated, writeEnded('a', NOT_YET)));
    expect(left(told(other, writeEnded('b', saved({ ...UNDATED }))))).toEqual(['a', 'b']);
  });
});

describe('a save of the same record once more', () => {
  it('takes the place of one that was not saved so far, and carries the old 005', () => {
    for (const event of [
      { kind: 'save' },
      { kind: 'retrySave', writeId: 'a' },
    ] satisfies readonly PanelEvent[]) {
      const again = as('b', notYet, event);
      expect(left(again)).withContext(event.kind).toEqual(['b']);
      expect(asksOf(again, 'b')).toEqual({ retryOf: OLD_VERSION });
    }
  });

  it('leaves one on screen of which nobody knows, until that is settled, and carries the old 005', () => {
    const again = savedAnew(unknown, local());
    expect(left(again)).toEqual(['a', 'b']);
    expect(asksOf(again, 'b')).toEqual({ retryOf: OLD_VERSION });
  });

  it('is known for a second try also where the record has no 005', () => {
    const undated = as('a', saveableState(UNDATED), { kind: 'save' });
    const again = as('b', told(undated, writeEnded('a', NOT_YET)), { kind: 'save' });
    expect(asksOf(again, 'b')).toEqual({ retryOf: '' });
  });

  it('is no second try of an undo that would store the same, and leaves that on screen', () => {
    const lost = notYet.writes['a'];
    const undo: Write = { ...lost, writeId: 'u', purpose: 'undo', undoes: 'gone' };
    const state = as('b', { ...before, writes: { u: undo } }, { kind: 'save' });
    expect(left(state)).toEqual(['u', 'b']);
    expect(asksOf(state, 'b')).toEqual({});
  });
});

describe('what earlier saves of a record left on screen', () => {
  it('goes when the next save of that record begins', () => {
    expect(left(savedAnew(done, AFTER))).toEqual(['b']);
  });

  it('stays when a save of another record begins', () => {
    expect(left(savedOther(done))).toEqual(['a', 'b']);
  });
});

describe('an undo that may still arrive', () => {
  const undo: PanelEvent = { kind: 'undoSave', writeId: 'a' };

  it('is asked for again from the line of the save, as a second try of the same', () => {
    const again = as('v', told(undoing, writeEnded('u', NOT_YET)), undo);
    expect(left(again)).toEqual(['a', 'v']);
    expect(again.writes['v']).toEqual(jasmine.objectContaining({ purpose: 'undo', undoes: 'a' }));
    expect(asksOf(again, 'v')).toEqual({ retryOf: NEW_VERSION });
  });

  it('cannot be asked for again while nobody knows what became of it', () => {
    const lost = told(undoing, writeEnded('u', UNKNOWN));
    expect(panelOf(lost, 'a').actions).toEqual(['refreshAlma', 'dismissWrite']);
    expect(as('v', lost, undo)).toBe(lost);
  });

  it('can be asked for while nobody knows what became of a save of another record', () => {
    const lost = told(savedOther(done), writeEnded('b', UNKNOWN));
    expect(panelOf(lost, 'a').actions).toContain('undoSave');
    expect(left(as('u', lost, undo))).toEqual(['a', 'b', 'u']);
  });
});

describe('an undo that is settled when the record is read again', () => {
  const lost = told(undoing, writeEnded('u', UNKNOWN));
  const settled = (result: RecoveryResult): State =>
    told(lost, {
      kind: 'journalSettled',
      entry: {
        writeId: 'u',
        mmsId: LOCAL_ID,
        startedAt: '2026-11-20T14:05:00Z',
        hashBefore: 'a',
        hashSent: 'b',
      },
      result,
      undoes: 'a',
    });

  it('takes the save along that it took back, or may have', () => {
    expect(left(settled('saved'))).toEqual([]);
    expect(left(settled('guessed'))).toEqual([]);
    expect(left(settled('unknown'))).toEqual([]);
  });

  it('leaves the save with its own undo where nothing was taken back', () => {
    const state = settled('notSaved');
    expect(left(state)).toEqual(['a']);
    expect(panelOf(state, 'a').actions).toContain('undoSave');
  });

  it('leaves both as they are while it may still arrive', () => {
    expect(left(settled('pending'))).toEqual(['a', 'u']);
  });
});

describe('a version that was read back other than it was sent', () => {
  it("is not said to be somebody else's where Alma does not say who saved it", () => {
    const nobody = told(
      saving,
      writeEnded('a', saved(stored(NEW_VERSION, { lastModifiedBy: undefined }))),
    );
    const panel = panelOf(nobody, 'a');
    expect(panel.proof.map(({ id }) => id)).not.toContain('overtaken');
    expect(panel.actions).toContain('undoSave');
    const theirs = told(
      saving,
      writeEnded('a', saved(stored(NEW_VERSION, { lastModifiedBy: 'staff-3' }))),
    );
    expect(panelOf(theirs, 'a').proof.map(({ id }) => id)).toContain('overtaken');
    expect(panelOf(theirs, 'a').actions).not.toContain('undoSave');
  });
});
