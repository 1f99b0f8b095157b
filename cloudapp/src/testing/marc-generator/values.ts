import * as fc from 'fast-check';

import type { Traps } from './options';
import * as words from './words';

/** What a subfield holds; fields.ts names them. */
export type ValueKind =
  | 'title'
  | 'name'
  | 'subject'
  | 'note'
  | 'place'
  | 'publisher'
  | 'date'
  | 'extent'
  | 'uri'
  | 'institution'
  | 'oclcNumber'
  | 'otherNumber'
  | 'digits'
  | 'isbn'
  | 'lccn'
  | 'language'
  | 'relator'
  | 'vocabulary'
  | 'anything';

/** Kinds that people type as text; the rest are codes and identifiers, whose traps are their spellings. */
const TEXTS: ReadonlySet<ValueKind> = new Set([
  'title',
  'name',
  'subject',
  'note',
  'place',
  'publisher',
  'extent',
  'anything',
]);

/** Values of one kind; in texts the traps that were asked for are strewn in. */
export function value(kind: ValueKind, traps: Traps): fc.Arbitrary<string> {
  const plain = plainValue(kind, traps);
  if (!TEXTS.has(kind)) return plain;
  const odd = oddities(traps);
  const trapped =
    odd.length === 0
      ? plain
      : fc.oneof(
          { weight: 4, arbitrary: plain },
          {
            weight: 1,
            arbitrary: fc.tuple(plain, fc.constantFrom(...odd), fc.nat(40)).map(insert),
          },
        );
  if (!traps.decomposed) return trapped;
  return fc
    .tuple(trapped, fc.integer({ min: 0, max: 3 }))
    .map(([text, choice]) => (choice === 0 ? text.normalize('NFD') : text));
}

function plainValue(kind: ValueKind, traps: Traps): fc.Arbitrary<string> {
  switch (kind) {
    case 'oclcNumber':
      return oclcNumber(traps);
    case 'otherNumber':
      return fc
        .tuple(fc.constantFrom('(DLC)', '(MH)', '(EXLNZ-01TEST_NETWORK)', ''), digits())
        .map(joined);
    case 'digits':
      return digits();
    case 'isbn':
      return fc.tuple(fc.constant('978'), fc.stringMatching(/^\d{10}$/)).map(joined);
    case 'lccn':
      return fc.stringMatching(/^\d{8}$/).map((number) => `   ${number} `);
    case 'anything':
      return freeText(traps);
    default:
      return fc.constantFrom(...pool(kind, traps));
  }
}

function pool(kind: ValueKind, traps: Traps): readonly string[] {
  const pools: Partial<Record<ValueKind, readonly string[]>> = {
    title: words.TITLES,
    name: words.NAMES,
    subject: words.SUBJECTS.map(({ heading }) => heading),
    note: words.NOTES,
    place: words.PLACES,
    publisher: words.PUBLISHERS,
    date: words.DATES,
    extent: words.EXTENTS,
    uri: words.SUBJECTS.map(({ uri }) => uri),
    institution: words.INSTITUTIONS,
    language: ['eng', 'fre', 'mul', 'chi'],
    relator: ['author.', 'editor,', 'translator.'],
    vocabulary: ['fast', 'lcgft', 'gnd', 'rdacontent'],
  };
  const texts = pools[kind] ?? words.NOTES;
  const plain = texts.filter(
    (text) => (traps.empty || text !== '') && (traps.markup || !/[${}\\&<>"]/.test(text)),
  );
  return plain.length > 0 ? plain : ['x'];
}

/** Any text: words, then anything Unicode has, as far as the traps allow. */
function freeText(traps: Traps): fc.Arbitrary<string> {
  const unit = traps.astral ? 'grapheme' : 'grapheme-ascii';
  return fc
    .string({ unit, maxLength: 20 })
    .map((text) => (traps.markup ? text : text.replace(/[${}\\&<>"]/g, '')))
    .map((text) => (traps.blanks ? text : text.trim()))
    .map((text) => (traps.empty || text !== '' ? text : 'x'));
}

function oclcNumber(traps: Traps): fc.Arbitrary<string> {
  const spellings = traps.oddNumbers ? words.NUMBER_SPELLINGS : words.NUMBER_SPELLINGS.slice(0, 1);
  return fc
    .tuple(fc.constantFrom(...spellings), digits())
    .map(([spelling, number]) => spelling(number));
}

/** A number without leading zeros, as OCLC gives them. */
export function digits(): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: 1_600_000_000 }).map(String);
}

function oddities(traps: Traps): readonly string[] {
  return [
    ...(traps.astral ? ['𝄞', '𠮷', '👩‍👩‍👧', '\u{10FFFD}'] : []),
    ...(traps.decomposed
      ? ['e\u0301', 'a\u0323\u0302', 'i\uFE20a\uFE21', '\u212B', 'o\u0361o']
      : []),
    ...(traps.controls
      ? ['\u0098The \u009C', '\u200D', '\u200F', '\u00AD', '\u0085', '\u2028']
      : []),
    ...(traps.lineBreaks ? ['\n', '\r\n', '\t', '\r'] : []),
    ...(traps.markup ? ['$a', '{dollar}', '&amp;', ']]>', '<!--', '\\', ' $b ', '|c', 'ǂd'] : []),
    ...(traps.blanks ? ['  ', ' '] : []),
    ...(traps.forbidden ? ['\u0000', '\u001B', '\uFFFE', '\uD834', '\uDD1E', '\u000B'] : []),
  ];
}

function insert([text, odd, place]: [string, string, number]): string {
  const characters = [...text];
  const at = characters.length === 0 ? 0 : place % (characters.length + 1);
  return characters.slice(0, at).join('') + odd + characters.slice(at).join('');
}

function joined(parts: readonly string[]): string {
  return parts.join('');
}
