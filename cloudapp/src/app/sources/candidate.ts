import { controlValue, dataFields, subfieldValues } from '../marc/record';
import type { DataField, MarcRecord } from '../marc/record';
import { oclcNumbersOf } from '../marc/oclc-number';
import type { Candidate, SourceId, SourceNote } from '../ports/source';

import { publicationDate } from './publication-date';

/** What the record itself does not say. */
export interface CandidateExtra {
  /** Unique within the source. */
  readonly id: string;
  /** The number that was searched: the one shown where a record carries several as its own. */
  readonly asked?: string;
  readonly url?: string;
  readonly notes?: readonly SourceNote[];
}

/**
 * The line by which a cataloguer chooses a hit, from the record itself. What the record does not say is
 * absent, and so is the record: who found it decides whether it may be taken.
 * Source of the fields: MARC 21 Bibliographic leader, 008, 019, 035, 040, 042, 1XX, 245, 250, 260, 264, 300, 6XX.
 */
export function candidateOf(
  source: SourceId,
  record: MarcRecord,
  { id, asked, url, notes }: CandidateExtra,
): Candidate {
  const { leader } = record;
  return {
    source,
    id,
    ...numbersOf(record, asked),
    title: titleOf(record),
    ...present({
      creator: creatorOf(record),
      publisher: publisherOf(record),
      date: publicationDate(record),
      extent: cleaned(first(record, '300', 'a')),
      edition: editionOf(record),
      recordType: leader.charAt(6),
      bibLevel: leader.charAt(7),
      encodingLevel: leader.charAt(17),
      authentication: all(record, '042', 'a'),
      catalogingAgency: plain(first(record, '040', 'a')),
      catalogingLanguage: plain(first(record, '040', 'b')),
      descriptionRules: all(record, '040', 'e').join(' '),
      language: languageOf(record),
      url,
    }),
    subjectCount: record.fields.filter(({ tag }) => tag.startsWith('6')).length,
    ...(notes && notes.length > 0 ? { notes } : {}),
  };
}

function numbersOf(
  record: MarcRecord,
  asked: string | undefined,
): Pick<Candidate, 'oclcNumber' | 'mergedNumbers'> {
  const { current, merged, cancelled } = oclcNumbersOf(record);
  const oclcNumber = current.find((number) => number === asked) ?? current.at(0);
  const others = [...new Set([...merged, ...cancelled])].filter(
    (number) => !current.includes(number),
  );
  return { ...(oclcNumber === undefined ? {} : { oclcNumber }), mergedNumbers: others };
}

function titleOf(record: MarcRecord): string {
  const title = dataFields(record, '245').at(0);
  return title ? withoutFullStop(cleaned(joinedCodes(title, 'abnp'))) : '';
}

/** The main entry; without one, the statement of responsibility, which names who made it in its own words. */
function creatorOf(record: MarcRecord): string {
  const entry = ['100', '110', '111'].flatMap((tag) => dataFields(record, tag)).at(0);
  if (!entry) return cleaned(first(record, '245', 'c'));
  return cleaned(joinedCodes(entry, entry.tag === '100' ? 'abcqd' : 'abcdn'));
}

/** 264 with second indicator 1 is publication; 260 is what it was before RDA. */
function publisherOf(record: MarcRecord): string {
  const published = dataFields(record, '264').filter(({ ind2 }) => ind2 === '1');
  const field = [...published, ...dataFields(record, '260')].find(
    (candidate) => subfieldValues(candidate, 'b').length > 0,
  );
  return cleaned(field ? subfieldValues(field, 'b')[0] : '');
}

function editionOf(record: MarcRecord): string {
  const edition = dataFields(record, '250').at(0);
  return edition ? cleaned(joinedCodes(edition, 'ab')) : '';
}

function languageOf(record: MarcRecord): string {
  const fixed = (controlValue(record, '008') ?? '').slice(35, 38);
  return /^[a-z]{3}$/.test(fixed) ? fixed : plain(first(record, '041', 'a')).slice(0, 3);
}

function joinedCodes(field: DataField, codes: string): string {
  return field.subfields
    .filter(({ code }) => codes.includes(code))
    .map(({ value }) => value)
    .join(' ');
}

function first(record: MarcRecord, tag: string, code: string): string {
  return dataFields(record, tag).flatMap((field) => subfieldValues(field, code))[0] ?? '';
}

function all(record: MarcRecord, tag: string, code: string): readonly string[] {
  return dataFields(record, tag)
    .flatMap((field) => subfieldValues(field, code))
    .map(plain)
    .filter((value) => value !== '');
}

/** Without control characters (some catalogues mark non-sorting articles with them) and superfluous blanks. */
function plain(text: string): string {
  return text
    .replace(/\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Without the punctuation that ISBD puts before the next element. `=` and `+` are that only after a blank: C++ is a title. */
function cleaned(text: string): string {
  return balanced(plain(text).replace(/(?:\s*[,:;/]|\s+[=+])+$/u, ''));
}

/** Without a square bracket whose other half stands in another subfield: `[London : Faber, 1951]`. */
function balanced(text: string): string {
  if (text.includes('[') === text.includes(']')) return text;
  return text.replace(/^\[|\]$/g, '');
}

/** A full stop goes where it ends a title, and stays where it ends an abbreviation, an initial or an ellipsis. */
function withoutFullStop(title: string): string {
  return title.replace(/(\p{L}{4}|\p{N}|[)\]"”»])\.$/u, '$1');
}

/** Leaves out what the record does not say. A blank is a value: encoding level blank means full level. */
function present<T extends Readonly<Record<string, string | readonly string[] | undefined>>>(
  values: T,
): Partial<{ readonly [K in keyof T]: NonNullable<T[K]> }> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value.length > 0),
  ) as Partial<{ readonly [K in keyof T]: NonNullable<T[K]> }>;
}
