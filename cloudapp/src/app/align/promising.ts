/** Which entries of a large family are worth comparing: never all with all. */
import type { Entry, EntryPair, Open } from './entry';
import type { Candidate } from './pairing';

/** Up to this many pairs all are compared (a family of 50 and 50). */
const MOST_COMPARED = 2500;
/** A gram says something about its fields only if this few pairs of them share it. */
const RARE = 64;
/** In a large family each entry is compared with the partners that share most rare grams with it, this many. */
const MOST_PARTNERS = 8;

/** Every local entry with every incoming one. */
export function everyPair({ local, incoming }: Open): readonly EntryPair[] {
  return local.flatMap((one) => incoming.map((other): EntryPair => [one, other]));
}

/**
 * The pairs of a family that may be alike. All of them in a family of ordinary size; in a larger one, for each entry the
 * few that share most rare grams with it. A pair alike in nothing but common grams is not found there: such fields say
 * too little of their own to be told apart anyway.
 */
export function promisingPairs(family: Open, codes: string): readonly EntryPair[] {
  const { local, incoming } = family;
  if (local.length * incoming.length <= MOST_COMPARED) return everyPair(family);
  const ranked = sharedRareGrams(family, codes).sort(
    (a, b) => b.score - a.score || distance(a) - distance(b) || a.local - b.local,
  );
  const seen = { local: new Uint32Array(local.length), incoming: new Uint32Array(incoming.length) };
  return ranked
    .filter((pair) => {
      seen.local[pair.local] += 1;
      seen.incoming[pair.incoming] += 1;
      return (
        seen.local[pair.local] <= MOST_PARTNERS || seen.incoming[pair.incoming] <= MOST_PARTNERS
      );
    })
    .map((pair): EntryPair => [local[pair.local], incoming[pair.incoming]]);
}

function distance(pair: Candidate): number {
  return Math.abs(pair.local - pair.incoming);
}

/** The pairs that share rare grams; the score is how many. */
function sharedRareGrams({ local, incoming }: Open, codes: string): Candidate[] {
  const postings = { local: postingsOf(local, codes), incoming: postingsOf(incoming, codes) };
  const shared = new Map<number, number>();
  for (const [gram, ones] of postings.local) {
    const others = postings.incoming.get(gram) ?? [];
    if (ones.length * others.length > RARE) continue;
    for (const one of ones)
      for (const other of others) {
        const cell = one * incoming.length + other;
        shared.set(cell, (shared.get(cell) ?? 0) + 1);
      }
  }
  return [...shared].map(([cell, score]) => ({
    local: Math.floor(cell / incoming.length),
    incoming: cell % incoming.length,
    score,
  }));
}

/** The places of the entries that have a gram. */
function postingsOf(
  entries: readonly Entry[],
  codes: string,
): ReadonlyMap<number, readonly number[]> {
  const postings = new Map<number, number[]>();
  entries.forEach((entry, place) => {
    for (const gram of entry.gramsOf(codes)) {
      const places = postings.get(gram);
      if (places) places.push(place);
      else postings.set(gram, [place]);
    }
  });
  return postings;
}
