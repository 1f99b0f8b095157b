import { PROFILE } from '../../testing/fakes';

import { profileHash } from './profile-hash';

describe('the hash of a profile', () => {
  it('stays the same however the profile is written down', () => {
    const turned = Object.fromEntries(Object.entries(PROFILE).reverse()) as typeof PROFILE;
    expect(profileHash(turned)).toBe(profileHash(PROFILE));
    expect(profileHash(JSON.parse(JSON.stringify(PROFILE, null, 2)))).toBe(profileHash(PROFILE));
    expect(profileHash({ ...PROFILE, mode: undefined })).toBe(profileHash(PROFILE));
    expect(profileHash(PROFILE)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('changes with any rule, also one deep inside, and with the order of rules', () => {
    const rule = { id: 'a', comment: 'why', select: { tags: ['590'] }, delete: false };
    const other = { ...rule, select: { tags: ['591'] } };
    const hashes = [
      PROFILE,
      { ...PROFILE, rules: [rule, other] },
      { ...PROFILE, rules: [other, rule] },
      { ...PROFILE, rules: [rule] },
      { ...PROFILE, version: PROFILE.version + 1 },
    ].map(profileHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
