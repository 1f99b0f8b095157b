import { fieldContent } from '../marc/content-hash';

import type { FieldGroup, PlacedField } from './alignment';
import { withoutLinks } from './groups';
import { linkOf } from './links';

/** One field of a group with its counterpart in the other, where there is one. */
export interface FieldPair {
  readonly local?: PlacedField;
  readonly incoming?: PlacedField;
}

/**
 * The fields of two paired groups, one by one: the leading fields, then the 880s, first those with equal content, then those in
 * the same script, then by their order. Local order, incoming fields without counterpart last.
 */
export function pairFields(local: FieldGroup, incoming: FieldGroup): readonly FieldPair[] {
  const partners = new Map<PlacedField, PlacedField>();
  for (const read of [contentOf, scriptOf, () => ''])
    for (const one of local.linked) {
      const taken = new Set(partners.values());
      const other = incoming.linked.find(
        (candidate) => !taken.has(candidate) && read(candidate) === read(one),
      );
      if (other && !partners.has(one)) partners.set(one, other);
    }
  const taken = new Set(partners.values());
  return [
    { local: local.lead, incoming: incoming.lead },
    ...local.linked.map((one) => ({ local: one, incoming: partners.get(one) })),
    ...incoming.linked.filter((other) => !taken.has(other)).map((other) => ({ incoming: other })),
  ];
}

function contentOf({ field }: PlacedField): string {
  return fieldContent(withoutLinks(field));
}

/** The script of $6: `/(3/r` is `(3`, `/$1` is `$1`. */
function scriptOf({ field }: PlacedField): string {
  return linkOf(field)?.suffix.split('/').at(1) ?? '';
}
