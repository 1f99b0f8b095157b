import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { AlmaUser } from '../ports/alma';
import type { AlmaFailure } from '../ports/failures';

import { ownFailure } from './alma-error';
import { objectOf, textOf } from './json-reading';

/** The SDK falls back to English too. */
const DEFAULT_LANGUAGE = 'en';

/**
 * Who is signed in, from the SDK's INIT_DATA. Fails with `almaUnknownAnswer` where it names no user or no institution: both are
 * part of what is stored and checked under their name.
 */
export function toAlmaUser(initData: unknown): Result<AlmaUser, AlmaFailure> {
  const data = objectOf(initData);
  const user = objectOf(data?.['user']);
  const userId = textOf(user?.['primaryId']);
  const institution = textOf(data?.['instCode']);
  if (!userId || !institution) return failed(ownFailure('almaUnknownAnswer'));
  const names = [textOf(user?.['firstName']), textOf(user?.['lastName'])];
  return success({
    userId,
    name: names.filter(Boolean).join(' ').trim() || userId,
    institution,
    isAdmin: user?.['isAdmin'] === true,
    language: textOf(data?.['lang']) ?? DEFAULT_LANGUAGE,
  });
}
