/** What a cataloguer recognises a publication by, read from a record in a form that can be compared. */
import { isbn13, issn, lccn } from '../align/identifiers';
import type { FormOfItem } from '../marc/control-fields';
import { dateOf, formOfItem, languageOf008 } from '../marc/control-fields';
import { bibliographicLevel, recordType } from '../marc/leader';
import { oclcNumbersOf } from '../marc/oclc-number';
import type { MarcRecord } from '../marc/record';
import { controlValue, dataFields, subfieldValues } from '../marc/record';

import type { TitleForm, TitlePart } from './titles';
import { plainWords, shownTitle, titleForms, titlePart } from './titles';

/** Values of an identifier: as the publication's own ($a), and as cancelled or of another form ($z). */
export interface Identifiers {
  readonly own: readonly string[];
  readonly other: readonly string[];
}

/** 008/06-14. `first` may hold `u` for a digit that is not known. */
export interface FactDate {
  readonly type: string;
  readonly first: string;
  readonly second: string;
}

/** Facts that two publications can be compared by; '' or empty where the record does not say. */
export interface TitleFacts {
  readonly shownTitle: string;
  readonly titles: readonly TitleForm[];
  readonly part: TitlePart;
  /** LDR/06 and LDR/07; '' where not known. */
  readonly type: string;
  readonly level: string;
  readonly form: FormOfItem;
  readonly numbers: Identifiers;
  readonly isbn: Identifiers;
  readonly issn: Identifiers;
  readonly lccn: Identifiers;
  readonly date?: FactDate;
  /** As it stands, for people. */
  readonly creator: string;
  /** First words of 1XX, and of 7XX. */
  readonly names: Identifiers;
  readonly edition: string;
  readonly extent: string;
  readonly publisher: string;
  readonly language: string;
}

/** What nothing is known of yet. */
export const NO_FACTS: TitleFacts = {
  shownTitle: '',
  titles: [],
  part: { number: '', name: '' },
  type: '',
  level: '',
  form: 'unknown',
  numbers: { own: [], other: [] },
  isbn: { own: [], other: [] },
  issn: { own: [], other: [] },
  lccn: { own: [], other: [] },
  creator: '',
  names: { own: [], other: [] },
  edition: '',
  extent: '',
  publisher: '',
  language: '',
};

/** Source: MARC 21 Bibliographic leader 06-07, 008/06-14 and 35-37, 010, 020, 022, 1XX, 245, 250, 260, 264, 300, 7XX. */
export function titleFactsOf(record: MarcRecord): TitleFacts {
  const { current, cancelled, merged } = oclcNumbersOf(record);
  const creator = creatorOf(record);
  const own = firstWord(creator);
  return {
    shownTitle: shownTitle(record),
    titles: titleForms(record),
    part: titlePart(record),
    type: recordType(record),
    level: bibliographicLevel(record),
    form: formOfItem(record),
    numbers: { own: current, other: [...cancelled, ...merged] },
    isbn: identifiers(record, '020', isbn13),
    issn: identifiers(record, '022', issn),
    lccn: identifiers(record, '010', lccn),
    ...dateFact(record),
    creator,
    names: { own: own === '' ? [] : [own], other: addedNames(record) },
    edition: values(record, '250', 'a')[0] ?? '',
    extent: values(record, '300', 'a')[0] ?? '',
    publisher: publisherOf(record),
    language: languageOf008(record) ?? values(record, '041', 'a')[0]?.slice(0, 3) ?? '',
  };
}

/** 1XX $a $b $c $d $q without the punctuation before a relator term. */
export function creatorOf(record: MarcRecord): string {
  const [field] = ['100', '110', '111'].flatMap((tag) => dataFields(record, tag));
  const parts = field?.subfields.filter(({ code }) => 'abcdq'.includes(code)) ?? [];
  return parts
    .map(({ value }) => value.trim())
    .join(' ')
    .replace(/\s*,\s*$/u, '');
}

/** The first word of a heading: the family name, or the start of a corporate name. */
export function firstWord(heading: string): string {
  return plainWords(heading).split(' ')[0];
}

function addedNames(record: MarcRecord): readonly string[] {
  return ['700', '710', '711'].flatMap((tag) => values(record, tag, 'a')).map(firstWord);
}

function dateFact(record: MarcRecord): Pick<TitleFacts, 'date'> {
  const coded = controlValue(record, '008') ?? '';
  const first = dateOf(record);
  if (first === undefined || first === 'uuuu') return {};
  // A year read from 264 or 260 stands alone: what 008 says then is not a date.
  const isCoded = coded.slice(7, 11) === first;
  return {
    date: {
      first,
      type: isCoded ? coded.charAt(6) : '',
      second: isCoded ? coded.slice(11, 15) : '',
    },
  };
}

function publisherOf(record: MarcRecord): string {
  const published = dataFields(record, '264').filter(({ ind2 }) => ind2 === '1');
  return [...published, ...dataFields(record, '260')]
    .flatMap((field) => subfieldValues(field, 'b'))
    .join(' ');
}

function identifiers(
  record: MarcRecord,
  tag: string,
  read: (value: string) => string | undefined,
): Identifiers {
  const [own, other] = ['a', 'z'].map((code) =>
    values(record, tag, code).flatMap((value) => read(value) || []),
  );
  return { own, other };
}

function values(record: MarcRecord, tag: string, code: string): readonly string[] {
  return dataFields(record, tag).flatMap((field) => subfieldValues(field, code));
}
