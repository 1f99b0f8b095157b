/** Readers that make keys from fields: the words of the table in ./keys.ts. */
import type { DataField } from '../marc/record';
import { subfieldValues } from '../marc/record';

import {
  identifierForm,
  isAddress,
  isbn13,
  issn,
  lccn,
  linkTarget,
  systemNumber,
} from './identifiers';
import { comparisonForm, keyText } from './normalise';

/** Reads the keys of a field. None: the field has nothing to go by at this tier. Fields with a key in common may pair. */
export type KeyReader = (field: DataField) => readonly string[];

/** Subfields that describe; not identifiers ($0 $1 $w), links ($6 $8), institution ($5), relator code ($4), local mark ($9). */
export const DESCRIPTIVE = 'abcdefghijklmnopqrstuvxyz23';

/** One key for every field of the tag. */
export const sameTag: KeyReader = () => ['='];

/** The key text of the named subfields, in their order, without telling codes apart. */
export function wordsOf(codes: string): KeyReader {
  return (field) => {
    const text = textOf(field, codes);
    return text === '' ? [] : [text];
  };
}

/** As `wordsOf`, with the code before each value: `$v` and `$x` of one heading differ. */
export function codedWordsOf(codes: string): KeyReader {
  return (field) => {
    const parts = field.subfields
      .filter(({ code }) => codes.includes(code))
      .map(({ code, value }) => `${code} ${keyText(value)}`);
    return parts.length === 0 ? [] : [parts.join('|')];
  };
}

/** The words of a heading: one set of subfields for names and topics, another for meetings (X11). */
export function headingOf(codes: string, meetingCodes: string): KeyReader {
  const [plain, meeting] = [wordsOf(codes), wordsOf(meetingCodes)];
  return (field) => (field.tag.endsWith('11') ? meeting : plain)(field);
}

/** What several readers say, as one key: none unless each of them has something to say. */
export function together(...readers: readonly KeyReader[]): KeyReader {
  return (field) =>
    readers.reduce<readonly string[]>(
      (keys, read) => keys.flatMap((key) => read(field).map((more) => `${key}|${more}`)),
      [''],
    );
}

/** A part of a key that may be empty: a field without $3 goes with another without. */
export function optional(codes: string): KeyReader {
  return (field) => [textOf(field, codes)];
}

/** The tag as part of a key, where a family has several. */
export const ownTag: KeyReader = ({ tag }) => [tag];

/** An indicator as part of a key. */
export function indicator(which: 1 | 2): KeyReader {
  return (field) => [which === 1 ? field.ind1 : field.ind2];
}

/** The vocabulary of $2 without what follows a slash: `rdacontent/eng` is `rdacontent`. */
export const vocabulary: KeyReader = (field) => [vocabularyOf(field)];

/** Canonical ISBN-13s of some subfields. */
export function isbnsOf(codes: string): KeyReader {
  return eachOf(codes, isbn13);
}

/** Canonical ISSNs of some subfields. */
export function issnsOf(codes: string): KeyReader {
  return eachOf(codes, issn);
}

/** LCCNs of some subfields. */
export function lccnsOf(codes: string): KeyReader {
  return eachOf(codes, (value) => lccn(value) || undefined);
}

/** Identifiers of authorities and real-world objects ($0, $1) in one form. */
export function identifiersOf(codes: string): KeyReader {
  return eachOf(codes, (value) => identifierForm(value) || undefined);
}

/** System numbers of some subfields (035, $w). */
export function systemNumbersOf(codes: string): KeyReader {
  return eachOf(codes, (value) => (value.trim() === '' ? undefined : systemNumber(value)));
}

/** Numbers of no special form: letters and digits without blanks and punctuation. */
export function numbersOf(codes: string): KeyReader {
  return eachOf(codes, (value) => keyText(value).replace(/ /g, '') || undefined);
}

/** What each $u leads to. A URN or handle without scheme counts as it stands. */
export const linkTargets: KeyReader = eachOf('u', (value) =>
  isAddress(value) ? linkTarget(value) : value.trim() || undefined,
);

/** The key text of the named subfields, joined. */
export function textOf(field: DataField, codes: string): string {
  return keyText(
    field.subfields
      .filter(({ code }) => codes.includes(code))
      .map(({ value }) => value)
      .join(' '),
  );
}

/** The vocabulary of $2, empty if there is none. */
export function vocabularyOf(field: DataField): string {
  const value = subfieldValues(field, '2').at(0) ?? '';
  return comparisonForm(value).replace(/\/.*$/, '');
}

function eachOf(codes: string, canonical: (value: string) => string | undefined): KeyReader {
  return (field) => [
    ...new Set(
      field.subfields
        .filter(({ code }) => codes.includes(code))
        .flatMap(({ value }) => canonical(value) ?? []),
    ),
  ];
}
