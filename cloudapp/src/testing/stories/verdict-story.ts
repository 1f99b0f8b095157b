/** Runs a story about whether two records describe one title. */
import { readMrkRecordLines } from './story-records';
import { titleFactsOf } from '../../app/merge/title-facts';
import { judge } from '../../app/merge/verdict';

import type { Story } from './story-reader';

/** What the story says, and what came out: the level, then the evidence that the story names (`title agrees`). */
export function runVerdictStory({ sections }: Story): {
  readonly expected: readonly string[];
  readonly actual: readonly string[];
} {
  const [local, incoming] = ['local', 'incoming'].map((side) =>
    titleFactsOf(readMrkRecordLines(sections.get(side) ?? [])),
  );
  const { level, evidence } = judge(local, incoming);
  const expected = (sections.get('verdict') ?? []).map((line) => line.trim());
  const actual = expected.slice(1).map((line) => {
    const [what] = line.split(' ');
    return `${what} ${evidence.find((one) => one.what === what)?.says ?? 'is no feature'}`;
  });
  return { expected, actual: [level, ...actual] };
}
