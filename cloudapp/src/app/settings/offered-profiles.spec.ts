import { offeredProfiles } from './offered-profiles';

describe('the profiles that can be chosen', () => {
  it('are those of the app, then the institution’s own by name, then by id', () => {
    const profiles = [{ id: 'maps', name: 'Maps of ours' }, { id: 'music' }];
    expect(offeredProfiles({ profiles, defaultProfile: 'copy-and-merge' })).toEqual([
      { id: 'copy-and-merge' },
      { id: 'enrich-only' },
      { id: 'overlay-all-but-local' },
      { id: 'full-overlay' },
      { id: 'maps', name: 'Maps of ours' },
      { id: 'music', name: 'music' },
    ]);
  });

  it('put an own one in the place of a shipped one with the same id', () => {
    const profiles = [{ id: 'enrich-only', name: 'Ours' }];
    const offered = offeredProfiles({ profiles, defaultProfile: 'copy-and-merge' });
    expect(offered.filter(({ id }) => id === 'enrich-only')).toEqual([
      { id: 'enrich-only', name: 'Ours' },
    ]);
  });

  it('leave out what has no id, and offer a default that nobody knows', () => {
    const offered = offeredProfiles({
      profiles: [null, 'x', { name: 'no id' }, { id: '' }],
      defaultProfile: 'gone',
    });
    expect(offered.slice(4)).toEqual([{ id: 'gone', name: 'gone' }]);
  });
});
