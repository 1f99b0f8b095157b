// What the history shows. Asked only by its own screen, which is fetched when it is first opened.
import type { PlacedDifference } from '../diff/records';
import { diffRecords } from '../diff/records';
import type { AlmaFailure, StoreFailure } from '../ports/failures';
import type { HistoryEntry, HistoryLine } from '../ports/history';

import type { WhyNotUndo } from './history-actions';
import { isUndone, whyNotUndo } from './history-actions';
import { localOf, mmsIdOf, runningWrite } from './page-facts';
import { savedAt } from './record-facts';
import type { State, UndoCheck } from './state';

/** One save in the list. */
export interface HistoryRow {
  readonly line: HistoryLine;
  /** When: as Alma dated the version, else when it was sent. */
  readonly at: string;
  readonly undone: boolean;
  /** Of the record on screen. */
  readonly here: boolean;
}

export interface HistoryList {
  /** Undefined until they are read. */
  readonly rows?: readonly HistoryRow[];
  readonly failures: readonly StoreFailure[];
  readonly dropped: number;
}

/** The record as it is now is not as the save left it. */
export interface ChangedSince {
  readonly at: string;
  readonly by: string;
  readonly changes: readonly PlacedDifference[];
}

/** One save whole. */
export interface HistoryEntryView {
  readonly row: HistoryRow;
  readonly entry: HistoryEntry;
  /** Fields that differ from before to after. */
  readonly changes: readonly PlacedDifference[];
  readonly whyNotUndo?: WhyNotUndo;
  readonly reading: boolean;
  readonly failure?: AlmaFailure;
  readonly changedSince?: ChangedSince;
  readonly canReapply: boolean;
}

export function historyList({ history, page }: State): HistoryList {
  const { lines, failure, dropped, view } = history;
  const failures = [failure, view.kind === 'list' ? view.failure : undefined];
  const rows = lines?.map((line) => rowOf(line, lines, mmsIdOf(page)));
  return {
    ...(rows ? { rows } : {}),
    failures: failures.filter((one) => one !== undefined),
    dropped,
  };
}

export function historyEntry(state: State): HistoryEntryView | undefined {
  const { view, lines = [] } = state.history;
  if (view.kind !== 'entry') return undefined;
  const { entry, check } = view;
  const { line, before, after, basis } = entry;
  const why = whyNotUndo(state, line);
  const here = localOf(state.page)?.mmsId === line.mmsId;
  return {
    row: rowOf(line, lines, mmsIdOf(state.page)),
    entry,
    changes: changesOf(before, after),
    ...(why ? { whyNotUndo: why } : {}),
    reading: check === 'reading',
    ...checked(entry, check),
    canReapply: here && basis !== undefined && !runningWrite(state, line.mmsId),
  };
}

function checked(
  { after }: HistoryEntry,
  check: UndoCheck | undefined,
): Pick<HistoryEntryView, 'failure' | 'changedSince'> {
  if (check === undefined || check === 'reading') return {};
  if ('failure' in check) return { failure: check.failure };
  const { changed } = check;
  const changes = changesOf(after, changed);
  return {
    changedSince: { at: savedAt(changed) ?? '', by: changed.lastModifiedBy ?? '', changes },
  };
}

function rowOf(
  line: HistoryLine,
  lines: readonly HistoryLine[],
  mmsId: string | undefined,
): HistoryRow {
  const at = savedAt({ version005: line.version005 }) ?? line.at;
  return { line, at, undone: isUndone(lines, line), here: line.mmsId === mmsId };
}

/** What Alma dates anew at every save (005) says nothing. */
function changesOf(
  { record: before }: HistoryEntry['before'],
  { record: after }: HistoryEntry['after'],
): readonly PlacedDifference[] {
  return diffRecords(before, after).filter(
    ({ before: old, after: current, difference }) =>
      difference.class !== 'same' && (current ?? old)?.field.tag !== '005',
  );
}
