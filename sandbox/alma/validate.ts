import { dataFields, subfieldValues, type MarcRecord } from './marc';

/** What Alma's validation says of a record. The texts are this program's: Alma's own are not published. */
export interface Findings {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Errors: no 245 or a second one, a second 1XX. Warnings: a check digit that does not fit in 020 $a or 022 $a. */
export function validate(record: MarcRecord): Findings {
  const titles = dataFields(record, '245').length;
  const entries = record.fields.filter((field) => field.tag.startsWith('1')).length;
  const errors = [
    ...(titles === 0 ? ['Field 245 is mandatory and is missing.'] : []),
    ...(titles > 1 ? ['Field 245 is not repeatable.'] : []),
    ...(entries > 1 ? ['Only one field 1XX is allowed.'] : []),
  ];
  return { errors, warnings: [...isbnWarnings(record), ...issnWarnings(record)] };
}

function isbnWarnings(record: MarcRecord): string[] {
  return numbers(record, '020')
    .filter((isbn) => !isValidIsbn(isbn))
    .map((isbn) => `Field 020 $a: ISBN ${isbn} has a wrong check digit.`);
}

function issnWarnings(record: MarcRecord): string[] {
  return numbers(record, '022')
    .filter((issn) => !isValidIssn(issn))
    .map((issn) => `Field 022 $a: ISSN ${issn} has a wrong check digit.`);
}

function numbers(record: MarcRecord, tag: string): string[] {
  return dataFields(record, tag)
    .flatMap((field) => subfieldValues(field, 'a'))
    .map((value) => value.trim().split(/[\s(:]/)[0] ?? '')
    .filter((value) => value !== '');
}

const digit = (char: string): number => (char.toUpperCase() === 'X' ? 10 : Number(char));

function isValidIsbn(text: string): boolean {
  const isbn = text.replaceAll('-', '');
  if (/^\d{9}[\dX]$/i.test(isbn)) {
    return [...isbn].reduce((sum, char, at) => sum + digit(char) * (10 - at), 0) % 11 === 0;
  }
  if (!/^\d{13}$/.test(isbn)) return false;
  return [...isbn].reduce((sum, char, at) => sum + digit(char) * (at % 2 ? 3 : 1), 0) % 10 === 0;
}

function isValidIssn(text: string): boolean {
  const issn = text.replace('-', '');
  if (!/^\d{7}[\dX]$/i.test(issn)) return false;
  return [...issn].reduce((sum, char, at) => sum + digit(char) * (8 - at), 0) % 11 === 0;
}
