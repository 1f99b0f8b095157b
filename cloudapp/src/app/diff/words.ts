import type { ChangeObject } from 'diff';
import { diffArrays } from 'diff';

import { canonicalText } from '../align/normalise';

import type { TextPiece } from './difference';
import type { Token } from './tokens';
import { commonEnds, tokensOf } from './tokens';

/** Where more than this differs, ends apart, nothing is compared word by word: a field of ISO 2709 has no more bytes. */
const MOST_CHARACTERS = 10_000;
/** More changed words than this are shown as one replacement; the cost grows with their square. */
const MOST_CHANGES = 300;
/** Below this share of common words, and of common characters in a long stretch, chance matches only hide what changed. */
const LEAST_COMMON = { words: 0.25, characters: 0.4 };
const LONG_STRETCH = 8;

/**
 * How one text became another, word by word: `same` and `removed` pieces in order give `before`, `same` and `added` ones
 * give `after`. Where both differ in encoding only (NFC, ligature halves), `same` has the characters of `after`: texts equal
 * but for that have no marked piece. Borders between pieces never part a character from its accents. Very long texts, and
 * stretches with little in common, are given as replaced in full.
 */
export function diffWords(before: string, after: string): readonly TextPiece[] {
  if (before === after || canonicalText(before) === canonicalText(after))
    return joined([{ kind: 'same', text: after }]);
  const { head, tail } = commonEnds(before, after);
  return joined([
    { kind: 'same', text: after.slice(0, head) },
    ...diffTexts(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    { kind: 'same', text: after.slice(after.length - tail) },
  ]);
}

function diffTexts(before: string, after: string): readonly TextPiece[] {
  const isLong = Math.max(before.length, after.length) > MOST_CHARACTERS;
  return isLong ? replaced(before, after) : diffTokens(tokensOf(before), tokensOf(after));
}

/** The whole of one text in place of the other. */
export function replaced(before: string, after: string): readonly TextPiece[] {
  return joined([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
}

/** Common ends are set aside first, so that giving up on the middle does not lose them. */
function diffTokens(before: readonly Token[], after: readonly Token[]): readonly TextPiece[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head].form === after[head].form) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail)?.form === after.at(-1 - tail)?.form)
    tail += 1;
  const [oldEnd, newEnd] = [before.length - tail, after.length - tail];
  return [
    ...before.slice(0, head).flatMap((token, at) => sameToken(token, after[at])),
    ...diffMiddle(before.slice(head, oldEnd), after.slice(head, newEnd)),
    ...before.slice(oldEnd).flatMap((token, at) => sameToken(token, after[newEnd + at])),
  ];
}

function diffMiddle(before: readonly Token[], after: readonly Token[]): readonly TextPiece[] {
  const changes = changesOf(before, after);
  if (!changes) return change(before, after);
  const pieces: TextPiece[] = [];
  let [oldAt, newAt, common] = [0, 0, 0];
  for (const { added, removed, count } of changes) {
    const oldTokens = added ? [] : before.slice(oldAt, (oldAt += count));
    const newTokens = removed ? [] : after.slice(newAt, (newAt += count));
    if (added || removed) pieces.push(...change(oldTokens, newTokens));
    else {
      common += textOf(newTokens).length;
      pieces.push(...oldTokens.flatMap((token, at) => sameToken(token, newTokens[at])));
    }
  }
  const isLong = Math.min(before.length, after.length) > LONG_STRETCH;
  const shorter = Math.min(textOf(before).length, textOf(after).length);
  return isLong && common < shorter * LEAST_COMMON.characters ? change(before, after) : pieces;
}

/** Runs of common, removed and added words; undefined where there is too little in common to be worth showing. */
function changesOf(
  before: readonly Token[],
  after: readonly Token[],
): readonly ChangeObject<number[]>[] | undefined {
  const ids = new Map<string, number>();
  const numbered = (tokens: readonly Token[]): number[] =>
    tokens.map(({ form }) => {
      const id = ids.get(form) ?? ids.size;
      ids.set(form, id);
      return id;
    });
  const [old, current] = [numbered(before), numbered(after)];
  const least = Math.ceil(Math.min(old.length, current.length) * LEAST_COMMON.words);
  const known = new Set(old);
  if (current.filter((id) => known.has(id)).length < least) return undefined;
  const mostChanges = Math.min(old.length + current.length - 2 * least, MOST_CHANGES);
  return diffArrays(old, current, { maxEditLength: mostChanges });
}

/** A word that stands in both; the blanks after it may have changed. */
function sameToken(before: Token, after: Token): readonly TextPiece[] {
  return [
    { kind: 'same', text: after.text },
    ...(before.blanks === after.blanks
      ? [{ kind: 'same', text: after.blanks } as const]
      : replaced(before.blanks, after.blanks)),
  ];
}

function change(before: readonly Token[], after: readonly Token[]): readonly TextPiece[] {
  return [
    { kind: 'removed', text: textOf(before) },
    { kind: 'added', text: textOf(after) },
  ];
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text, blanks }) => text + blanks).join('');
}

/** Pieces of one kind in a row become one; between two common pieces what went stands before what came. */
function joined(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const result: TextPiece[] = [];
  let [same, removed, added] = ['', '', ''];
  const flush = (): void => {
    const blanks = commonEnd(removed, added);
    const ends = { removed: removed.length - blanks.length, added: added.length - blanks.length };
    if (same) result.push({ kind: 'same', text: same });
    if (ends.removed > 0) result.push({ kind: 'removed', text: removed.slice(0, ends.removed) });
    if (ends.added > 0) result.push({ kind: 'added', text: added.slice(0, ends.added) });
    [same, removed, added] = [blanks, '', ''];
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text !== '') {
      if (removed || added) flush();
      same += text;
    }
  }
  flush();
  if (same) result.push({ kind: 'same', text: same });
  return result;
}

/** The blanks that both end with: `old ` and `new ` differ in a word, not in the blank after it. */
function commonEnd(one: string, other: string): string {
  const blanks = /\s*$/.exec(one)?.[0] ?? '';
  let length = blanks.length;
  while (length > 0 && !other.endsWith(blanks.slice(-length))) length -= 1;
  return length === 0 ? '' : blanks.slice(-length);
}
