import type { TextPiece } from './difference';
import { diffWords } from './words';

/**
 * Widths of the data elements of fixed-length fields, up to where all further ones have one character. An element changes
 * as a whole: `eng` becomes `ger`, not `e` and `g` other letters. Source: MARC 21 leader, 006, 007, 008 (all materials).
 */
const WIDTHS: Readonly<Record<string, readonly number[]>> = {
  LDR: [5, 1, 1, 1, 1, 1, 1, 1, 5],
  '006': [],
  '007': [],
  '008': [6, 1, 4, 4, 3, ...Array.from({ length: 17 }, () => 1), 3],
};

/**
 * How the value of a control field changed: by data element where positions have meanings, by word elsewhere and where
 * the two have different lengths, since then no position can be trusted.
 */
export function diffControlValues(
  tag: string,
  before: string,
  after: string,
): readonly TextPiece[] {
  const widths = WIDTHS[tag];
  const isFixed = before.length === after.length && isAscii(before) && isAscii(after);
  if (!widths || !isFixed || before === after) return diffWords(before, after);
  const pieces: TextPiece[] = [];
  for (const [start, end] of elements(widths, after.length)) {
    const [old, current] = [before.slice(start, end), after.slice(start, end)];
    if (old === current) pieces.push({ kind: 'same', text: current });
    else pieces.push({ kind: 'removed', text: old }, { kind: 'added', text: current });
  }
  return joinSame(pieces);
}

function elements(
  widths: readonly number[],
  length: number,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let start = 0, place = 0; start < length; place += 1) {
    const end = Math.min(length, start + (widths.at(place) ?? 1));
    found.push([start, end]);
    start = end;
  }
  return found;
}

/** Elements that stay are one piece; changed ones stay apart, for each has a meaning of its own. */
function joinSame(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return pieces.reduce<TextPiece[]>((joined, piece) => {
    const last = joined.at(-1);
    if (piece.kind === 'same' && last?.kind === 'same')
      joined[joined.length - 1] = { kind: 'same', text: last.text + piece.text };
    else joined.push(piece);
    return joined;
  }, []);
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7E]*$/.test(text);
}
