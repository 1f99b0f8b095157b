import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import Ajv from 'ajv';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const json = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, unknown>;

describe('manifest.json', () => {
  const manifest = json('manifest.json');

  it('is valid against the schema of the SDK', () => {
    const schema = json('node_modules/@exlibris/exl-cloudapp-base/manifest.schema.json');
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    validate(manifest);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('reaches HathiTrust and exact https origins that `npm run configure` adds, never all of them', () => {
    const { connectSrc } = manifest['contentSecurity'] as { connectSrc: string[] };
    expect(connectSrc[0]).toBe('https://catalog.hathitrust.org');
    expect(connectSrc.filter((one) => !/^https:\/\/[a-z0-9.-]+(?::\d+)?$/.test(one))).toEqual([]);
  });

  it('asks for no more of the frame than a report needs: to be saved and to be printed', () => {
    const security = manifest['contentSecurity'] as { sandbox?: object };
    expect(security.sandbox).toEqual({ downloads: true, modals: true });
  });

  it('names only pages that the shell knows', () => {
    const routes = readFileSync(path.join(root, 'cloudapp/src/app/app.pages.ts'), 'utf8');
    for (const page of Object.values(manifest['pages'] as Record<string, string>))
      expect(routes).withContext(page).toContain(`'${page}'`);
  });

  it('carries the version of the package', () => {
    expect(manifest['version']).toBe(json('package.json')['version']);
  });
});
