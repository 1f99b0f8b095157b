import { carriesAsked, normalNumber, numbersIn } from '../align/asked-number';
import type { NumberKind } from '../align/asked-number';
import { MOBY, recordFrom } from './testing/records';

describe('normalNumber', () => {
  const spellings: readonly [NumberKind, string, string | undefined][] = [
    ['ocn', '(OCoLC)ocm00459287', '459287'],
    ['isbn', '0-8101-0268-2 (pbk.)', '9780810102682'],
    ['isbn', '9780810102682', '9780810102682'],
    ['issn', 'ISSN 1234567x', '1234-567X'],
    ['lccn', 'n  79-18774 //r85', 'n79018774'],
    ['ocn', 'whales', undefined],
    ['isbn', '" or cql.allRecords=1', undefined],
    ['issn', '12', undefined],
    ['lccn', '"or"', undefined],
    ['isbn', `9780810102682${' '.repeat(50)}`, undefined],
  ];
  for (const [kind, typed, number] of spellings) {
    it(`reads ${kind} ${typed.slice(0, 30)} as ${number}`, () =>
      expect(normalNumber(kind, typed)).toBe(number));
  }
});

describe('carriesAsked', () => {
  const record = recordFrom(
    '=010  \\\\$a   87-061583 //r90',
    '=020  \\\\$a0810102684 (a very long note on the binding of this copy)$z0810102692',
    '=022  0\\$a1234-5679$y1234-5687',
    '=035  \\\\$a(OCoLC)17807721',
  );
  it('finds each sort of number in its own field, cancelled ones included', () => {
    const carried: readonly [NumberKind, string][] = [
      ['ocn', '17807721'],
      ['isbn', '9780810102682'],
      ['isbn', '9780810102699'],
      ['issn', '1234-5687'],
      ['lccn', '87061583'],
    ];
    for (const [kind, number] of carried)
      expect(carriesAsked(record, { kind, number })).withContext(number).toBeTrue();
  });

  it('does not take a number of one sort for one of another', () => {
    expect(carriesAsked(record, { kind: 'lccn', number: '17807721' })).toBeFalse();
    expect(carriesAsked(record, { kind: 'isbn', number: '9780141439600' })).toBeFalse();
    expect(carriesAsked(MOBY, { kind: 'issn', number: '1234-5679' })).toBeFalse();
  });

  it('says which numbers a record has', () => {
    expect(numbersIn(record, 'isbn')).toEqual(['9780810102682', '9780810102699']);
    expect(numbersIn(MOBY, 'ocn')).toEqual(['17807721']);
  });
});
