import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

import { SHIPPED } from '../../cloudapp/src/testing/stories/profiles';

import { profilesPage } from './table';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const page = path.join(root, 'docs/merge-profiles.md');

describe('docs/merge-profiles.md', () => {
  it('says what the engine does', async () => {
    const options = await resolveConfig(page);
    const made = await format(profilesPage(SHIPPED), { ...options, filepath: page });
    if (process.env['PROFILES'] === '1') writeFileSync(page, made);
    expect(readFileSync(page, 'utf8') === made)
      .withContext('write it anew: PROFILES=1 node scripts/node-tests.mjs node-tests/profiles')
      .toBeTrue();
  });
});
