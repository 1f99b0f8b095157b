import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { appSite } from './app-site';
import { localised, localisedTexts } from './pseudo-locale';
import { Sessions } from './session';

describe('The pseudo-locale', () => {
  it('puts every text in brackets, with accents', () => {
    expect(localised('pseudo', 'Search')).toBe('[Šééááŕçĥ ~]');
  });

  it('makes texts some 40 % longer', () => {
    for (const text of ['OCLC', 'Merge, save and release', 'Read the record again from Alma.']) {
      const { length } = localised('pseudo', text);
      expect(length)
        .withContext(text)
        .toBeGreaterThanOrEqual(Math.floor(text.length * 1.4));
      expect(length)
        .withContext(text)
        .toBeLessThanOrEqual(Math.ceil(text.length * 1.4) + 3);
    }
  });

  it('leaves the values in a text as they are', () => {
    const text = localised('pseudo', '{{changes}} of {{all}} changed');
    expect(text).toMatch(/^\[\{\{changes\}\} óó\S* \{\{all\}\} /);
    expect(localised('he', 'Saved {{at}}.')).toContain('{{at}}');
  });

  it('keeps an empty text empty', () => {
    expect([localised('pseudo', ''), localised('ar', '')]).toEqual(['', '']);
  });

  it('knows right-to-left languages: English words between letters of the script', () => {
    expect(localised('ar', 'Search')).toBe('ع Search ب');
    expect(localised('he', 'Search')).toBe('ע Search ב');
  });

  it('goes through all groups of a file', () => {
    expect(localisedTexts('ar', { search: { go: 'Go' }, retry: 'Again' })).toEqual({
      search: { go: 'ع Go ب' },
      retry: 'ع Again ب',
    });
  });
});

describe('The app site', () => {
  let appDir: string;

  beforeAll(() => {
    appDir = mkdtempSync(path.join(tmpdir(), 'locales-'));
    mkdirSync(path.join(appDir, 'i18n'));
    writeFileSync(path.join(appDir, 'i18n', 'en.json'), '{"search":{"go":"Go"}}');
    writeFileSync(path.join(appDir, 'i18n', 'he.json'), '{"search":{"go":"חיפוש"}}');
  });

  afterAll(() => rmSync(appDir, { recursive: true }));

  const textsIn = async (language: string): Promise<unknown> => {
    const sessions = new Sessions([], () => new Date());
    const site = appSite({ appDir, csp: "default-src 'none'", sessions });
    const response = await site.request(`/i18n/${language}.json`);
    return response.ok ? response.json() : response.status;
  };

  it('serves test languages made from the English texts, but the ones that the app has itself', async () => {
    expect(await textsIn('en')).toEqual({ search: { go: 'Go' } });
    expect(await textsIn('ar')).toEqual({ search: { go: 'ع Go ب' } });
    expect(await textsIn('he')).toEqual({ search: { go: 'חיפוש' } });
    expect(await textsIn('fr')).toBe(404);
  });
});
