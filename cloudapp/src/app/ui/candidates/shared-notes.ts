import type { SourceNote } from '../../ports/source';
import type { CandidateRow } from '../../workflow/view';

/** What is told of a whole file or search stands with each of its hits; a list says it once. */
export interface Notes {
  /** Told of all hits of a source that has several. */
  readonly shared: readonly SourceNote[];
  /** What is told of this hit alone. */
  of(row: CandidateRow): readonly SourceNote[];
}

export function notesOf(rows: readonly CandidateRow[]): Notes {
  const counts = new Map<string, number>();
  const hits = new Map<string, number>();
  for (const { candidate } of rows) {
    hits.set(candidate.source, (hits.get(candidate.source) ?? 0) + 1);
    for (const note of candidate.notes ?? []) {
      const key = keyOf(candidate.source, note);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const isShared = (source: string, note: SourceNote): boolean => {
    const all = hits.get(source) ?? 0;
    return all > 1 && counts.get(keyOf(source, note)) === all;
  };
  const first = new Map(rows.map(({ candidate }) => [candidate.source, candidate]));
  return {
    shared: [...first].flatMap(([source, { notes }]) =>
      (notes ?? []).filter((note) => isShared(source, note)),
    ),
    of: ({ candidate: { source, notes } }) =>
      (notes ?? []).filter((note) => !isShared(source, note)),
  };
}

function keyOf(source: string, note: SourceNote): string {
  return JSON.stringify([source, note.id, note.values]);
}
