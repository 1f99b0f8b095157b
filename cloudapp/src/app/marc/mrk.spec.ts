import { expectForAll, marcRecord } from '../../testing/marc-generator';

import { mrkLine, readMrk, readMrkLine, writeMrk } from './mrk';
import type { MarcRecord } from './record';

const MRK = [
  '=LDR  00000nam\\a2200000\\a\\4500',
  '=008  880502s1988\\\\\\\\nyua\\\\\\\\\\b\\\\\\\\001\\0\\eng\\d',
  '=245  10$aMoby Dick :$b{dollar}5, {lcub}sic{rcub} and a {bsol} /$cMelville.',
  '=650  \\0$aWar',
  '',
].join('\n');

const RECORD: MarcRecord = {
  leader: '00000nam a2200000 a 4500',
  fields: [
    { tag: '008', value: '880502s1988    nyua     b    001 0 eng d' },
    {
      tag: '245',
      ind1: '1',
      ind2: '0',
      subfields: [
        { code: 'a', value: 'Moby Dick :' },
        { code: 'b', value: '$5, {sic} and a \\ /' },
        { code: 'c', value: 'Melville.' },
      ],
    },
    { tag: '650', ind1: ' ', ind2: '0', subfields: [{ code: 'a', value: 'War' }] },
  ],
};

function readRecords(text: string): readonly MarcRecord[] {
  const read = readMrk(text);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

function valueOf(written: string): string | undefined {
  const field = readMrkLine(`=500  \\\\$a${written}`);
  return field && 'subfields' in field ? field.subfields[0]?.value : undefined;
}

function failureOf(text: string) {
  const read = readMrk(text);
  return read.ok ? 'read' : read.failure;
}

describe('writeMrk', () => {
  it('writes a record as MarcEdit does', () => {
    expect(writeMrk([RECORD])).toBe(MRK);
  });

  it('reads back any records exactly', () => {
    expectForAll(marcRecord(), (record) => {
      const read = readMrk(writeMrk([record, record]));
      return read.ok && JSON.stringify(read.value) === JSON.stringify([record, record]);
    });
  });

  it('writes one field a line, whatever line ends its values hold', () => {
    const line = mrkLine({
      tag: '500',
      ind1: ' ',
      ind2: ' ',
      subfields: [{ code: 'a', value: 'a\r\nb' }],
    });
    expect(line).toBe('=500  \\\\$aa{U+000D}{U+000A}b');
    expect(valueOf('a{U+000D}{U+000A}b')).toBe('a\r\nb');
  });
});

describe('readMrk', () => {
  it('reads a record as MarcEdit writes it', () => {
    expect(readRecords(MRK)).toEqual([RECORD]);
  });

  it('reads Windows line ends, a byte order mark, and =000 for the leader', () => {
    expect(readRecords(`\uFEFF${MRK.replace('LDR', '000').replaceAll('\n', '\r\n')}`)).toEqual([
      RECORD,
    ]);
  });

  it('parts records at empty lines and at leaders', () => {
    expect(readRecords(`${MRK}\n\n${MRK}${MRK}`).length).toBe(3);
  });

  it('reads a backslash in a value as itself', () => {
    expect(valueOf('C:\\dir')).toBe('C:\\dir');
  });

  it('reads the mnemonics of letters and accents', () => {
    expect(valueOf('{Lstrok}{acute}od{acute}z {eacute} {copy}2001 {llig}i{rlig}a')).toBe(
      'Ło\u0301dz\u0301 é ©2001 i\uFE20a\uFE21',
    );
    expect(valueOf('{acute}{dotb}a')).toBe('a\u0301\u0323');
  });

  it('leaves braces that are no mnemonic as they are', () => {
    expect(valueOf('{sic} {1,2} {} {')).toBe('{sic} {1,2} {} {');
    expect(valueOf('{U+110000} {U+10FFFF}')).toBe('{U+110000} \u{10FFFF}');
  });

  it('takes a leader for records that have none only where it is given one', () => {
    const text = '=245  10$aMoby Dick';
    expect(failureOf(text)).toEqual({
      kind: 'marcNoLeader',
      where: { line: 1, record: 1 },
      values: {},
    });
    const read = readMrk(text, { defaultLeader: RECORD.leader });
    expect(read.ok && read.value[0]?.leader).toBe(RECORD.leader);
  });

  const bad: Record<string, string> = {
    'a line without its equals sign': '245  10$aMoby Dick',
    'a data field without a delimiter': '=245  10Moby Dick',
    'three indicators': '=245  100$aMoby Dick',
    'a delimiter without a code': '=245  10$aMoby Dick$',
    'a tag of four digits': '=2455  10$aMoby Dick',
  };
  for (const [what, line] of Object.entries(bad)) {
    it(`names the line with ${what}`, () => {
      expect(failureOf(`=LDR  ${RECORD.leader}\n=001  1\n${line}`)).toEqual({
        kind: 'mrkBadLine',
        where: { line: 3, record: 1 },
        values: { text: line },
      });
    });
  }

  it('names a leader that is none, and text without any record', () => {
    expect(failureOf('=LDR  nam')).toEqual(
      jasmine.objectContaining({
        kind: 'marcBadLeader',
        where: { line: 1, record: 1, tag: 'LDR' },
      }),
    );
    expect(failureOf(' \n\n')).toEqual(jasmine.objectContaining({ kind: 'marcNoRecord' }));
  });
});
