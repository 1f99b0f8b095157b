import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { hashRecord } from '../cloudapp/src/app/marc/content-hash';
import { checkInvariants } from '../cloudapp/src/app/merge/invariants';
import { prepare } from '../cloudapp/src/app/merge/prepare';
import { resolve } from '../cloudapp/src/app/merge/resolve';
import { runMergeStory } from '../cloudapp/src/testing/stories/merge-story';
import type { Story } from '../cloudapp/src/testing/stories/story-reader';
import { readStories } from '../cloudapp/src/testing/stories/story-reader';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'cloudapp/src/testing/stories/merge');

function storiesIn(file: string): readonly Story[] {
  return readStories(readFileSync(path.join(folder, file), 'utf8'));
}

const files = readdirSync(folder).filter((name) => name.endsWith('.story'));

describe('merge stories', () => {
  for (const file of files) {
    describe(file, () => {
      for (const story of storiesIn(file)) {
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

describe('a story file', () => {
  it('tells two stories parted by a line', () => {
    const stories = readStories('# One\n--- local\n=500  \\\\$aA.\n=====\n# Two\nprofile: x\n');
    expect(stories.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(stories[0].sections.get('local')).toEqual(['=500  \\\\$aA.']);
    expect(stories[1].settings.get('profile')).toBe('x');
  });

  it('is refused when a line belongs nowhere', () => {
    expect(() => readStories('# One\n=500  \\\\$aA.\n')).toThrowError(/Neither a setting/);
    expect(() => readStories('--- local\n')).toThrowError(/title/);
  });
});
