import { record } from '../../testing/marc-lines';
import type { MarcRecord } from '../marc/record';

import { additionsFor, isUnauthenticatedSerial } from './additions';
import type { AddedField, MergeProfile } from './profile';
import { shippedProfile } from '../../testing/stories/profiles';

function serial(encodingLevel: string, ...tags: readonly string[]): MarcRecord {
  const lines = tags.map((tag) => `${tag} __ $ax`);
  return record(`LDR 00000nas a2200000${encodingLevel}i 4500`, ...lines);
}

describe('isUnauthenticatedSerial', () => {
  it('holds at every level less than full, whatever else the record has', () => {
    for (const level of '1234568ILK')
      expect(isUnauthenticatedSerial(serial(level, '010', '042')))
        .withContext(level)
        .toBeTrue();
  });

  it('holds at full level and at level 7 where LCCN or authentication code is missing', () => {
    for (const level of ' 7') {
      expect(isUnauthenticatedSerial(serial(level))).toBeTrue();
      expect(isUnauthenticatedSerial(serial(level, '010'))).toBeTrue();
      expect(isUnauthenticatedSerial(serial(level, '042'))).toBeTrue();
      expect(isUnauthenticatedSerial(serial(level, '010', '042'))).toBeFalse();
    }
  });

  it('does not hold at other levels, nor for a book', () => {
    expect(isUnauthenticatedSerial(serial('u'))).toBeFalse();
    expect(isUnauthenticatedSerial(record('LDR 00000nam a22000001i 4500'))).toBeFalse();
  });
});

describe('additionsFor', () => {
  const STAMP: AddedField = {
    id: 'stamp',
    comment: 'For statistics.',
    enabled: true,
    when: 'always',
    tag: '947',
    ind1: ' ',
    ind2: ' ',
    subfields: [
      { code: 'a', value: 'merged {date} by {user}' },
      { code: 'b', value: '{date}' },
    ],
  };
  function added(
    change: Partial<AddedField>,
    stamp?: Readonly<Record<string, string>>,
  ): readonly string[] {
    const profile: MergeProfile = {
      ...shippedProfile('copy-and-merge'),
      additions: [{ ...STAMP, ...change }],
    };
    return additionsFor(record(), profile, stamp ? { stamp } : {}).map(
      ({ field: { tag, subfields } }) =>
        `${tag} ${subfields.map(({ code, value }) => `$${code}${value}`).join('')}`,
    );
  }

  it('fills in what is known, in every place', () => {
    expect(added({}, { date: '2026-01-02', user: 'anna' })).toEqual([
      '947 $amerged 2026-01-02 by anna$b2026-01-02',
    ]);
  });

  it('leaves out a subfield of which something is not known, and a field without any', () => {
    expect(added({}, { date: '2026-01-02' })).toEqual(['947 $b2026-01-02']);
    expect(added({}, { date: '', user: 'anna' })).toEqual([]);
    expect(added({})).toEqual([]);
  });

  it('adds nothing that is switched off, or meant for serials only', () => {
    expect(added({ enabled: false }, { date: '1', user: 'a' })).toEqual([]);
    expect(added({ when: 'unauthenticatedSerial' }, { date: '1', user: 'a' })).toEqual([]);
  });
});
