/** The leader of the result: local but for the positions that the profile takes from incoming. */
import { withLeaderPosition } from '../marc/leader';

/**
 * Positions that say something about the title and may be taken: status, type, level, control, encoding level, form,
 * multipart level. The others are computed by the system that holds the record (MARC 21 leader 00-04, 09-16, 20-23).
 */
export const TAKEABLE_POSITIONS: readonly number[] = [5, 6, 7, 8, 17, 18, 19];

/** Record status that marks a deleted record; Alma must never take it over (MARC 21 leader 05). */
const DELETED_STATUSES = 'dsx';

/** The leader with the positions wanted from incoming. Positions outside `TAKEABLE_POSITIONS` are never taken. */
export function mergeLeader(local: string, incoming: string, wanted: readonly number[]): string {
  // What was pasted without a leader has nothing to say, not even that it corrects.
  if (incoming === '') return local;
  let leader = local;
  for (const position of TAKEABLE_POSITIONS) {
    if (!wanted.includes(position)) continue;
    const sign =
      position === 5
        ? recordStatus(local.charAt(5), incoming.charAt(5))
        : incoming.charAt(position);
    if (sign !== '') leader = withLeaderPosition(leader, position, sign);
  }
  return leader;
}

/** The positions in which two leaders differ, among those that may be taken. */
export function differingPositions(one: string, other: string): readonly number[] {
  return TAKEABLE_POSITIONS.filter((position) => one.charAt(position) !== other.charAt(position));
}

/** A record that replaces another is `corrected`, not `new`; a deleted one in the source is no deleted one here. */
function recordStatus(local: string, incoming: string): string {
  if (incoming === local && !DELETED_STATUSES.includes(incoming)) return local;
  if (incoming === '' || incoming === 'n' || DELETED_STATUSES.includes(incoming)) return 'c';
  return incoming;
}
