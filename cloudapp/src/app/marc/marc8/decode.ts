import type { Result } from '../result';
import { failed, success } from '../result';
import type { CharacterSets, Marc8Character } from './character-sets';
import { ANSEL, ASCII, CONTROLS, EAST_ASIAN } from './character-sets';

/** Bytes that stand for no character. */
export interface Marc8Fault {
  /** Of the first of them, from the start of the input. */
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** What is in hand while a field is read. */
interface Reading {
  readonly bytes: Uint8Array;
  readonly sets: CharacterSets;
  at: number;
  /** Set of the bytes 21-7E. */
  g0: string;
  /** Set of the bytes A1-FE. */
  g1: string;
  text: string;
  /** Marks whose letter is still to come. */
  marks: string;
}

const ESCAPE = 0x1b;
const SUBFIELD = 0x1f;
const BLANK = 0x20;

/** Escape sequences of their own for G0 (technique 1): Greek symbols, subscripts, superscripts, and back to ASCII. */
const SHORT_ESCAPES: Readonly<Record<string, string>> = { g: '67', b: '62', p: '70', s: ASCII };

/** The others (technique 2): which half of the code table, then the set's final character. */
const ESCAPE_SEQUENCE = /^(?:([gbps])|(\$?)([(,)-]?)(!?)([!-~]))/;

/** A character that MARC-8 does not have, as LC lets it be written: `&#x675C;`. */
const REFERENCE = /^&#x([0-9A-Fa-f]{1,6});/;
const LONGEST_REFERENCE = 10;

/**
 * The text of one field (indicators, delimiters and codes included) in MARC-8, in NFC: LC's tables give letters and marks apart,
 * but UTF-8 records hold composed letters, and two records are to differ where their words do, not in how accents are written.
 *
 * Each subfield starts with ASCII and ANSEL, whatever the one before it has left in use. A mark that has no letter behind it
 * goes to the blank that stands there, or is refused at the end of a subfield. Fails with the first bytes that stand for nothing,
 * or for a character of a set that `sets` does not hold.
 * Source: MARC 21 Specifications, Character Sets, part 2 (MARC-8) and part 3 (code tables).
 */
export function decodeMarc8(bytes: Uint8Array, sets: CharacterSets): Result<string, Marc8Fault> {
  const reading: Reading = { bytes, sets, at: 0, g0: ASCII, g1: ANSEL, text: '', marks: '' };
  while (reading.at < bytes.length) {
    const from = reading.at;
    if (!readNext(reading)) return failed(faultAt(bytes, from, lengthOfCode(reading, from)));
  }
  return reading.marks === ''
    ? success(reading.text.normalize('NFC'))
    : failed(faultAt(bytes, bytes.length - 1, 1));
}

/** Reads what stands next; false where it stands for nothing. */
function readNext(reading: Reading): boolean {
  const byte = reading.bytes[reading.at] ?? 0;
  if (byte === ESCAPE) return readEscape(reading);
  if (byte === SUBFIELD) return startSubfield(reading);
  // Controls and the blank are the same whatever set is in use, for no set has a place for them.
  if (byte <= BLANK) return put(reading, 1, { text: String.fromCharCode(byte), isMark: false });
  if (byte >= 0x80 && byte < 0xa0) return put(reading, 1, lookUp(reading.sets, CONTROLS, byte));
  const reference = byte === 0x26 && reading.g0 === ASCII ? referenceAt(reading) : undefined;
  if (reference) return put(reading, reference.length, reference);
  const length = lengthOfCode(reading, reading.at);
  return put(reading, length, lookUp(reading.sets, setOf(reading, byte), codeAt(reading, length)));
}

function put(reading: Reading, length: number, character: Marc8Character | undefined): boolean {
  if (!character) return false;
  reading.at += length;
  if (character.isMark) {
    reading.marks += character.text;
    return true;
  }
  reading.text += character.text + reading.marks;
  reading.marks = '';
  return true;
}

function startSubfield(reading: Reading): boolean {
  if (reading.marks !== '') return false;
  reading.g0 = ASCII;
  reading.g1 = ANSEL;
  return put(reading, 1, { text: String.fromCharCode(SUBFIELD), isMark: false });
}

function readEscape(reading: Reading): boolean {
  const sequence = ESCAPE_SEQUENCE.exec(asciiAt(reading, reading.at + 1, 4));
  const set = sequence ? setOfEscape(sequence) : undefined;
  if (!sequence || set === undefined || !reading.sets.has(set)) return false;
  const half = sequence[3];
  if (half === ')' || half === '-') reading.g1 = set;
  else reading.g0 = set;
  reading.at += 1 + sequence[0].length;
  return true;
}

/** The set that an escape sequence names; undefined where it is none of MARC-8's. */
function setOfEscape([, short, several, half, second, final = '']: RegExpExecArray):
  string | undefined {
  if (short !== undefined) return SHORT_ESCAPES[short];
  const set = hex(final);
  // ANSEL's name has two characters, `!E`; only EACC has several bytes a character, and needs no mark of its half.
  const isNamed = (second === '!') === (set === ANSEL);
  const isCounted = (several === '$') === (set === EAST_ASIAN);
  const hasHalf = half !== '' || several === '$';
  return isNamed && isCounted && hasHalf ? set : undefined;
}

/** A reference to a control or to no character is text like any other. */
function referenceAt({ bytes, at }: Reading): (Marc8Character & { length: number }) | undefined {
  const text = String.fromCharCode(...bytes.subarray(at, at + LONGEST_REFERENCE));
  const [whole = '', digits = ''] = REFERENCE.exec(text) ?? [];
  const unicode = parseInt(digits, 16);
  const isCharacter = unicode >= 0xa0 && unicode <= 0x10ffff && !(unicode >> 11 === 0x1b);
  return isCharacter
    ? { text: String.fromCodePoint(unicode), isMark: false, length: whole.length }
    : undefined;
}

function lookUp(
  sets: CharacterSets,
  set: string,
  code: number | undefined,
): Marc8Character | undefined {
  return code === undefined ? undefined : sets.get(set)?.get(code);
}

function setOf({ g0, g1 }: Reading, byte: number): string {
  return byte < 0x80 ? g0 : g1;
}

/** How many bytes the character at a place has. */
function lengthOfCode(reading: Reading, at: number): number {
  const byte = reading.bytes[at] ?? 0;
  const isGraphic = (byte > BLANK && byte < 0x80) || byte > 0xa0;
  return isGraphic && setOf(reading, byte) === EAST_ASIAN ? 3 : 1;
}

/** Its bytes without their eighth bit, which only says which half of the code table is meant; undefined where they differ in it. */
function codeAt({ bytes, at }: Reading, length: number): number | undefined {
  const code = bytes.subarray(at, at + length);
  const isOneHalf = code.every((byte) => byte >> 7 === (code[0] ?? 0) >> 7);
  return isOneHalf ? code.reduce((sum, byte) => sum * 256 + (byte & 0x7f), 0) : undefined;
}

function asciiAt({ bytes }: Reading, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase();
}

function faultAt(bytes: Uint8Array, offset: number, length: number): Marc8Fault {
  return { offset, bytes: bytes.slice(offset, offset + length) };
}
