// Whether a rule of a profile speaks of a field, as profile.ts describes it; written apart from the engine.
import type {
  Condition,
  Rule,
  Scope,
  Selector,
  Side,
} from '../../../cloudapp/src/app/merge/profile';
import type { Field } from '../../../cloudapp/src/app/marc/record';

import { hasMmsId, hasOclcNumber, isLocalExtension, whose5 } from './facts';
import { matesOf, spokenTag } from './links';
import type { InputField, MergeView } from './model';
import { isData, values } from './model';

/**
 * Whether a rule speaks of an input field: of the field itself or of one that its $6 ties to it (a field and its 880s are
 * decided as one), for the right record, under the scopes that hold.
 */
export function speaksOf(rule: Rule, input: InputField, merge: MergeView): boolean {
  if (rule.side !== undefined && rule.side !== input.side) return false;
  if (!(rule.when ?? []).every((scope) => holds(scope, merge))) return false;
  const mates = matesOf(input, merge);
  const tag = spokenTag(input.field);
  return mates.some(
    ({ field }) =>
      namesTag(rule.select, field, tag) &&
      fitsField(rule.select, field, input.side, merge.profile.ourCodes),
  );
}

/** The tag that counts is the one an 880 stands for; `880` itself counts only where it is named in full. */
function namesTag(selector: Selector, field: Field, tag: string): boolean {
  const own = field.tag === '880' && selector.tags.includes('880');
  return own || (masks(selector.tags, tag) && !masks(selector.excludeTags ?? [], tag));
}

function masks(tags: readonly string[], tag: string): boolean {
  return tags.some(
    (mask) => mask === '*' || new RegExp(`^${mask.replaceAll('X', '.')}$`).test(tag),
  );
}

export function fitsField(
  selector: Selector,
  field: Field,
  side: Side,
  ourCodes: readonly string[],
): boolean {
  for (const name of ['ind1', 'ind2'] as const) {
    const wanted = selector[name];
    if (wanted !== undefined && !(isData(field) && wanted.includes(field[name]))) return false;
  }
  return (selector.where ?? []).every((condition) => meets(condition, field, side, ourCodes));
}

function meets(
  condition: Condition,
  field: Field,
  side: Side,
  ourCodes: readonly string[],
): boolean {
  if ('anyOf' in condition) return condition.anyOf.some((one) => meets(one, field, side, ourCodes));
  if ('exists' in condition) return said(field, condition.subfield).length > 0 === condition.exists;
  if ('op' in condition) return meetsValue(condition, field);
  if (!isData(field)) return false;
  if ('institution' in condition) return whose5(field, side, ourCodes) === condition.institution;
  if ('localExtension' in condition) return isLocalExtension(field) === condition.localExtension;
  if ('mmsIdInW' in condition) return hasMmsId(field) === condition.mmsIdInW;
  return hasOclcNumber(field) === condition.oclcNumber;
}

function said(field: Field, code: string): readonly string[] {
  if (code !== '*') return values(field, code);
  return isData(field) ? field.subfields.map(({ value }) => value) : [field.value];
}

function meetsValue(condition: Extract<Condition, { op: string }>, field: Field): boolean {
  const patterns = [condition.value].flat().map((value) => patternOf(condition.op, value));
  const flags = condition.ignoreCase ? 'iu' : 'u';
  const isFound = said(field, condition.subfield).some((value) =>
    patterns.some((pattern) => new RegExp(pattern, flags).test(value)),
  );
  return isFound !== (condition.not === true);
}

function patternOf(op: string, value: string): string {
  if (op === 'regex') return value;
  const quoted = value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  if (op === 'equals') return `^${quoted}$`;
  if (op === 'startsWith') return `^${quoted}`;
  if (op === 'contains') return quoted;
  return `^${quoted.replaceAll('\\*', '[^]*').replaceAll('\\?', '[^]')}$`;
}

function holds(scope: Scope, merge: MergeView): boolean {
  const record = merge[scope.record];
  const isSo =
    'leader' in scope
      ? scope.in.includes(record.leader.charAt(scope.leader))
      : record.fields.some(
          (field) =>
            masks(scope.has.tags, field.tag) &&
            !masks(scope.has.excludeTags ?? [], field.tag) &&
            fitsField(scope.has, field, scope.record, merge.profile.ourCodes),
        );
  return isSo !== (scope.not === true);
}
