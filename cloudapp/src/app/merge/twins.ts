/** The places of fields that say the same: which of two equal ones was paired with which must not show. */
import type { PlacedField } from '../align/alignment';

import type { Draft, OutField } from './draft';
import type { MergeProfile } from './profile';
import { contentKey, withoutCodes } from './said';

/** Gives equal fields of the result, and what stands in the place of equal fields of the canvas, an order of their own. */
export function placeTwins(draft: Draft, { graft, base }: MergeProfile): void {
  placeOnTwins(draft, base === 'incoming' ? 'I:' : 'L:');
  const twins = groupedBy(draft.out, ({ field }) => contentKey(withoutCodes(field, graft.codes)));
  const rank = ({ side, from }: OutField): number =>
    (side === 'local' ? 0 : draft.fates.size) + (draft.fates.get(from)?.input.index ?? 0);
  for (const equal of twins) reorder(equal, rank);
}

/**
 * Of equal fields of the canvas the first places go to what says the same; a field that another stands in for comes after them.
 * A second merge pairs the equal ones with each other first.
 */
function placeOnTwins({ out, fates }: Draft, side: string): void {
  const inputs = new Map<number, PlacedField>();
  for (const { input } of fates.values())
    if (input.id.startsWith(side)) inputs.set(input.index, input);
  const keyOf = ({ canvas = -1 }: OutField): string => {
    const input = inputs.get(canvas);
    return input ? contentKey(input.field) : '';
  };
  for (const equal of groupedBy(out, keyOf))
    reorder(equal, (one) => (contentKey(one.field) === keyOf(one) ? 0 : 1));
}

/** The fields with a place on the canvas, by a key; only where several have one. */
function groupedBy(
  fields: readonly OutField[],
  keyOf: (field: OutField) => string,
): readonly OutField[][] {
  const groups = new Map<string, OutField[]>();
  for (const out of fields) {
    if (out.canvas === undefined) continue;
    const key = keyOf(out);
    const group = groups.get(key);
    if (group) group.push(out);
    else groups.set(key, [out]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Shares the places of some fields out among them anew, lowest rank first. */
function reorder(fields: OutField[], rank: (field: OutField) => number): void {
  const places = fields.map(({ canvas = 0 }) => canvas).sort((one, other) => one - other);
  const byPlace = [...fields].sort((one, other) => (one.canvas ?? 0) - (other.canvas ?? 0));
  byPlace.sort((one, other) => rank(one) - rank(other));
  byPlace.forEach((out, index) => (out.canvas = places[index]));
}
