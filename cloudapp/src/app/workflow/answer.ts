import type { Result } from '../marc/result';
import { failed } from '../marc/result';
import type { AlmaFailure, SourceFailure, StoreFailure } from '../ports/failures';

/**
 * The answer of a port, also where it breaks its promise to give failures as values: nothing may stay "asking" or "saving" for
 * ever because of an exception. `broken` makes the failure from what was thrown.
 */
export async function answerOf<T, F>(
  ask: () => Promise<Result<T, F>>,
  broken: (raw: string) => F,
): Promise<Result<T, F>> {
  try {
    return await ask();
  } catch (thrown) {
    return failed(broken(String(thrown)));
  }
}

export function brokenAlma(raw: string): AlmaFailure {
  return { kind: 'almaUnknownAnswer', details: { raw } };
}

/** `source`: its name, or the i18n key of it. */
export function brokenSource(source: string): (raw: string) => SourceFailure {
  const values = { source, reason: 'sourceReasons.otherShape' };
  return (raw) => ({ kind: 'sourceUnreadable', values, details: { raw } });
}

export function brokenProfile(profile: string): (raw: string) => StoreFailure {
  return (raw) => ({ kind: 'profileUnreadable', values: { profile }, details: { raw } });
}

export function brokenStore(raw: string): StoreFailure {
  return { kind: 'storeUnreadable', details: { raw } };
}
