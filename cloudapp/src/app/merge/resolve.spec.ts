import { record } from '../../testing/marc-lines';
import { shippedProfile } from '../../testing/stories/profiles';
import type { MarcRecord } from '../marc/record';
import { fieldText } from '../marc/text-form';

import type { Decision, Override, Proposal } from './decision';
import { prepare } from './prepare';
import { resolve } from './resolve';

const profile = shippedProfile('copy-and-merge');

function merged(
  local: MarcRecord,
  incoming: MarcRecord,
  overrides: readonly Override[] = [],
): Proposal {
  return resolve(prepare(local, incoming, profile), overrides);
}

function decisionOf({ decisions }: Proposal, id: string): Decision {
  const found = decisions.find(({ fieldId }) => fieldId === id);
  if (!found) throw new Error(`No decision about ${id}`);
  return found;
}

function texts({ record: result }: Proposal): readonly string[] {
  return result.fields.map(fieldText);
}

describe('the target of a choice', () => {
  const incoming = record('245 10 $aMoby Dick :$ba novel.', '500 __ $aIncludes index.');
  const local = record('245 10 $aMoby Dick.', '590 __ $aOurs.', '590 __ $aOurs.');

  it('is the same for both fields of a pair', () => {
    const proposal = merged(local, incoming);
    const [ours, theirs] = ['L:245:1', 'I:245:1'].map((id) => decisionOf(proposal, id).target);
    expect(ours).toBe(theirs);
  });

  it('tells two equal fields apart, so that a choice touches one', () => {
    const proposal = merged(local, incoming);
    const { target } = decisionOf(proposal, 'L:590:2');
    const chosen = merged(local, incoming, [{ target, value: 'neither' }]);
    expect(decisionOf(chosen, 'L:590:2').verdict).toBe('dropped');
    expect(decisionOf(chosen, 'L:590:1').verdict).toBe('kept');
  });

  it('binds again when other fields of the record have changed', () => {
    const { target } = decisionOf(merged(local, incoming), 'L:245:1');
    const changed = record('245 10 $aMoby Dick.', '500 __ $aNew.$5hou', '590 __ $aOther.');
    const again = merged(changed, incoming, [{ target, value: 'local' }]);
    expect(texts(again)).toContain('245 10 $a Moby Dick.');
    expect(again.unbound).toEqual([]);
  });

  it('is listed, and applied to nothing, when its own field has changed', () => {
    const { target } = decisionOf(merged(local, incoming), 'L:245:1');
    const override: Override = { target, value: 'local', label: '245 Moby Dick.' };
    const again = merged(record('245 10 $aMoby Dick, or the whale.'), incoming, [override]);
    expect(texts(again)).toContain('245 10 $a Moby Dick : $b a novel.');
    expect(again.unbound.map((one) => [one.override, one.reason.id])).toEqual([
      [override, 'fieldNotFound'],
    ]);
  });

  it('takes the last of two choices for it', () => {
    const { target } = decisionOf(merged(local, incoming), 'L:245:1');
    const both: readonly Override[] = [
      { target, value: 'local' },
      { target, value: 'incoming' },
    ];
    expect(texts(merged(local, incoming, both))).toContain('245 10 $a Moby Dick : $b a novel.');
  });
});

describe('two fields where MARC allows one', () => {
  const local = record('100 1_ $aMelville, Herman.', '245 10 $aMoby Dick.', '240 10 $aWhale.$5hou');
  const incoming = record(
    '100 1_ $aMelville, H.',
    '245 10 $aMoby Dick.',
    '240 10 $aMoby Dick.$lEnglish',
  );

  it('let the one stand that a rule keeps', () => {
    const proposal = merged(local, incoming);
    expect(texts(proposal)).toContain('240 10 $a Whale. $5 hou');
    expect(texts(proposal).filter((text) => text.startsWith('240'))).toHaveSize(1);
    expect(decisionOf(proposal, 'I:240:1').reason.id).toMatch(/onlyOnceInRecord|partnerStays/);
  });

  it('let the one stand that a person chose last', () => {
    const proposal = merged(local, incoming);
    const targets = ['L:240:1', 'I:240:1'].map((id) => decisionOf(proposal, id).target);
    const chosen = merged(local, incoming, [{ target: targets[1], value: 'incoming' }]);
    expect(texts(chosen)).toContain('240 10 $a Moby Dick. $l English');
  });
});

describe('a result that is too long for ISO 2709', () => {
  it('is named with its bytes, counted in UTF-8', () => {
    const note = '語'.repeat(4000);
    const { warnings } = merged(record('245 10 $aX.'), record('245 10 $aX.', `520 __ $a${note}`));
    expect(warnings).toEqual([
      { kind: 'fieldTooLong', values: { tag: '520', bytes: '12005' }, fieldIds: ['I:520:1'] },
    ]);
  });

  it('is named as a whole when many fields make it so', () => {
    const notes = Array.from({ length: 12 }, (_, index) => `520 __ $a${index} ${'x'.repeat(9000)}`);
    const { warnings } = merged(record('245 10 $aX.'), record('245 10 $aX.', ...notes));
    expect(warnings.map(({ kind }) => kind)).toEqual(['recordTooLong']);
  });
});

describe('a field that the profile adds', () => {
  const stamped = {
    ...profile,
    additions: profile.additions.map((one) => ({ ...one, enabled: one.id === 'add-stamp' })),
  };
  const title = record('245 10 $aX.');
  const stamp = { date: '20240102', user: 'staff-2', source: 'worldcat' };

  it('has a decision of its own, named by the result', () => {
    const proposal = resolve(prepare(title, title, stamped, { stamp }));
    const decision = decisionOf(proposal, 'R:948:1');
    expect([decision.verdict, decision.rule]).toEqual(['added', 'add-stamp']);
  });

  it('is not added when what it should say is unknown', () => {
    const proposal = resolve(prepare(title, title, stamped));
    expect(texts(proposal).some((text) => text.startsWith('948'))).toBeFalse();
  });

  it('cannot be switched off for one record', () => {
    const prepared = prepare(title, title, stamped, { stamp });
    const { target } = decisionOf(resolve(prepared), 'R:948:1');
    const proposal = resolve(prepared, [{ target, value: 'neither' }]);
    expect(texts(proposal)).toContain('948 __ $a 20240102 $b staff-2 $c worldcat');
    expect(proposal.unbound.map(({ reason }) => reason.id)).toEqual(['profileAdds']);
  });
});
