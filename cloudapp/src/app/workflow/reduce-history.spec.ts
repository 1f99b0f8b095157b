import {
  keptLine,
  keptSave,
  keptUndo,
  LATER_VERSION,
  local,
  LOCAL_ID,
  localRecord,
  NEW_VERSION,
  OTHER_ID,
  readyState,
  REFUSED,
  reviewingState,
  saveableState,
  savedRecord,
  startedState,
  told,
} from '../../testing/fakes';
import { failed, success } from '../marc/result';
import type { LocalRecord } from '../ports/alma';
import type { HistoryEntry, HistoryLine } from '../ports/history';

import type { HistoryAnswer, PanelEvent } from './events';
import { whyNotUndo } from './history-actions';
import { INITIAL_STATE } from './initial-state';
import { overwrittenBy } from './overwritten';
import { reduce } from './reduce';
import type { HistoryView, State, Write } from './state';

const save = keptSave();
const undo = keptUndo(save);
const theirs = local(LOCAL_ID, {
  record: localRecord(LOCAL_ID, LATER_VERSION),
  version005: LATER_VERSION,
  lastModifiedBy: 'staff-3',
});
const read = local(LOCAL_ID, { record: savedRecord(), version005: NEW_VERSION });

const OPEN: PanelEvent = { kind: 'openHistory' };
const CLOSE: PanelEvent = { kind: 'closeHistory' };
const UNDO: PanelEvent = { kind: 'undoFromHistory' };

function linesRead(...lines: readonly HistoryLine[]): HistoryAnswer {
  return { kind: 'historyAnswered', result: success(lines) };
}

function entryRead(entry: HistoryEntry | undefined, id = save.line.id): HistoryAnswer {
  return { kind: 'historyEntryAnswered', id, result: success(entry) };
}

function recordRead(record: LocalRecord, id = save.line.id): HistoryAnswer {
  return { kind: 'undoChecked', id, result: success(record) };
}

/** One save of the history is on screen, over the page of a state. */
function looking(state: State, entry = save, lines = [entry.line]): State {
  const { id } = entry.line;
  return told(
    state,
    OPEN,
    linesRead(...lines),
    { kind: 'openHistoryEntry', id },
    entryRead(entry, id),
  );
}

/** Its undo was asked for: the record is being read. */
function asking(state: State, entry = save): State {
  return told(looking(state, entry), UNDO);
}

function view({ history }: State): HistoryView {
  return history.view;
}

function only({ writes }: State): Write {
  const [write, another] = Object.values(writes);
  if (!write || another) throw new Error(`Expected one write of ${Object.keys(writes).join()}`);
  return write;
}

/** One panel at each page, by its kind. */
const PANELS: readonly State[] = [
  INITIAL_STATE,
  startedState(),
  readyState(),
  reviewingState(),
  told(saveableState(), { kind: 'save' }),
];

describe('reduce: the history', () => {
  it('lies over whatever page there is, and goes back step by step', () => {
    for (const before of PANELS) {
      const list = told(before, OPEN);
      const opening = told(list, { kind: 'openHistoryEntry', id: 's1' });
      const entry = told(opening, entryRead(save));
      expect([list, opening, entry].map((state) => view(state).kind)).toEqual([
        'list',
        'loading',
        'entry',
      ]);
      expect([opening, entry].map((state) => view(told(state, CLOSE)).kind)).toEqual([
        'list',
        'list',
      ]);
      expect(view(told(list, CLOSE))).toEqual({ kind: 'closed' });
      expect(told(entry, CLOSE, CLOSE).page).toBe(before.page);
    }
  });

  it('keeps the list that was read when it cannot be read again, and says so', () => {
    const known = told(startedState(), OPEN, linesRead(save.line));
    const { history } = told(known, { kind: 'historyAnswered', result: failed(REFUSED) });
    expect(history.lines).toEqual([save.line]);
    expect(history.failure).toBe(REFUSED);
  });

  it('counts how many had to make room since the panel was opened', () => {
    const state = told(
      startedState(),
      { kind: 'oldestDropped', count: 2 },
      { kind: 'oldestDropped', count: 1 },
    );
    expect(state.history.dropped).toBe(3);
  });

  it('says of a save that it is not kept, and lets it run', () => {
    const saving = told(saveableState(), { kind: 'save' });
    const { writeId } = only(saving);
    const full = { kind: 'storeFull', details: {} } as const;
    const state = told(saving, { kind: 'saveNotKept', writeId, failure: full });
    expect(only(state)).toEqual({ ...only(saving), notKept: full });
    expect(state.history.failure).toBe(full);
    const gone = told(saving, { kind: 'saveNotKept', writeId: 'nobody', failure: full });
    expect(gone.writes).toBe(saving.writes);
  });

  it('goes back to the list where a save is no longer kept or cannot be read', () => {
    const opening = told(startedState(), OPEN, { kind: 'openHistoryEntry', id: 's1' });
    const forgotten = view(told(opening, entryRead(undefined)));
    expect(forgotten).toEqual({ kind: 'list', failure: { kind: 'saveForgotten', details: {} } });
    const refused = { kind: 'historyEntryAnswered', id: 's1', result: failed(REFUSED) } as const;
    expect(view(told(opening, refused))).toEqual({ kind: 'list', failure: REFUSED });
  });

  it('takes the end of a save from the save, where the panel was closed before the list had it', () => {
    const open = { ...save.line, outcome: 'open' } as const;
    const state = looking(readyState(), save, [open]);
    expect(state.history.lines).toEqual([save.line]);
    expect(whyNotUndo(state, save.line)).toBeUndefined();
    const told005 = { ...save.line, told005: LATER_VERSION };
    expect(looking(readyState(), save, [told005]).history.lines).toEqual([told005]);
  });

  it('reads a save on screen anew once its end is known', () => {
    const open = keptSave({ outcome: 'open' });
    const state = looking(readyState(), open);
    expect(view(told(state, linesRead(save.line)))).toEqual({ kind: 'loading', id: 's1' });
    expect(view(told(state, linesRead(open.line)))).toEqual(view(state));
    const ended = looking(readyState());
    expect(view(told(ended, linesRead(save.line)))).toEqual(view(ended));
  });

  it('shows the save of an undo file, or says why it cannot', () => {
    const list = told(startedState(), OPEN);
    const opened = told(list, { kind: 'undoFileAnswered', result: success(save) });
    expect(view(opened)).toEqual({ kind: 'entry', entry: save });
    const failure = { kind: 'undoFileUnreadable', details: {} } as const;
    expect(view(told(list, { kind: 'undoFileAnswered', result: failed(failure) }))).toEqual({
      kind: 'list',
      failure,
    });
  });
});

describe('reduce: an answer of the history that comes late', () => {
  it('shows no other save than the one that was asked for', () => {
    const opening = told(startedState(), OPEN, { kind: 'openHistoryEntry', id: 's2' });
    expect(told(opening, entryRead(save))).toBe(opening);
    const back = told(opening, CLOSE);
    expect(told(back, entryRead(keptSave({ id: 's2' }), 's2'))).toBe(back);
  });

  it('opens nothing that was closed: no save, no file, no undo', () => {
    const closed = told(asking(readyState()), CLOSE, CLOSE);
    expect(told(closed, entryRead(save))).toBe(closed);
    expect(told(closed, { kind: 'undoFileAnswered', result: success(save) })).toBe(closed);
    expect(told(closed, recordRead(read))).toBe(closed);
  });

  it('undoes no other save than the one on screen, and that one only when it is asked for', () => {
    const other = keptSave({ id: 's2', mmsId: OTHER_ID });
    const state = asking(readyState(), other);
    expect(told(state, recordRead(read))).toBe(state);
    const merelyLooking = looking(readyState());
    expect(told(merelyLooking, recordRead(read))).toBe(merelyLooking);
  });

  it('never touches the page', () => {
    const overwritten = overwrittenBy(theirs, save);
    const answers: readonly HistoryAnswer[] = [
      linesRead(save.line),
      { kind: 'historyAnswered', result: failed(REFUSED) },
      { kind: 'saveNotKept', writeId: 'w1', failure: REFUSED },
      { kind: 'oldestDropped', count: 1 },
      entryRead(save),
      entryRead(undefined),
      recordRead(read),
      recordRead(theirs),
      { kind: 'undoChecked', id: 's1', result: failed({ kind: 'almaNotFound', details: {} }) },
      { kind: 'undoFileAnswered', result: success(save) },
      { kind: 'undoFileAnswered', result: failed(REFUSED) },
      ...(overwritten ? [{ kind: 'overwriteNoticed', overwritten } as const] : []),
    ];
    expect(answers.length).toBe(12);
    for (const panel of PANELS)
      for (const state of [panel, told(panel, OPEN), looking(panel), asking(panel)])
        for (const answer of answers)
          expect(told(state, answer).page).withContext(answer.kind).toBe(panel.page);
  });
});

describe('reduce: undo from the history', () => {
  it('reads the record first and sends nothing yet', () => {
    const state = asking(readyState(read));
    expect(view(state)).toEqual({ kind: 'entry', entry: save, check: 'reading' });
    expect(state.writes).toEqual({});
  });

  it('stores the old fields under the version that Alma holds now', () => {
    // Stored once more since, by a job, with the same fields.
    const now = local(LOCAL_ID, {
      record: savedRecord(LOCAL_ID, LATER_VERSION),
      version005: LATER_VERSION,
    });
    const state = told(asking(readyState(read)), recordRead(now));
    const write = only(state);
    expect(write).toEqual(
      jasmine.objectContaining({
        mmsId: LOCAL_ID,
        purpose: 'undo',
        undoes: 's1',
        state: 'checking',
      }),
    );
    expect(write.before).toBe(now);
    expect(write.sent).toEqual(localRecord(LOCAL_ID, LATER_VERSION));
    expect(view(state)).toEqual({ kind: 'closed' });
  });

  it('of which an earlier try may still arrive carries the old 005, and stands for that try', () => {
    const NOT_YET = {
      kind: 'notSaved',
      failure: { kind: 'almaNoAnswer', details: {} },
      mayRetry: true,
      mayArrive: true,
    } as const;
    const tried = told(asking(readyState(read)), recordRead(read));
    const { writeId } = only(tried);
    const notYet = told(tried, { kind: 'writeEnded', writeId, outcome: NOT_YET });
    const again = (now: LocalRecord): State =>
      reduce(asking(notYet), recordRead(now), { at: '2026-11-21T15:00:00Z', id: 'again' });
    expect(again(read).writes).toEqual({
      again: jasmine.objectContaining({ undoes: 's1', asks: { retryOf: NEW_VERSION } }),
    });
    // On a later version that try can arrive no more.
    const later = { ...read, version005: LATER_VERSION };
    expect(again(later).writes['again'].asks).toEqual({});
  });

  it('takes an undo back by the same way', () => {
    const before = looking(readyState(), undo, [undo.line, save.line]);
    const write = only(told(before, UNDO, recordRead(local(), undo.line.id)));
    expect(write.undoes).toBe(undo.line.id);
    expect(write.sent.fields.filter(({ tag }) => tag !== '005')).toEqual(
      savedRecord().fields.filter(({ tag }) => tag !== '005'),
    );
  });

  it('sends nothing where the record is no longer as the save left it, and keeps what it is now', () => {
    const state = told(asking(readyState(read)), recordRead(theirs));
    expect(state.writes).toEqual({});
    expect(view(state)).toEqual({ kind: 'entry', entry: save, check: { changed: theirs } });
  });

  it('sends nothing where the record cannot be read, and can be asked for again', () => {
    const failure = { kind: 'almaNoAnswer', details: {} } as const;
    const asked = asking(readyState(read));
    const state = told(asked, { kind: 'undoChecked', id: 's1', result: failed(failure) });
    expect(state.writes).toEqual({});
    expect(view(state)).toEqual({ kind: 'entry', entry: save, check: { failure } });
    expect(view(told(state, UNDO))).toEqual(view(asked));
  });

  it('takes a later version back as well, on a word once it was seen, and only then', () => {
    const despite: PanelEvent = { kind: 'undoDespiteChanges' };
    const failure = {
      kind: 'undoChecked',
      id: 's1',
      result: failed({ kind: 'almaNoAnswer', details: {} } as const),
    } as const;
    for (const state of [
      readyState(read),
      told(readyState(read), OPEN),
      looking(readyState(read)),
      asking(readyState(read)),
      told(asking(readyState(read)), failure),
    ])
      expect(told(state, despite)).toBe(state);
    const seen = told(asking(readyState(read)), recordRead(theirs));
    const write = only(told(seen, despite));
    expect([write.before, write.undoes, write.purpose]).toEqual([theirs, 's1', 'undo']);
    expect(write.sent).toEqual(localRecord(LOCAL_ID, LATER_VERSION));
    const saving = told(asking(saveableState()), recordRead(theirs), { kind: 'save' });
    expect(told(saving, despite).writes).toBe(saving.writes);
  });

  it('is one write however often it is asked for and answered', () => {
    const state = told(asking(readyState(read)), UNDO, recordRead(read));
    expect(told(state, recordRead(read))).toBe(state);
    expect(told(state, UNDO)).toBe(state);
    expect(Object.keys(state.writes).length).toBe(1);
  });

  it('is not begun where something stands in the way', () => {
    const later = looking(readyState(read), save, [keptLine({ id: 's2' }), save.line]);
    expect(told(later, UNDO)).toBe(later);
    const list = told(readyState(read), OPEN, linesRead(save.line));
    expect(told(list, UNDO)).toBe(list);
  });

  it('gives way to a save of the record that began while it was read again', () => {
    const saving = told(asking(saveableState()), { kind: 'save' });
    const state = told(saving, recordRead(read));
    expect(state.writes).toBe(saving.writes);
    expect(view(state)).toEqual({ kind: 'entry', entry: save });
  });
});
