import type { MarcRecord } from '../marc/record';

import type { Alignment, FieldGroup, GroupPair } from './alignment';
import type { Open } from './entry';
import { Entry } from './entry';
import { groupFields } from './groups';
import { LEVELS } from './levels';

/**
 * Finds for the fields of one record their partners in the other, one to one: first those with the same content, then
 * those that differ in punctuation, case and spacing, then by the key of their tag, then the most alike of what is left.
 * Fields of different institutions ($5), headings of different vocabularies (6XX ind2, $2), main and added entries never
 * pair. Takes any two records; the same two always give the same pairs, in either direction. Pairs and `localOnly` are
 * in the order of the local record, `incomingOnly` in that of the incoming one.
 *
 * Cost grows with the number of fields, not with its square: a field is compared only with fields of the same key or
 * family, and in families of more than 6,400 pairs with the most promising eight (./promising.ts).
 */
export function align(local: MarcRecord, incoming: MarcRecord): Alignment {
  return alignGroups(groupFields(local, 'L'), groupFields(incoming, 'I'));
}

/** As `align`, for groups already made, of any origin. */
export function alignGroups(
  local: readonly FieldGroup[],
  incoming: readonly FieldGroup[],
): Alignment {
  const all: Open = { local: local.map(entryFor), incoming: incoming.map(entryFor) };
  let open = all;
  const pairs: GroupPair[] = [];
  for (const { level, find } of LEVELS) {
    const found = find(open, all);
    if (found.length === 0) continue;
    const paired = new Set<Entry>(found.flat());
    for (const [one, other] of found)
      pairs.push({ local: one.group, incoming: other.group, level });
    open = {
      local: open.local.filter((entry) => !paired.has(entry)),
      incoming: open.incoming.filter((entry) => !paired.has(entry)),
    };
  }
  return {
    pairs: pairs.sort((a, b) => a.local.lead.index - b.local.lead.index),
    localOnly: open.local.map(({ group }) => group),
    incomingOnly: open.incoming.map(({ group }) => group),
  };
}

/**
 * Works out now what aligning this record will ask of it, so that a long record of ours is ready while the person reads and
 * searches. Gives nothing back; `align` comes to the same pairs without it.
 */
export function readAhead(local: MarcRecord): void {
  for (const group of groupFields(local, 'L')) entryFor(group).readAhead();
}

const entries = new WeakMap<FieldGroup, Entry>();

function entryFor(group: FieldGroup): Entry {
  const entry = entries.get(group) ?? new Entry(group);
  entries.set(group, entry);
  return entry;
}
