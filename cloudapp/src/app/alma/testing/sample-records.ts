import type { DataField, Field, MarcRecord } from '../../marc/record';
import type { LocalRecord } from '../../ports/alma';
import { version005Of } from '../bib-json';

export const MMS_ID = '9912345678904401';
export const OLD_005 = '20261120140100.0';

const LEADER = '01234cam a2200301 i 4500';

/** A data field from indicators and `$a`-style text: `field('245', '10', '$a Title / $c author')`. */
export function field(tag: string, indicators: string, text: string): DataField {
  const subfields = text
    .split('$')
    .slice(1)
    .map((part) => ({ code: part.charAt(0), value: part.slice(1).trim() }));
  return { tag, ind1: indicators.charAt(0), ind2: indicators.charAt(1), subfields };
}

export function recordOf(version: string | undefined, ...fields: readonly Field[]): MarcRecord {
  const dated = version === undefined ? [] : [{ tag: '005', value: version }];
  return { leader: LEADER, fields: [{ tag: '001', value: MMS_ID }, ...dated, ...fields] };
}

const KEPT = [field('035', '  ', '$a (EXLNZ-01DEMO)99999'), field('590', '  ', '$a Copy 2 only.')];

/** The record in Alma before the save, and the one that the preview proposes: six fields differ. */
export const OLD_FIELDS: readonly Field[] = [
  field('035', '  ', '$a (OCoLC)17807721'),
  field('245', '10', '$a Moby Dick / $c Melville.'),
  field('260', '  ', '$a Evanston, $c 1988.'),
  field('300', '  ', '$a 573 p.'),
  ...KEPT,
];
export const NEW_FIELDS: readonly Field[] = [
  field('035', '  ', '$a (OCoLC)17807721'),
  field('245', '10', '$a Moby Dick, or, The whale / $c Herman Melville.'),
  field('264', ' 1', '$a Evanston : $b Northwestern UP, $c 1988.'),
  field('300', '  ', '$a 573 pages'),
  field('650', ' 0', '$a Whaling $v Fiction.'),
  ...KEPT,
];

/** A local record around a MARC record, as a read gives it. */
export function localOf(record: MarcRecord, other: Partial<LocalRecord> = {}): LocalRecord {
  const version005 = version005Of(record);
  return {
    mmsId: MMS_ID,
    record,
    title: 'Moby Dick',
    recordFormat: 'marc21',
    ...(version005 ? { version005 } : {}),
    suppressed: false,
    management: { suppressFromPublishing: 'false', catalogingLevel: '20' },
    ...other,
  };
}
