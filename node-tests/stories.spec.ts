import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { hashRecord } from '../cloudapp/src/app/marc/content-hash';
import { checkInvariants } from '../cloudapp/src/app/merge/invariants';
import { prepare } from '../cloudapp/src/app/merge/prepare';
import { resolve } from '../cloudapp/src/app/merge/resolve';
import { runVerdictStory } from '../cloudapp/src/testing/stories/verdict-story';
import { runMergeStory } from '../cloudapp/src/testing/stories/merge-story';
import type { Story } from '../cloudapp/src/testing/stories/story-reader';
import { readStories } from '../cloudapp/src/testing/stories/story-reader';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The stories of a kind, by file: its path within the folder of the kind. */
function storiesOf(kind: 'merge' | 'verdict'): ReadonlyMap<string, readonly Story[]> {
  const folder = path.join(root, 'cloudapp/src/testing/stories', kind);
  const files = readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.story'))
    .sort();
  return new Map(
    files.map((file) => [file, readStories(readFileSync(path.join(folder, file), 'utf8'))]),
  );
}

describe('merge stories', () => {
  for (const [file, stories] of storiesOf('merge')) {
    describe(file, () => {
      for (const story of stories) {
        it(story.title, () => {
          const { prepared, proposal, sections } = runMergeStory(story);
          for (const { name, expected, actual } of sections)
            expect(actual).withContext(name).toBe(expected);
          expect(checkInvariants(prepared, proposal)).toEqual([]);
        });

        if (story.sections.has('overrides')) continue;
        it(`${story.title}: a second merge changes nothing`, () => {
          const { prepared, proposal } = runMergeStory(story);
          const { incoming, profile, context } = prepared;
          const again = resolve(prepare(proposal.record, incoming, profile, context));
          expect(hashRecord(again.record)).toBe(hashRecord(proposal.record));
        });
      }
    });
  }
});

describe('verdict stories', () => {
  for (const [file, stories] of storiesOf('verdict')) {
    describe(file, () => {
      for (const story of stories) {
        it(story.title, () => {
          const { expected, actual } = runVerdictStory(story);
          expect(actual).toEqual(expected);
        });

        it(`${story.title}: the same the other way round`, () => {
          const { local, incoming } = Object.fromEntries(story.sections);
          const sections = new Map([
            ['local', incoming],
            ['incoming', local],
            ['verdict', story.sections.get('verdict') ?? []],
          ]);
          const { expected, actual } = runVerdictStory({ ...story, sections });
          expect(actual).toEqual(expected);
        });
      }
    });
  }
});

describe('a story file', () => {
  it('tells two stories parted by a line', () => {
    const stories = readStories('# One\n--- local\n=500  \\\\$aA.\n=====\n# Two\nprofile: x\n');
    expect(stories.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(stories[0].sections.get('local')).toEqual(['=500  \\\\$aA.']);
    expect(stories[1].settings.get('profile')).toBe('x');
  });

  it('writes a long text as a short one repeated', () => {
    const [story] = readStories('# Long\n--- local\n=500  \\\\$a{Whales. *3}End{dollar}.\n');
    expect(story.sections.get('local')).toEqual([
      '=500  \\\\$aWhales. Whales. Whales. End{dollar}.',
    ]);
  });

  it('is refused when a line belongs nowhere', () => {
    expect(() => readStories('# One\n=500  \\\\$aA.\n')).toThrowError(/Neither a setting/);
    expect(() => readStories('--- local\n')).toThrowError(/title/);
  });
});
