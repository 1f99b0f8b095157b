// `match --jsonl`: is it the same title, with the evidence, for each line.
import * as v from 'valibot';

import { success } from '../cloudapp/src/app/marc/result';
import { titleFactsOf } from '../cloudapp/src/app/merge/title-facts';
import { judge } from '../cloudapp/src/app/merge/verdict';

import type { Answerer } from './pair-lines';
import { answererOf, PAIR } from './pair-lines';

const LINE = v.object(PAIR, 'needed.object');

/** `{id, verdict, evidence}` for each line; a person must look at `check` and `different`. */
export function matchAnswerer(): Answerer {
  return answererOf({
    shape: LINE,
    answer: ({ local, incoming }) => {
      const { level, evidence } = judge(titleFactsOf(local), titleFactsOf(incoming));
      const told = evidence.filter(({ says }) => says !== 'missing');
      return success({
        verdict: level,
        evidence: Object.fromEntries(told.map(({ what, says }) => [what, says])),
      });
    },
    needsLook: ({ verdict }) => verdict === 'check' || verdict === 'different',
  });
}
