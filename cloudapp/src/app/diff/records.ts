import { alignGroups } from '../align/align';
import type { FieldGroup, PlacedField } from '../align/alignment';
import { groupFields, withoutLinks } from '../align/groups';
import { pairFields } from '../align/linked';
import { fieldContent } from '../marc/content-hash';
import type { Field, MarcRecord, Origin } from '../marc/record';
import { isControlField } from '../marc/record';

import type { FieldDifference } from './difference';
import { diffFields } from './fields';

/** A field of one record or of both, and how it changed. */
export interface PlacedDifference {
  readonly before?: PlacedField;
  readonly after?: PlacedField;
  readonly difference: FieldDifference;
}

/** Where the two records come from: it names their fields. */
export interface Origins {
  readonly before: Origin;
  readonly after: Origin;
}

/** Leader positions that a system computes (MARC 21 leader). */
const COMPUTED = /^(?:[0-4]|1[0-6]|2[0-3])$/;

/**
 * How one record became another, field by field, unchanged fields included: the leader first (tag `LDR`, index -1, computed positions
 * apart), then
 * the fields in the order of the new record, with removed ones after the field that they followed. Fields are paired as
 * `align` does, 880s within their group, and equal fields always.
 */
export function diffRecords(
  before: MarcRecord,
  after: MarcRecord,
  origins: Origins = { before: 'L', after: 'R' },
): readonly PlacedDifference[] {
  const [old, current] = [groupFields(before, origins.before), groupFields(after, origins.after)];
  const partners = partnersOf(old, current);
  const removed = removedByAnchor(fieldsOf(old), new Set(partners.values()));
  const rows = fieldsOf(current).flatMap((field): readonly PlacedDifference[] => {
    const partner = partners.get(field);
    return [difference(partner, field), ...(partner ? removedAfter(removed, partner) : [])];
  });
  return [
    leaderDifference(leaderOf(before, origins.before), leaderOf(after, origins.after)),
    ...removedAfter(removed, undefined),
    ...rows,
  ];
}

/** The old field of each new one that has one. */
function partnersOf(
  old: readonly FieldGroup[],
  current: readonly FieldGroup[],
): ReadonlyMap<PlacedField, PlacedField> {
  const partners = new Map<PlacedField, PlacedField>();
  for (const { local, incoming } of alignGroups(old, current).pairs)
    for (const pair of pairFields(local, incoming))
      if (pair.local && pair.incoming) partners.set(pair.incoming, pair.local);
  addEqualFields(partners, fieldsOf(old), fieldsOf(current));
  return partners;
}

/** A broken or mended $6 puts an 880 in another group; its content still tells that it stayed. */
function addEqualFields(
  partners: Map<PlacedField, PlacedField>,
  old: readonly PlacedField[],
  current: readonly PlacedField[],
): void {
  const taken = new Set(partners.values());
  const open = new Map<string, PlacedField[]>();
  for (const field of old) {
    if (taken.has(field)) continue;
    const content = contentOf(field);
    open.set(content, [...(open.get(content) ?? []), field]);
  }
  for (const field of current) {
    const partner = partners.has(field) ? undefined : open.get(contentOf(field))?.shift();
    if (partner) partners.set(field, partner);
  }
}

/** Removed fields by the field before them that stayed; undefined for those before any that stayed. */
function removedByAnchor(
  old: readonly PlacedField[],
  stayed: ReadonlySet<PlacedField>,
): ReadonlyMap<PlacedField | undefined, readonly PlacedField[]> {
  const removed = new Map<PlacedField | undefined, PlacedField[]>();
  let anchor: PlacedField | undefined;
  for (const field of old) {
    if (stayed.has(field)) anchor = field;
    else removed.set(anchor, [...(removed.get(anchor) ?? []), field]);
  }
  return removed;
}

function removedAfter(
  removed: ReadonlyMap<PlacedField | undefined, readonly PlacedField[]>,
  anchor: PlacedField | undefined,
): readonly PlacedDifference[] {
  return (removed.get(anchor) ?? []).map((field) => difference(field, undefined));
}

function difference(
  before: PlacedField | undefined,
  after: PlacedField | undefined,
): PlacedDifference {
  return {
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    difference: diffFields(before?.field, after?.field),
  };
}

/** Lengths, counts and the entry map (00-04, 10-16, 20-23) are no difference: systems compute them, nobody edits them. */
function leaderDifference(before: PlacedField, after: PlacedField): PlacedDifference {
  return {
    before,
    after,
    difference: diffFields(uncounted(before.field, after.field), after.field),
  };
}

function uncounted(leader: Field, counts: Field): Field {
  if (!isControlField(leader) || !isControlField(counts)) return leader;
  const value = [...leader.value].map((own, at) =>
    COMPUTED.test(String(at)) ? (counts.value[at] ?? own) : own,
  );
  return { ...leader, value: value.join('') };
}

/** All fields of the groups in record order. */
function fieldsOf(groups: readonly FieldGroup[]): readonly PlacedField[] {
  return groups
    .flatMap(({ lead, linked }) => [lead, ...linked])
    .sort((one, other) => one.index - other.index);
}

function leaderOf({ leader }: MarcRecord, origin: Origin): PlacedField {
  return { id: `${origin}:LDR:1`, index: -1, field: { tag: 'LDR', value: leader } };
}

function contentOf({ field }: PlacedField): string {
  return fieldContent(withoutLinks(field));
}
