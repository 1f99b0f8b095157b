/** A cheap verdict on two titles: good enough to stop at a wrong record, not to tell editions apart. */
import { gramsOf, likeness } from '../align/likeness';
import { keyText } from '../align/normalise';
import type { DataField, MarcRecord } from '../marc/record';
import { dataFields, subfieldValues } from '../marc/record';

export interface TitleVerdict {
  readonly verdict: 'same' | 'otherPart' | 'different' | 'unknown';
  readonly values: Readonly<Record<string, string>>;
}

/** Below this the best pair of titles has little more in common than any two titles of one language. */
const HARDLY_ALIKE = 0.35;

/**
 * Compares the titles of two records: 245 with its 880, 246, 240 and 130, best pair of all. `unknown` where a title is missing, or the
 * two are in different scripts; `otherPart` where 245 $n names different parts.
 */
export function compareTitles(local: MarcRecord, incoming: MarcRecord): TitleVerdict {
  const [ours, theirs] = [titlesOf(local), titlesOf(incoming)];
  const values = { local: shown(local), incoming: shown(incoming) };
  const comparable = ours.flatMap((one) =>
    theirs.filter((other) => script(one) === script(other)).map((other) => [one, other] as const),
  );
  if (comparable.length === 0) return { verdict: 'unknown', values };
  if (partsDiffer(local, incoming)) return { verdict: 'otherPart', values };
  const isAlike = comparable.some(([one, other]) => alike(one, other));
  return { verdict: isAlike ? 'same' : 'different', values };
}

function alike(one: string, other: string): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true;
  return likeness(gramsOf(one), gramsOf(other)) >= HARDLY_ALIKE;
}

function titlesOf(record: MarcRecord): readonly string[] {
  const alternates = dataFields(record, '880').filter((field) =>
    /^(?:245|246|240|130)/.test(subfieldValues(field, '6')[0] ?? ''),
  );
  const fields = ['245', '246', '240', '130'].flatMap((tag) => dataFields(record, tag));
  return [...fields, ...alternates]
    .flatMap((field) => [wordsOf(field, 'a'), wordsOf(field, 'abnp')])
    .filter((text) => text !== '');
}

function wordsOf(field: DataField, codes: string): string {
  const values = field.subfields.filter(({ code }) => codes.includes(code));
  return keyText(values.map(({ value }) => value).join(' '));
}

/** The script of the first letter; titles in Latin and in Cyrillic letters cannot be compared here. */
function script(text: string): string {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  if (/\p{Script=Latin}/u.test(letter) || letter === '') return 'latin';
  return /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(letter) ? 'han' : 'other';
}

function partsDiffer(local: MarcRecord, incoming: MarcRecord): boolean {
  const [ours, theirs] = [local, incoming].map((record) => {
    const [title] = dataFields(record, '245');
    return title ? partNumber(subfieldValues(title, 'n').join(' ')) : '';
  });
  return ours !== '' && theirs !== '' && ours !== theirs;
}

/** Only the figures: `Vol. 2`, `Band 2` and `2` are one part. */
function partNumber(text: string): string {
  return /\d+/.exec(text)?.[0].replace(/^0+/, '') ?? '';
}

function shown(record: MarcRecord): string {
  const [title] = dataFields(record, '245');
  const parts = title?.subfields.filter(({ code }) => 'abnp'.includes(code)) ?? [];
  return parts
    .map(({ value }) => value)
    .join(' ')
    .replace(/\s*[/:=;,]\s*$/, '');
}
