import * as fc from 'fast-check';

import { expectForAll, marcDataField } from '../../testing/marc-generator';

import { hashField, hashRecord, hashText } from './content-hash';
import type { DataField } from './record';

function field(...subfields: [string, string][]): DataField {
  return {
    tag: '245',
    ind1: '1',
    ind2: '0',
    subfields: subfields.map(([code, value]) => ({ code, value })),
  };
}

describe('hashText', () => {
  it('is 16 hexadecimal digits, the same for the same text', () => {
    expect(hashText('Moby Dick')).toMatch(/^[0-9a-f]{16}$/);
    expect(hashText('Moby Dick')).toBe(hashText(['Moby', 'Dick'].join(' ')));
  });

  it('tells a hundred thousand texts apart', () => {
    const hashes = new Set(
      Array.from({ length: 100_000 }, (_, index) => hashText(`650 _0 $a ${index}`)),
    );
    expect(hashes.size).toBe(100_000);
  });

  it('is kept: decisions and journals of earlier versions name it', () => {
    expect(hashText('Moby Dick')).toBe('bd120c5c9fdb1af7');
  });

  it('changes with any character', () => {
    expectForAll(
      fc.tuple(fc.string(), fc.string()),
      ([a, b]) => a === b || hashText(a) !== hashText(b),
    );
  });
});

describe('hashField', () => {
  it('is equal for fields that differ only in normalisation', () => {
    expect(hashField(field(['a', 'Café']))).toBe(hashField(field(['a', 'Cafe\u0301'])));
  });

  it('tells tags, indicators, codes, values and borders apart', () => {
    const base = field(['a', 'x'], ['b', 'y']);
    const others: DataField[] = [
      { ...base, tag: '246' },
      { ...base, ind1: ' ' },
      { ...base, ind2: '1' },
      field(['a', 'x'], ['c', 'y']),
      field(['a', 'xb'], ['b', 'y']),
      field(['a', 'x1:yb'], ['b', '']),
      field(['b', 'y'], ['a', 'x']),
      field(['a', 'x'], ['b', 'Y']),
      field(['a', 'x '], ['b', 'y']),
    ];
    const hashes = new Set([base, ...others].map(hashField));
    expect(hashes.size).toBe(others.length + 1);
  });

  it('does not change when every value is decomposed', () => {
    expectForAll(marcDataField(), (any) => {
      const subfields = any.subfields.map(({ code, value }) => ({
        code,
        value: value.normalize('NFD'),
      }));
      return hashField({ ...any, subfields }) === hashField(any);
    });
  });
});

describe('hashRecord', () => {
  it('counts leader and order', () => {
    const leader = '00000nam a2200000 a 4500';
    const [a, b] = [field(['a', 'x']), field(['a', 'y'])];
    const hashes = new Set([
      hashRecord({ leader, fields: [a, b] }),
      hashRecord({ leader, fields: [b, a] }),
      hashRecord({ leader, fields: [a] }),
      hashRecord({ leader: leader.replace('n', 'c'), fields: [a, b] }),
    ]);
    expect(hashes.size).toBe(4);
  });
});
