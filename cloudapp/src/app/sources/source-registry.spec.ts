import { success } from '../marc/result';
import { DEFAULT_CONFIG } from '../settings/config';

import { makeFiles, makeSources } from './source-registry';
import { calm, silent } from './testing/fake-fetch';

const deps = { fetch: silent(), token: () => Promise.resolve(success('jwt')) };
const { sources } = DEFAULT_CONFIG;

describe('makeSources', () => {
  it('gives what is switched on, best first', () => {
    const ids = (config: typeof sources) => makeSources(config, deps).map(({ id }) => id);
    expect(ids(sources)).toEqual(['worldcat', 'hathitrust']);
    expect(ids({ ...sources, worldcat: { ...sources.worldcat, enabled: false } })).toEqual([
      'hathitrust',
    ]);
    expect(ids({ ...sources, hathitrust: { ...sources.hathitrust, enabled: false } })).toEqual([
      'worldcat',
    ]);
  });

  it('has a WorldCat that says it is not set up until it has a gateway', async () => {
    const [worldcat] = makeSources(sources, deps);
    const found = await worldcat.search('1', calm());
    expect(found.ok ? '' : found.failure.kind).toBe('sourceNotSetUp');
  });

  it('gives files unless they are switched off', () => {
    expect(makeFiles(sources)).toBeDefined();
    expect(makeFiles({ ...sources, file: { ...sources.file, enabled: false } })).toBeUndefined();
  });
});
