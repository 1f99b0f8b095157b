import * as fc from 'fast-check';

import { decode } from './decode';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const all = mark ? [0xfeff, ...units] : units;
  return new Uint8Array(
    all.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8])),
  );
}

const latin1 = (text: string): Uint8Array =>
  new Uint8Array(Array.from(text, (letter) => letter.charCodeAt(0)));

describe('decode', () => {
  const TEXT = '=245  10$aLe cœur 東京 /$cÉmile.';

  it('reads UTF-8 and UTF-16, by byte order mark, and leaves the mark out', () => {
    expect(decode(utf8(TEXT))).toEqual({ kind: 'text', text: TEXT });
    expect(decode(utf8(`\uFEFF${TEXT}`))).toEqual({ kind: 'text', text: TEXT });
    for (const bigEndian of [true, false]) {
      expect(decode(utf16(TEXT, bigEndian, true))).toEqual({ kind: 'text', text: TEXT });
    }
  });

  it('reads UTF-16 without a mark where every other byte is zero', () => {
    const record = '=LDR  00000cam a2200000 i 4500\r\n=245  10$aÉmile';
    for (const bigEndian of [true, false]) {
      expect(decode(utf16(record, bigEndian, false))).toEqual({ kind: 'text', text: record });
    }
  });

  it('goes by the declaration of XML that is not UTF-8, and by the bytes where it claims too much', () => {
    const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>é</a>`;
    expect(decode(latin1(declared('ISO-8859-1')))).toEqual({
      kind: 'text',
      text: declared('ISO-8859-1'),
    });
    expect(decode(utf8(declared('UTF-16')))).toEqual({ kind: 'text', text: declared('UTF-16') });
    expect(decode(latin1(declared('x-nothing'))).kind).toBe('unknownEncoding');
  });

  it('does not guess at other bytes', () => {
    expect(decode(latin1('=245  10$aÉmile'))).toEqual({ kind: 'unknownEncoding' });
    expect(decode(new Uint8Array([0x41, 0x00, 0x42, 0xff, 0xfe]))).toEqual({ kind: 'binary' });
    expect(decode(utf8('A\0B'))).toEqual({ kind: 'binary' });
  });

  it('gives back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
        expect(decode(utf8(text))).toEqual({ kind: 'text', text });
      }),
    );
  });
});
