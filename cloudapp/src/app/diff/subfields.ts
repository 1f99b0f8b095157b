import { canonicalText, keyText, withoutPunctuation } from '../align/normalise';
import type { Grams } from '../align/likeness';
import { gramsOf, likeness } from '../align/likeness';
import type { Subfield } from '../marc/record';

import type { SubfieldDifference } from './difference';
import { diffWords } from './words';

/** A subfield of the old version with the one that took its place; one side is absent where it was removed or added. */
interface Step {
  readonly before?: Subfield;
  readonly after?: Subfield;
}

/** With more pairs than this, subfields go together by their place alone. Contents notes have some 300 subfields. */
const MOST_COMPARED = 160_000;

/** What a pair of subfields is worth, so that equal ones hold and the rest falls in between. */
const WORTH = { equal: 8, punctuation: 6, sameCode: 1, likeness: 4 };
/** A code that stands several times says too little: one agency in 040 $d does not become another. */
const LEAST_LIKENESS_OF_REPEATED = 0.3;

/**
 * How the subfields of one version of a field became those of another. Subfields with the same code go together, equal and
 * similar ones first, none across another pair, and where a code is repeated only similar ones; a subfield that is only at another place is `moved`. In reading order of
 * the new version, with removed ones where they stood.
 */
export function diffSubfields(
  before: readonly Subfield[],
  after: readonly Subfield[],
): readonly SubfieldDifference[] {
  const steps = alignSubfields(before, after);
  const moved = movedOf(steps);
  return steps.map((step): SubfieldDifference => {
    if (step.before && step.after) return compared(step.before, step.after);
    const kind = step.after ? 'added' : 'removed';
    const { code, value } = step.after ?? step.before ?? { code: '', value: '' };
    const difference = { kind, code, pieces: [{ kind, text: value }] } as const;
    return moved.has(step) ? { ...difference, moved: true } : difference;
  });
}

function compared(before: Subfield, after: Subfield): SubfieldDifference {
  const pieces = diffWords(before.value, after.value);
  const kind = pieces.every((piece) => piece.kind === 'same') ? 'same' : 'changed';
  return { kind, code: after.code, pieces };
}

function alignSubfields(before: readonly Subfield[], after: readonly Subfield[]): readonly Step[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && areEqual(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && areEqual(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const [oldEnd, newEnd] = [before.length - tail, after.length - tail];
  const middle = [before.slice(head, oldEnd), after.slice(head, newEnd)] as const;
  const repeated = new Set([...repeatedCodes(before), ...repeatedCodes(after)]);
  const isLarge = middle[0].length * middle[1].length > MOST_COMPARED;
  return [
    ...before.slice(0, head).map((subfield, at) => ({ before: subfield, after: after[at] })),
    ...(isLarge ? byPlace(...middle) : byWorth(...middle, repeated)),
    ...before
      .slice(oldEnd)
      .map((subfield, at) => ({ before: subfield, after: after[newEnd + at] })),
  ];
}

/** The alignment worth most, among those that keep the order (the longest common subsequence with weights). */
function byWorth(
  before: readonly Subfield[],
  after: readonly Subfield[],
  repeated: ReadonlySet<string>,
): readonly Step[] {
  const worth = worthOf(before, after, repeated);
  const best = before.map(() => new Float64Array(after.length + 1));
  best.push(new Float64Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const pair = worth(i, j);
      const together = pair > 0 ? pair + best[i + 1][j + 1] : 0;
      best[i][j] = Math.max(together, best[i + 1][j], best[i][j + 1]);
    }
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    const pair = worth(i, j);
    if (pair > 0 && best[i][j] === pair + best[i + 1][j + 1]) {
      steps.push({ before: before[i], after: after[j] });
      i += 1;
      j += 1;
    } else if (best[i][j] === best[i + 1][j]) {
      steps.push({ before: before[i] });
      i += 1;
    } else {
      steps.push({ after: after[j] });
      j += 1;
    }
  }
  return [
    ...steps,
    ...before.slice(i).map((subfield) => ({ before: subfield })),
    ...after.slice(j).map((subfield) => ({ after: subfield })),
  ];
}

/** What each pair is worth; 0 = they never go together. */
function worthOf(
  before: readonly Subfield[],
  after: readonly Subfield[],
  repeated: ReadonlySet<string>,
): (i: number, j: number) => number {
  const [old, current] = [before.map(readForms), after.map(readForms)];
  const known = before.map(() => new Float64Array(after.length).fill(-1));
  const read = (i: number, j: number): number => {
    const [one, other] = [old[i], current[j]];
    if (one.code !== other.code) return 0;
    if (one.canonical === other.canonical) return WORTH.equal;
    if (one.bare === other.bare) return WORTH.punctuation;
    const alike = likeness(one.grams, other.grams);
    if (repeated.has(one.code) && alike < LEAST_LIKENESS_OF_REPEATED) return 0;
    return WORTH.sameCode + WORTH.likeness * alike;
  };
  return (i, j) => {
    if (known[i][j] < 0) known[i][j] = read(i, j);
    return known[i][j];
  };
}

function repeatedCodes(subfields: readonly Subfield[]): readonly string[] {
  const codes = subfields.map(({ code }) => code);
  return codes.filter((code, at) => codes.indexOf(code) !== at);
}

function readForms({ code, value }: Subfield): {
  readonly code: string;
  readonly canonical: string;
  readonly bare: string;
  readonly grams: Grams;
} {
  return {
    code,
    canonical: canonicalText(value),
    bare: withoutPunctuation(value),
    grams: gramsOf(keyText(value)),
  };
}

function byPlace(before: readonly Subfield[], after: readonly Subfield[]): readonly Step[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, place) => ({
    before: before.at(place),
    after: after.at(place),
  })).flatMap((step): readonly Step[] =>
    step.before && step.after && step.before.code !== step.after.code
      ? [{ before: step.before }, { after: step.after }]
      : [step],
  );
}

/** The removed and added steps that are one subfield at two places; each counts once. */
function movedOf(steps: readonly Step[]): ReadonlySet<Step> {
  const gone = steps.filter(({ after }) => !after);
  const moved = new Set<Step>();
  for (const step of steps) {
    if (step.before || !step.after) continue;
    const origin = gone.find((other) => !moved.has(other) && areEqual(other.before, step.after));
    if (origin) moved.add(step).add(origin);
  }
  return moved;
}

function areEqual(one: Subfield | undefined, other: Subfield | undefined): boolean {
  return (
    one?.code === other?.code &&
    canonicalText(one?.value ?? '') === canonicalText(other?.value ?? '')
  );
}
