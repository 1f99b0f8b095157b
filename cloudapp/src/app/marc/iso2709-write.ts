import type { MarcFailure } from './marc-failure';
import { marcFailure } from './marc-failure';
import type { Field, MarcRecord } from './record';
import { isControlField } from './record';
import type { Result } from './result';
import { failed, success } from './result';

const LEADER_LENGTH = 24;
const ENTRY_LENGTH = 12;
/** Five digits hold a record's length, four a field's (MARC 21 Record Structure). */
const MOST_RECORD_BYTES = 99_999;
const MOST_FIELD_BYTES = 9_999;

const SUBFIELD = '\u001F';
const FIELD_END = '\u001E';
const RECORD_END = '\u001D';

const encoder = new TextEncoder();

/**
 * Writes a record as ISO 2709 in UTF-8. Lengths, counts and the directory are computed; LDR/09 becomes `a` where a
 * character beyond ASCII is written.
 *
 * Fails with `iso2709RecordTooLong` (over 99,999 bytes), `iso2709FieldTooLong` (over 9,999), `iso2709Unwritable` (a separator or a
 * lone surrogate within a value, a tag that is not three ASCII characters) or `marcBadLeader`. Source: MARC 21 Record Structure.
 */
export function writeIso2709(record: MarcRecord): Result<Uint8Array, MarcFailure> {
  if (!/^[\u0020-\u007E]{24}$/.test(record.leader))
    return failed(
      marcFailure(
        'marcBadLeader',
        { tag: 'LDR' },
        { leader: record.leader, length: String(record.leader.length) },
      ),
    );
  const bodies: Uint8Array[] = [];
  let directory = '';
  let start = 0;
  for (const field of record.fields) {
    const encoded = encodeField(field);
    if (!encoded.ok) return encoded;
    const { length } = encoded.value;
    directory += field.tag + digits(length, 4) + digits(start, 5);
    start += length;
    bodies.push(encoded.value);
  }
  const base = LEADER_LENGTH + record.fields.length * ENTRY_LENGTH + 1;
  const length = base + start + 1;
  if (length > MOST_RECORD_BYTES)
    return failed(
      marcFailure(
        'iso2709RecordTooLong',
        {},
        { bytes: String(length), most: String(MOST_RECORD_BYTES) },
      ),
    );
  const beyondAscii = bodies.some((body) => body.some((byte) => byte > 0x7f));
  const leader = writtenLeader(record.leader, length, base, beyondAscii);
  return success(
    joined(
      [encoder.encode(leader + directory + FIELD_END), ...bodies, encoder.encode(RECORD_END)],
      length,
    ),
  );
}

function encodeField(field: Field): Result<Uint8Array, MarcFailure> {
  const { tag } = field;
  if (!/^[\u0021-\u007E]{3}$/.test(tag)) return unwritable(tag, tag);
  const parts = isControlField(field)
    ? [field.value]
    : [field.ind1 + field.ind2, ...field.subfields.map(({ code, value }) => code + value)];
  const problem = parts.map(unwritableCharacter).find(Boolean);
  if (problem !== undefined) return unwritable(tag, problem);
  const body = encoder.encode(parts.join(SUBFIELD) + FIELD_END);
  if (body.length <= MOST_FIELD_BYTES) return success(body);
  return failed(
    marcFailure(
      'iso2709FieldTooLong',
      { tag },
      { bytes: String(body.length), most: String(MOST_FIELD_BYTES) },
    ),
  );
}

/** The first separator or lone surrogate in a text: the one would split the field, the other has no UTF-8. */
function unwritableCharacter(text: string): string | undefined {
  const separator = [RECORD_END, FIELD_END, SUBFIELD].find((mark) => text.includes(mark));
  return separator ?? /\p{Surrogate}/u.exec(text)?.[0];
}

function unwritable(tag: string, problem: string): Result<never, MarcFailure> {
  const code = (problem.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return failed(marcFailure('iso2709Unwritable', { tag }, { character: `U+${code}` }));
}

function writtenLeader(leader: string, length: number, base: number, beyondAscii: boolean): string {
  const coding = beyondAscii ? 'a' : leader.charAt(9);
  return `${digits(length, 5)}${leader.slice(5, 9)}${coding}22${digits(base, 5)}${leader.slice(17, 20)}4500`;
}

function digits(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
