import type { Result } from '../marc/result';
import { sameRecord } from '../marc/same-record';
import type { LocalRecord } from '../ports/alma';
import type { AlmaFailure } from '../ports/failures';
import type { HistoryEntry, HistoryLine } from '../ports/history';

import type { HistoryAnswer, HistoryGesture, Moment } from './events';
import type { Handlers } from './handler';
import { whyNotUndo } from './history-actions';
import { localOf, runningWrite } from './page-facts';
import type { History, HistoryView, State, Write } from './state';
import { startAfter } from './write-map';
import { undoRecord } from './undo-record';

export type HistoryKinds = HistoryGesture['kind'] | HistoryAnswer['kind'];

/** The history lies over the page and changes nothing of it. What it says wrong is told in it; a save never waits for it. */
export const historyHandlers: Handlers<HistoryKinds> = {
  openHistory: (state) => viewing(state, { kind: 'list' }),
  closeHistory: (state) =>
    viewing(
      state,
      state.history.view.kind === 'entry' || state.history.view.kind === 'loading'
        ? { kind: 'list' }
        : { kind: 'closed' },
    ),
  openHistoryEntry: (state, { id }) => viewing(state, { kind: 'loading', id }),
  openUndoFile: (state) => state,
  undoFromHistory: (state) => {
    const { view } = state.history;
    const can = view.kind === 'entry' && whyNotUndo(state, view.entry.line) === undefined;
    return can ? viewing(state, { kind: 'entry', entry: view.entry, check: 'reading' }) : state;
  },
  undoDespiteChanges: (state, _event, moment) => {
    const { view } = state.history;
    if (view.kind !== 'entry' || typeof view.check !== 'object') return state;
    return 'changed' in view.check
      ? startUndo(state, view.entry, view.check.changed, moment)
      : state;
  },
  exportUndoFile: (state) => state,
  reapply: (state, { entry }) => reapply(state, entry),
  dismissOverwritten: (state) => ({ ...state, overwritten: undefined }),

  historyAnswered: (state, { result }) =>
    result.ok
      ? readAnew(withHistory(state, { lines: result.value, failure: undefined }))
      : withHistory(state, { failure: result.failure }),
  saveKept: (state, { writeId }) => keptState(state, writeId, undefined),
  saveNotKept: (state, { writeId, failure }) =>
    withHistory(keptState(state, writeId, failure), { failure }),
  oldestDropped: (state, { count }) =>
    withHistory(state, { dropped: state.history.dropped + count }),
  historyEntryAnswered: (state, { id, result }) => {
    const { view } = state.history;
    if (view.kind !== 'loading' || view.id !== id) return state;
    if (!result.ok) return viewing(state, { kind: 'list', failure: result.failure });
    return result.value
      ? viewing(withLine(state, result.value.line), { kind: 'entry', entry: result.value })
      : viewing(state, { kind: 'list', failure: { kind: 'saveForgotten', details: {} } });
  },
  undoChecked: (state, { id, result }, moment) => {
    const { view } = state.history;
    const waits = view.kind === 'entry' && view.check === 'reading' && view.entry.line.id === id;
    return waits ? undoOn(state, view.entry, result, moment) : state;
  },
  undoFileAnswered: (state, { result }) =>
    state.history.view.kind === 'closed'
      ? state
      : viewing(
          state,
          result.ok
            ? { kind: 'entry', entry: result.value }
            : { kind: 'list', failure: result.failure },
        ),
  overwriteNoticed: (state, { overwritten }) =>
    // Only of the very reading on screen: a later one is looked at anew.
    localOf(state.page) === overwritten.now ? { ...state, overwritten } : state,
};

/**
 * Takes a save back days later. Only where the record still says what the save left, whichever version that is by now; else the
 * later version is shown and nothing is sent. The write reads it once more, as every write does.
 */
function undoOn(
  state: State,
  entry: HistoryEntry,
  read: Result<LocalRecord, AlmaFailure>,
  moment: Moment,
): State {
  if (!read.ok) return viewing(state, { kind: 'entry', entry, check: { failure: read.failure } });
  const now = read.value;
  return sameRecord(now.record, entry.after.record)
    ? startUndo(state, entry, now, moment)
    : viewing(state, { kind: 'entry', entry, check: { changed: now } });
}

/** Puts the old record in the place of the version that was just read; the write refuses any later one. */
function startUndo(state: State, entry: HistoryEntry, now: LocalRecord, moment: Moment): State {
  const { line, before } = entry;
  if (whyNotUndo(state, line)) return viewing(state, { kind: 'entry', entry });
  const { mmsId, title, id, holding } = line;
  const earlier = Object.values(state.writes).find(
    ({ undoes, before: built }) => undoes === id && built.version005 === now.version005,
  );
  return startAfter(
    viewing(state, { kind: 'closed' }),
    earlier,
    {
      mmsId,
      title,
      purpose: 'undo',
      before: now,
      sent: undoRecord(before.record, now.record),
      asks: {},
      undoes: id,
      holding,
    },
    moment,
  );
}

/** Whether a write is in the history: the last time that it was put there counts. */
function keptState(state: State, writeId: string, notKept: Write['notKept']): State {
  const write = state.writes[writeId];
  if (!write || write.notKept === notKept) return state;
  return { ...state, writes: { ...state.writes, [writeId]: { ...write, notKept } } };
}

/** The same incoming record, profile and choices on the record on screen. */
function reapply(state: State, { line, basis }: HistoryEntry): State {
  const local = localOf(state.page);
  if (!basis || !local || local.mmsId !== line.mmsId || runningWrite(state, line.mmsId))
    return state;
  const { incoming, overrides } = basis;
  const { candidate } = incoming;
  return {
    ...viewing(state, { kind: 'closed' }),
    overwritten: undefined,
    parked: undefined,
    viewing: undefined,
    chosen: { source: candidate.source, id: candidate.id },
    overridesByRecord: { ...state.overridesByRecord, [line.mmsId]: overrides },
    page: { kind: 'loadingIncoming', local, candidate, basis },
  };
}

/** A panel that was closed in between has kept the end of a save with the save, and not yet in the list. */
function withLine(state: State, line: HistoryLine): State {
  const known = state.history.lines;
  const lines = known?.map((one) =>
    one.id === line.id && one.outcome === 'open' ? { ...one, ...line } : one,
  );
  return lines ? withHistory(state, { lines }) : state;
}

/** A save on screen whose end was not known when it was opened, and is now. */
function readAnew(state: State): State {
  const { view, lines = [] } = state.history;
  if (view.kind !== 'entry' || view.entry.line.outcome !== 'open') return state;
  const { id } = view.entry.line;
  const ended = lines.some((line) => line.id === id && line.outcome === 'saved');
  return ended ? viewing(state, { kind: 'loading', id }) : state;
}

function viewing(state: State, view: HistoryView): State {
  return withHistory(state, { view });
}

function withHistory(state: State, change: Partial<History>): State {
  return { ...state, history: { ...state.history, ...change } };
}
