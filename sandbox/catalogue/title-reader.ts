import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** One field as the file has it. A control field has a value, a data field has indicators and subfields. */
export interface CheckedField {
  readonly tag: string;
  readonly value: string;
  readonly indicators: string;
  readonly subfields: readonly (readonly [code: string, value: string])[];
}

/** One record of a title, with the words by which a complaint names it. */
export interface CheckedRecord {
  readonly name: string;
  readonly kind: 'local' | 'worldcat' | 'hathitrust';
  readonly leader: string;
  readonly fields: readonly CheckedField[];
  readonly text: string;
}

/** One `NN-slug.txt`. */
export interface CheckedTitle {
  readonly file: string;
  readonly meta: ReadonlyMap<string, string>;
  readonly records: readonly CheckedRecord[];
}

export const FOLDER = path.dirname(fileURLToPath(import.meta.url));

/**
 * Reads the title files for the checks, apart from the stand-in's own reader: a slip of that one must not hide a
 * slip in a file. Throws where a line is neither a heading, a `key: value` nor a field.
 */
export function readTitles(): CheckedTitle[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => readTitle(file, readFileSync(path.join(FOLDER, file), 'utf8')));
}

function readTitle(file: string, text: string): CheckedTitle {
  const [before, ...sections] = `\n${text}`.split('\n=== ');
  if (before?.trim()) throw new Error(`${file} has text before its first heading`);
  const records: CheckedRecord[] = [];
  const meta = new Map<string, string>();
  for (const section of sections) {
    const [heading = '', ...lines] = section.replace(/\n+$/, '').split('\n');
    if (heading === 'meta') lines.forEach((line) => meta.set(...readMetaLine(file, line)));
    else records.push(readRecord(`${file} ${heading} ${records.length}`, heading, lines));
  }
  return { file, meta, records };
}

function readMetaLine(file: string, line: string): [string, string] {
  const [, key, value] = /^([a-z_0-9]+): (\S.*)$/.exec(line) ?? [];
  if (!key || !value) throw new Error(`${file}: not a line of meta: ${line}`);
  return [key, value];
}

function readRecord(name: string, kind: string, lines: readonly string[]): CheckedRecord {
  if (kind !== 'local' && kind !== 'worldcat' && kind !== 'hathitrust') {
    throw new Error(`${name}: no such kind of record`);
  }
  const [leader, ...fields] = lines.map((line) => readField(name, line));
  if (leader?.tag !== 'LDR') throw new Error(`${name} does not begin with its leader`);
  return { name, kind, leader: leader.value, fields, text: lines.join('\n') };
}

function readField(name: string, line: string): CheckedField {
  const [, tag, rest] = /^=(LDR|\d{3}) {2}(.+)$/.exec(line) ?? [];
  if (!tag || !rest) throw new Error(`${name}: not a field: ${line}`);
  if (tag === 'LDR' || tag.startsWith('00')) {
    return { tag, value: rest.replaceAll('\\', ' '), indicators: '', subfields: [] };
  }
  const [indicators = '', ...parts] = rest.split('$');
  const subfields = parts.map((part): [string, string] => [
    part.slice(0, 1),
    part.slice(1).replaceAll('{dollar}', '$'),
  ]);
  return { tag, value: '', indicators: indicators.replaceAll('\\', ' '), subfields };
}

/** The values of a subfield in all fields of a tag; `codes` may name several codes. */
export function values(record: CheckedRecord, tag: string, codes: string): string[] {
  return record.fields
    .filter((field) => field.tag === tag)
    .flatMap((field) => field.subfields)
    .filter(([code]) => codes.includes(code))
    .map(([, value]) => value);
}

/** The value of a control field, or an empty text. */
export function control(record: CheckedRecord, tag: string): string {
  return record.fields.find((field) => field.tag === tag)?.value ?? '';
}

/** The OCLC numbers that the record carries in 001 (with 003 OCoLC), 019 and 035, as bare digits. */
export function carriedNumbers(record: CheckedRecord): string[] {
  const own = control(record, '003') === 'OCoLC' ? [control(record, '001')] : [];
  const linked = values(record, '035', 'az').filter((value) => /^\(OCoLC\)/.test(value));
  return [...own, ...values(record, '019', 'a'), ...linked].map((value) =>
    value.replace(/\D/g, '').replace(/^0+/, ''),
  );
}
