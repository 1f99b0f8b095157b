// Merge profiles by id, from a file, or as they stand in a line.
import { readFileSync } from 'node:fs';

import copyAndMerge from '../cloudapp/src/assets/profiles/copy-and-merge.json';
import enrichOnly from '../cloudapp/src/assets/profiles/enrich-only.json';
import fullOverlay from '../cloudapp/src/assets/profiles/full-overlay.json';
import overlayAllButLocal from '../cloudapp/src/assets/profiles/overlay-all-but-local.json';
import type { Result } from '../cloudapp/src/app/marc/result';
import { failed } from '../cloudapp/src/app/marc/result';
import type { MergeProfile } from '../cloudapp/src/app/merge/profile';
import type { ProfileProblem } from '../cloudapp/src/app/merge/profile-schema';
import { readProfile } from '../cloudapp/src/app/merge/profile-schema';

import { messageOf } from './records';
import { Misuse } from './surroundings';
import { say } from './texts';

export const SHIPPED: ReadonlyMap<string, unknown> = new Map<string, unknown>(
  [copyAndMerge, enrichOnly, overlayAllButLocal, fullOverlay].map((json) => [json.id, json]),
);

export const DEFAULT_PROFILE = 'copy-and-merge';

/** A profile, or the lines that say what is wrong with it. */
export type ProfileRead = Result<MergeProfile, readonly string[]>;

/** A profile named on the command line: an id of a shipped one, else a file. */
export function profileNamed(name: string): ProfileRead {
  const shipped = SHIPPED.get(name);
  return profileFrom(shipped ?? jsonOf(name));
}

/** A profile in a line of JSON: an id of a shipped one, else the profile itself. */
export function profileIn(given: unknown): ProfileRead {
  if (typeof given !== 'string') return profileFrom(given);
  const shipped = SHIPPED.get(given);
  return shipped ? profileFrom(shipped) : failed([unknownProfile(given)]);
}

function profileFrom(json: unknown): ProfileRead {
  const read = readProfile(json);
  return read.ok ? read : failed(read.failure.problems.map(problemLine));
}

export function unknownProfile(profile: string): string {
  return say('wrong.profile', { profile, ids: [...SHIPPED.keys()].join(', ') });
}

function jsonOf(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // Neither an id nor a file that is there: which of the two was meant nobody knows.
    throw new Misuse(unknownProfile(file));
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Misuse(say('wrong.profileJson', { file, why: messageOf(error) }));
  }
}

function problemLine({ id, path, values }: ProfileProblem): string {
  return say('profile.problem', {
    path: path === '' ? '.' : path,
    what: say(`profile.problems.${id}`, values),
  });
}
