import * as fc from 'fast-check';

import { expectForAll } from '../../testing/marc-generator';

import {
  carriesNumber,
  formatOclc035,
  isOclc035,
  numberIn035,
  oclcNumbersOf,
  parseOclcNumber,
} from './oclc-number';
import type { Field, MarcRecord } from './record';

function recordWith(...fields: Field[]): MarcRecord {
  return { leader: '00000nam a2200000 a 4500', fields };
}

function field(tag: string, ...subfields: [string, string][]): Field {
  return {
    tag,
    ind1: ' ',
    ind2: ' ',
    subfields: subfields.map(([code, value]) => ({ code, value })),
  };
}

function parsed(typed: string): string {
  const result = parseOclcNumber(typed);
  return result.ok ? result.value : result.failure.kind;
}

describe('parseOclcNumber', () => {
  const spellings: Record<string, string> = {
    '459287': '459287',
    '  459287\t': '459287',
    '00459287': '459287',
    '(OCoLC)459287': '459287',
    '(OCOLC) 459287': '459287',
    '(OCoLC)ocm00459287': '459287',
    '(OCoLC)on1234567890': '1234567890',
    'ocm00459287 ': '459287',
    ocn123456789: '123456789',
    on1234567890: '1234567890',
    OCM00459287: '459287',
    ocl700459287: '459287',
    'OCLC 459287': '459287',
    'OCLC: 459287': '459287',
    'OCLC #459287': '459287',
    'OCLC number: 459287': '459287',
    'OCLC control no. 459287': '459287',
    'no:459287': '459287',
    'https://www.worldcat.org/oclc/459287': '459287',
    'http://worldcat.org/oclc/00459287': '459287',
    'www.worldcat.org/oclc/459287&referer=brief_results': '459287',
    'https://www.worldcat.org/title/moby-dick/oclc/459287?ht=edition': '459287',
    'https://www.worldcat.org/title/459287': '459287',
    'https://search.worldcat.org/title/459287': '459287',
    'https://search.worldcat.org/title/moby-dick-1851/oclc/459287/': '459287',
    'https://search.worldcat.org/en/title/459287?oclcNum=459287': '459287',
    'https://harvard.on.worldcat.org/oclc/459287': '459287',
    'https://search.worldcat.org/search?q=no%3A459287': '459287',
    'https://id.oclc.org/worldcat/title/459287': '459287',
    'Melville, Herman. Moby Dick. New York: Harper, 1851. OCLC 459287.': '459287',
    'Moby-Dick; or, The whale (1988) OCLC Number / Unique Identifier: see (OCoLC)ocm00459287':
      '459287',
    'Melville, H. Moby Dick. https://search.worldcat.org/title/459287 (OCLC: 459287)': '459287',
    '459\u200B287': '459287',
    '\u202D459287\u202C': '459287',
    '４５９２８７': '459287',
    '٤٥٩٢٨٧': '459287',
    '۴۵۹۲۸۷': '459287',
    '999999999999': '999999999999',
  };
  for (const [typed, number] of Object.entries(spellings)) {
    it(`reads ${JSON.stringify(typed)}`, () => {
      expect(parsed(typed)).toBe(number);
    });
  }

  const refused: Record<string, string> = {
    '': 'numberEmpty',
    ' \u00A0\u200B': 'numberEmpty',
    'Moby Dick': 'numberNotDigits',
    '459287 123456': 'numberNotDigits',
    '459287x': 'numberNotDigits',
    '459-287': 'numberNotDigits',
    '45.92': 'numberNotDigits',
    '-459287': 'numberNotDigits',
    '0': 'numberNotDigits',
    ocm: 'numberNotDigits',
    '(OCoLC)': 'numberNotDigits',
    '(DLC)459287': 'numberNotDigits',
    '४५९': 'numberNotDigits',
    'https://www.worldcat.org/search?q=moby+dick': 'numberNotDigits',
    'https://example.org/oclc/459287': 'numberNotDigits',
    'https://worldcat.org.example.org/oclc/459287': 'numberNotDigits',
    '9912345678904401': 'numberTooLong',
    '1234567890123': 'numberTooLong',
    'https://www.worldcat.org/oclc/1234567890123': 'numberTooLong',
  };
  for (const [typed, kind] of Object.entries(refused)) {
    it(`refuses ${JSON.stringify(typed)}`, () => {
      expect(parsed(typed)).toBe(kind);
    });
  }

  it('reads back every number in every spelling that OCLC has used for it', () => {
    const spell = (number: string): readonly string[] => [
      number,
      number.padStart(9, '0'),
      formatOclc035(number),
      `ocm${number.padStart(8, '0')} `,
      `(OCoLC)on${number.padStart(10, '0')}`,
      `https://search.worldcat.org/title/${number}`,
    ];
    expectForAll(fc.integer({ min: 1, max: 999_999_999_999 }).map(String), (number) =>
      spell(number).every((typed) => parsed(typed) === number),
    );
  });

  it('gives back what was typed with a failure', () => {
    const result = parseOclcNumber(' Moby  Dick ');
    expect(result.ok ? {} : result.failure.values).toEqual({ typed: 'Moby Dick' });
  });
});

describe('oclcNumbersOf', () => {
  it('finds the number of a record that came from OCLC', () => {
    const record = recordWith(
      { tag: '001', value: 'ocm00459287 ' },
      { tag: '003', value: 'OCoLC' },
      field('019', ['a', '7374506'], ['a', '0814782']),
      field('035', ['a', '(OCoLC)459287'], ['z', '(OCoLC)7374506'], ['z', '(OCoLC)814782']),
    );
    expect(oclcNumbersOf(record)).toEqual({
      current: ['459287'],
      cancelled: ['7374506', '814782'],
      merged: ['7374506', '814782'],
    });
  });

  it('reads a bare 001 only where 003 says whose it is', () => {
    const bare = { tag: '001', value: '459287' };
    expect(oclcNumbersOf(recordWith(bare, { tag: '003', value: 'OCoLC' })).current).toEqual([
      '459287',
    ]);
    expect(oclcNumbersOf(recordWith(bare, { tag: '003', value: 'DLC' })).current).toEqual([]);
    expect(oclcNumbersOf(recordWith(bare)).current).toEqual([]);
  });

  it('takes no MMS ID for an OCLC number, even beside a 003 that was left behind', () => {
    for (const value of ['9912345678904401', '9943506421', '990000354710108501']) {
      const record = recordWith({ tag: '001', value }, { tag: '003', value: 'OCoLC' });
      expect(oclcNumbersOf(record).current).toEqual([]);
    }
  });

  it('gives each number once, in the order of the record, whatever its spelling', () => {
    const record = recordWith(
      field('035', ['a', '(OCoLC)ocm00000111']),
      field('035', ['a', '(OCoLC)222']),
      field('035', ['a', '(OCoLC)000111']),
    );
    expect(oclcNumbersOf(record).current).toEqual(['111', '222']);
  });

  it('passes over numbers of other agencies and over damaged ones', () => {
    const record = recordWith(
      field('035', ['a', '459287']),
      field('035', ['a', '(DLC)459287']),
      field('035', ['a', '(EXLNZ-01TEST)9912345678904401']),
      field('035', ['a', '(OCoLC)']),
      field('035', ['a', '(OCoLC)fst01170000']),
      field('035', ['b', '(OCoLC)1']),
      field('019', ['a', 'none']),
    );
    expect(oclcNumbersOf(record)).toEqual({ current: [], cancelled: [], merged: [] });
  });
});

describe('carriesNumber', () => {
  const record = recordWith(
    field('019', ['a', '111']),
    field('035', ['a', '(OCoLC)333'], ['z', '(OCoLC)222']),
  );

  it('knows a record by its own, its cancelled and its merged numbers', () => {
    for (const number of ['111', '222', '333', 'ocm00000333'])
      expect(carriesNumber(record, number)).toBeTrue();
  });

  it('does not know it by another number, or by no number', () => {
    for (const number of ['11', '3333', '', 'x']) expect(carriesNumber(record, number)).toBeFalse();
  });
});

describe('035', () => {
  it('is written as OCLC and Alma match it', () => {
    expect(formatOclc035('459287')).toBe('(OCoLC)459287');
    expect(formatOclc035('ocm00459287')).toBe('(OCoLC)459287');
  });

  it('keeps what is no number to the letter', () => {
    expect(formatOclc035('none')).toBe('(OCoLC)none');
  });

  it('is an OCLC number with the agency, or in the padded form of 001', () => {
    for (const value of [
      '(OCoLC)1',
      '(ocolc) 1',
      '(OCoLC)ocm00000001',
      'ocm00000001',
      'ocn123456789',
      'on1234567890',
    ])
      expect(isOclc035(value)).toBeTrue();
    for (const value of ['1', 'on12', 'ocm1', '(DLC)1', '(OCoLC)x', 'EBC12345', ''])
      expect(isOclc035(value)).toBeFalse();
  });

  it('yields its number', () => {
    expect(numberIn035(' (OCoLC)ocm00459287 ')).toBe('459287');
    expect(numberIn035('459287')).toBeUndefined();
  });
});
