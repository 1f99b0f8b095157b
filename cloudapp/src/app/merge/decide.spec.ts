import { record } from '../../testing/marc-lines';
import { shippedProfile } from '../../testing/stories/profiles';
import { fieldText } from '../marc/text-form';

import type { Proposal } from './decision';
import { prepare } from './prepare';
import type { Rule } from './profile';
import { resolve } from './resolve';

const TITLE = '245 10 $aMoby Dick.';

interface Case {
  readonly profile?: string;
  readonly local: readonly string[];
  readonly incoming: readonly string[];
  readonly rule?: Partial<Rule>;
  /** Whether tags that only the incoming record has are taken. */
  readonly add?: boolean;
}

/** A merge under a shipped profile with one rule before all others. */
function merged({ profile = 'copy-and-merge', rule, add, ...records }: Case): Proposal {
  const shipped = shippedProfile(profile);
  const first: Rule = { id: 'first', comment: 'As we like it.', select: { tags: [] }, ...rule };
  const [local, incoming] = [records.local, records.incoming].map((lines) =>
    record(...lines, TITLE),
  );
  return resolve(
    prepare(local, incoming, {
      ...shipped,
      defaults: { ...shipped.defaults, add: add ?? shipped.defaults.add },
      rules: [{ priority: 1000, ...first }, ...shipped.rules],
    }),
  );
}

/** Verdict, rule and reason of a field, in one line. */
function said({ decisions }: Proposal, id: string): string {
  const found = decisions.find(({ fieldId }) => fieldId === id);
  return found ? `${found.verdict} by ${found.rule} because ${found.reason.id}` : 'no decision';
}

function valuesOf({ decisions }: Proposal, id: string): Readonly<Record<string, string>> {
  return decisions.find(({ fieldId }) => fieldId === id)?.reason.values ?? {};
}

function texts({ record: { fields } }: Proposal): readonly string[] {
  return fields.filter(({ tag }) => tag !== '245').map(fieldText);
}

describe('what is said of a pair', () => {
  const [ours, theirs] = ['700 1_ $aSmith, Ann.', '700 1_ $aSmith, Ann,$eeditor.'];
  const saidUnder = (onPair: Rule['onPair']): Proposal =>
    merged({
      local: [ours],
      incoming: [theirs],
      rule: { select: { tags: ['700'] }, onPair },
    });

  it('names the rule that keeps ours, and why it does', () => {
    const proposal = saidUnder('local');
    expect(said(proposal, 'L:700:1')).toBe('kept by first because keptByRule');
    expect(valuesOf(proposal, 'L:700:1')).toEqual({ rule: 'first', why: 'As we like it.' });
    expect(said(proposal, 'I:700:1')).toBe('dropped by first because partnerStays');
  });

  it('names the rule that takes the other, joins both, or puts parts of one into the other', () => {
    expect(said(saidUnder('incoming'), 'L:700:1')).toBe('replaced by first because replacedByRule');
    expect(said(saidUnder('unionSubfields'), 'I:700:1')).toMatch(/by first because joinedByRule$/);
    expect(said(saidUnder({ splice: ['e'] }), 'I:700:1')).toMatch(
      /by first because splicedByRule$/,
    );
  });

  it('names its tag where both say the same', () => {
    const proposal = merged({ local: [ours], incoming: [ours] });
    expect(said(proposal, 'L:700:1')).toBe('unchanged by default because inBoth');
    expect(valuesOf(proposal, 'L:700:1')).toEqual({ tag: '700' });
  });
});

describe('what the rules never keep or take', () => {
  it('makes no tag of ours of a field that is never kept: the tag is new then', () => {
    const proposal = merged({
      profile: 'enrich-only',
      local: ['500 __ $aOld note.'],
      incoming: ['500 __ $aNew note.'],
      rule: { select: { tags: ['500'] }, never: 'local' },
    });
    expect(texts(proposal)).toEqual(['500 __ $a New note.']);
    expect(said(proposal, 'L:500:1')).toBe('dropped by first because droppedByRule');
    expect(said(proposal, 'I:500:1')).toBe('added by default because tagOnlyInIncoming');
  });

  it('takes the number of WorldCat where ours is never kept', () => {
    const proposal = merged({
      local: ['035 __ $a(OCoLC)111'],
      incoming: ['035 __ $a(OCoLC)222'],
      rule: { select: { tags: ['035'] }, never: 'local' },
    });
    expect(texts(proposal)).toEqual(['035 __ $a (OCoLC)222 $z (OCoLC)111']);
    expect(said(proposal, 'L:035:1')).toContain('by first because droppedByRule');
  });

  it('leaves both numbers out where ours is never kept and no other is to be added', () => {
    const proposal = merged({
      local: ['035 __ $a(OCoLC)111'],
      incoming: ['035 __ $a(OCoLC)222'],
      rule: { select: { tags: ['035'] }, never: 'local', add: false, append: false },
    });
    expect(texts(proposal)).toEqual([]);
  });

  it('makes no 035 of the number in 001 where WorldCat may give none', () => {
    const incoming = ['001 ocm00459287 ', '003 OCoLC'];
    const rule: Partial<Rule> = { select: { tags: ['035'] }, never: 'incoming' };
    expect(texts(merged({ local: [], incoming, rule }))).toEqual([]);
    expect(texts(merged({ local: [], incoming }))).toEqual(['035 __ $a (OCoLC)459287']);
  });
});

describe('a field that only WorldCat has', () => {
  it('is not taken where the profile adds no tags', () => {
    const proposal = merged({ local: [], incoming: ['520 __ $aA whale.'], add: false });
    expect(texts(proposal)).toEqual([]);
    expect(said(proposal, 'I:520:1')).toBe('dropped by default because notAdded');
  });
});

describe('the number that is in both records', () => {
  it('is named', () => {
    const incoming = ['001 ocm00459287 ', '003 OCoLC'];
    const proposal = merged({ local: ['035 __ $a(OCoLC)459287'], incoming });
    expect(said(proposal, 'L:035:1')).toBe('kept by invariant because sameOclcNumber');
    expect(valuesOf(proposal, 'L:035:1')).toEqual({ number: '459287' });
  });
});
