import { dataFields, subfieldValues, type MarcRecord } from '../alma/marc';
import { isbnCore, plainNumber } from '../alma/match';

/** The sorts of number by which sources are asked besides OCLC's. */
export type OtherNumber = 'isbn' | 'issn' | 'lccn';

const TAGS: Readonly<Record<OtherNumber, string>> = { isbn: '020', issn: '022', lccn: '010' };

export function isOtherNumber(name: string): name is OtherNumber {
  return Object.hasOwn(TAGS, name);
}

/** Whether the record has this number in `$a`. An ISBN of ten digits and its form of thirteen are one number. */
export function carriesOther(record: MarcRecord, sort: OtherNumber, wanted: string): boolean {
  const form = sort === 'isbn' ? isbnCore : plainNumber;
  return (
    wanted !== '' &&
    dataFields(record, TAGS[sort])
      .flatMap((field) => subfieldValues(field, 'a'))
      .some((value) => form(value) === form(wanted))
  );
}
