import { record } from '../../testing/marc-lines';
import { shippedProfile } from '../../testing/stories/profiles';

import { prepare } from './prepare';
import { resolve } from './resolve';

describe('a record that was pasted without leader and fixed field', () => {
  const local = record('008    880401s1988    ilua     b    001 1 eng  ', '245 10 $aMoby Dick');
  const pasted = { ...record('245 10 $aMoby-Dick, or, The whale'), leader: '' };
  const profile = shippedProfile('copy-and-merge');
  const proposal = resolve(prepare(local, pasted, profile, {}), []);

  it('asks nothing about type and level, which it does not tell', () => {
    expect(proposal.guards).toEqual([]);
  });

  it('leaves leader and 008 of the local record as they are', () => {
    expect(proposal.record.leader).toBe(local.leader);
    expect(proposal.record.fields.filter(({ tag }) => tag === '008')).toEqual([local.fields[0]]);
  });
});
