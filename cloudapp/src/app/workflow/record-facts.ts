// What a cataloguer recognises a record by, read from the record.
import type { MarcRecord } from '../marc/record';
import { dataFields } from '../marc/record';
import type { LocalRecord } from '../ports/alma';

import type { RecordFlag, WorkType } from './view';

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
