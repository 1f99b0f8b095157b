import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { MergeProfile } from '../cloudapp/src/app/merge/profile';
import { readProfile } from '../cloudapp/src/app/merge/profile-schema';

const folder = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../cloudapp/src/assets/profiles',
);

// The panel takes a shipped profile as it stands: nothing checks it or fills it up any more once the app is built.
describe('the merge profiles that ship with the app', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

  it('are all here', () => {
    expect(files.length).toBeGreaterThanOrEqual(4);
  });

  for (const name of files) {
    it(`${name} checks out, has the id of its file, and lacks nothing that would be filled in`, () => {
      const json = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as MergeProfile;
      const read = readProfile(json);
      expect(read.ok && read.value).toEqual(json);
      expect(read.ok && `${read.value.id}.json`).toBe(name);
    });
  }
});
