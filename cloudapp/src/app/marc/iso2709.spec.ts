import { expectForAll, marcRecord } from '../../testing/marc-generator';

import { readIso2709, writeIso2709 } from './iso2709';
import type { MarcRecord } from './record';
import { sameOrder, sameRecord } from './same-record';

const RECORD: MarcRecord = {
  leader: '00000nam a2200000 a 4500',
  fields: [
    { tag: '001', value: 'ocm00459287 ' },
    { tag: '008', value: '880502s1988    nyua     b    001 0 eng d' },
    {
      tag: '245',
      ind1: '1',
      ind2: '0',
      subfields: [
        { code: 'a', value: 'Łódź 𝄞 /' },
        { code: 'c', value: '' },
      ],
    },
    { tag: '500', ind1: ' ', ind2: ' ', subfields: [] },
  ],
};

function bytesOf(record: MarcRecord = RECORD): Uint8Array {
  const written = writeIso2709(record);
  if (!written.ok) throw new Error(JSON.stringify(written.failure));
  return written.value;
}

/** Every byte as the character of its number; TextDecoder has no such encoding (its latin1 is windows-1252). */
function ascii(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function fromAscii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

function failureOf(bytes: Uint8Array) {
  const read = readIso2709(bytes);
  return read.ok ? 'read' : read.failure;
}

describe('writeIso2709', () => {
  it('computes lengths, base address and directory', () => {
    const text = ascii(bytesOf());
    expect(text.length).toBe(Number(text.slice(0, 5)));
    expect(text.slice(12, 17)).toBe(String(24 + 4 * 12 + 1).padStart(5, '0'));
    expect(text.slice(24, 36)).toBe('001001300000');
    expect(text.slice(36, 48)).toBe('008004100013');
    expect(text.slice(20, 24)).toBe('4500');
    expect(text.endsWith('\u001D')).toBeTrue();
  });

  it('claims Unicode where it wrote any, and keeps the leader of a plain ASCII record', () => {
    const leader = '00000nam  2200000 a 4500';
    expect(ascii(bytesOf({ ...RECORD, leader })).charAt(9)).toBe('a');
    expect(ascii(bytesOf({ leader, fields: [] })).charAt(9)).toBe(' ');
  });

  const refused: [string, MarcRecord, object][] = [
    [
      'a field over 9,999 bytes, counted in bytes',
      {
        ...RECORD,
        fields: [
          {
            tag: '520',
            ind1: ' ',
            ind2: ' ',
            subfields: [{ code: 'a', value: '字'.repeat(3_400) }],
          },
        ],
      },
      {
        kind: 'iso2709FieldTooLong',
        where: { tag: '520' },
        values: { bytes: '10205', most: '9999' },
      },
    ],
    [
      'a record over 99,999 bytes',
      {
        ...RECORD,
        fields: Array.from({ length: 11 }, () => ({
          tag: '520',
          ind1: ' ',
          ind2: ' ',
          subfields: [{ code: 'a', value: 'x'.repeat(9_900) }],
        })),
      },
      jasmine.objectContaining({ kind: 'iso2709RecordTooLong' }),
    ],
    [
      'a separator within a value',
      { ...RECORD, fields: [{ tag: '001', value: 'a\u001Eb' }] },
      { kind: 'iso2709Unwritable', where: { tag: '001' }, values: { character: 'U+001E' } },
    ],
    [
      'a tag beyond ASCII, which would move every field behind it',
      { ...RECORD, fields: [{ tag: 'É01', value: 'x' }] },
      { kind: 'iso2709Unwritable', where: { tag: 'É01' }, values: { character: 'U+00C9' } },
    ],
    [
      'half a surrogate pair, which UTF-8 cannot hold',
      { ...RECORD, fields: [{ tag: '001', value: 'a\uD834b' }] },
      { kind: 'iso2709Unwritable', where: { tag: '001' }, values: { character: 'U+D834' } },
    ],
    [
      'a leader that is too short',
      { ...RECORD, leader: '00000nam' },
      jasmine.objectContaining({ kind: 'marcBadLeader' }),
    ],
  ];
  for (const [what, record, failure] of refused) {
    it(`refuses ${what}`, () => {
      const written = writeIso2709(record);
      expect(written.ok ? 'written' : written.failure).toEqual(failure as never);
    });
  }
});

describe('readIso2709', () => {
  it('reads back what was written', () => {
    const read = readIso2709(bytesOf());
    expect(read.ok && read.value.map(({ fields }) => fields)).toEqual([RECORD.fields]);
  });

  it('reads back any record, but for the counts of its leader', () => {
    expectForAll(marcRecord(), (record) => {
      const read = readIso2709(bytesOf(record));
      const [again] = read.ok ? read.value : [];
      return again !== undefined && sameRecord(again, record) && sameOrder(again, record);
    });
  });

  it('reads several records, and passes over line ends between them', () => {
    const bytes = bytesOf();
    const read = readIso2709(
      joined(fromAscii('\xEF\xBB\xBF'), bytes, fromAscii('\r\n'), bytes, fromAscii('\n\x1A')),
    );
    expect(read.ok && read.value.length).toBe(2);
  });

  it('follows the terminators where lengths were counted in characters', () => {
    const text = ascii(bytesOf());
    const shortened = text
      .replace(/^\d{5}/, '00132')
      .replace('245001700054', '245001300054')
      .replace('500000300071', '500000300067');
    expect(shortened).not.toBe(text);
    const read = readIso2709(fromAscii(shortened));
    expect(read.ok && read.value[0]?.fields).toEqual(RECORD.fields);
  });

  it('reads the next record though the length of the first one reaches over it', () => {
    const bytes = bytesOf();
    const both = ascii(joined(bytes, bytes)).replace(
      /^\d{5}/,
      String(2 * bytes.length).padStart(5, '0'),
    );
    const read = readIso2709(fromAscii(both));
    expect(read.ok && read.value.length).toBe(2);
  });

  it('passes over a record terminator that strayed into a value', () => {
    const text = ascii(bytesOf()).replace('ocm0', 'ocm\u001D');
    const read = readIso2709(fromAscii(text));
    expect(read.ok && read.value[0]?.fields[0]).toEqual({ tag: '001', value: 'ocm\u001D0459287 ' });
  });

  it('keeps the order of the directory where fields stand otherwise', () => {
    const text = '00061nam  2200049 a 4500002000200002001000200000\u001Ea\u001Eb\u001E\u001D';
    const read = readIso2709(fromAscii(text.replace('00061', '00054')));
    expect(read.ok && read.value[0]?.fields).toEqual([
      { tag: '002', value: 'b' },
      { tag: '001', value: 'a' },
    ]);
  });

  it('reads UTF-8 that claims to be MARC-8, and leaves the leader as it was', () => {
    const bytes = bytesOf();
    bytes[9] = 0x20;
    const read = readIso2709(bytes);
    expect(read.ok && read.value[0]?.fields).toEqual(RECORD.fields);
    expect(read.ok && read.value[0]?.leader.charAt(9)).toBe(' ');
  });

  it('keeps a control field of Aleph and fields without subfields apart', () => {
    const record: MarcRecord = {
      ...RECORD,
      fields: [{ tag: 'FMT', value: 'BK' }, ...RECORD.fields],
    };
    const read = readIso2709(bytesOf(record));
    expect(read.ok && read.value[0]?.fields).toEqual(record.fields);
  });

  describe('what it refuses', () => {
    const marc8 = ascii(
      bytesOf({
        ...RECORD,
        leader: '00000nam  2200000 a 4500',
        fields: [
          { tag: '245', ind1: '1', ind2: '0', subfields: [{ code: 'a', value: 'Caf__ x' }] },
        ],
      }),
    );

    it('names MARC-8 by its bytes or its escapes, and the field', () => {
      const failure = {
        kind: 'iso2709Marc8',
        where: { record: 1, offset: 0, tag: '245' },
        values: {},
      };
      expect(failureOf(fromAscii(marc8.replace('__', '\xE2e')))).toEqual(failure as never);
      expect(failureOf(fromAscii(marc8.replace('__', '\x1B(')))).toEqual(failure as never);
    });

    it('names bytes that are not the UTF-8 they claim', () => {
      const bytes = fromAscii(marc8.replace('__', '\xE2e').replace(/^(.{9}) /, '$1a'));
      expect(failureOf(bytes)).toEqual(
        jasmine.objectContaining({
          kind: 'iso2709NotUtf8',
          where: { record: 1, offset: 0, tag: '245' },
        }),
      );
    });

    it('names the record and its offset where the second one is cut off', () => {
      const bytes = bytesOf();
      const failure = failureOf(joined(bytes, bytes.subarray(0, -10)));
      expect(failure).toEqual({
        kind: 'iso2709Truncated',
        where: { record: 2, offset: bytes.length },
        values: {},
      });
    });

    it('tells other files from MARC', () => {
      expect(failureOf(fromAscii('%PDF-1.7 and more text than a leader has'))).toEqual(
        jasmine.objectContaining({ kind: 'iso2709NotMarc' }),
      );
      expect(failureOf(new Uint8Array())).toEqual(
        jasmine.objectContaining({ kind: 'marcNoRecord' }),
      );
    });

    it('refuses a directory that neither lengths nor terminators explain', () => {
      const text = ascii(bytesOf());
      expect(failureOf(fromAscii(text.replace('001001300000', '00100130000')))).toEqual(
        jasmine.objectContaining({ kind: 'iso2709BadDirectory' }),
      );
      expect(failureOf(fromAscii(text.replace('ocm00459287', 'ocm\u001E0459287')))).toEqual(
        jasmine.objectContaining({ kind: 'iso2709BadDirectory' }),
      );
    });

    it('refuses a record that holds a field which its directory does not name', () => {
      const text = '00052nam a2200037 a 4500001000200000\u001Ea\u001Eb\u001E\u001D';
      expect(failureOf(fromAscii(text))).toEqual(
        jasmine.objectContaining({ kind: 'iso2709BadDirectory' }),
      );
    });

    it('names a field whose indicators are not two', () => {
      const text = marc8.replace('10\u001Fa', '1\u001Faa');
      expect(failureOf(fromAscii(text))).toEqual({
        kind: 'iso2709BadField',
        where: { record: 1, offset: 0, tag: '245' },
        values: { indicators: '1' },
      });
    });
  });
});
