/** What a field says, as a key by which equal fields are found. */
import { tagSpokenFor } from '../align/links';
import type { Field } from '../marc/record';

import { subfieldsOf } from './conditions';
import { linklessContent } from './outcome';
import { hasCode } from './remembered';

/** Equal for fields that say the same, $6 and $8 aside; an 880 says what the field of its $6 would. */
export function contentKey(field: Field): string {
  return `${tagSpokenFor(field)} ${linklessContent(field)}`;
}

/** Fields as they read without some codes, made once per field: every choice of a person asks again. */
const stripped = new WeakMap<Field, Map<string, Field>>();

/** A field without the subfields of these codes; the field itself where it has none of them. */
export function withoutCodes(field: Field, codes: readonly string[]): Field {
  if (!codes.some((code) => hasCode(field, code))) return field;
  const known = stripped.get(field) ?? new Map<string, Field>();
  stripped.set(field, known);
  const key = codes.join('');
  const made = known.get(key) ?? {
    ...field,
    subfields: subfieldsOf(field).filter(({ code }) => !codes.includes(code)),
  };
  known.set(key, made);
  return made;
}
