import { ENRICH, PROFILE, record } from '../../../testing/fakes';
import type { MarcRecord } from '../../marc/record';
import { recordText } from '../../marc/text-form';
import type { MergeProfile } from '../../merge/profile';

import { makeRecord, newLeader } from './make-record';

/** Cleans up as the shipped profiles do, as far as these stories need it. */
const CLEAN: MergeProfile = {
  ...PROFILE,
  rules: [
    {
      id: 'no-019',
      comment: '019 is read for 035 $z.',
      select: { tags: ['019'] },
      never: 'both',
    },
    {
      id: 'no-9XX',
      comment: 'Local fields of others.',
      select: { tags: ['049', '9XX'] },
      side: 'incoming',
      never: 'incoming',
    },
  ],
};

/** Our description stands: as it is written, nothing comes where we have a main entry or an imprint of our own. */
const OTHERS: MergeProfile = {
  ...ENRICH,
  rules: [
    ...CLEAN.rules,
    { id: 'one-main-entry', comment: 'Ours.', select: { tags: ['100'] }, add: false },
  ],
};

const WORLDCAT: MarcRecord = {
  leader: '02034cam a2200457Ia 4500',
  fields: record(
    '001 ocm17807721',
    '003 OCoLC',
    '005 20200101000000.0',
    '008 880101s1988    ilu           000 1 eng d',
    '019 __ $a 555',
    '035 __ $a (OCoLC)17807721',
    '049 __ $a HLSS',
    '100 1_ $a Melville, Herman',
    '245 10 $a Moby Dick',
    '938 __ $a Vendor',
  ).fields,
};

function linesOf(made: MarcRecord): readonly string[] {
  return recordText(made)
    .split('\n')
    .filter((line) => line !== '');
}

describe('the new record', () => {
  it('is what the clean-up leaves: no control numbers of WorldCat, its number in 035, former ones in $z', () => {
    const { record: made, unsafe } = makeRecord(WORLDCAT, CLEAN, {});
    expect(linesOf(made)).toEqual([
      'LDR 00000nam a2200000Ia 4500',
      '008 880101s1988    ilu           000 1 eng d',
      '035 __ $a (OCoLC)17807721 $z (OCoLC)555',
      '100 1_ $a Melville, Herman',
      '245 10 $a Moby Dick',
    ]);
    expect(unsafe).toBe(false);
  });

  it('comes with what is not taken, each with its rule', () => {
    const { notTaken } = makeRecord(WORLDCAT, CLEAN, {});
    expect(notTaken.map(({ field, rule }) => `${field.tag} ${rule}`)).toEqual([
      '001 invariant',
      '003 invariant',
      '005 invariant',
      '019 no-019',
      '049 no-9XX',
      '938 no-9XX',
    ]);
  });

  it('is whole also under a profile that only fills what our description lacks: there is none', () => {
    const { record: made } = makeRecord(WORLDCAT, OTHERS, {});
    expect(linesOf(made)).toEqual(linesOf(makeRecord(WORLDCAT, CLEAN, {}).record));
  });

  it('is whole under statements that add to a local record', () => {
    const ordered: MergeProfile = {
      ...OTHERS,
      mode: 'ordered',
      statements: [{ id: 's1', comment: '', op: 'add', select: { tags: ['650'] } }],
    };
    expect(linesOf(makeRecord(WORLDCAT, ordered, {}).record)).toContain('245 10 $a Moby Dick');
  });

  it('gets its 035 from 001 where WorldCat has the number there only', () => {
    const bare = { ...WORLDCAT, fields: WORLDCAT.fields.filter(({ tag }) => tag !== '035') };
    expect(linesOf(makeRecord(bare, CLEAN, {}).record)).toContain(
      '035 __ $a (OCoLC)17807721 $z (OCoLC)555',
    );
  });

  it("has none of another library's own fields, and their numbers are not taken for its own", () => {
    const theirs = record('035 __ $a (OCoLC)1 $9 LOCAL', '500 __ $a Copy 2 lost. $9 local').fields;
    const { record: made, notTaken } = makeRecord(
      { ...WORLDCAT, fields: [...theirs, ...WORLDCAT.fields] },
      CLEAN,
      {},
    );
    expect(linesOf(made)).toEqual(linesOf(makeRecord(WORLDCAT, CLEAN, {}).record));
    expect(
      notTaken.filter(({ rule }) => rule === 'localOfAnother').map(({ field }) => field),
    ).toEqual(theirs);
  });

  it('tells which of several current numbers became former ones', () => {
    const two = record('035 __ $a (OCoLC)1', '035 __ $a (OCoLC)2', '245 00 $a X');
    const { record: made, formerNumbers } = makeRecord(two, CLEAN, {});
    expect(linesOf(made)).toContain('035 __ $a (OCoLC)1 $z (OCoLC)2');
    expect(formerNumbers).toEqual(['2']);
    expect(makeRecord(WORLDCAT, CLEAN, {}).formerNumbers).toEqual([]);
  });

  it('says what a cataloguer should know: deleted in its source, in another language, without a title', () => {
    const odd: MarcRecord = {
      leader: '02034dam a2200457Ia 4500',
      fields: record('040 __ $a GWDNB $b ger').fields,
    };
    expect(makeRecord(odd, CLEAN, {}).remarks.map(({ id }) => id)).toEqual([
      'catalogingLanguage',
      'deletedInSource',
      'noTitle',
    ]);
  });
});

describe('the leader of a new record', () => {
  for (const [says, incoming, made] of [
    [
      'is new, whatever the status in the source',
      '01234cas a2200289 a 4500',
      '00000nas a2200000 a 4500',
    ],
    ['is in Unicode', '01234nam  2200289   4500', '00000nam a2200000   4500'],
    [
      'keeps type, level, control, fullness, form and part',
      '01234cgmaa22002893ib4500',
      '00000ngmaa22000003ib4500',
    ],
    ['is assumed where there was none', '', '00000nam a2200000u  4500'],
    ['is whole where it was cut', '01234cem', '00000nem a2200000   4500'],
  ] as const)
    it(says, () => {
      expect(newLeader(incoming)).toBe(made);
    });

  it('tells when it is assumed', () => {
    const { leaderAssumed } = makeRecord({ leader: '', fields: WORLDCAT.fields }, CLEAN, {});
    expect(leaderAssumed).toBe(true);
    expect(makeRecord(WORLDCAT, CLEAN, {}).leaderAssumed).toBe(false);
  });
});
