export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unknownEncoding' | 'binary' };

/** How many bytes are looked at to tell UTF-16 without a byte order mark. */
const SAMPLE = 64;

/**
 * The text of a file: by its byte order mark; as UTF-16 where every other byte is zero; as UTF-8; or, for XML that is not
 * UTF-8, in the encoding that its declaration names. `unknownEncoding` where none of these fits: a guess would put wrong
 * letters into a record. `binary` where zero bytes are left: no text has them.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  const text = utf16
    ? decodedAs(utf16, bytes)
    : (decodedAs('utf-8', bytes) ?? decodedAs(declaredEncoding(bytes), bytes));
  if (text === undefined) return { kind: bytes.includes(0) ? 'binary' : 'unknownEncoding' };
  return text.includes('\0') ? { kind: 'binary' } : { kind: 'text', text };
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  const zeros = (parity: number): number =>
    sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const most = Math.floor(sample.length / 2) * 0.8;
  if (sample.length < 4) return undefined;
  if (zeros(1) >= most && zeros(0) === 0) return 'utf-16le';
  return zeros(0) >= most && zeros(1) === 0 ? 'utf-16be' : undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/i.exec(start)?.[1];
}

function decodedAs(encoding: string | undefined, bytes: Uint8Array): string | undefined {
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // TextDecoder throws on an encoding it does not know and on bytes that are not in it; it cannot be asked first.
    return undefined;
  }
}
