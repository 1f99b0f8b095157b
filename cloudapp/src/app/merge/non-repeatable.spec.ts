import { record } from '../../testing/marc-lines';
import { shippedProfile } from '../../testing/stories/profiles';
import type { MarcRecord } from '../marc/record';
import { fieldText } from '../marc/text-form';

import type { Decision, Override, Proposal } from './decision';
import { prepare } from './prepare';
import type { MergeProfile, Statement } from './profile';
import { resolve } from './resolve';

const TITLE = '245 10 $aMoby Dick.';
const OURS = record('240 10 $aMoby Dick.$5hou', '240 10 $aWhale.$5hou', TITLE);
const THEIRS = record(TITLE);

function merged(
  local: MarcRecord,
  incoming: MarcRecord,
  choices: readonly (readonly [string, Override['value'], string?])[] = [],
  profile: MergeProfile = shippedProfile('copy-and-merge'),
): Proposal {
  const prepared = prepare(local, incoming, profile);
  const first = resolve(prepared);
  const overrides = choices.map(([id, value, label]): Override => {
    const { target } = decisionOf(first, id);
    return label === undefined ? { target, value } : { target, value, label };
  });
  return resolve(prepared, overrides);
}

function decisionOf({ decisions }: Proposal, id: string): Decision {
  const found = decisions.find(({ fieldId }) => fieldId === id);
  if (!found) throw new Error(`No decision about ${id}`);
  return found;
}

function texts({ record: { fields } }: Proposal, ...tags: readonly string[]): readonly string[] {
  return fields.filter(({ tag }) => tags.includes(tag)).map(fieldText);
}

describe('what is said of a field that MARC allows once and that gives way', () => {
  it('names the tag that stands in its place', () => {
    const local = record('100 1_ $aMelville, Herman.$5hou', '110 2_ $aMuseum.$5hou', TITLE);
    const { rule, reason } = decisionOf(merged(local, THEIRS), 'L:110:1');
    expect(rule).toBe('invariant');
    expect(reason).toEqual({ id: 'onlyOnceInRecord', values: { tag: '110', winner: '100' } });
  });

  it('is no choice of a person any more, once a later choice took its place', () => {
    const proposal = merged(OURS, THEIRS, [
      ['L:240:1', 'local'],
      ['L:240:2', 'local'],
    ]);
    expect(decisionOf(proposal, 'L:240:1').flags).toEqual([]);
    expect(decisionOf(proposal, 'L:240:2').flags).toEqual(['byPerson']);
  });

  it('is said of both fields of a pair', () => {
    const incoming = record('240 10 $aMoby Dick :$bnovel.', TITLE);
    const local = record('240 10 $aMoby Dick.', '240 10 $aWhale.$5hou', TITLE);
    const proposal = merged(local, incoming);
    for (const id of ['L:240:1', 'I:240:1'])
      expect(decisionOf(proposal, id).reason.id).withContext(id).toBe('onlyOnceInRecord');
    expect(texts(proposal, '240')).toEqual(['240 10 $a Whale. $5 hou']);
  });
});

describe('a choice that a later one took the place of', () => {
  it('is told with its tag and the words by which the person knew the field', () => {
    const { unbound } = merged(OURS, THEIRS, [
      ['L:240:1', 'local', '240 Moby Dick.'],
      ['L:240:2', 'local', '240 Whale.'],
    ]);
    expect(unbound.map(({ override, reason }) => [override.label, reason])).toEqual([
      ['240 Moby Dick.', { id: 'onlyOnce', values: { tag: '240', label: '240 Moby Dick.' } }],
    ]);
  });

  it('is told without words where it came without', () => {
    const { unbound } = merged(OURS, THEIRS, [
      ['L:240:1', 'local'],
      ['L:240:2', 'local'],
    ]);
    expect(unbound.map(({ reason }) => reason.values)).toEqual([{ tag: '240', label: '' }]);
  });

  it('is told as it was made last', () => {
    const { unbound } = merged(OURS, THEIRS, [
      ['L:240:1', 'neither', 'first'],
      ['L:240:1', 'neither', 'second'],
      ['L:240:1', 'local', 'third'],
      ['L:240:2', 'local'],
    ]);
    expect(unbound.map(({ override }) => override.label)).toEqual(['third']);
  });
});

describe('the main entry', () => {
  it('is one, whatever its tag, and no other tag is taken for it', () => {
    const local = record('110 2_ $aMuseum.$5hou', '130 0_ $aWhale.$5hou', '210 0_ $aM. D.$5hou');
    expect(texts(merged(local, record(TITLE)), '110', '130', '210')).toEqual([
      '110 2_ $a Museum. $5 hou',
      '210 0_ $a M. D. $5 hou',
    ]);
  });
});

describe('both versions of a field that MARC allows once', () => {
  const statement: Statement = {
    id: 'add-240',
    comment: 'As in Alma.',
    op: 'add',
    select: { tags: ['240'] },
  };
  const profile: MergeProfile = {
    ...shippedProfile('full-overlay'),
    mode: 'ordered',
    statements: [statement],
  };

  it('leave the one that a statement added, with its reason, and say that the other must go', () => {
    const local = record('240 10 $aMoby Dick.', TITLE);
    const incoming = record('240 10 $aMoby Dick :$bnovel.', TITLE);
    const proposal = merged(local, incoming, [], profile);
    expect(texts(proposal, '240')).toEqual(['240 10 $a Moby Dick.']);
    const [ours, theirs] = ['L:240:1', 'I:240:1'].map((id) => decisionOf(proposal, id));
    expect([ours.verdict, ours.rule, ours.reason.id]).toEqual(['kept', 'add-240', 'keptByRule']);
    expect([theirs.verdict, theirs.rule]).toEqual(['dropped', 'invariant']);
  });
});

describe('a record without a title', () => {
  it('keeps ours where WorldCat has none, and says that it cannot do without', () => {
    const proposal = merged(record(TITLE), record('500 __ $aNote.'));
    const { verdict, rule, reason } = decisionOf(proposal, 'L:245:1');
    expect([verdict, rule]).toEqual(['kept', 'invariant']);
    expect(reason).toEqual({ id: 'mustStay', values: { tag: '245' } });
  });

  it('gets none made up where neither has one', () => {
    const proposal = merged(record('500 __ $aOld note.'), record('500 __ $aNote.'));
    expect(proposal.record.fields.map(fieldText)).toEqual(['500 __ $a Note.']);
  });
});
