import {
  almaShows,
  incomingRecord,
  local,
  LOCAL_ID,
  localRecord,
  field,
  NEW_VERSION,
  OLD_VERSION,
  OTHER_ID,
  reviewingState,
  saveableState,
  startedState,
  told,
  writeEnded,
} from '../../testing/fakes';
import { controlValue } from '../marc/record';
import type { AlmaFailure } from '../ports/failures';
import type { SaveOutcome } from '../ports/alma';

import type { State, Write } from './state';

const LOCKED: AlmaFailure = { kind: 'almaLocked', details: {} };
const WARNING: AlmaFailure = { kind: 'almaWarning', details: {} };
const NO_ANSWER: AlmaFailure = { kind: 'almaNoAnswer', details: {} };

const before = saveableState();
const saving = told(before, { kind: 'save' });
const AFTER = local(LOCAL_ID, {
  record: { ...incomingRecord(), fields: [field(`001 ${LOCAL_ID}`), field(`005 ${NEW_VERSION}`)] },
  version005: NEW_VERSION,
  lastModifiedBy: 'staff-1',
});
const SAVED: SaveOutcome = {
  kind: 'saved',
  after: AFTER,
  changedByAlma: [],
  warnings: [],
  settledByReadBack: false,
};

function only(state: State): Write {
  const [write, another] = Object.values(state.writes);
  if (!write || another)
    throw new Error(`Expected one write of ${Object.keys(state.writes).join()}`);
  return write;
}

function ended(state: State, outcome: SaveOutcome): State {
  return told(state, writeEnded(only(state).writeId, outcome));
}

describe('reduce: saving', () => {
  it('begins one write of what is on screen, built on the version that was read', () => {
    const write = only(saving);
    const page = before.page.kind === 'reviewing' ? before.page : undefined;
    expect(write.sent).toBe(page?.proposal.record as Write['sent']);
    expect(write.before).toBe(page?.local as Write['before']);
    expect(write).toEqual(
      jasmine.objectContaining({ mmsId: LOCAL_ID, purpose: 'save', state: 'checking', asks: {} }),
    );
  });

  it('is one write however often the button is clicked', () => {
    expect(told(saving, { kind: 'save' })).toBe(saving);
  });

  it('runs the normalization that the institution chose, and none where it chose none', () => {
    const normalised: State = {
      ...before,
      config: before.config && { ...before.config, normalization: '123' },
    };
    expect(only(told(normalised, { kind: 'save' })).asks).toEqual({ normalization: '123' });
    const none: State = {
      ...before,
      config: before.config && { ...before.config, normalization: 'none' },
    };
    expect(only(told(none, { kind: 'save' })).asks).toEqual({});
  });

  it('tells its steps, and stays "settling" once the answer is lost', () => {
    const { writeId } = only(saving);
    const step = (step: 'write' | 'readBack', state: 'running' | 'settling' | 'done') =>
      ({ kind: 'writeProgressed', writeId, progress: { step, state } }) as const;
    const lost = told(saving, step('write', 'running'), step('write', 'settling'));
    expect(only(lost).state).toBe('settling');
    expect(only(told(lost, step('readBack', 'running'))).state).toBe('settling');
    expect(only(lost).steps).toEqual([{ step: 'write', state: 'settling' }]);
  });

  it('ends on the record with the saved version, its proof kept and its choices spent', () => {
    const state = ended(saving, SAVED);
    expect(state.page).toEqual({ kind: 'ready', local: AFTER });
    expect(only(state).state).toBe('saved');
    expect(state.overridesByRecord[LOCAL_ID]).toBeUndefined();
    expect(state.search.worldcat).toEqual({ kind: 'idle' });
    expect(state.parked).toBeUndefined();
  });

  it('asks again whether to follow Alma, now that the work is done', () => {
    const state = ended(told(saving, almaShows(OTHER_ID), { kind: 'stayWithRecord' }), SAVED);
    expect(state.otherPage?.stayed).toBe(false);
  });

  it('keeps the answer when the panel has gone on to another record, and leaves that one alone', () => {
    const elsewhere = told(saving, almaShows(OTHER_ID), { kind: 'switchToOther' });
    const state = ended(elsewhere, SAVED);
    expect(state.page).toBe(elsewhere.page);
    expect(only(state).outcome).toBe(SAVED);
  });

  it('gives a record that is read again meanwhile its saved version', () => {
    const state = ended(told(saving, { kind: 'reloadRecord' }), SAVED);
    expect(state.page).toEqual({ kind: 'ready', local: AFTER });
  });

  it('takes no second answer for one write', () => {
    const state = ended(saving, SAVED);
    expect(ended(state, { kind: 'notSaved', failure: NO_ANSWER, mayRetry: true })).toBe(state);
  });
});

describe('reduce: someone saved in between', () => {
  const current = local(LOCAL_ID, {
    record: {
      ...localRecord(),
      fields: [
        ...localRecord(LOCAL_ID, NEW_VERSION).fields,
        field('590 __ $a Second copy withdrawn.'),
      ],
    },
    version005: NEW_VERSION,
    lastModifiedBy: 'staff-3',
  });
  const chosen = told(before, { kind: 'override', target: 'unbound', value: 'local' });
  const state = ended(told(chosen, { kind: 'save' }), { kind: 'conflict', current });

  it('makes the preview again on the new version, says who and how much, keeps the choices', () => {
    if (state.page.kind !== 'reviewing') throw new Error('Expected a preview');
    expect(state.page.local).toBe(current);
    expect(state.page.prepared.local).toBe(current.record);
    expect(state.page.overrides).toEqual([{ target: 'unbound', value: 'local' }]);
    expect(state.page.remadeBecause).toEqual({
      by: 'staff-3',
      at: '2026-11-20T14:01:00',
      differing: 1,
    });
  });

  it('asks again about what would be lost, and saves nothing by itself', () => {
    expect(state.page.kind === 'reviewing' && state.page.lostAccepted).toBe(false);
    expect(only(state).state).toBe('conflict');
    expect(told(state, { kind: 'save' })).toBe(state);
  });

  it('can be made again from elsewhere, with Alma named beside it', () => {
    const elsewhere = told(told(before, { kind: 'save' }), almaShows(OTHER_ID), {
      kind: 'switchToOther',
    });
    const conflict = ended(elsewhere, { kind: 'conflict', current });
    expect(conflict.page).toBe(elsewhere.page);
    const remade = told(conflict, { kind: 'remakePreview', writeId: only(conflict).writeId });
    expect(remade.page.kind === 'reviewing' && remade.page.local).toBe(current);
    expect(remade.otherPage).toEqual(jasmine.objectContaining({ stayed: true }));
    expect(remade.writes).toEqual({});
  });
});

describe('reduce: Alma refuses', () => {
  it('with a warning: a yes sends it once more, and a second refusal is the end', () => {
    const warned = ended(saving, { kind: 'warned', failure: WARNING });
    expect(told(warned, { kind: 'save' })).toBe(warned);
    const again = told(warned, { kind: 'saveDespiteWarning', writeId: only(warned).writeId });
    expect(only(again).asks).toEqual({ overrideWarning: true });
    expect(only(again).sent).toBe(only(saving).sent);
    const refused = ended(again, { kind: 'warned', failure: WARNING });
    expect(only(refused).state).toBe('notSaved');
    expect(told(refused, { kind: 'saveDespiteWarning', writeId: only(refused).writeId })).toBe(
      refused,
    );
  });

  it('with a warning: a yes counts only while everything else is still answered for', () => {
    const warned = ended(saving, { kind: 'warned', failure: WARNING });
    const open = told(warned, { kind: 'acceptLost', accepted: false });
    expect(told(open, { kind: 'saveDespiteWarning', writeId: only(open).writeId })).toBe(open);
  });

  it('with a warning: another choice makes another record, and the yes is void', () => {
    const warned = ended(saving, { kind: 'warned', failure: WARNING });
    const { writeId } = only(warned);
    const chosen = told(warned, { kind: 'override', target: 'any', value: 'local' });
    expect(chosen.writes).toEqual({});
    expect(told(chosen, { kind: 'saveDespiteWarning', writeId })).toBe(chosen);
  });

  it('with a lock: it goes over it only where the config allows', () => {
    const locked = ended(saving, { kind: 'notSaved', failure: LOCKED, mayRetry: true });
    const ask = { kind: 'overrideLock', writeId: only(locked).writeId } as const;
    expect(told(locked, ask)).toBe(locked);
    const allowed: State = {
      ...locked,
      config: locked.config && { ...locked.config, allowOverrideLock: true },
    };
    expect(only(told(allowed, ask)).asks.overrideLock).toBe(true);
  });

  it('for now: a retry of what may still arrive carries the old 005', () => {
    const failed = ended(saving, {
      kind: 'notSaved',
      failure: NO_ANSWER,
      mayRetry: true,
      mayArrive: true,
    });
    const retry = told(failed, { kind: 'retrySave', writeId: only(failed).writeId });
    expect(only(retry).asks).toEqual({ retryOf: OLD_VERSION });
    expect(only(retry).sent).toBe(only(saving).sent);
    expect(only(told(failed, { kind: 'save' })).asks).toEqual({ retryOf: OLD_VERSION });
  });

  it("in so many words: what is stored by then is somebody else's, so a retry is a save like the first", () => {
    const locked = ended(saving, { kind: 'notSaved', failure: LOCKED, mayRetry: true });
    const retry = told(locked, { kind: 'retrySave', writeId: only(locked).writeId });
    expect(only(retry).asks).toEqual({});
  });

  it('for now, and other choices are made: that is another save, for which the first is no earlier try', () => {
    const failed = ended(saving, {
      kind: 'notSaved',
      failure: NO_ANSWER,
      mayRetry: true,
      mayArrive: true,
    });
    const { page } = failed;
    const decisions = page.kind === 'reviewing' ? page.proposal.decisions : [];
    const target = decisions.find(({ fieldId }) => fieldId.startsWith('I:300'))?.target ?? '';
    const other = told(
      failed,
      { kind: 'override', target, value: 'neither' },
      { kind: 'acceptLost', accepted: true },
      { kind: 'save' },
    );
    const again = Object.values(other.writes).find(({ state }) => state === 'checking');
    expect(again?.sent).not.toEqual(only(failed).sent);
    expect(again?.asks).toEqual({});
  });

  it('for good: there is no retry', () => {
    const failed = ended(saving, { kind: 'notSaved', failure: NO_ANSWER, mayRetry: false });
    expect(told(failed, { kind: 'retrySave', writeId: only(failed).writeId })).toBe(failed);
  });

  it('without a clear answer: nothing is sent until the record has been read again', () => {
    const unknown = ended(saving, { kind: 'unknown', failure: NO_ANSWER });
    expect(told(unknown, { kind: 'save' })).toBe(unknown);
    expect(told(unknown, { kind: 'retrySave', writeId: only(unknown).writeId })).toBe(unknown);
    expect(told(unknown, { kind: 'dismissWrite', writeId: only(unknown).writeId })).toBe(unknown);
    const read = told(unknown, { kind: 'reloadRecord' });
    expect(read.page.kind).toBe('loadingLocal');
    expect(told(read, { kind: 'dismissWrite', writeId: only(unknown).writeId }).writes).toEqual({});
  });
});

describe('reduce: undo of the save just made', () => {
  const saved = ended(saving, SAVED);
  const undoing = told(saved, { kind: 'undoSave', writeId: only(saved).writeId });
  const undo = Object.values(undoing.writes).find(({ purpose }) => purpose === 'undo') as Write;

  it('stores the old fields under the current version, so that a later save is never overwritten', () => {
    expect(undo.before).toBe(AFTER);
    expect(controlValue(undo.sent, '005')).toBe(NEW_VERSION);
    expect(controlValue(undo.sent, '001')).toBe(LOCAL_ID);
    const rest = (tag: string): boolean => tag !== '005';
    expect(undo.sent.fields.filter(({ tag }) => rest(tag))).toEqual(
      localRecord().fields.filter(({ tag }) => rest(tag)),
    );
  });

  it('is one write however often it is asked for', () => {
    expect(told(undoing, { kind: 'undoSave', writeId: only(saved).writeId })).toBe(undoing);
  });

  it('ends with the record as it was, gives the choices back, and can itself be undone', () => {
    const chosen = told(before, { kind: 'override', target: 'mine', value: 'local' });
    const done = ended(
      told(chosen, { kind: 'acceptLost', accepted: true }, { kind: 'save' }),
      SAVED,
    );
    const asked = told(done, { kind: 'undoSave', writeId: only(done).writeId });
    const running = Object.values(asked.writes).find(({ purpose }) => purpose === 'undo') as Write;
    const old = local(LOCAL_ID, { version005: '20261120140500.0' });
    const state = told(asked, writeEnded(running.writeId, { ...SAVED, after: old }));
    expect(state.page).toEqual({ kind: 'ready', local: old, notice: { kind: 'undone' } });
    expect(only(state).purpose).toBe('undo');
    expect(state.overridesByRecord[LOCAL_ID]).toEqual([{ target: 'mine', value: 'local' }]);
    const again = told(state, { kind: 'undoSave', writeId: running.writeId });
    const redo = Object.values(again.writes).find(({ undoes }) => undoes === running.writeId);
    expect(redo?.sent.fields.map(({ tag }) => tag)).toEqual(
      AFTER.record.fields.map(({ tag }) => tag),
    );
    const redone = told(again, writeEnded(redo?.writeId ?? '', { ...SAVED, after: AFTER }));
    expect(redone.overridesByRecord[LOCAL_ID]).toBeUndefined();
  });

  it('is refused when someone has saved since, and the newer version is shown', () => {
    const current = local(LOCAL_ID, { version005: '20261120142000.0' });
    const state = told(undoing, writeEnded(undo.writeId, { kind: 'conflict', current }));
    expect(state.page).toEqual({ kind: 'ready', local: current });
    expect(state.writes[undo.writeId].state).toBe('conflict');
  });
});

describe('reduce: what is left of writes', () => {
  it('stays until it is dismissed, and a running write cannot be', () => {
    const saved = ended(saving, SAVED);
    expect(told(saved, { kind: 'dismissWrite', writeId: only(saved).writeId }).writes).toEqual({});
    expect(told(saving, { kind: 'dismissWrite', writeId: only(saving).writeId })).toBe(saving);
  });

  it('says when recovery is off and goes on', () => {
    const failure = { kind: 'storeFull', details: {} } as const;
    const state = told(saving, { kind: 'journalRefused', writeId: only(saving).writeId, failure });
    expect(only(state).recoveryOff).toBe(true);
    expect(state.storeFailure).toEqual(failure);
  });

  it('tells what became of a write that an earlier panel left behind', () => {
    const entry = {
      writeId: 'old',
      mmsId: LOCAL_ID,
      startedAt: '2026-11-20T13:00:00Z',
      hashBefore: 'a',
      hashSent: 'b',
    };
    const state = told(reviewingState(), { kind: 'journalSettled', entry, result: 'saved' });
    expect(state.recoveries[LOCAL_ID]).toEqual({ entry, result: 'saved' });
    expect(told(state, { kind: 'dismissRecovery', mmsId: LOCAL_ID }).recoveries).toEqual({});
  });

  it('is nothing that an unknown write id could touch', () => {
    const state = startedState();
    expect(told(state, writeEnded('nobody', SAVED))).toBe(state);
  });
});
