// Part 3 of the corpus run: the verdict on pairs of which it is known whether they are one title.
import { titleFactsOf } from '../../cloudapp/src/app/merge/title-facts';
import type { MatchLevel, TitleVerdict } from '../../cloudapp/src/app/merge/verdict';
import { judge } from '../../cloudapp/src/app/merge/verdict';

import type { Outcome } from './outcome';
import type { LabelledPair } from './verdict-pairs';

const LEVELS: readonly MatchLevel[] = ['same', 'likely', 'check', 'different'];

export interface VerdictResult {
  readonly outcomes: readonly Outcome[];
  /** The confusion matrix, then each disagreement on a line. */
  readonly lines: readonly string[];
}

/**
 * Holds the verdict against what is known. A fault is only what harms: two titles that are called the same. Where a pair of one title
 * is called `check` or `different`, or one of two titles `likely`, that is listed to be judged by a person.
 */
export function checkVerdicts(pairs: readonly LabelledPair[]): VerdictResult {
  const judged = pairs.map((pair) => ({
    pair,
    verdict: judge(titleFactsOf(pair.local), titleFactsOf(pair.incoming)),
  }));
  const outcomes = judged.map(({ pair, verdict }) => ({
    name: `verdict on ${pair.name}`,
    problems:
      !pair.same && verdict.level === 'same'
        ? [`called the same, though another ${pair.how}: ${told(verdict)}`]
        : [],
  }));
  const disagreements = judged
    .filter(({ pair, verdict }) => pair.same !== saysOne(verdict))
    .map(
      ({ pair, verdict }) =>
        `  ${pair.same ? 'one title' : `other ${pair.how}`}, called ${verdict.level}: ${pair.name}: ${told(verdict)}`,
    );
  return { outcomes, lines: [...matrix(judged), ...disagreements] };
}

function saysOne({ level }: TitleVerdict): boolean {
  return level === 'same' || level === 'likely';
}

function matrix(
  judged: readonly { readonly pair: LabelledPair; readonly verdict: TitleVerdict }[],
): readonly string[] {
  const counts = (same: boolean): string =>
    LEVELS.map((level) => {
      const found = judged.filter(
        ({ pair, verdict }) => pair.same === same && verdict.level === level,
      );
      return `${level} ${found.length}`;
    }).join(', ');
  return [`verdict on one title: ${counts(true)}`, `verdict on two titles: ${counts(false)}`];
}

function told({ evidence }: TitleVerdict): string {
  return evidence
    .filter(({ says }) => says !== 'missing')
    .map(({ what, says }) => `${what} ${says}`)
    .join(', ');
}
