import { readIso2709, writeIso2709 } from './iso2709';
import { marc8Needs } from './iso2709-text';
import { characterSets } from './marc8/character-sets';
import { SINGLE_BYTE_SETS } from './marc8/single-byte-sets';
import type { MarcRecord } from './record';
import { recordText } from './text-form';

const RECORD: MarcRecord = {
  leader: '00000nam a2200000 a 4500',
  fields: [{ tag: '245', ind1: '1', ind2: '0', subfields: [{ code: 'a', value: 'Łódź 𝄞 /' }] }],
};

function bytesOf(record: MarcRecord = RECORD): Uint8Array {
  const written = writeIso2709(record);
  if (!written.ok) throw new Error(JSON.stringify(written.failure));
  return written.value;
}

/** Every byte as the character of its number. */
function shown(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function bytesIn(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

describe('readIso2709 with MARC-8', () => {
  const sets = characterSets(SINGLE_BYTE_SETS);
  const noted = (value: string, ninth: string): Uint8Array => {
    const fields = [
      { tag: '500', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: '_'.repeat(8) }] },
    ];
    const text = shown(bytesOf({ ...RECORD, fields }));
    return bytesIn(text.replace('________', value).replace(/^(.{9})./, `$1${ninth}`));
  };

  it('is read beside UTF-8 in one file', () => {
    const read = readIso2709(joined(noted('Caf\xE2e xx', ' '), bytesOf()), sets);
    expect(read.ok && read.value.map((record) => record.fields)).toEqual([
      [{ tag: '500', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: 'Café xx' }] }],
      RECORD.fields,
    ]);
  });

  it('writes characters it lacks as references, which records in UTF-8 may only speak of', () => {
    const value = (ninth: string): unknown => {
      const read = readIso2709(noted('&#x4E00;', ninth), sets);
      return read.ok && recordText(read.value[0] ?? RECORD).split('$a ')[1];
    };
    expect([value(' '), value('a')]).toEqual(['一', '&#x4E00;']);
  });

  it('is refused with the place of the byte that stands for nothing', () => {
    const before = bytesOf();
    const bytes = joined(before, noted('Caf\xFFe xx', ' '));
    const read = readIso2709(bytes, sets);
    expect(read.ok ? undefined : read.failure).toEqual({
      kind: 'marc8Unmapped',
      where: { record: 2, offset: bytes.indexOf(0xff), tag: '500' },
      values: { bytes: 'FF', place: '8' },
    });
  });

  it('asks for the tables that a file needs, and for none where there is only UTF-8', () => {
    const needs = (text: string): string => {
      const { singleByte, eastAsian } = marc8Needs(bytesIn(text));
      return [singleByte && 'single', eastAsian && 'eastAsian'].filter(Boolean).join(' ');
    };
    expect(marc8Needs(bytesOf())).toEqual({ singleByte: false, eastAsian: false });
    expect(['abc $1!', '\xE2e', '\x1B(N', '&#x4E00;', 'a\x1B$1'].map(needs)).toEqual([
      '',
      'single',
      'single',
      'single',
      'single eastAsian',
    ]);
  });
});
