import type { CharacterSets } from './marc8/character-sets';
import { decodeMarc8 } from './marc8/decode';
import type { Result } from './result';
import { failed, success } from './result';

/** Why the bytes of a field cannot be read. */
export type TextFault =
  | { readonly kind: 'iso2709NotUtf8' | 'iso2709Marc8'; readonly bytes?: undefined }
  | {
      readonly kind: 'marc8Unmapped';
      /** Of the first byte that stands for nothing, from the start of the field. */
      readonly offset: number;
      readonly bytes: Uint8Array;
    };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What only MARC-8 has: an escape sequence, or `&#x`, by which it writes the characters it lacks. */
const ESCAPE = 0x1b;
const REFERENCE = [0x26, 0x23, 0x78];

/**
 * The text of a field of an ISO 2709 record. A field of a record that does not say UTF-8 is MARC-8 if it has an escape sequence or
 * is no valid UTF-8: a field in MARC-8 that is valid UTF-8 beyond ASCII all the same is not met with, while exports whose LDR/09
 * was left blank are.
 */
export function fieldText(
  body: Uint8Array,
  isUnicode: boolean,
  sets: CharacterSets | undefined,
): Result<string, TextFault> {
  const text = isUnicode || !body.includes(ESCAPE) ? utf8Text(body) : undefined;
  if (isUnicode) return text === undefined ? failed({ kind: 'iso2709NotUtf8' }) : success(text);
  const isAscii = text?.length === body.length;
  if (text !== undefined && !(sets && isAscii && text.includes('&#x'))) return success(text);
  if (!sets) return failed({ kind: 'iso2709Marc8' });
  const read = decodeMarc8(body, sets);
  return read.ok ? read : failed({ kind: 'marc8Unmapped', ...read.failure });
}

/** Which tables of characters a file calls for. */
export interface Marc8Needs {
  readonly singleByte: boolean;
  readonly eastAsian: boolean;
}

/** What of MARC-8 an ISO 2709 file may hold, from its bytes: the tables are large, and most files need none. */
export function marc8Needs(bytes: Uint8Array): Marc8Needs {
  const eastAsian = includes(bytes, [ESCAPE, 0x24]);
  const singleByte = includes(bytes, [ESCAPE]) || includes(bytes, REFERENCE);
  return { singleByte: singleByte || utf8Text(bytes) === undefined, eastAsian };
}

function includes(bytes: Uint8Array, [first = 0, ...others]: readonly number[]): boolean {
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (others.every((byte, index) => bytes[at + 1 + index] === byte)) return true;
  }
  return false;
}

function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    // TextDecoder throws on what is no UTF-8; it cannot be asked first.
    return undefined;
  }
}
