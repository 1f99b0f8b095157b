import { record } from '../../testing/marc-lines';
import { shippedProfile } from '../../testing/stories/profiles';
import type { MarcRecord } from '../marc/record';

import { findGuards } from './guards';

const profile = shippedProfile('copy-and-merge');

/** What is found about two records, the same whichever of them is ours. */
function found(one: MarcRecord, other: MarcRecord): readonly string[] {
  const [there, back] = [
    [one, other],
    [other, one],
  ].map(([local, incoming]) => findGuards(local, incoming, profile, {}).map(({ id }) => id));
  expect(back).withContext('the other way round').toEqual(there);
  return there;
}

const titled = (title: string): MarcRecord => record(`245 10 ${title}`);

describe('the parts of a title', () => {
  const part = (more: string): MarcRecord => titled(`$aHistory of whaling.${more}`);

  it('are asked about where both records give one, and not the same', () => {
    expect(found(part('$nVol. 1'), part('$nVol. 2'))).toEqual(['differentPart']);
    expect(found(part('$nVol. 2'), part('$nBand 02'))).toEqual([]);
  });

  it('are not asked about where one record or none gives one', () => {
    expect(found(part('$nVol. 1'), part(''))).toEqual([]);
    expect(found(part(''), part(''))).toEqual([]);
  });
});

describe('two titles', () => {
  const alike = (one: string, other: string): boolean =>
    !found(titled(`$a${one}`), titled(`$a${other}`)).includes('differentTitle');

  it('are taken for one where one of them is the beginning of the other', () => {
    expect(
      alike('Whales', 'Whales of the southern hemisphere and the people who hunted them'),
    ).toBe(true);
  });

  it('are asked about where one of them is the end of the other', () => {
    expect(alike('Whales', 'An account of the people who hunted the southern whales')).toBe(false);
  });

  it('are taken for one where they are two spellings', () => {
    expect(alike('The colour of whales', 'Color of the whales')).toBe(true);
  });

  it('are asked about where they have nothing in common', () => {
    expect(alike('Whales', 'Annual report')).toBe(false);
  });
});

describe('the numbers of two records', () => {
  it('belong together where WorldCat has merged any of ours', () => {
    const local = record('035 __ $a(OCoLC)1', '035 __ $a(OCoLC)2', '245 10 $aA.');
    const incoming = record('019 __ $a2', '035 __ $a(OCoLC)3', '245 10 $aA.');
    const [finding] = findGuards(local, incoming, profile, {});
    expect(finding).toEqual({
      id: 'numberMerged',
      level: 'warn',
      forGood: false,
      values: { local: '1, 2', incoming: '3' },
    });
  });
});

describe('the encoding levels of two records', () => {
  const level = (code: string): MarcRecord =>
    record(`LDR 00000nam a2200000${code}i 4500`, '245 10 $aA.');

  it('say nothing where ours is not known', () => {
    expect(findGuards(level('?'), level('8'), profile, {})).toEqual([]);
  });
});
