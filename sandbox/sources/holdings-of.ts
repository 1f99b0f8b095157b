import type { DemoTitle } from '../alma/catalogue';
import { controlValue, dataFields, subfieldValues, type MarcRecord } from '../alma/marc';

/** The digits of an OCLC number without leading zeros, whatever prefix it has; an empty text when there are none. */
export function digitsOf(number: string): string {
  return /(\d+)\D*$/.exec(number)?.[1]?.replace(/^0+/, '') ?? '';
}

/** The OCLC number in the record's 001. */
export function ownNumber(record: MarcRecord): string {
  return digitsOf(controlValue(record, '001'));
}

/** The numbers that WorldCat has merged into this record: 019 $a. */
export function mergedNumbers(record: MarcRecord): string[] {
  return dataFields(record, '019').flatMap((field) => subfieldValues(field, 'a').map(digitsOf));
}

/** The OCLC numbers in 035, `$z` included. */
export function otherNumbers(record: MarcRecord): string[] {
  return dataFields(record, '035')
    .flatMap((field) => [...subfieldValues(field, 'a'), ...subfieldValues(field, 'z')])
    .filter((value) => value.startsWith('(OCoLC)'))
    .map(digitsOf);
}

/** The WorldCat record for a number: its own, or the one that the number was merged into, unless the catalogue names a wrong one. */
export function worldcatRecord(titles: readonly DemoTitle[], number: string): MarcRecord | null {
  const all = titles.flatMap((title) => title.worldcat);
  const wrong = titles.find((title) => title.wrongAnswers.has(number));
  return (
    wrong?.wrongAnswers.get(number) ??
    all.find((record) => ownNumber(record) === number) ??
    all.find((record) => mergedNumbers(record).includes(number)) ??
    all.find((record) => otherNumbers(record).includes(number)) ??
    null
  );
}

/** The HathiTrust records that carry the number, and after them the ones that the catalogue names although they do not. */
export function hathitrustRecords(titles: readonly DemoTitle[], number: string): MarcRecord[] {
  const right = titles
    .flatMap((title) => title.hathitrust)
    .filter((record) => otherNumbers(record).includes(number));
  const wrong = titles.flatMap((title) => title.wrongHathitrust.get(number) ?? []);
  return [...right, ...wrong];
}
