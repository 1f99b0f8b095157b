import type { Bib } from './bib';
import { dataFields, subfieldValues, type MarcRecord } from './marc';

// `(OCoLC)354024`, `(OCoLC)ocm00354024`, and the old `ocm00354024` without the code of the system.
const OCLC = /^(?:\(OCoLC\)\s*(?:ocm|ocn|on)?|ocm|ocn|on)0*(\d+)\s*$/i;

/** Finds a stored bib that matches the record: the same OCLC number in 035 $a in any spelling, or the same ISBN in 020 $a. */
export function matchingBib(bibs: Iterable<Bib>, record: MarcRecord): Bib | undefined {
  const wanted = matchKeys(record);
  return [...bibs].find((bib) => matchKeys(bib.record).some((key) => wanted.includes(key)));
}

function matchKeys(record: MarcRecord): string[] {
  const values = (tag: string): string[] =>
    dataFields(record, tag).flatMap((field) => subfieldValues(field, 'a'));
  const numbers = values('035').flatMap((value) => OCLC.exec(value)?.[1] ?? []);
  const isbns = values('020')
    .map(isbnCore)
    .filter((isbn) => isbn !== '');
  return [...numbers.map((number) => `oclc ${number}`), ...isbns.map((isbn) => `isbn ${isbn}`)];
}

/** A number of 020, 022 or 010 without its qualifier and its hyphens. */
export function plainNumber(value: string): string {
  return (value.trim().split(' ')[0] ?? '').replaceAll('-', '');
}

/** An ISBN without the check digit, which its two forms do not share, and without the prefix of the longer one. */
export function isbnCore(value: string): string {
  return plainNumber(value)
    .replace(/^978(?=\d{9}[\dX]$)/i, '')
    .slice(0, 9);
}
