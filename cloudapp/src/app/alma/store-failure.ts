import type { StoreFailure, StoreFailureKind } from '../ports/failures';

import { readError } from './error-body';

const RAW_LIMIT = 500;
/** A refusal for want of room has no code: it is told by its words. */
const FULL_WORDS = /quota|exceed|too (?:large|big|long)|no (?:space|room)|\bfull\b/i;

/** A failure of a store with everything that was said: the SDK throws the raw reply `{error}`, an `Error`, or nothing useful. */
export function toStoreFailure(kind: StoreFailureKind, thrown: unknown): StoreFailure {
  const { status, errors, text } = readError(thrown);
  return {
    kind,
    details: {
      ...(status === undefined ? {} : { status }),
      ...(errors.length === 0 ? {} : { errors }),
      ...(text === '' ? {} : { raw: text.slice(0, RAW_LIMIT) }),
    },
  };
}

/** `storeFull` where the refusal speaks of room, `storeRefused` else. */
export function refusedByStore(thrown: unknown): StoreFailure {
  const failure = toStoreFailure('storeRefused', thrown);
  const { errors = [], raw = '' } = failure.details;
  const words = [...errors.map(({ code, message }) => `${code} ${message}`), raw].join(' ');
  return FULL_WORDS.test(words) ? { ...failure, kind: 'storeFull' } : failure;
}

/** What is stored cannot be used; `details.raw` names each place and what is wrong with it. */
export function unreadable(
  kind: StoreFailureKind,
  problems: readonly { readonly path: string; readonly id: string }[],
): StoreFailure {
  const places = problems.map(({ path, id }) => `${path || '.'}: ${id}`).join('\n');
  return { kind, details: { raw: places.slice(0, RAW_LIMIT) } };
}
