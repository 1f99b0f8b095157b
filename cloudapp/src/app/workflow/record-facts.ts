// What a cataloguer recognises a record by, read from the record.
import { dateOf } from '../marc/control-fields';
import { oclcNumbersOf } from '../marc/oclc-number';
import type { MarcRecord } from '../marc/record';
import { dataFields, subfieldValues } from '../marc/record';
import type { LocalRecord } from '../ports/alma';
import type { Candidate } from '../ports/source';

import type { RecordFlag, WorkType } from './view';

/** Facts that two records can be compared by; absent = the record does not say. */
export interface RecordFacts {
  readonly title: string;
  readonly creator?: string;
  readonly date?: string;
  readonly workType: WorkType;
  /** Current numbers first, then cancelled and merged ones. */
  readonly numbers: readonly string[];
}

/** LDR/06 to what cataloguers call it (MARC 21 leader 06). */
const TYPE_OF: Readonly<Record<string, WorkType>> = {
  a: 'book',
  c: 'score',
  d: 'score',
  e: 'map',
  f: 'map',
  g: 'video',
  i: 'audio',
  j: 'music',
  k: 'image',
  m: 'computerFile',
  o: 'kit',
  p: 'mixed',
  r: 'object',
  t: 'manuscript',
};

/** What kind of thing LDR/06 and LDR/07 say it is: a text is a serial or integrating resource by its level. */
export function workTypeOf(recordType: string, bibLevel: string): WorkType {
  if (recordType === 'a' && (bibLevel === 's' || bibLevel === 'b')) return 'serial';
  if (recordType === 'a' && bibLevel === 'i') return 'integrating';
  return Object.hasOwn(TYPE_OF, recordType) ? TYPE_OF[recordType] : 'unknown';
}

export function factsOfRecord(record: MarcRecord): RecordFacts {
  const { current, cancelled, merged } = oclcNumbersOf(record);
  return {
    title: titleOf(record),
    creator: creatorOf(record),
    date: dateOf(record),
    workType: workTypeOf(record.leader.charAt(6), record.leader.charAt(7)),
    numbers: [...current, ...cancelled, ...merged],
  };
}

/** A candidate's facts as far as the source says. */
export function factsOfCandidate(candidate: Candidate): RecordFacts {
  const { title, creator, date, recordType = '', bibLevel = '', oclcNumber } = candidate;
  return {
    title,
    creator,
    date: date === undefined ? undefined : /\d{4}/.exec(date)?.[0],
    workType: workTypeOf(recordType, bibLevel),
    numbers: [...(oclcNumber === undefined ? [] : [oclcNumber]), ...candidate.mergedNumbers],
  };
}

/** 245 $a $n $p $b without the punctuation that ends a title area (ISBD). */
export function titleOf(record: MarcRecord): string {
  const [field] = dataFields(record, '245');
  if (!field) return '';
  const parts = field.subfields.filter(({ code }) => 'anpbk'.includes(code));
  return parts
    .map(({ value }) => value.trim())
    .join(' ')
    .replace(/\s*[/:;=,.]\s*$/u, '');
}

export function creatorOf(record: MarcRecord): string | undefined {
  const [field] = ['100', '110', '111'].flatMap((tag) => dataFields(record, tag));
  if (!field) return undefined;
  const parts = field.subfields.filter(({ code }) => 'abcdq'.includes(code));
  return parts
    .map(({ value }) => value.trim())
    .join(' ')
    .replace(/\s*,\s*$/u, '');
}

/** When Alma's saved version was stored: 005 as `2026-11-20T14:01:00` (the server's own time), else Alma's date. */
export function savedAt(
  local: Pick<LocalRecord, 'version005' | 'lastModifiedDate'>,
): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})/.exec(local.version005 ?? '');
  if (!match) return local.lastModifiedDate;
  const [, year, month, day, hour, minute, second] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

/** What a cataloguer must know of the record before she starts. */
export function flagsOf(local: LocalRecord): readonly RecordFlag[] {
  const flags: readonly (RecordFlag | false)[] = [
    isNoOverlay(local.record) && 'noOverlay',
    local.linkedTo === 'NZ' && 'networkZone',
    local.linkedTo === 'CZ' && 'communityZone',
    local.suppressed && 'suppressed',
    !isMarc21(local) && 'notMarc21',
    local.version005 === undefined && 'noVersion',
  ];
  return flags.filter((flag): flag is RecordFlag => flag !== false);
}

export function isMarc21(local: LocalRecord): boolean {
  return local.recordFormat.trim().toLowerCase() === 'marc21';
}

/** 998 $a NO-OVERLAY: the record is kept out of overlays by OCLC updates (Harvard procedure). */
function isNoOverlay(record: MarcRecord): boolean {
  return dataFields(record, '998').some((field) =>
    field.subfields.some(({ value }) => /no[-_ ]?overlay/i.test(value)),
  );
}

/** Values of a subfield in all fields with this tag. */
export function valuesOf(record: MarcRecord, tag: string, code: string): readonly string[] {
  return dataFields(record, tag).flatMap((field) => subfieldValues(field, code));
}
