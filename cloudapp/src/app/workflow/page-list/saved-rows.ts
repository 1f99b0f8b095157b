import type { HistoryLine } from '../../ports/history';
import { isUndone } from '../history-actions';
import type { State } from '../state';

/** When this record was saved here, in this session or today, if that save stands; a save of which that is only likely does not count. */
export function savedAtOf(
  mmsId: string,
  { writes }: State,
  lines: readonly HistoryLine[],
  now: Date,
): string | undefined {
  const ended = Object.values(writes).filter(
    ({ mmsId: of, outcome }) => of === mmsId && outcome?.kind === 'saved' && !outcome.guessed,
  );
  const newest = ended.at(-1);
  if (newest) return newest.purpose === 'save' ? newest.startedAt : undefined;
  return lines.find(
    (line) =>
      line.mmsId === mmsId &&
      line.purpose === 'save' &&
      line.outcome === 'saved' &&
      !line.guessed &&
      isSameDay(new Date(line.at), now) &&
      !isUndone(lines, line),
  )?.at;
}

/** By the clock of the person's own desk. */
function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}
