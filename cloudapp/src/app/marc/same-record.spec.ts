import { expectForAll, marcRecord } from '../../testing/marc-generator';

import type { Field, MarcRecord } from './record';
import { recordDifferences, sameOrder, sameRecord, sameRecordHash } from './same-record';

const LEADER = '01234nam a2200345 a 4500';

function field(tag: string, value: string): Field {
  return { tag, ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value }] };
}

const RECORD: MarcRecord = {
  leader: LEADER,
  fields: [
    { tag: '001', value: '99123' },
    { tag: '005', value: '20240101000000.0' },
    { tag: '008', value: 'x' },
    field('035', '(OCoLC)459287'),
    field('245', 'Café'),
    field('500', 'Note'),
    field('500', 'Note'),
  ],
};

function with245(value: string): MarcRecord {
  return {
    ...RECORD,
    fields: RECORD.fields.map((any) => (any.tag === '245' ? field('245', value) : any)),
  };
}

describe('sameRecordHash', () => {
  it('is the same exactly for records that say the same', () => {
    const moved = { ...RECORD, fields: [...RECORD.fields].reverse() };
    expect(sameRecordHash(moved)).toBe(sameRecordHash(RECORD));
    expect(sameRecordHash(with245('Cafe\u0301'))).toBe(sameRecordHash(RECORD));
    expect(sameRecordHash(with245('Cafe'))).not.toBe(sameRecordHash(RECORD));
    expect(sameRecordHash({ ...RECORD, fields: RECORD.fields.slice(0, -1) })).not.toBe(
      sameRecordHash(RECORD),
    );
  });
});

describe('sameRecord', () => {
  it('passes over what Alma writes by itself', () => {
    const stored: MarcRecord = {
      leader: '99999nam a2299999 a 4500',
      fields: [
        { tag: '001', value: '99456' },
        { tag: '005', value: '20250101000000.0' },
        ...RECORD.fields.slice(2),
        field('035', '(EXLNZ-01TEST)99789'),
      ],
    };
    expect(sameRecord(RECORD, stored)).toBeTrue();
    expect(recordDifferences(RECORD, stored)).toEqual([]);
  });

  it('passes over normalisation and the order of fields, which Alma may change', () => {
    const stored = {
      ...with245('Cafe\u0301'),
      fields: [...with245('Cafe\u0301').fields].reverse(),
    };
    expect(sameRecord(RECORD, stored)).toBeTrue();
    expect(sameOrder(RECORD, stored)).toBeFalse();
    expect(sameOrder(RECORD, RECORD)).toBeTrue();
  });

  const changes: Record<string, MarcRecord> = {
    'a changed value': with245('Cafe'),
    'a blank at the end': with245('Café '),
    'a changed leader': { ...RECORD, leader: LEADER.replace('nam', 'cam') },
    'a missing repetition': { ...RECORD, fields: RECORD.fields.slice(0, -1) },
    'another repetition': { ...RECORD, fields: [...RECORD.fields, field('500', 'Note')] },
    'a changed 008': {
      ...RECORD,
      fields: RECORD.fields.map((any) => (any.tag === '008' ? { tag: '008', value: 'y' } : any)),
    },
    'another 035': { ...RECORD, fields: [...RECORD.fields, field('035', '(OCoLC)1')] },
  };
  for (const [what, changed] of Object.entries(changes)) {
    it(`notices ${what}`, () => {
      expect(sameRecord(RECORD, changed)).toBeFalse();
      expect(sameRecord(changed, RECORD)).toBeFalse();
      expect(recordDifferences(RECORD, changed).length).toBe(1);
    });
  }

  it('agrees with recordDifferences on any two records', () => {
    expectForAll(
      marcRecord().chain((a) => marcRecord({ maxFields: 3 }).map((b) => [a, b] as const)),
      ([a, b]) =>
        sameRecord(a, a) &&
        recordDifferences(a, a).length === 0 &&
        sameRecord(a, b) === (recordDifferences(a, b).length === 0),
    );
  });
});

describe('recordDifferences', () => {
  it('shows both versions of a field, and fields that only one record has', () => {
    const changed: MarcRecord = {
      leader: LEADER.replace('nam', 'cam'),
      fields: [...with245('Cafe').fields.filter(({ tag }) => tag !== '500'), field('650', 'War')],
    };
    expect(recordDifferences(RECORD, changed)).toEqual([
      { tag: 'LDR', a: `LDR ${RECORD.leader}`, b: `LDR ${changed.leader}` },
      { tag: '245', a: '245 __ $a Café', b: '245 __ $a Cafe' },
      { tag: '500', a: '500 __ $a Note' },
      { tag: '500', a: '500 __ $a Note' },
      { tag: '650', b: '650 __ $a War' },
    ]);
  });
});
