import { maySave } from './config';
import type { SavingPolicy } from './config';

describe('maySave', () => {
  const policy: SavingPolicy = {
    everyone: 'previewOnly',
    maySave: ['Anna', 'ben '],
    previewOnly: ['BEN'],
  };

  it('goes by the lists without regard to case, and the preview-only list wins', () => {
    expect(maySave(policy, 'anna')).toBeTrue();
    expect(maySave(policy, 'Ben')).toBeFalse();
    expect(maySave(policy, 'carl')).toBeFalse();
    expect(maySave({ ...policy, everyone: 'maySave' }, 'carl')).toBeTrue();
    expect(maySave({ ...policy, everyone: 'maySave' }, 'ben')).toBeFalse();
  });
});
