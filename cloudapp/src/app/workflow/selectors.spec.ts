import {
  almaShows,
  candidate,
  field,
  found,
  local,
  LOCAL_ID,
  localRecord,
  NUMBER,
  OTHER_ID,
  readyState,
  reviewingState,
  saveableState,
  told,
  writeEnded,
} from '../../testing/fakes';
import { failed } from '../marc/result';
import type { SaveOutcome } from '../ports/alma';

import {
  candidates,
  notices,
  otherPage,
  recordHeader,
  review,
  searchBox,
  sourceStatuses,
  writes,
} from './selectors';
import type { State } from './state';
import type { PreviewRow, ReviewView } from './view';

function reviewOf(state: State): ReviewView {
  const view = review(state);
  if (!view) throw new Error(`Expected a preview: ${state.page.kind}`);
  return view;
}

function rowOf(state: State, key: string): PreviewRow {
  const row = reviewOf(state).rows.find((candidateRow) => candidateRow.key === key);
  if (!row) throw new Error(`Expected row ${key}`);
  return row;
}

describe('selectors: the record', () => {
  it('says which record, and which version of it', () => {
    expect(recordHeader(readyState())).toEqual(
      jasmine.objectContaining({
        title: 'Moby Dick',
        creator: 'Melville, Herman, 1819-1891.',
        workType: 'book',
        date: '1988',
        oclcNumbers: [{ number: NUMBER, merged: false }],
        savedAt: '2026-11-20T13:00:00',
        savedBy: 'staff-2',
        flags: [],
        hasList: false,
      }),
    );
  });

  it('flags what a cataloguer must know', () => {
    const fields = [...localRecord().fields, field('998 __ $a NO-OVERLAY')];
    const flagged = local(LOCAL_ID, {
      record: { ...localRecord(), fields },
      linkedTo: 'NZ',
      suppressed: true,
    });
    expect(recordHeader(readyState(flagged))?.flags).toEqual([
      'noOverlay',
      'networkZone',
      'suppressed',
    ]);
  });

  it('names what Alma shows now', () => {
    expect(otherPage(told(reviewingState(), almaShows(OTHER_ID)))).toEqual(
      jasmine.objectContaining({ mmsId: OTHER_ID, description: `Title ${OTHER_ID}` }),
    );
    expect(otherPage(reviewingState())).toBeUndefined();
  });

  it('says that nobody may save only where that is known', () => {
    const state = readyState();
    expect(notices(state).previewOnly).toBe(false);
    const failure = { kind: 'configRefused', details: {} } as const;
    expect(notices({ ...state, config: undefined, configFailure: failure })).toEqual({
      message: '',
      configFailure: failure,
      previewOnly: false,
    });
  });
});

describe('selectors: search', () => {
  const full = candidate('worldcat', { id: 'full', encodingLevel: ' ', holdings: 3 });
  const popular = candidate('worldcat', { id: 'popular', encodingLevel: ' ', holdings: 312 });
  const brief = candidate('worldcat', { id: 'brief', encodingLevel: 'K', holdings: 999 });
  const broken = candidate('worldcat', {
    id: 'broken',
    failure: { kind: 'sourceUnreadable', values: {}, details: {} },
  });
  const hathi = candidate('hathitrust');
  const state = told(
    readyState(),
    { kind: 'search' },
    found(hathi),
    found(broken, brief, full, popular),
  );

  it('ranks by completeness and holdings, then by source; what cannot be taken is last', () => {
    expect(candidates(state).map((row) => row.candidate.id)).toEqual([
      'popular',
      'full',
      hathi.id,
      'brief',
      'broken',
    ]);
  });

  it('says how complete a hit is against the local record', () => {
    const compared = (id: string): string | undefined =>
      candidates(state).find((row) => row.candidate.id === id)?.compared;
    expect(compared('full')).toBe('equal');
    expect(compared('brief')).toBe('lower');
  });

  it('tells a merged number from a current one', () => {
    const merged = candidate('worldcat', { oclcNumber: '5', mergedNumbers: [NUMBER] });
    const rows = candidates(told(readyState(), { kind: 'search' }, found(merged, full)));
    expect(rows.map((row) => row.mergedFrom)).toEqual([undefined, NUMBER]);
    expect(candidates(state)[0].mergedFrom).toBeUndefined();
  });

  it('tells looking, found, none and failed apart, source by source', () => {
    const asked = told(readyState(), { kind: 'search' });
    expect(sourceStatuses(asked).map(({ kind }) => kind)).toEqual(['asking', 'asking']);
    expect(searchBox(asked).asking).toBe(true);
    const failure = { kind: 'sourceTimeout', values: {}, details: {} } as const;
    const done = told(asked, found(full, brief), {
      kind: 'searchAnswered',
      mmsId: LOCAL_ID,
      source: 'hathitrust',
      number: NUMBER,
      result: failed(failure),
    });
    expect(sourceStatuses(done)).toEqual([
      { source: 'worldcat', kind: 'found', count: 2 },
      { source: 'hathitrust', kind: 'failed', count: 0, failure },
    ]);
  });
});

describe('selectors: the preview', () => {
  const state = reviewingState();

  it('has one row for each group, in the order of the result', () => {
    const tags = reviewOf(state).rows.map(({ tag }) => tag);
    expect(tags[0]).toBe('LDR');
    expect(tags).toEqual(
      [...tags].sort((a, b) => (a === 'LDR' ? -1 : b === 'LDR' ? 1 : a < b ? -1 : a > b ? 1 : 0)),
    );
    expect(new Set(reviewOf(state).rows.map(({ key }) => key)).size).toBe(tags.length);
  });

  it('says of each row what happens, why, and what else there is to choose', () => {
    const title = rowOf(state, 'L:245:1+I:245:1');
    expect(title).toEqual(
      jasmine.objectContaining({
        verdict: 'replaced',
        section: 'changes',
        value: 'incoming',
        choices: ['local', 'incoming'],
        byPerson: false,
      }),
    );
    expect(title.fields[0].difference?.subfields[0].pieces.length).toBeGreaterThan(1);
    const note = rowOf(state, 'L:590:1');
    expect([note.verdict, note.section, note.value]).toEqual(['kept', 'kept', 'local']);
    expect(note.rule).toBe('keep-local-notes');
    expect(note.choices).toEqual(['local', 'neither']);
    const added = rowOf(state, 'I:300:1');
    expect([added.verdict, added.section, added.choices.join()]).toEqual([
      'added',
      'changes',
      'incoming,neither',
    ]);
  });

  it('lets nobody choose the MMS ID away, and folds it with what is unchanged', () => {
    const id = rowOf(state, 'L:001:1+I:001:1');
    expect([id.section, id.choices.length, id.target]).toEqual(['unchanged', 0, undefined]);
  });

  it('points from what is lost to its row, and keeps it at a choice', () => {
    const [lost] = reviewOf(state).lost;
    expect([lost.tag, lost.text, lost.row]).toEqual(['852', '$a Gift of the author.', 'L:852:1']);
    expect(rowOf(state, 'L:852:1').lost).toBe(true);
    const kept = told(state, { kind: 'override', target: lost.target, value: 'local' });
    expect(reviewOf(kept).lost).toEqual([]);
    expect(rowOf(kept, 'L:852:1').verdict).toBe('kept');
    expect(rowOf(kept, 'L:852:1').byPerson).toBe(true);
  });

  it('counts what happens', () => {
    const { counts, rows } = reviewOf(state);
    expect(counts.changes).toBe(rows.filter(({ section }) => section === 'changes').length);
    expect(counts.lost).toBe(1);
    expect(counts.kept).toBe(1);
    expect(counts.changes + counts.kept + counts.notTaken + counts.unchanged).toBe(rows.length);
  });

  it('keeps the very same row where a choice elsewhere changes nothing in it', () => {
    const target = rowOf(state, 'L:245:1+I:245:1').target ?? '';
    const chosen = told(state, { kind: 'override', target, value: 'local' });
    expect(rowOf(chosen, 'L:590:1')).toBe(rowOf(state, 'L:590:1'));
    expect(rowOf(chosen, 'L:245:1+I:245:1')).not.toBe(rowOf(state, 'L:245:1+I:245:1'));
    expect(rowOf(chosen, 'L:245:1+I:245:1').value).toBe('local');
  });

  it('makes its rows once for one proposal', () => {
    const later = told(state, { kind: 'acceptLost', accepted: true });
    expect(reviewOf(later).rows).toBe(reviewOf(state).rows);
  });

  it('says of each change to a shared record whether Alma will store it from here', () => {
    const record = {
      ...localRecord(),
      fields: [...localRecord().fields, field('650 _0 $a Ours $9 local')],
    };
    const shared = reviewingState(local(LOCAL_ID, { linkedTo: 'NZ', record }));
    const flagsOf = (of: State, key: string): readonly string[] => rowOf(of, key).flags;
    expect(flagsOf(shared, 'L:245:1+I:245:1')).toContain('notSavedHere');
    expect(flagsOf(shared, 'I:300:1')).toContain('notSavedHere');
    expect(flagsOf(shared, 'L:650:2')).not.toContain('notSavedHere');
    const target = rowOf(shared, 'L:650:2').target ?? '';
    const without = told(shared, { kind: 'override', target, value: 'neither' });
    expect(rowOf(without, 'L:650:2').section).toBe('changes');
    expect(flagsOf(without, 'L:650:2')).not.toContain('notSavedHere');
    expect(flagsOf(state, 'L:245:1+I:245:1')).not.toContain('notSavedHere');
  });

  it('says the first thing that is in the way of saving', () => {
    expect(reviewOf(state).whyNotSave).toEqual({ kind: 'lostOpen', count: '1' });
    expect(reviewOf(saveableState()).whyNotSave).toBeUndefined();
  });
});

describe('selectors: writes', () => {
  const saving = told(saveableState(), { kind: 'save' });
  const [{ writeId }] = Object.values(saving.writes);
  const saved: SaveOutcome = {
    kind: 'saved',
    after: local(LOCAL_ID, { version005: '20261120140100.0', lastModifiedBy: 'staff-1' }),
    changedByAlma: [
      { tag: '005', sent: 'a', stored: 'b', routine: true },
      { tag: '500', stored: '500 __ $a Added.' },
    ],
    warnings: [],
    settledByReadBack: false,
  };

  it('show the steps as they happen and offer nothing while they run', () => {
    const step = { step: 'reRead', state: 'running' } as const;
    const [panel] = writes(told(saving, { kind: 'writeProgressed', writeId, progress: step }));
    expect(panel.steps.map((one) => one.state)).toEqual([
      'running',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
    ]);
    expect(panel.actions).toEqual([]);
    expect(panel.running).toBe(true);
  });

  it('prove what was stored, show what Alma changed, and claim no more', () => {
    const [panel] = writes(told(saving, writeEnded(writeId, saved)));
    expect(panel.proof.map(({ id }) => id)).toEqual([
      'nobodyChanged',
      'saved',
      'readBackDiffers',
      'almaRoutine',
    ]);
    expect(panel.changedByAlma).toEqual([{ tag: '500', stored: '500 __ $a Added.' }]);
    expect(panel.tellEditor).toBe(true);
    expect(panel.actions).toEqual(['undoSave', 'refreshAlma', 'dismissWrite']);
    expect(panel.says).toEqual({
      id: 'saved',
      values: { title: 'Moby Dick /', at: '2026-11-20T14:01:00' },
    });
  });

  it('do not undo with one click what a colleague may have saved right after', () => {
    const after = { ...saved.after, lastModifiedBy: 'staff-2' };
    const [panel] = writes(told(saving, writeEnded(writeId, { ...saved, after })));
    expect(panel.proof.map(({ id }) => id)).toContain('overtaken');
    expect(panel.changedByOthers).toEqual([{ tag: '500', stored: '500 __ $a Added.' }]);
    expect(panel.actions).toEqual(['refreshAlma', 'dismissWrite']);
  });

  it('say of a guess that it is one, and do not undo it unseen', () => {
    const guessed = { ...saved, settledByReadBack: true, guessed: true };
    const [panel] = writes(told(saving, writeEnded(writeId, guessed)));
    expect(panel.says.id).toBe('savedLikely');
    expect(panel.proof.map(({ id }) => id)).toEqual(['guessed', 'readBackNear']);
    expect(panel.actions).toEqual(['refreshAlma', 'dismissWrite']);
  });

  it('offer for each end what can be done about it', () => {
    const failure = { kind: 'almaNoAnswer', details: {} } as const;
    const actions = (outcome: SaveOutcome): readonly string[] =>
      writes(told(saving, writeEnded(writeId, outcome)))[0].actions;
    expect(actions({ kind: 'notSaved', failure, mayRetry: true })).toEqual([
      'retrySave',
      'dismissWrite',
    ]);
    expect(actions({ kind: 'notSaved', failure, mayRetry: false })).toEqual(['dismissWrite']);
    expect(actions({ kind: 'warned', failure })).toEqual(['saveDespiteWarning', 'dismissWrite']);
    expect(actions({ kind: 'unknown', failure })).toEqual(['reloadRecord']);
  });

  it('say of a conflict that the preview below is made again', () => {
    const current = local(LOCAL_ID, { version005: '20261120142000.0', lastModifiedBy: 'staff-3' });
    const [panel] = writes(told(saving, writeEnded(writeId, { kind: 'conflict', current })));
    expect(panel.says).toEqual({
      id: 'conflictRemade',
      values: { title: 'Moby Dick /', at: '2026-11-20T14:20:00', by: 'staff-3' },
    });
    expect(panel.actions).toEqual(['dismissWrite']);
  });

  it('tell an undo from a save', () => {
    const done = told(saving, writeEnded(writeId, saved));
    const undoing = told(done, { kind: 'undoSave', writeId });
    const [undo] = writes(undoing).filter(({ purpose }) => purpose === 'undo');
    expect(undo.says.id).toBe('undoChecking');
    const current = local(LOCAL_ID, { version005: '20261120142000.0' });
    const refused = told(undoing, writeEnded(undo.writeId, { kind: 'conflict', current }));
    expect(writes(refused).map(({ says }) => says.id)).toContain('undoConflict');
  });
});
