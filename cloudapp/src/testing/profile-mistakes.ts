/** Mistakes that a person can make in a profile, and what she is told of them, one line for each. */
import type { Result } from '../app/marc/result';
import type { MergeProfile } from '../app/merge/profile';
import type { ProfileFailure } from '../app/merge/profile-schema';
import { readProfile } from '../app/merge/profile-schema';

import { shippedProfile } from './stories/profiles';

/** One mistake of a person who writes a profile: the key, the wrong value, and what she is told. */
export type Mistake = readonly [what: string, key: string, value: unknown, message: string];

export const RULE = { id: 'a-rule', comment: 'For the specs.', select: { tags: ['500'] } };
export const STATEMENT = { ...RULE, op: 'add' };
const FOUND_IN_A = { subfield: 'a', op: 'equals', value: 'x' };
export const ADDED = {
  id: 'stamp',
  comment: 'For the specs.',
  enabled: true,
  tag: '948',
  ind1: ' ',
  ind2: ' ',
  subfields: [{ code: 'a', value: 'merged' }],
  when: 'always',
};

/** A profile with other values for some of its keys, read as from a file: a value that is undefined is left out there. */
export function read(changes: object): Result<MergeProfile, ProfileFailure> {
  const profile = { ...shippedProfile('full-overlay'), ...changes };
  return readProfile(JSON.parse(JSON.stringify(profile)));
}

/** What is said of a profile with these changes, one line for each problem. */
export function told(changes: object): readonly string[] {
  return messagesOf(read(changes));
}

export function messagesOf(answer: Result<MergeProfile, ProfileFailure>): readonly string[] {
  if (answer.ok) return [];
  expect(answer.failure.kind).toBe('profileInvalid');
  return answer.failure.problems.map(({ id, path, values: { found, allowed } }) =>
    [
      `${path || 'all of it'}: ${id}`,
      ...(found === '' ? [] : [`found ${found}`]),
      ...(allowed === '' ? [] : [`allowed ${allowed}`]),
    ].join(', '),
  );
}

export const ofRule = (changes: object): object => ({ rules: [{ ...RULE, ...changes }] });
export const ofSelector = (changes: object): object =>
  ofRule({ select: { tags: ['500'], ...changes } });
export const ofCondition = (changes: object): object =>
  ofSelector({ where: [{ ...FOUND_IN_A, ...changes }] });
export const ofScope = (changes: object): object =>
  ofRule({ when: [{ record: 'local', leader: 7, in: 's', ...changes }] });
export const ofStatement = (changes: object): object => ({
  statements: [{ ...STATEMENT, ...changes }],
});
export const ofAddition = (changes: object): object => ({ additions: [{ ...ADDED, ...changes }] });

/** A spec for each mistake in one place of a profile. */
export function describeMistakes(
  place: string,
  into: (changes: object) => object,
  mistakes: readonly Mistake[],
): void {
  describe(`a mistake in ${place}`, () => {
    for (const [what, key, value, message] of mistakes)
      it(`${what} is named`, () => {
        expect(told(into({ [key]: value }))).toEqual([message]);
      });
  });
}
