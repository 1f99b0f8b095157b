/** Texts as words, for comparison; no border runs through a character and its accents, or through a surrogate pair. */
import { canonicalText } from '../align/normalise';

/** A word, a mark or a sign, with the blanks that follow it. */
export interface Token {
  readonly text: string;
  readonly blanks: string;
  /** The text in one encoding: what is compared. */
  readonly form: string;
}

const words = new Intl.Segmenter('und', { granularity: 'word' });
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Splits a text by the word borders of Unicode, also where words have no blanks between them (Chinese, Japanese, Thai).
 * Blanks belong to the word before them, so that a changed word does not tear the text apart. Blanks that open the text
 * follow an empty word. All tokens in order give the text back.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const segment of segmentsOf(text)) {
    const isBlank = segment.trim() === '';
    const last = tokens.at(-1);
    if (!isBlank) tokens.push({ text: segment, blanks: '', form: canonicalText(segment) });
    else if (last) tokens[tokens.length - 1] = { ...last, blanks: last.blanks + segment };
    else tokens.push({ text: '', blanks: segment, form: '' });
  }
  return tokens;
}

/** Words of printable ASCII by the same rules (Unicode Annex 29), some thirty times as fast; a colon always parts words. */
const PLAIN_WORDS = /\w+(?:(?:(?<=[A-Za-z])[.'](?=[A-Za-z])|(?<=\d)[.,;'](?=\d))\w+)*| +|[^\w ]/g;

function segmentsOf(text: string): readonly string[] {
  if (isPlain(text)) return text.match(PLAIN_WORDS) ?? [];
  const segments: string[] = [];
  const whole = characters.segment(text);
  for (const { segment, index } of words.segment(text)) {
    // A word border inside a character counts for nothing: both parts stay together.
    const isInside = index > 0 && mayJoin(text, index) && whole.containing(index)?.index !== index;
    if (isInside) segments[segments.length - 1] += segment;
    else segments.push(segment);
  }
  return segments;
}

/** Whether two code units may be parts of one character: below U+0300 only CR LF are. */
function mayJoin(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) >= 0x300 || text.charCodeAt(at) >= 0x300 || text[at] === '\n';
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7E]*$/.test(text);
}

/**
 * How many code units two texts have in common at either end, up to a blank: setting them aside saves splitting long
 * texts of which little changed. No word spans the borders.
 */
export function commonEnds(
  before: string,
  after: string,
): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  while (head > 0 && !startsWord(after, head - 1)) head -= 1;
  head = Math.max(0, head - 1);
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  while (tail > 0 && !startsWord(after, after.length - tail + 1)) tail -= 1;
  return { head, tail: Math.max(0, tail - 1) };
}

/** Whether a letter, digit or mark of punctuation follows a blank here: always a border between words. */
function startsWord(text: string, at: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return text[at - 1] === ' ' && /^[\p{L}\p{N}\p{P}]$/u.test(character);
}
