import type { MarcRecord } from './record';

/** LDR/06 of records that are no bib records: authority, classification, community information, holdings. */
const OTHER_FORMATS = new Set(['z', 'w', 'q', 'u', 'v', 'x', 'y']);

/** Whether the record describes a title, and is not an authority, holdings or the like (LDR/06). */
export function isBibliographic(record: MarcRecord): boolean {
  return !OTHER_FORMATS.has(recordType(record));
}

/** Character of the leader that says what kind of material is described (LDR/06), '' where the leader is too short. */
export function recordType(record: MarcRecord): string {
  return record.leader.charAt(6);
}

/** Monograph, serial, component part ... (LDR/07). */
export function bibliographicLevel(record: MarcRecord): string {
  return record.leader.charAt(7);
}

/** How complete the record is (LDR/17): blank = full. */
export function encodingLevel(record: MarcRecord): string {
  return record.leader.charAt(17);
}

/** Whether the record describes a serial (LDR/07 = s). */
export function isSerial(record: MarcRecord): boolean {
  return bibliographicLevel(record) === 's';
}

/** The seven materials by which MARC 21 lays out 008/18-34 and 006. */
export type Material = 'BK' | 'CF' | 'MP' | 'MU' | 'CR' | 'VM' | 'MX';

/** By LDR/06, but for language material (`a`), which LDR/07 tells apart. */
export const MATERIAL_OF_TYPE: Readonly<Record<string, Material>> = {
  t: 'BK',
  m: 'CF',
  e: 'MP',
  f: 'MP',
  c: 'MU',
  d: 'MU',
  i: 'MU',
  j: 'MU',
  g: 'VM',
  k: 'VM',
  o: 'VM',
  r: 'VM',
  p: 'MX',
};

/**
 * The material of a record from LDR/06-07, undefined where the leader names none (a holdings or authority record).
 * Source: MARC 21 Bibliographic, 008 "All materials": language material is CR when LDR/07 is b, i or s, else BK.
 */
export function materialOf(record: MarcRecord): Material | undefined {
  const type = recordType(record);
  if (type === 'a') return 'bis'.includes(bibliographicLevel(record)) ? 'CR' : 'BK';
  return Object.hasOwn(MATERIAL_OF_TYPE, type) ? MATERIAL_OF_TYPE[type] : undefined;
}

/** A leader with another character at one position (0-23). A short leader is filled with blanks up to the position. */
export function withLeaderPosition(leader: string, position: number, character: string): string {
  const filled = leader.padEnd(position, ' ');
  return filled.slice(0, position) + character + filled.slice(position + 1);
}
