/** Joins two versions of one field by subfield codes (profile.ts `PairAction`; Evergreen calls it an overlay of subfields). */
import type { DataField, Subfield } from '../marc/record';
import { isDataField } from '../marc/record';

import type { Draft, Fate } from './draft';
import { addFlag } from './draft';

/**
 * `fate` is that of the version that gives. The version that stands keeps its other subfields and their order; those that come in
 * stand where the first of those that go stood. Where the giving version has none of the codes, nothing goes.
 */
export function spliceSubfields(fate: Fate, draft: Draft): void {
  const { outcome, input, out } = fate;
  const codes = outcome.splice ?? [];
  if (!out || out.from === input.id || !isDataField(out.field) || !isDataField(input.field)) return;
  const given = input.field.subfields.filter(({ code }) => codes.includes(code));
  if (given.length === 0) return;
  const field = spliced(out.field, given, codes);
  if (sameSubfields(field, out.field)) return;
  out.field = field;
  const grafted = given.map(({ code, value }) => ({ code, value, from: input.id }));
  for (const one of [fate, draft.fates.get(out.from)]) {
    if (!one) continue;
    addFlag(one, 'grafted');
    one.grafted = [...one.grafted, ...grafted];
  }
}

function spliced(
  field: DataField,
  given: readonly Subfield[],
  codes: readonly string[],
): DataField {
  const first = field.subfields.findIndex(({ code }) => codes.includes(code));
  const stays = field.subfields.filter(({ code }) => !codes.includes(code));
  const place = first < 0 ? endOf(field.subfields) : first;
  return { ...field, subfields: [...stays.slice(0, place), ...given, ...stays.slice(place)] };
}

/** Before the $5 and $9 at the end of a field, where cataloguers look for them. */
export function endOf(subfields: readonly Subfield[]): number {
  let end = subfields.length;
  while (end > 0 && '59'.includes(subfields[end - 1].code)) end -= 1;
  return end;
}

function sameSubfields(one: DataField, other: DataField): boolean {
  return JSON.stringify(one.subfields) === JSON.stringify(other.subfields);
}
