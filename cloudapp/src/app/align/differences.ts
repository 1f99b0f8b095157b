/** What makes two fields different things however alike they read. All are symmetric. */
import type { Differ } from './key-rule';
import { linkTargets, textOf } from './key-readers';
import { gramsOf, likeness } from './likeness';

/** As alike as this may be two spellings; `Smith, John` and `Smith, Jane` are less. */
const SAME_WORDS = 0.75;

/** A title in only one of them, or two different titles: a work is neither its author nor another work. */
export const differentTitles: Differ = (one, other) => !alike(textOf(one, 't'), textOf(other, 't'));

/** Two persons, bodies or works: names too far apart, years that contradict each other, or different titles. */
export const differentNames: Differ = (one, other) =>
  !alike(textOf(one, 'ab'), textOf(other, 'ab')) ||
  contradict(yearsIn(textOf(one, 'd')), yearsIn(textOf(other, 'd'))) ||
  differentTitles(one, other);

/** Other subdivisions, or other numbers: `1914-1918` is no spelling of `1939-1945`. */
export const differentSubjects: Differ = (one, other) =>
  !alike(textOf(one, 'vxyz'), textOf(other, 'vxyz')) ||
  contradict(numbersIn(textOf(one, 'abcdnpt')), numbersIn(textOf(other, 'abcdnpt')));

/** Titles of other parts, or of a part and its whole ($n, $p). */
export const differentParts: Differ = (one, other) =>
  !alike(textOf(one, 'np'), textOf(other, 'np'));

/** Volumes of a series: `v. 3` and `3` are one, `3` and `4` are not. */
export const differentVolumes: Differ = (one, other) =>
  contradict(numbersIn(textOf(one, 'v')), numbersIn(textOf(other, 'v')));

/** Links that lead to different places. */
export const differentTargets: Differ = (one, other) =>
  contradict(linkTargets(one), linkTargets(other));

/** Both have something in these subfields, and not the same: part, materials specified, relationship. */
export function differIn(codes: string): Differ {
  return (one, other) => {
    const [first, second] = [textOf(one, codes), textOf(other, codes)];
    return first !== '' && second !== '' && first !== second;
  };
}

/** Both empty, or enough of the same grams. */
function alike(one: string, other: string): boolean {
  return one === other || likeness(gramsOf(one), gramsOf(other)) >= SAME_WORDS;
}

function yearsIn(text: string): readonly string[] {
  return text.match(/\d{4}/g) ?? [];
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\p{N}+/gu) ?? [];
}

/** Both speak and neither is part of the other: `1950` goes with `1950, 2001`, not with `1949`. */
function contradict(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  return !one.every((item) => other.includes(item)) && !other.every((item) => one.includes(item));
}
