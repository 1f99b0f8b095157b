/** Which fields a selector speaks about, and how closely it names them. */
import type { Field, MarcRecord } from '../marc/record';
import { isDataField } from '../marc/record';

import type { FieldContext } from './conditions';
import { meets } from './conditions';
import type { Condition, Scope, Selector } from './profile';

/**
 * How closely a selector names a tag: 4 = this tag alone, 3 = one of several, 2 = a mask like `69X`, 1 = `9XX`, 0 = all.
 * Undefined: it does not name the tag.
 */
export function tagRank(selector: Selector, tag: string): number | undefined {
  if (selector.excludeTags?.some((mask) => fitsMask(tag, mask))) return undefined;
  let best: number | undefined;
  for (const mask of selector.tags) {
    if (!fitsMask(tag, mask)) continue;
    const rank = mask === tag ? (selector.tags.length === 1 ? 4 : 3) : maskRank(mask);
    if (best === undefined || rank > best) best = rank;
  }
  return best;
}

/** Whether indicators and conditions of a selector hold; its tags are tested by `tagRank`. */
export function fitsField(selector: Selector, field: Field, context: FieldContext): boolean {
  const [ind1, ind2] = isDataField(field) ? [field.ind1, field.ind2] : [undefined, undefined];
  if (selector.ind1 !== undefined && !(ind1 !== undefined && selector.ind1.includes(ind1)))
    return false;
  if (selector.ind2 !== undefined && !(ind2 !== undefined && selector.ind2.includes(ind2)))
    return false;
  return (selector.where ?? []).every((condition) => meets(field, condition, context));
}

/** Whether a scope holds for the two records. */
export function scopeHolds(
  scope: Scope,
  records: Readonly<Record<'local' | 'incoming', MarcRecord>>,
  ourCodes: readonly string[],
): boolean {
  const record = records[scope.record];
  const holds =
    'leader' in scope
      ? scope.in.includes(record.leader.charAt(scope.leader))
      : record.fields.some(
          (field) =>
            tagRank(scope.has, field.tag) !== undefined &&
            fitsField(scope.has, field, { side: scope.record, ourCodes }),
        );
  return holds !== (scope.not === true);
}

/**
 * How specific a selector is once its tag has matched with `rank`: a value condition outweighs any other condition, that
 * outweighs indicators, and those outweigh the tag.
 */
export function specificity(selector: Selector, rank: number): number {
  const conditions = (selector.where ?? []).flatMap(flatten);
  const byCondition = conditions.some((one) => 'op' in one) ? 2 : conditions.length > 0 ? 1 : 0;
  const byIndicator = selector.ind1 !== undefined || selector.ind2 !== undefined ? 1 : 0;
  return byCondition * 100 + byIndicator * 10 + rank;
}

function flatten(condition: Condition): readonly Condition[] {
  return 'anyOf' in condition ? condition.anyOf.flatMap(flatten) : [condition];
}

function fitsMask(tag: string, mask: string): boolean {
  if (mask === '*') return tag !== 'LDR';
  if (mask === tag) return true;
  if (!mask.includes('X') || mask.length !== tag.length || tag === 'LDR') return false;
  for (let index = 0; index < mask.length; index += 1) {
    const sign = mask.charAt(index);
    if (sign !== 'X' && sign !== tag.charAt(index)) return false;
  }
  return true;
}

function maskRank(mask: string): number {
  const open = mask === '*' ? 3 : mask.split('X').length - 1;
  return open >= 3 ? 0 : 3 - open;
}
