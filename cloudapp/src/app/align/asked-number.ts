import { carriesNumber, oclcNumbersOf, parseOclcNumber } from '../marc/oclc-number';
import { dataFields, subfieldValues } from '../marc/record';
import type { MarcRecord } from '../marc/record';

import { isbn13, issn, lccn } from './identifiers';

/** The sorts of number by which a source may be asked. */
export type NumberKind = 'ocn' | 'isbn' | 'issn' | 'lccn';

/** What a source is asked for. */
export interface AskedNumber {
  readonly kind: NumberKind;
  /** In the form that `normalNumber` gives. */
  readonly number: string;
}

/** Far more than any number of these sorts has, and little enough for any query. */
const MOST_CHARACTERS = 40;

/**
 * A number as it is asked for: an OCLC number as digits, an ISBN as thirteen digits, an ISSN as `1234-567X`, an LCCN without blanks.
 * Undefined for anything else: nothing but letters, digits and hyphens gets into a query.
 */
export function normalNumber(kind: NumberKind, typed: string): string | undefined {
  if (typed.length > MOST_CHARACTERS) return undefined;
  return formOf(kind, typed);
}

/**
 * Whether a record carries the number that was asked for: an OCLC number in 001 (with 003 OCoLC), 035 $a or $z, or 019; an ISBN in
 * 020, an ISSN in 022, an LCCN in 010, cancelled ones included. Source: MARC 21 Bibliographic 010, 019, 020, 022, 035.
 */
export function carriesAsked(record: MarcRecord, { kind, number }: AskedNumber): boolean {
  if (kind === 'ocn') return carriesNumber(record, number);
  return numbersIn(record, kind).includes(formOf(kind, number) ?? number);
}

/** The numbers of this sort that a record has instead, for a message: an OCLC number only as its own. */
export function numbersIn(record: MarcRecord, kind: NumberKind): readonly string[] {
  if (kind === 'ocn') return oclcNumbersOf(record).current;
  const { tag, codes } = PLACES[kind];
  const values = dataFields(record, tag).flatMap((field) =>
    codes.flatMap((code) => subfieldValues(field, code)),
  );
  return [...new Set(values.flatMap((value) => formOf(kind, value) ?? []))];
}

/** MARC 21: $y of 022 is an incorrect, $z of each a cancelled number. */
const PLACES: Readonly<
  Record<Exclude<NumberKind, 'ocn'>, { readonly tag: string; readonly codes: readonly string[] }>
> = {
  isbn: { tag: '020', codes: ['a', 'z'] },
  issn: { tag: '022', codes: ['a', 'l', 'y', 'z'] },
  lccn: { tag: '010', codes: ['a', 'z'] },
};

function formOf(kind: NumberKind, typed: string): string | undefined {
  switch (kind) {
    case 'ocn': {
      const number = parseOclcNumber(typed);
      return number.ok ? number.value : undefined;
    }
    case 'isbn':
      return isbn13(typed);
    case 'issn':
      return issn(typed)?.replace(/^(.{4})/, '$1-');
    case 'lccn':
      return /^[a-z]{0,3}\d+$/.exec(lccn(typed))?.[0];
  }
}
