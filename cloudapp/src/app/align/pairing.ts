/** One-to-one choice among scored candidates. */

/** Two entries, by their places in the lists they come from, and how well they go together. */
export interface Candidate {
  readonly local: number;
  readonly incoming: number;
  readonly score: number;
}

/**
 * Picks candidates best first, each entry once. Ties go to the earlier entries, whichever record they stand in: the choice
 * is the same with the two sides exchanged, equal fields pair in their order, and a second merge finds the same pair, since what
 * has a partner stands before what has none.
 */
export function bestFirst<T extends Candidate>(candidates: readonly T[]): readonly T[] {
  const taken = { local: new Set<number>(), incoming: new Set<number>() };
  return [...candidates].sort(byScoreThenPlace).filter(({ local, incoming }) => {
    if (taken.local.has(local) || taken.incoming.has(incoming)) return false;
    taken.local.add(local);
    taken.incoming.add(incoming);
    return true;
  });
}

function byScoreThenPlace(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    a.local + a.incoming - (b.local + b.incoming) ||
    Math.abs(a.local - a.incoming) - Math.abs(b.local - b.incoming) ||
    a.local - b.local
  );
}
