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
  OTHER_ID,
  reviewingState,
  saveableState,
  told,
  writeEnded,
} from '../../testing/fakes';
import { failed } from '../marc/result';
import type { LocalRecord, SaveOutcome, SaveProgress } from '../ports/alma';
import type { AlmaFailure } from '../ports/failures';
import type { InstitutionConfig } from '../settings/config';

import type { PanelEvent } from './events';
import { reduce } from './reduce';
import { writes } from './select-writes';
import type { State, Write } from './state';
import type { WriteAction, WritePanel } from './view';

const NO_ANSWER: AlmaFailure = { kind: 'almaNoAnswer', details: {} };
const LOCKED: AlmaFailure = { kind: 'almaLocked', details: {} };
const WARNING: AlmaFailure = { kind: 'almaWarning', details: {} };

const NOT_SAVED: SaveOutcome = { kind: 'notSaved', failure: NO_ANSWER, mayRetry: true };
const UNKNOWN: SaveOutcome = { kind: 'unknown', failure: NO_ANSWER };

const AFTER = stored(NEW_VERSION);
const THEIRS = stored('20261120142000.0', '590 __ $a Second copy withdrawn.');

const before = saveableState();
/** A save of the record at hand that runs, named `a`. */
const saving = as('a', before, { kind: 'save' });
const notSaved = told(saving, writeEnded('a', NOT_SAVED));
const PREVIEW_ONLY: Partial<InstitutionConfig> = {
  saving: { everyone: 'previewOnly', maySave: [], previewOnly: [] },
};

type RecoveryTold = Extract<PanelEvent, { kind: 'journalSettled' }>;

function stored(version: string, ...more: readonly string[]): LocalRecord {
  const { leader, fields } = localRecord(LOCAL_ID, version);
  const record = { leader, fields: [...fields, ...more.map(field)] };
  return local(LOCAL_ID, { record, version005: version, lastModifiedBy: 'staff-1' });
}

function saved(after: LocalRecord): SaveOutcome {
  return { kind: 'saved', after, changedByAlma: [], warnings: [], settledByReadBack: false };
}

/** One event, by which a write named `id` may begin. */
function as(id: string, state: State, event: PanelEvent): State {
  return reduce(state, event, { at: '2026-11-20T14:05:00Z', id });
}

function withConfig(state: State, change: Partial<InstitutionConfig>): State {
  return { ...state, config: state.config && { ...state.config, ...change } };
}

function panelOf(state: State, writeId: string): WritePanel {
  const panel = writes(state).find((one) => one.writeId === writeId);
  if (!panel) throw new Error(`No write ${writeId}`);
  return panel;
}

function actions(state: State, writeId: string): readonly WriteAction[] {
  return panelOf(state, writeId).actions;
}

function asksOf(state: State, writeId: string): Write['asks'] | undefined {
  return state.writes[writeId]?.asks;
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

/** Alma and the panel have gone on to another record, which is on screen. */
function elsewhere(state: State): State {
  return told(
    state,
    almaShows(OTHER_ID),
    { kind: 'switchToOther' },
    localRead(local(OTHER_ID, { title: 'Typee /' })),
  );
}

/** The preview of the other record is on screen, ready to be saved. */
function otherPreview(state: State): State {
  const hit = { ...found(candidate()), mmsId: OTHER_ID } as PanelEvent;
  const loaded = incomingLoaded(candidate(), OTHER_ID);
  return answered(told(elsewhere(state), { kind: 'search' }, hit, loaded));
}

const SECOND = candidate('hathitrust');

/** Back to the search, and another source's copy of the same book is being loaded. */
function secondCopy(state: State): State {
  const { source, id } = SECOND;
  const choose: PanelEvent = { kind: 'chooseCandidate', source, id };
  return told(state, { kind: 'back' }, found(SECOND), choose, { kind: 'previewMerge' });
}

describe('a write that runs', () => {
  const step = (step: SaveProgress['step'], state: SaveProgress['state']): PanelEvent => ({
    kind: 'writeProgressed',
    writeId: 'a',
    progress: { step, state },
  });

  it('is "checking" until the record was compared, and "saving" from then on', () => {
    const reading = told(saving, step('reRead', 'running'));
    const comparing = told(reading, step('reRead', 'done'), step('compare', 'running'));
    const writing = told(comparing, step('compare', 'done'), step('write', 'running'));
    const states = [reading, comparing, writing].map((state) => state.writes['a'].state);
    expect(states).toEqual(['checking', 'checking', 'saving']);
    expect(writing.writes['a'].steps.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'reRead done',
      'compare done',
      'write running',
    ]);
  });

  it('can be neither tried again nor saved over nor taken back', () => {
    for (const kind of ['retrySave', 'overrideLock', 'saveDespiteWarning', 'undoSave'] as const)
      expect(told(saving, { kind, writeId: 'a' })).toBe(saving);
  });

  it('keeps its outcome when a step of it is told late', () => {
    const done = told(saving, writeEnded('a', saved(AFTER)));
    const late = told(done, step('verify', 'done')).writes['a'];
    expect(late).toEqual({ ...done.writes['a'], steps: [{ step: 'verify', state: 'done' }] });
  });

  it('starts with its recovery note on, and nothing said of refreshing Alma', () => {
    const refreshed = as('a', { ...before, almaRefresh: { kind: 'done' } }, { kind: 'save' });
    expect(refreshed.almaRefresh).toEqual({ kind: 'idle' });
    expect(refreshed.writes['a'].recoveryOff).toBe(false);
  });
});

describe('a save that ends while the person does something else', () => {
  it('leaves the search as it is when she went back to it', () => {
    const back = told(saving, { kind: 'back' });
    const state = told(back, writeEnded('a', saved(AFTER)));
    expect(state.page).toEqual({ kind: 'ready', local: AFTER });
    expect(state.search).toBe(back.search);
    expect(state.parked).toBeUndefined();
  });

  it('goes on loading a second copy, now for the saved version', () => {
    const loading = secondCopy(saving);
    const state = told(loading, writeEnded('a', saved(AFTER)));
    expect(state.page).toEqual({ kind: 'loadingIncoming', local: AFTER, candidate: SECOND });
  });

  it('makes the preview of a second copy again on the saved version, and blames nobody', () => {
    const second = told(secondCopy(saving), incomingLoaded(SECOND));
    const { page } = told(second, writeEnded('a', saved(AFTER)));
    if (page.kind !== 'reviewing') throw new Error('Expected a preview');
    expect(page.local).toBe(AFTER);
    expect(page.incoming.candidate).toEqual(SECOND);
    expect(page.remadeBecause).toBeUndefined();
  });

  it('asks nothing about an Alma page without a record', () => {
    const none = told(saving, almaShows());
    expect(none.otherPage?.stayed).toBe(true);
    expect(told(none, writeEnded('a', saved(AFTER))).otherPage?.stayed).toBe(true);
  });

  it('spends the choices that were saved, and those alone', () => {
    const other = { [OTHER_ID]: [{ target: 'x', value: 'local' as const }] };
    const chosen = answered(told(before, { kind: 'override', target: 'mine', value: 'local' }));
    const both = { ...chosen, overridesByRecord: { ...chosen.overridesByRecord, ...other } };
    const state = told(as('a', both, { kind: 'save' }), writeEnded('a', saved(AFTER)));
    expect(state.overridesByRecord).toEqual(other);
    const plain = told(saving, writeEnded('a', saved(AFTER)));
    expect(Object.keys(plain.overridesByRecord)).toEqual([]);
  });
});

describe('someone saved in between, while the person does something else', () => {
  const conflict = writeEnded('a', { kind: 'conflict', current: THEIRS });

  it('loads a second copy for the version that Alma holds now', () => {
    const { page } = told(secondCopy(saving), conflict);
    expect(page).toEqual({ kind: 'loadingIncoming', local: THEIRS, candidate: SECOND });
  });

  it('leaves a record alone that is being read again anyway', () => {
    const reading = told(saving, { kind: 'reloadRecord' });
    expect(told(reading, conflict).page).toBe(reading.page);
  });

  it('leaves another record alone, and its preview', () => {
    for (const busy of [elsewhere(saving), otherPreview(saving)])
      expect(told(busy, conflict).page).toBe(busy.page);
  });

  it('offers the preview again beside that of another record, and only until it is there', () => {
    const beside = told(otherPreview(saving), conflict);
    expect(panelOf(beside, 'a').says.id).toBe('conflict');
    expect(actions(beside, 'a')).toEqual(['remakePreview', 'dismissWrite']);
    const there = told(saving, conflict);
    expect(panelOf(there, 'a').says.id).toBe('conflictRemade');
    expect(actions(there, 'a')).toEqual(['dismissWrite']);
  });
});

describe('a save that met the save of someone else', () => {
  it('is no first try of the next one, also where the preview is still of the old version', () => {
    const { source, id } = SECOND;
    const result = failed({ kind: 'sourceTimeout' as const, details: {}, values: {} });
    const late: PanelEvent = { kind: 'incomingAnswered', mmsId: LOCAL_ID, source, id, result };
    const stuck = told(secondCopy(saving), late);
    const met = told(stuck, writeEnded('a', { kind: 'conflict', current: THEIRS }));
    expect(met.page).toBe(stuck.page);
    const again = told(met, { kind: 'retryLoad' }, incomingLoaded(SECOND));
    expect(asksOf(as('b', answered(again), { kind: 'save' }), 'b')).toEqual({});
  });
});

describe('a save that did not come through', () => {
  const retry = { kind: 'retrySave', writeId: 'a' } as const;

  it('is tried again from the search, and from the preview of another record', () => {
    for (const state of [told(notSaved, { kind: 'back' }), otherPreview(notSaved)]) {
      const again = as('b', state, retry);
      expect(Object.keys(again.writes)).toEqual(['b']);
      expect(again.writes['b'].sent).toBe(saving.writes['a'].sent);
    }
  });

  it('is not tried again once the preview shows another record than the one sent', () => {
    const chosen = answered(told(notSaved, { kind: 'override', target: 'x', value: 'local' }));
    expect(told(chosen, retry)).toBe(chosen);
    expect(actions(chosen, 'a')).toEqual(['dismissWrite']);
  });

  it('is not tried again by somebody who may only look by now', () => {
    const looking = told(withConfig(notSaved, PREVIEW_ONLY), { kind: 'back' });
    expect(told(looking, retry)).toBe(looking);
    expect(actions(looking, 'a')).toEqual(['dismissWrite']);
  });

  it('is tried again without an old 005 where the record has none', () => {
    const undated = saveableState(local(LOCAL_ID, { version005: undefined }));
    const state = told(as('a', undated, { kind: 'save' }), writeEnded('a', NOT_SAVED));
    expect(asksOf(as('b', state, retry), 'b')).toEqual({});
  });

  it('has no preview to make again while Alma still holds the old version', () => {
    const current = { ...saving.writes['a'].before };
    const state = told(saving, writeEnded('a', { ...NOT_SAVED, current }));
    expect(actions(state, 'a')).toEqual(['retrySave', 'dismissWrite']);
    expect(told(state, { kind: 'remakePreview', writeId: 'a' })).toBe(state);
  });

  it('offers to go over a lock where the config allows it, and over nothing else', () => {
    const over = { kind: 'overrideLock', writeId: 'a' } as const;
    const locked = told(saving, writeEnded('a', { ...NOT_SAVED, failure: LOCKED }));
    const allowed = (state: State): State => withConfig(state, { allowOverrideLock: true });
    expect(actions(locked, 'a')).toEqual(['retrySave', 'dismissWrite']);
    expect(actions(allowed(locked), 'a')).toEqual(['retrySave', 'overrideLock', 'dismissWrite']);
    const unanswered = allowed(notSaved);
    expect(actions(unanswered, 'a')).toEqual(['retrySave', 'dismissWrite']);
    expect(told(unanswered, over)).toBe(unanswered);
  });

  it('does not make the next save of another record a second try', () => {
    const state = as('b', otherPreview(notSaved), { kind: 'save' });
    expect(asksOf(state, 'b')).toEqual({});
    expect(Object.keys(state.writes)).toEqual(['a', 'b']);
  });
});

describe('a yes to a warning', () => {
  const warned = told(saving, writeEnded('a', { kind: 'warned', failure: WARNING }));
  const again = as('b', warned, { kind: 'saveDespiteWarning', writeId: 'a' });

  it('that Alma takes ends as saved', () => {
    const state = told(again, writeEnded('b', saved(AFTER)));
    expect(Object.keys(state.writes)).toEqual(['b']);
    expect(state.writes['b'].outcome).toEqual(saved(AFTER));
  });

  it('that Alma refuses once more leaves nothing to try with the same record', () => {
    const state = told(again, writeEnded('b', { kind: 'warned', failure: WARNING }));
    expect(actions(state, 'b')).toEqual(['dismissWrite']);
  });
});

describe('an undo', () => {
  const done = told(saving, writeEnded('a', saved(AFTER)));
  const undoing = as('u', done, { kind: 'undoSave', writeId: 'a' });

  it('is not for somebody who may only look by now', () => {
    const looking = withConfig(done, PREVIEW_ONLY);
    expect(told(looking, { kind: 'undoSave', writeId: 'a' })).toBe(looking);
    expect(actions(looking, 'a')).toEqual(['refreshAlma', 'dismissWrite']);
  });

  it('that did not come through is tried again over a new preview, and keeps what it takes back', () => {
    const lost = told(undoing, writeEnded('u', NOT_SAVED));
    const loaded = told(lost, { kind: 'search' }, found(candidate()), incomingLoaded());
    expect(loaded.page.kind).toBe('reviewing');
    const again = as('v', loaded, { kind: 'retrySave', writeId: 'u' });
    expect(Object.keys(again.writes)).toEqual(['a', 'v']);
    expect(again.writes['v']).toEqual(jasmine.objectContaining({ purpose: 'undo', undoes: 'a' }));
  });

  it('ends like any other when the line of the save was waved away meanwhile', () => {
    const alone = told(undoing, { kind: 'dismissWrite', writeId: 'a' });
    const state = told(alone, writeEnded('u', saved(stored('20261120140500.0'))));
    expect(Object.keys(state.writes)).toEqual(['u']);
    expect(panelOf(state, 'u').says.id).toBe('undoSaved');
    expect(state.overridesByRecord).toEqual({});
  });

  it('has no preview to make again when someone saved in between', () => {
    const state = told(undoing, writeEnded('u', { kind: 'conflict', current: THEIRS }));
    expect(actions(state, 'u')).toEqual(['dismissWrite']);
  });
});

describe('what is left of writes, of several records', () => {
  const both = told(as('b', otherPreview(notSaved), { kind: 'save' }), writeEnded('b', NOT_SAVED));

  it('goes one by one', () => {
    expect(Object.keys(both.writes)).toEqual(['a', 'b']);
    const state = told(both, { kind: 'dismissWrite', writeId: 'a' });
    expect(Object.keys(state.writes)).toEqual(['b']);
  });

  it('goes with the next try of the same record only', () => {
    const again = as('c', both, { kind: 'retrySave', writeId: 'a' });
    expect(Object.keys(again.writes).sort()).toEqual(['b', 'c']);
    const saveAgain = as('c', both, { kind: 'save' });
    expect(Object.keys(saveAgain.writes).sort()).toEqual(['a', 'c']);
  });

  it('stays where nobody knows how it ended, until the record was read and saved anew', () => {
    const unknown = told(saving, writeEnded('a', UNKNOWN));
    expect(actions(unknown, 'a')).toEqual(['reloadRecord']);
    expect(actions(elsewhere(unknown), 'a')).toEqual(['dismissWrite']);
    const read = told(unknown, { kind: 'reloadRecord' }, localRead(AFTER));
    const preview = told(read, { kind: 'previewMerge' }, incomingLoaded());
    const state = as('b', answered(preview), { kind: 'save' });
    expect(Object.keys(state.writes)).toEqual(['a', 'b']);
    expect(asksOf(state, 'b')).toEqual({});
  });
});

describe('what became of a write that was left behind', () => {
  const settled = (writeId: string, mmsId = LOCAL_ID): RecoveryTold => ({
    kind: 'journalSettled',
    entry: { writeId, mmsId, startedAt: '2026-11-20T13:00:00Z', hashBefore: 'a', hashSent: 'b' },
    result: 'saved',
  });
  const unknown = told(saving, writeEnded('a', UNKNOWN));

  it('takes the place of "nobody knows" for this write, and for no other', () => {
    expect(told(unknown, settled('a')).writes).toEqual({});
    expect(Object.keys(told(unknown, settled('z', OTHER_ID)).writes)).toEqual(['a']);
  });

  it('is open while the write may still arrive', () => {
    const pending = told(unknown, { ...settled('a'), result: 'pending' });
    expect(pending.writes).toEqual(unknown.writes);
    expect(pending.recoveries[LOCAL_ID].result).toBe('pending');
  });

  it('leaves a write on screen whose end is known, with its undo', () => {
    const done = told(saving, writeEnded('a', saved(AFTER)));
    expect(told(done, settled('a')).writes).toEqual(done.writes);
    expect(told(done, settled('z', OTHER_ID)).writes).toEqual(done.writes);
  });

  it('is dismissed for one record at a time', () => {
    const two = told(reviewingState(), settled('y'), settled('z', OTHER_ID));
    const state = told(two, { kind: 'dismissRecovery', mmsId: LOCAL_ID });
    expect(Object.keys(state.recoveries)).toEqual([OTHER_ID]);
  });
});
