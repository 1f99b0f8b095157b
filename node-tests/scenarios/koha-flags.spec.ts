import { mrkLine } from '../../cloudapp/src/app/marc/mrk';
import { prepare } from '../../cloudapp/src/app/merge/prepare';
import type { Proposal } from '../../cloudapp/src/app/merge/decision';
import type { MergeProfile, PairAction, Side } from '../../cloudapp/src/app/merge/profile';
import { resolve } from '../../cloudapp/src/app/merge/resolve';
import { shippedProfile } from '../../cloudapp/src/testing/stories/profiles';
import { readMrkRecordLines } from '../../cloudapp/src/testing/stories/story-records';

const BOTH = [
  '=005  20240102030405.0',
  '=008  880101s1988\\\\\\\\nyu\\\\\\\\\\\\\\\\\\\\\\000\\0\\eng\\d',
  '=245  00$aTitle.',
];
const local = readMrkRecordLines([
  '=001  991234567890123',
  ...BOTH,
  '=500  \\\\$aTag only here.',
  '=650  \\0$aCommon.',
  '=650  \\0$aOurs.',
]);
const incoming = readMrkRecordLines([
  ...BOTH,
  '=501  \\\\$aTag only there.',
  '=650  \\0$aCommon.',
  '=650  \\0$aTheirs.',
]);

interface Row {
  /** add, append, remove, delete. */
  readonly flags: string;
  readonly expected: readonly string[];
}

/** Koha's four flags in all their combinations (MARC overlay rules), on one tag of each kind. */
const TABLE: readonly Row[] = [
  { flags: '0000', expected: ['500 Tag only here.', '650 Common.', '650 Ours.'] },
  { flags: '0001', expected: ['650 Common.', '650 Ours.'] },
  { flags: '0010', expected: ['500 Tag only here.', '650 Common.'] },
  { flags: '0011', expected: ['650 Common.'] },
  { flags: '0100', expected: ['500 Tag only here.', '650 Common.', '650 Ours.', '650 Theirs.'] },
  { flags: '0101', expected: ['650 Common.', '650 Ours.', '650 Theirs.'] },
  { flags: '0110', expected: ['500 Tag only here.', '650 Common.', '650 Theirs.'] },
  { flags: '0111', expected: ['650 Common.', '650 Theirs.'] },
  {
    flags: '1000',
    expected: ['500 Tag only here.', '501 Tag only there.', '650 Common.', '650 Ours.'],
  },
  { flags: '1001', expected: ['501 Tag only there.', '650 Common.', '650 Ours.'] },
  { flags: '1010', expected: ['500 Tag only here.', '501 Tag only there.', '650 Common.'] },
  { flags: '1011', expected: ['501 Tag only there.', '650 Common.'] },
  {
    flags: '1100',
    expected: [
      '500 Tag only here.',
      '501 Tag only there.',
      '650 Common.',
      '650 Ours.',
      '650 Theirs.',
    ],
  },
  { flags: '1101', expected: ['501 Tag only there.', '650 Common.', '650 Ours.', '650 Theirs.'] },
  {
    flags: '1110',
    expected: ['500 Tag only here.', '501 Tag only there.', '650 Common.', '650 Theirs.'],
  },
  { flags: '1111', expected: ['501 Tag only there.', '650 Common.', '650 Theirs.'] },
];

describe("Koha's flags add, append, remove, delete", () => {
  for (const { flags, expected } of TABLE) {
    it(`${flags}: ${expected.join(' ')}`, () => {
      for (const base of ['incoming', 'local'] as const)
        for (const onPair of ['incoming', 'local'] as const) {
          const proposal = resolve(prepare(local, incoming, profileWith(flags, base, onPair)));
          expect(fieldsOf(proposal)).withContext(`base ${base}`).toEqual(expected);
          expect(lostFields(proposal)).withContext('lost').toEqual(missingOurs(expected));
        }
    });
  }

  it('are combined in each of the sixteen ways, once', () => {
    expect(new Set(TABLE.map(({ flags }) => flags)).size).toBe(16);
    for (const { flags } of TABLE) expect(flags).toMatch(/^[01]{4}$/);
  });
});

function profileWith(flags: string, base: Side, onPair: PairAction): MergeProfile {
  const [add, append, remove, deleted] = [...flags].map((flag) => flag === '1');
  return {
    ...shippedProfile('full-overlay'),
    id: `koha-${flags}`,
    base,
    defaults: { add, append, remove, delete: deleted, onPair },
  };
}

function fieldsOf({ record }: Proposal): readonly string[] {
  return record.fields
    .filter(({ tag }) => /^[56]/.test(tag))
    .map((field) => mrkLine(field).replace(/^=(\d{3}).*\$a/, '$1 '))
    .sort();
}

function lostFields({ lost }: Proposal): readonly string[] {
  return lost.map(({ fieldId, text }) => `${fieldId.slice(2, 5)} ${text.replace('$a ', '')}`);
}

function missingOurs(expected: readonly string[]): readonly string[] {
  return ['500 Tag only here.', '650 Ours.'].filter((one) => !expected.includes(one));
}
