import { readIso2709 } from '../../marc/iso2709';
import type { MarcFailure } from '../../marc/marc-failure';
import type { CharacterSets } from '../../marc/marc8/character-sets';
import { readMarcXml } from '../../marc/marcxml-read';
import { readMrk } from '../../marc/mrk';
import type { MarcRecord } from '../../marc/record';
import { failed, success } from '../../marc/result';
import type { Result } from '../../marc/result';
import type { TextDoubt } from '../../marc/text-form-doubts';
import { readTextRecords } from '../../marc/text-form-read';
import type { TextFormOptions } from '../../marc/text-form-read';

import type { Recognised } from './recognise';

/** Input in one of the forms of MARC that are read. */
export type MarcInput = Extract<Recognised, { readonly form: 'iso2709' | 'xml' | 'mrk' | 'text' }>;

/** The records that can be read, and what is wrong with each of the others. */
export interface ReadRecords {
  readonly records: readonly MarcRecord[];
  readonly skipped: readonly MarcFailure[];
  /** What is uncertain about records of the text form. */
  readonly doubts: ReadonlyMap<MarcRecord, readonly TextDoubt[]>;
}

export interface ReadOptions {
  /** The characters of MARC-8 that an ISO 2709 input needs (`setsFor`). */
  readonly sets?: CharacterSets;
  /**
   * Whether text without leader and fixed field is read too. Its record gets an empty leader, of which a merge takes nothing over: that
   * of the local record stays.
   */
  readonly takesLeaderless?: boolean;
}

const NO_DOUBTS: ReadRecords['doubts'] = new Map();

const RECORD_END = 0x1d;

/**
 * Reads every record of an input. Where one of several cannot be read, the others count: it is then read record by
 * record. XML that is damaged or breaks off is refused whole, for nobody can tell where its records end. Fails as the
 * reader does, where no record can be read.
 */
export function readRecords(
  input: MarcInput,
  { sets, takesLeaderless = false }: ReadOptions = {},
): Result<ReadRecords, MarcFailure> {
  switch (input.form) {
    case 'iso2709':
      return allOrEach((bytes) => readIso2709(bytes, sets), input.bytes, iso2709Pieces);
    case 'mrk':
      return allOrEach(readMrk, input.text, mrkPieces);
    case 'xml':
      return allOrEach(readMarcXml, input.text, xmlPieces);
    case 'text':
      return textRecords(input.text, takesLeaderless ? { defaultLeader: '' } : {});
  }
}

function textRecords(text: string, options: TextFormOptions): Result<ReadRecords, MarcFailure> {
  const read = readTextRecords(text, options);
  if (!read.ok) return read;
  return success({
    records: read.value.map(({ record }) => record),
    skipped: [],
    doubts: new Map(read.value.map(({ record, doubts }) => [record, doubts])),
  });
}

/** Faults within a record, not of the XML around it. */
const MAY_BE_READ_APART = /^(?:marc|iso2709|mrk)/;

/** With more damaged records than this it is not worth saving the rest: the export itself went wrong. */
const MOST_SKIPPED = 1000;

type Read<Input> = (input: Input) => Result<readonly MarcRecord[], MarcFailure>;

function allOrEach<Input>(
  read: Read<Input>,
  input: Input,
  pieces: (input: Input) => readonly Input[],
): Result<ReadRecords, MarcFailure> {
  const all = read(input);
  if (all.ok || !MAY_BE_READ_APART.test(all.failure.kind)) return whole(all);
  const records: MarcRecord[] = [];
  const skipped: MarcFailure[] = [];
  for (const [index, piece] of pieces(input).entries()) {
    const one = read(piece);
    if (one.ok) records.push(...one.value);
    else skipped.push(atRecord(one.failure, index + 1));
    if (skipped.length > MOST_SKIPPED) return failed(all.failure);
  }
  return records.length > 0
    ? success({ records, skipped, doubts: NO_DOUBTS })
    : failed(all.failure);
}

/** Lines and offsets of a record read apart are its own, not the file's: its number says where it is. */
function atRecord(failure: MarcFailure, record: number): MarcFailure {
  const { tag } = failure.where;
  return { ...failure, where: { record, ...(tag === undefined ? {} : { tag }) } };
}

function whole(read: Result<readonly MarcRecord[], MarcFailure>): Result<ReadRecords, MarcFailure> {
  return read.ok
    ? success({ records: read.value, skipped: [], doubts: NO_DOUBTS })
    : failed(read.failure);
}

function iso2709Pieces(bytes: Uint8Array): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(RECORD_END, at);
    const next = end < 0 ? bytes.length : end + 1;
    pieces.push(bytes.subarray(at, next));
    at = next;
  }
  // What follows the last terminator may be a line end, or a record that breaks off.
  return pieces.filter((piece) => piece.some((byte) => byte > 0x20));
}

function mrkPieces(text: string): readonly string[] {
  return text.split(/^(?==(?:LDR|000)\b)/im).filter((piece) => piece.trim() !== '');
}

/** The text of each record; the innermost where a record only wraps another one (SRU, OAI-PMH). */
function xmlPieces(text: string): readonly string[] {
  return text.split(/(?=<(?:[\w.-]+:)?record[\s/>])/).flatMap((piece) => {
    const end = /^<[^>]*\/>|<\/(?:[\w.-]+:)?record\s*>/.exec(piece);
    return piece.startsWith('<') && end ? [piece.slice(0, end.index + end[0].length)] : [];
  });
}
