import type { TextFault } from './iso2709-text';
import { fieldText } from './iso2709-text';
import type { CharacterSets } from './marc8/character-sets';
import type { MarcFailure, MarcFailureKind } from './marc-failure';
import { marcFailure } from './marc-failure';
import type { Field, MarcRecord, Subfield } from './record';
import type { Result } from './result';
import { failed, success } from './result';
import { isControlTag } from './tags';

const LEADER_LENGTH = 24;
const ENTRY_LENGTH = 12;
const SUBFIELD = '\u001F';
const RECORD_END = 0x1d;
const FIELD_END = 0x1e;

/** What may stand between records though the format has no place for it: NUL, line ends, blanks, the end mark of DOS. */
const BETWEEN = new Set([0x00, 0x0a, 0x0d, 0x1a, 0x20]);

const ascii = new TextDecoder('ascii');

interface Entry {
  readonly tag: string;
  readonly start: number;
  readonly length: number;
}

/** The bytes of one record, and where it stands in the input. */
interface Slice {
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly number: number;
  readonly sets: CharacterSets | undefined;
}

/**
 * Reads every record of an ISO 2709 file, in UTF-8 or, with the `sets` of characters it needs (`marc8Needs`), in MARC-8; one
 * file may hold both. Where lengths or the directory are wrong but the terminators are sound (a common fault: lengths counted
 * in characters), the terminators are followed. A record that claims MARC-8 in LDR/09 is read when its bytes are ASCII or valid
 * UTF-8 all the same; the leader stays as read.
 *
 * Fails with `iso2709NotMarc`, `iso2709Truncated`, `iso2709BadDirectory`, `iso2709BadField`, `iso2709Marc8` (no sets were given),
 * `marc8Unmapped`, `iso2709NotUtf8`, or `marcNoRecord` for an empty input; `where` names the record, its offset and the tag, and
 * for `marc8Unmapped` the offset of the byte itself.
 * Source: MARC 21 Record Structure; ISO 2709.
 */
export function readIso2709(
  bytes: Uint8Array,
  sets?: CharacterSets,
): Result<readonly MarcRecord[], MarcFailure> {
  const records: MarcRecord[] = [];
  let at = skipBetween(bytes, startsWithBom(bytes) ? 3 : 0);
  while (at < bytes.length) {
    const number = records.length + 1;
    const end = recordEnd(bytes, at);
    if (end === undefined) return failed(noEnd(bytes, at, number));
    const read = readRecord({ bytes: bytes.subarray(at, end), offset: at, number, sets });
    if (!read.ok) return read;
    records.push(read.value);
    at = skipBetween(bytes, end);
  }
  return records.length > 0 ? success(records) : failed(marcFailure('marcNoRecord'));
}

function readRecord(slice: Slice): Result<MarcRecord, MarcFailure> {
  const { bytes } = slice;
  const leader = readLeader(bytes);
  const directoryEnd = bytes.indexOf(FIELD_END, LEADER_LENGTH);
  if (!isLeader(leader) || directoryEnd < 0) return failed(failure(slice, 'iso2709NotMarc'));
  const entries = readDirectory(bytes.subarray(LEADER_LENGTH, directoryEnd));
  if (!entries) return failed(failure(slice, 'iso2709BadDirectory'));
  const bodies = fieldBodies(slice, entries, directoryEnd + 1);
  if (!bodies) return failed(failure(slice, 'iso2709BadDirectory'));
  const fields: Field[] = [];
  for (const [index, { tag }] of entries.entries()) {
    const field = readField(slice, leader, tag, bodies[index] ?? new Uint8Array());
    if (!field.ok) return field;
    fields.push(field.value);
  }
  return success({ leader, fields });
}

/** Entries are tag, four digits of length, five of start (entry map 4500, the only one MARC 21 allows). */
function readDirectory(directory: Uint8Array): readonly Entry[] | undefined {
  if (directory.length % ENTRY_LENGTH !== 0) return undefined;
  const text = ascii.decode(directory);
  const entries = Array.from({ length: text.length / ENTRY_LENGTH }, (_, index) => {
    const entry = text.slice(index * ENTRY_LENGTH, (index + 1) * ENTRY_LENGTH);
    return {
      tag: entry.slice(0, 3),
      length: Number(entry.slice(3, 7)),
      start: Number(entry.slice(7)),
    };
  });
  return entries.every(({ tag }) => /^[0-9A-Za-z]{3}$/.test(tag)) ? entries : undefined;
}

/** The bytes of each entry's field, without the terminator: by the directory if it is sound, else by the terminators. */
function fieldBodies(
  { bytes }: Slice,
  entries: readonly Entry[],
  base: number,
): readonly Uint8Array[] | undefined {
  const pieces = terminated(bytes.subarray(base, bytes.length - 1));
  // A field that no entry names would be lost without a word.
  if (pieces.length > entries.length) return undefined;
  const byDirectory = entries.map(({ start, length }) => {
    const end = base + start + length - 1;
    const body = bytes.subarray(base + start, Math.max(base + start, end));
    return bytes[end] === FIELD_END && !body.includes(FIELD_END) ? body : undefined;
  });
  if (byDirectory.every((body) => body !== undefined)) return byDirectory;
  if (pieces.length !== entries.length) return undefined;
  // The directory may list fields in another order than they stand; wrong numbers still tell that order.
  const order = entries.map((_, index) => index);
  if (entries.every(({ start }) => Number.isInteger(start)))
    order.sort((a, b) => (entries[a]?.start ?? 0) - (entries[b]?.start ?? 0));
  const bodies: Uint8Array[] = [];
  order.forEach((entry, index) => (bodies[entry] = pieces[index] ?? new Uint8Array()));
  return bodies;
}

function terminated(data: Uint8Array): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (let end = data.indexOf(FIELD_END); end >= 0; end = data.indexOf(FIELD_END, at)) {
    pieces.push(data.subarray(at, end));
    at = end + 1;
  }
  return at === data.length ? pieces : [...pieces, data.subarray(at)];
}

function readField(
  slice: Slice,
  leader: string,
  tag: string,
  body: Uint8Array,
): Result<Field, MarcFailure> {
  const read = fieldText(body, leader.charAt(9) === 'a', slice.sets);
  if (!read.ok) return failed(textFailure(slice, tag, body, read.failure));
  const text = read.value;
  if (isControlTag(tag) && text.charAt(2) !== SUBFIELD) return success({ tag, value: text });
  const [indicators = '', ...subfields] = text.split(SUBFIELD);
  const [ind1, ind2, ...more] = indicators;
  if (ind1 === undefined || ind2 === undefined || more.length > 0)
    return failed(failure(slice, 'iso2709BadField', tag, { indicators }));
  return success({ tag, ind1, ind2, subfields: readSubfields(subfields) });
}

/** A delimiter with nothing behind it says nothing and is passed over. */
function readSubfields(texts: readonly string[]): readonly Subfield[] {
  return texts
    .filter((text) => text !== '')
    .map((text) => {
      const code = String.fromCodePoint(text.codePointAt(0) ?? 0);
      return { code, value: text.slice(code.length) };
    });
}

/**
 * One past the terminator of the record at `at`: the next one, or the one that its length names where a stray terminator
 * stands within it. A wrong length must not swallow the record that follows.
 */
function recordEnd(bytes: Uint8Array, at: number): number | undefined {
  const next = bytes.indexOf(RECORD_END, at) + 1;
  if (next === 0) return undefined;
  const claimed = at + Number(ascii.decode(bytes.subarray(at, at + 5)));
  const isSound = claimed > next && bytes[claimed - 1] === RECORD_END;
  const another = readLeader(bytes.subarray(skipBetween(bytes, next)));
  return isSound && !isLeader(another) ? claimed : next;
}

function noEnd(bytes: Uint8Array, at: number, number: number): MarcFailure {
  const leader = readLeader(bytes.subarray(at));
  const kind = isLeader(leader) ? 'iso2709Truncated' : 'iso2709NotMarc';
  return marcFailure(kind, { record: number, offset: at });
}

/** The entry map is the same in every MARC 21 record, so damage to it does no harm. */
function readLeader(bytes: Uint8Array): string {
  const leader = ascii.decode(bytes.subarray(0, LEADER_LENGTH));
  return /^[\u0020-\u007E]{4}$/.test(leader.slice(20)) ? leader : `${leader.slice(0, 20)}4500`;
}

/** Lengths may be wrong, the shape may not. */
function isLeader(leader: string): boolean {
  return /^[\d ]{5}[\u0020-\u007E]{19}$/.test(leader);
}

function failure(
  { offset, number }: Slice,
  kind: MarcFailureKind,
  tag?: string,
  values: Readonly<Record<string, string>> = {},
): MarcFailure {
  return marcFailure(kind, { record: number, offset, ...(tag ? { tag } : {}) }, values);
}

function textFailure(slice: Slice, tag: string, body: Uint8Array, fault: TextFault): MarcFailure {
  if (!fault.bytes) return failure(slice, fault.kind, tag);
  const start = body.byteOffset - slice.bytes.byteOffset + slice.offset;
  const where = { record: slice.number, offset: start + fault.offset, tag };
  const shown = Array.from(fault.bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
  const values = { bytes: shown.join(' '), place: String(fault.offset + 1) };
  return marcFailure(fault.kind, where, values);
}

function startsWithBom(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function skipBetween(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && BETWEEN.has(bytes[at] ?? -1)) at += 1;
  return at;
}
