/** Which entries of a large family are worth comparing: never all with all. */
import type { Entry, EntryPair, Open } from './entry';
import { phrasesOf } from './likeness';
import type { Candidate } from './pairing';

/** Up to this many pairs all are compared: a family of 80 and 80. */
const MOST_COMPARED = 6400;
/** A phrase says something about its fields only if this few pairs of them share it. */
const RARE = 36;
/** In a large family each entry is compared with the partners that share most rare phrases with it, this many. */
const MOST_PARTNERS = 8;

/** Every local entry with every incoming one. */
export function everyPair({ local, incoming }: Open): readonly EntryPair[] {
  return local.flatMap((one) => incoming.map((other): EntryPair => [one, other]));
}

/**
 * The pairs of a family that may be alike. All of them in a family of ordinary size; in a larger one, for each entry the
 * few that share most rare phrases with it, so that the cost grows with the size of the family and not with its square.
 * There a pair that shares no rare word or phrase is not found, such as two spellings of a one-word heading.
 */
export function promisingPairs(family: Open, codes: string): readonly EntryPair[] {
  const { local, incoming } = family;
  if (local.length * incoming.length <= MOST_COMPARED) return everyPair(family);
  const ranked = sharingRarePhrases(family, codes).sort(
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

/** The pairs that share rare phrases; the score is how many. */
function sharingRarePhrases({ local, incoming }: Open, codes: string): Candidate[] {
  const places = { local: placesOf(local, codes), incoming: placesOf(incoming, codes) };
  const shared = new Map<number, number>();
  for (const [phrase, ones] of places.local) {
    const others = places.incoming.get(phrase) ?? [];
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

/** The places of the entries that have a phrase. */
function placesOf(
  entries: readonly Entry[],
  codes: string,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  entries.forEach((entry, place) => {
    for (const phrase of phrasesOf(entry.textOf(codes))) {
      const known = places.get(phrase);
      if (known) known.push(place);
      else places.set(phrase, [place]);
    }
  });
  return places;
}
