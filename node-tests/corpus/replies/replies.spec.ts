// Every real reply of ../shared/data/{sru,worldcat-api,hathitrust-api} is understood, or refused with the right kind.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { askForRecord, askHathiTrust, askSru } from './asked';
import { askGateway } from './gateway';
import { OUTCOMES } from './table';
import type { Question } from './table';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const dataFolder = path.resolve(root, '..', 'shared', 'data');
const FOLDERS = ['sru', 'worldcat-api', 'hathitrust-api'] as const;

const ASK: Readonly<Record<Question, (text: string) => Promise<string>>> = {
  sru: askSru,
  hathitrust: askHathiTrust,
  record: askForRecord,
  search: (text) => askGateway('search', text),
  holding: (text) => askGateway('holding', text),
  set: (text) => askGateway('set', text),
  unset: (text) => askGateway('unset', text),
};

/** Every file but the descriptions, by its path below the data folder. */
function replies(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(dataFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
      .map((entry) =>
        path.relative(dataFolder, path.join(entry.parentPath ?? entry.path, entry.name)),
      ),
  );
}

function missing(): string {
  if (!FOLDERS.every((folder) => existsSync(path.join(dataFolder, folder))))
    return ': ../shared/data is not there';
  return '';
}

function filesOf(place: string): readonly string[] {
  return place.endsWith('/') ? replies().filter((name) => name.startsWith(place)) : [place];
}

describe('Real replies', () => {
  for (const question of Object.keys(OUTCOMES) as Question[]) {
    const why = missing();
    const test = why === '' ? it : xit;
    test(`to the question "${question}" are understood or refused as the table says${why}`, async () => {
      const actual: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const [place, outcome] of Object.entries(OUTCOMES[question])) {
        for (const name of filesOf(place)) {
          expected[name] = outcome;
          actual[name] = await ASK[question](readFileSync(path.join(dataFolder, name), 'utf8'));
        }
      }
      expect(Object.keys(actual).length).toBeGreaterThan(0);
      expect(actual).toEqual(expected);
    });
  }

  const why = missing();
  (why === '' ? it : xit)(`are all in the table, each under one question${why}`, () => {
    const listed = Object.values(OUTCOMES).flatMap((outcomes) =>
      Object.keys(outcomes).flatMap(filesOf),
    );
    expect([...listed].sort()).toEqual([...replies()].sort());
  });
});
