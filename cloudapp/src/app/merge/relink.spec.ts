import { record } from '../../testing/marc-lines';
import { shippedProfile } from '../../testing/stories/profiles';
import { fieldText } from '../marc/text-form';

import type { Proposal, Warning } from './decision';
import { prepare } from './prepare';
import type { MergeContext } from './merge-api';
import { resolve } from './resolve';

const TITLE = '245 10 $aTitle.';

function merged(
  local: readonly string[],
  incoming: readonly string[],
  context: MergeContext = {},
): Proposal {
  const profile = shippedProfile('copy-and-merge');
  const additions = profile.additions.map((one) => ({ ...one, enabled: one.id === 'add-stamp' }));
  const [ours, theirs] = [local, incoming].map((lines) => record(TITLE, ...lines));
  return resolve(prepare(ours, theirs, { ...profile, additions }, context));
}

function told({ warnings }: Proposal, kind: string): readonly Omit<Warning, 'kind'>[] {
  return warnings
    .filter((one) => one.kind === kind)
    .map(({ values, fieldIds }) => ({ values, fieldIds }));
}

describe('a chain of which one field is left', () => {
  it('is told with its numbers, all of them where a field was in several', () => {
    const proposal = merged(
      [
        '386 __ $81.1\\p$82.1\\p$aTeachers$5hou',
        '883 0_ $81.1\\p$aMARCgen',
        '883 0_ $82.1\\p$aAutoclass',
      ],
      [],
    );
    expect(told(proposal, 'chainBroken')).toEqual([
      { values: { tag: '386', number: '1, 2' }, fieldIds: ['L:386:1'] },
    ]);
  });

  it('is told by the number that it has in the result', () => {
    const proposal = merged(
      ['590 __ $81.1$aOurs.', '591 __ $81.2$aOurs too.'],
      ['500 __ $81.1$aNote.', '561 __ $81.2$aProvenance of another library.'],
    );
    expect(told(proposal, 'chainBroken')).toEqual([
      { values: { tag: '500', number: '2' }, fieldIds: ['I:500:1'] },
    ]);
  });

  it('is told of no chain that is whole, nor of a field that the profile adds', () => {
    const proposal = merged(
      ['590 __ $81.1$aOurs.', '591 __ $81.2$aOurs too.', '592 __ $83$aAlone.'],
      [],
      { stamp: { date: '20240102', user: 'staff-2', source: 'worldcat' } },
    );
    expect(proposal.record.fields.map(({ tag }) => tag)).toContain('948');
    expect(told(proposal, 'chainBroken')).toEqual([]);
  });
});

describe('a link whose other end is not there', () => {
  it('is told with two digits, and the 880 stands alone then, its script as before', () => {
    const proposal = merged([], ['880 10 $6246-1001/(N$aЗаметка.', '880 10 $6246-07/(N$aИная.']);
    expect(told(proposal, 'linkWithoutPartner')).toEqual([
      { values: { tag: '880', link: '246-1001' }, fieldIds: ['I:880:1'] },
      { values: { tag: '880', link: '246-07' }, fieldIds: ['I:880:2'] },
    ]);
    expect(proposal.record.fields.slice(1).map(fieldText)).toEqual([
      '880 10 $6 246-00/(N $a Заметка.',
      '880 10 $6 246-00/(N $a Иная.',
    ]);
  });

  it('is left out of a field that is no 880, and touches no other subfield', () => {
    const proposal = merged([], ['500 __ $6880-03$a245-03/a note that reads like a link.']);
    expect(proposal.record.fields.slice(1).map(fieldText)).toEqual([
      '500 __ $a 245-03/a note that reads like a link.',
    ]);
  });

  it('touches no other subfield of an 880 either', () => {
    const proposal = merged([], ['880 __ $6500-03/(N$a245-03/a note that reads like a link.']);
    expect(proposal.record.fields.slice(1).map(fieldText)).toEqual([
      '880 __ $6 500-00/(N $a 245-03/a note that reads like a link.',
    ]);
  });

  it('is left as it is where it was broken in our record before', () => {
    const local = ['590 __ $6880-03$aOurs.', '880 __ $6591-04/(N$aНаша.$5hou'];
    const proposal = merged(local, []);
    expect(told(proposal, 'linkWasBroken').map(({ fieldIds }) => fieldIds)).toEqual([
      ['L:590:1'],
      ['L:880:1'],
    ]);
    expect(proposal.record.fields.slice(1)).toEqual(record(...local).fields);
  });
});
