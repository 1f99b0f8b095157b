import {
  dataFields,
  insertInTagOrder,
  isControl,
  subfieldValues,
  type ControlField,
  type DataField,
  type Field,
  type MarcRecord,
} from './marc';

/** A time as field 005 writes it, in UTC: `20261123140205.0`. */
export function timeStamp(at: Date): string {
  return `${at.toISOString().replace(/\D/g, '').slice(0, 14)}.0`;
}

/**
 * The leader with the counts that Alma computes itself: 00-04 record length, 09 Unicode, 10-11 `22`,
 * 12-16 base address, 20-23 `4500` (MARC 21, Leader). Lengths are those of ISO 2709 in UTF-8.
 */
export function rewriteLeader(record: MarcRecord): string {
  const data = record.fields.reduce((sum, field) => sum + fieldBytes(field), 0);
  const base = 24 + 12 * record.fields.length + 1;
  const five = (count: number): string => String(Math.min(count, 99999)).padStart(5, '0');
  const old = record.leader;
  return `${five(base + data + 1)}${old.slice(5, 9)}a22${five(base)}${old.slice(17, 20)}4500`;
}

function fieldBytes(field: Field): number {
  const text = isControl(field)
    ? field.value
    : `${field.ind1}${field.ind2}${field.subfields.map((sub) => `.${sub.code}${sub.value}`).join('')}`;
  return Buffer.byteLength(text, 'utf8') + 1;
}

/**
 * The record as Alma stores it: 001 is the MMS ID, 005 the time of the save, the leader's counts are new, and no
 * 035 names a zone's record but `zone`, the one that this record is linked to.
 */
export function rewriteRecord(
  record: MarcRecord,
  { mms, stamp, zone }: { mms: string; stamp: string; zone: string | null },
): MarcRecord {
  const others = record.fields.filter((field) => field.tag !== '001' && field.tag !== '005');
  const before = others.filter((field) => field.tag < '005');
  const after = others.filter((field) => field.tag >= '005');
  const first: ControlField = { tag: '001', value: mms };
  const second: ControlField = { tag: '005', value: stamp };
  const fields = [first, ...before, second, ...after].filter((field) => !isForeign(field, zone));
  const next = { leader: record.leader, fields };
  return { ...next, leader: rewriteLeader(next) };
}

// Alma makes 035 (EXLNZ-…) and (EXLCZ) itself from the link to the zone.
function isForeign(field: Field, zone: string | null): boolean {
  if (isControl(field) || field.tag !== '035') return false;
  return subfieldValues(field, 'a').some((value) => /^\(EXL[NC]Z/.test(value) && value !== zone);
}

/** The normalisation that the switch "normalise on save" runs: a plain `(OCoLC)` number, LDR/05 `c`. */
export function normalise(record: MarcRecord): MarcRecord {
  const leader = `${record.leader.slice(0, 5)}c${record.leader.slice(6)}`;
  const fields = record.fields.map((field) =>
    isControl(field) || field.tag !== '035' ? field : plainNumber(field),
  );
  return { leader, fields };
}

function plainNumber(field: DataField): DataField {
  const subfields = field.subfields.map((sub) =>
    sub.code === 'a' || sub.code === 'z'
      ? { ...sub, value: sub.value.replace(/^\(OCoLC\)(?:ocm|ocn|on)0*(\d+)\s*$/, '(OCoLC)$1') }
      : sub,
  );
  return { ...field, subfields };
}

/**
 * What an institution may change of a record linked to the Network Zone: "local fields will be replaced,
 * based on $$9local" (Alma, PUT bib). All other fields stay as they are stored, whatever was sent.
 */
export function replaceLocalFields(stored: MarcRecord, sent: MarcRecord): MarcRecord {
  const kept: readonly Field[] = stored.fields.filter((field) => !isLocalField(field));
  const fields = sent.fields.filter(isLocalField).reduce(insertInTagOrder, kept);
  return { leader: stored.leader, fields };
}

/** Tells whether the field is marked as the institution's own: `$9 local`. */
export function isLocalField(field: Field): boolean {
  if (isControl(field)) return false;
  return subfieldValues(field, '9').some((value) => value.toLowerCase() === 'local');
}

/** The record as the API gives it back: with the number of the zone that it is linked to in a 035. */
export function withZoneNumber(record: MarcRecord, number: string | null): MarcRecord {
  if (!number) return record;
  const field: DataField = {
    tag: '035',
    ind1: ' ',
    ind2: ' ',
    subfields: [{ code: 'a', value: number }],
  };
  const known = dataFields(record, '035').some((one) => subfieldValues(one, 'a').includes(number));
  return known ? record : { ...record, fields: insertInTagOrder(record.fields, field) };
}
