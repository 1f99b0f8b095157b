import type { FieldDifference } from '../diff/difference';
import { diffFields } from '../diff/fields';
import { perField } from '../marc/once-for-each';
import type { Field, FieldId } from '../marc/record';

import type { Decisions, Placed, RowSource } from './row-source';
import { standsIn } from './row-source';
import type { RowField } from './view';

/** Differences by content, kept from choice to choice: a tick changes few fields, and a difference is dear. */
export type KnownDifferences = Map<string, FieldDifference>;

/**
 * The fields of one row, side by side: those that end in the same field of the result stand together; a local field that is in no result
 * stands with its partner; what is left stands alone.
 */
export function rowFields(
  source: RowSource,
  decisions: Decisions,
  known: KnownDifferences,
): readonly RowField[] {
  const { locals, incomings, results } = source;
  const taken = new Set<FieldId>();
  const take = (fields: readonly Placed[], isIt: (id: FieldId) => boolean): Placed | undefined => {
    const found = fields.find(({ id }) => !taken.has(id) && isIt(id));
    if (found) taken.add(found.id);
    return found;
  };
  const partnerOf = (field: Placed | undefined): Placed | undefined =>
    field && take(incomings, (id) => isPartner(decisions, field.id, id));
  const inResult = results.map((result) => {
    const endsHere = (id: FieldId): boolean =>
      standsIn(id, decisions) === result.id || source.tag === 'LDR';
    const local = take(locals, endsHere);
    return rowField(
      { local, incoming: take(incomings, endsHere) ?? partnerOf(local), result },
      known,
    );
  });
  const gone = locals
    .filter(({ id }) => !taken.has(id))
    .map((local) => rowField({ local, incoming: partnerOf(local) }, known));
  const left = incomings
    .filter(({ id }) => !taken.has(id))
    .map((incoming) => rowField({ incoming }, known));
  return [...inResult, ...gone, ...left];
}

/** Whether the result reads otherwise than the local record here. */
export function changesLocal({ local, result }: RowField): boolean {
  if (!local || !result) return local !== result;
  return local.field !== result.field && textOf(local.field) !== textOf(result.field);
}

function isPartner(decisions: Decisions, local: FieldId, incoming: FieldId): boolean {
  return decisions.get(local)?.partner === incoming || decisions.get(incoming)?.partner === local;
}

/** The difference is found when it is first looked at: it is dear, and of a long record only the rows in view are looked at. */
function rowField(sides: Omit<RowField, 'tag' | 'difference'>, known: KnownDifferences): RowField {
  const { local, incoming, result } = sides;
  const field: RowField = {
    tag: (result ?? local ?? incoming)?.field.tag ?? '',
    ...(local ? { local } : {}),
    ...(incoming ? { incoming } : {}),
    ...(result ? { result } : {}),
  };
  if (!local || !result || !changesLocal(field)) return field;
  const get = (): FieldDifference => differenceOf(local.field, result.field, known);
  return Object.defineProperty(field, 'difference', { enumerable: true, get });
}

function differenceOf(before: Field, after: Field, known: KnownDifferences): FieldDifference {
  const key = `${textOf(before)}\n${textOf(after)}`;
  const difference = known.get(key) ?? diffFields(before, after);
  known.set(key, difference);
  return difference;
}

/** A field's exact content as one text. */
export const textOf: (field: Field) => string = perField((field) => JSON.stringify(field));
