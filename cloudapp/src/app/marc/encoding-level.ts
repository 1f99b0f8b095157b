/**
 * How complete LDR/17 says a record is, larger = fuller; codes of MARC 21 and of OCLC (I, K, L, M; J is deleted).
 * `u` (unknown), `z` (not applicable) and codes that nobody defines have no rank.
 */
const RANKS: Readonly<Record<string, number>> = {
  ' ': 9,
  '1': 8,
  I: 8,
  L: 7,
  '4': 6,
  '2': 5,
  M: 4,
  '7': 3,
  K: 3,
  '5': 2,
  '3': 2,
  '8': 1,
  J: 0,
};

/** The place of an encoding level (LDR/17, blank = full) among the others, undefined where it has none. */
export function rankOf(level: string | undefined): number | undefined {
  return level !== undefined && Object.hasOwn(RANKS, level) ? RANKS[level] : undefined;
}
