import { fieldContent, hashText } from '../marc/content-hash';
import { perRecord } from '../marc/once-for-each';
import type { Field, MarcRecord, Origin } from '../marc/record';
import { fieldIds, isDataField } from '../marc/record';

import type { FieldGroup, PlacedField } from './alignment';
import { resolvedLinks, tagSpokenFor } from './links';

/**
 * The groups of a record in the order of their leading fields: each field with the 880s that its $6 links to. An 880
 * without partner, and every field of an ambiguous link, is a group of its own (`ambiguousLinks`). $8 chains do not
 * group (`fieldChains`).
 *
 * Groups of one record have different hashes: the second of two equal ones is `hash~2`, so that a choice made for one
 * never touches the other.
 */
export const groupFields: (record: MarcRecord, origin: Origin) => readonly FieldGroup[] = perRecord(
  (record, origin) => {
    const ids = fieldIds(record, origin);
    const placed = record.fields.map((field, index): PlacedField => ({
      id: ids[index],
      index,
      field,
    }));
    const links = resolvedLinks(record.fields);
    const led = new Set([...links.values()].flat());
    const seen = new Map<string, number>();
    return placed
      .filter(({ index }) => !led.has(index))
      .map((lead) => {
        const linked = (links.get(lead.index) ?? []).map((index) => placed[index]);
        const hash = hashOfGroup(lead.field, linked);
        const count = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, count);
        return {
          id: lead.id,
          tag: tagSpokenFor(lead.field),
          lead,
          linked,
          hash: count === 1 ? hash : `${hash}~${count}`,
        };
      });
  },
);

/** Content without the numbers that only link fields of one record; the order of the 880s says nothing either. */
function hashOfGroup(lead: Field, linked: readonly PlacedField[]): string {
  const alternates = linked.map(({ field }) => fieldContent(withoutLinks(field))).sort();
  const tag = lead.tag === '880' ? tagSpokenFor(lead) : '';
  return hashText([tag, fieldContent(withoutLinks(lead)), ...alternates].join('\n'));
}

/** A field without its $6 and $8. */
export function withoutLinks(field: Field): Field {
  if (!isDataField(field) || !field.subfields.some(({ code }) => isLinkCode(code))) return field;
  return { ...field, subfields: field.subfields.filter(({ code }) => !isLinkCode(code)) };
}

/** Whether a subfield only links fields of one record: $6 and $8. */
export function isLinkCode(code: string): boolean {
  return code === '6' || code === '8';
}
