/** Titles in a form that can be compared, and the part of a larger title that a record describes. */
import { gramsOf, likeness } from '../align/likeness';
import { keyText } from '../align/normalise';
import type { DataField, MarcRecord } from '../marc/record';
import { dataFields, subfieldValues } from '../marc/record';

/** Words without case, accents and punctuation, and with "and" for "&". */
export interface TitleForm {
  /** $a alone: the title proper as far as $a has it. */
  readonly proper: string;
  /** $a $b $n $p. */
  readonly whole: string;
  /** 245 or the 880 of it; others are 130, 240 and 246. */
  readonly isMain: boolean;
}

/** 245 $n and $p; '' where there is none. */
export interface TitlePart {
  /** Only the figures: `Vol. 2`, `Band 2` and `2` are one part. */
  readonly number: string;
  /** $p, and a $n without figures, as plain words. */
  readonly name: string;
}

/** Titles of 245 with its 880, then of 246, 240 and 130 with theirs, in record order. Source: MARC 21 20X-24X, 880. */
export function titleForms(record: MarcRecord): readonly TitleForm[] {
  const fields = ['245', '246', '240', '130'].flatMap((tag) => dataFields(record, tag));
  const alternates = dataFields(record, '880').filter((field) =>
    /^(?:245|246|240|130)/.test(subfieldValues(field, '6')[0] ?? ''),
  );
  return [...fields, ...alternates].flatMap((field) => {
    const form = titleForm(textOf(field, 'a'), textOf(field, 'bnp'), isMain(field));
    return form.whole === '' ? [] : [form];
  });
}

/** A title from its parts as they stand. */
export function titleForm(proper: string, rest: string, main = true): TitleForm {
  return { proper: plainWords(proper), whole: plainWords(`${proper} ${rest}`), isMain: main };
}

export function titlePart(record: MarcRecord): TitlePart {
  const [title] = dataFields(record, '245');
  if (!title) return { number: '', name: '' };
  const number = /\d+/.exec(textOf(title, 'n'))?.[0].replace(/^0+/, '') ?? '';
  return { number, name: plainWords(textOf(title, number === '' ? 'np' : 'p')) };
}

/** 245 $a $b $k $n $p as people read it, without the punctuation that ends it (ISBD). */
export function shownTitle(record: MarcRecord): string {
  const [title] = dataFields(record, '245');
  return title ? textOf(title, 'abknp').replace(/\s*[/:=;,.]\s*$/, '') : '';
}

/** Words without case, accents, vowel signs and punctuation: what two cataloguers and two romanisations have in common. */
export function plainWords(text: string): string {
  return keyText(text)
    .normalize('NFD')
    .replace(/[\p{Mn}\p{Lm}]/gu, '')
    .replace(/&/g, 'and');
}

/** The script of the first letter; titles in Latin and in Cyrillic letters cannot be compared here. */
export function scriptOf(text: string): string {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  if (/\p{Script=Latin}/u.test(letter) || letter === '') return 'latin';
  return /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(letter) ? 'han' : 'other';
}

/** 1 = the same beginnings, middles and ends of words; 0 = none in common. */
export function alikeness(one: string, other: string): number {
  return one === other ? 1 : likeness(gramsOf(one), gramsOf(other));
}

function isMain(field: DataField): boolean {
  return field.tag === '245' || (subfieldValues(field, '6')[0] ?? '').startsWith('245');
}

function textOf(field: DataField, codes: string): string {
  const values = field.subfields.filter(({ code }) => codes.includes(code));
  return values.map(({ value }) => value.trim()).join(' ');
}
