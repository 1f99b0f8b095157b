/** Fields that a profile adds by itself: the NO-OVERLAY 998 of serials, a stamp for statistics. */
import { isSerial } from '../marc/leader';
import type { DataField, MarcRecord, Subfield } from '../marc/record';

import type { Draft, OutField } from './draft';
import type { MergeContext } from './merge-api';
import { sameContent, why } from './outcome';
import type { AddedField, MergeProfile } from './profile';

/** Encoding levels of records that are not full; blank and 7 need 010 and 042 beside (see `isUnauthenticatedSerial`). */
const LESS_THAN_FULL = '1234568ILK';

/** An added field and the rule it comes from. */
export interface Addition {
  readonly id: string;
  readonly comment: string;
  readonly field: DataField;
}

/** The fields that the profile adds to this record. A subfield whose values are unknown is left out, and a field without any. */
export function additionsFor(
  record: MarcRecord,
  profile: MergeProfile,
  context: MergeContext,
): readonly Addition[] {
  return profile.additions
    .filter((addition) => addition.enabled && isWanted(addition, record))
    .flatMap((addition): readonly Addition[] => {
      const subfields = addition.subfields.flatMap((one) => filled(one, context.stamp ?? {}));
      const { id, comment, tag, ind1, ind2 } = addition;
      return subfields.length > 0 ? [{ id, comment, field: { tag, ind1, ind2, subfields } }] : [];
    });
}

/**
 * Adds fields to a draft, each once: one that is in the result already is not added again, and a local one that would have
 * gone stays, because the rule that adds it wants it there.
 */
export function addFields(draft: Draft, additions: readonly Addition[]): readonly Addition[] {
  const added: Addition[] = [];
  for (const addition of additions) {
    if (draft.out.some(({ field }) => sameContent(field, addition.field))) continue;
    const kept = [...draft.fates.values()].find(
      ({ input, verdict, outcome }) =>
        input.id.startsWith('L:') &&
        verdict === 'dropped' &&
        !outcome.byPerson &&
        sameContent(input.field, addition.field),
    );
    const from = kept?.input.id ?? `P:${addition.id}`;
    const field = kept?.input.field ?? addition.field;
    const side = kept ? 'local' : 'profile';
    const out: OutField = { field, tag: field.tag, side, from, canvas: undefined };
    draft.out.push(out);
    if (kept) {
      kept.verdict = 'kept';
      kept.out = out;
      kept.why = why(addition.id, 'keptByRule', { rule: addition.id, why: addition.comment });
    } else added.push(addition);
  }
  return added;
}

/**
 * A serial whose record no authority has checked: level less than full, or blank or 7 without both LCCN (010) and
 * authentication code (042). Harvard's rule for `998 NO-OVERLAY`.
 */
export function isUnauthenticatedSerial(record: MarcRecord): boolean {
  if (!isSerial(record)) return false;
  const level = record.leader.charAt(17);
  if (LESS_THAN_FULL.includes(level)) return true;
  if (level !== ' ' && level !== '7') return false;
  const has = (tag: string): boolean => record.fields.some((field) => field.tag === tag);
  return !(has('010') && has('042'));
}

function isWanted({ when }: AddedField, record: MarcRecord): boolean {
  return when === 'always' || isUnauthenticatedSerial(record);
}

function filled(
  { code, value }: Subfield,
  stamp: Readonly<Record<string, string>>,
): readonly Subfield[] {
  const names = [...value.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  if (names.some((name) => !stamp[name])) return [];
  return [{ code, value: value.replace(/\{(\w+)\}/g, (_, name: string) => stamp[name]) }];
}
