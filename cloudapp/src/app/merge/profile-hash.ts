import { hashText } from '../marc/content-hash';

import type { MergeProfile } from './profile';

/**
 * Names the content of a profile: 16 hexadecimal digits, equal for profiles that say the same, whatever the order of their keys. It is
 * `hashText` over the profile as JSON without blanks, keys in the order of their UTF-16 units, absent values left out (RFC 8785 for
 * what profiles hold: text, whole numbers, true and false). Like `hashText` it tells versions apart and proves nothing.
 */
export function profileHash(profile: MergeProfile): string {
  return hashText(canonicalJson(profile));
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isPlain(inner) ? inOrder(inner) : inner));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inOrder(object: Readonly<Record<string, unknown>>): object {
  // A Map would not become JSON; entries in order do, since keys of profiles are never whole numbers.
  return Object.fromEntries(
    Object.entries(object).sort(([one], [other]) => (one < other ? -1 : Number(one > other))),
  );
}
