/** Tests of one field, as profiles state them (profile.ts `Condition`). */
import { isLocalExtension } from '../marc/local-extension';
import { numberIn035 } from '../marc/oclc-number';
import type { DataField, Field } from '../marc/record';
import { isDataField, subfieldValues } from '../marc/record';

import { institutionOf } from './institution';
import type { Condition, Side } from './profile';

/** What a condition may ask beyond the field itself. */
export interface FieldContext {
  readonly side: Side;
  readonly ourCodes: readonly string[];
}

type ValueCondition = Extract<Condition, { op: string }>;

/** Whether one condition holds for a field. A control field has no subfields, so only `exists: false` and `not` hold for it. */
export function meets(field: Field, condition: Condition, context: FieldContext): boolean {
  if ('anyOf' in condition) return condition.anyOf.some((one) => meets(field, one, context));
  if ('op' in condition) return meetsValue(field, condition);
  if ('exists' in condition)
    return valuesOf(field, condition.subfield).length > 0 === condition.exists;
  if (!isDataField(field)) return false;
  if ('institution' in condition) {
    const whose = institutionOf(field, context.side, context.ourCodes);
    return condition.institution === 'ours'
      ? whose === 'ours' || whose === 'mixed'
      : whose === 'others';
  }
  if ('localExtension' in condition) return isLocalExtension(field) === condition.localExtension;
  if ('mmsIdInW' in condition)
    return subfieldValues(field, 'w').some(isMmsId) === condition.mmsIdInW;
  return hasOclcNumber(field) === condition.oclcNumber;
}

/**
 * Whether a $w names a record of Alma: `99` and digits, bare or after the code of an institution or zone
 * (`(01UNI_INST)99...`, `(EXLNZ-01UNI_NETWORK)99...`).
 */
export function isMmsId(value: string): boolean {
  return /^(?:\((?:EXL[^()]*|\d{2}[A-Z0-9_]+)\)\s*)?99\d{6,17}$/i.test(value.trim());
}

/** Whether a field is an 035 in which Alma names the record it is linked to in the network or community zone. */
export function isAlmaNumber(field: Field): boolean {
  return (
    field.tag === '035' &&
    isDataField(field) &&
    subfieldValues(field, 'a').some((value) => /^\s*\(EXL/i.test(value))
  );
}

/** Whether 035 $a is an OCLC number. */
export function hasOclcNumber(field: Field): boolean {
  return (
    isDataField(field) &&
    subfieldValues(field, 'a').some((value) => numberIn035(value) !== undefined)
  );
}

function valuesOf(field: Field, code: string): readonly string[] {
  if (!isDataField(field)) return code === '*' ? [field.value] : [];
  return code === '*' ? field.subfields.map(({ value }) => value) : subfieldValues(field, code);
}

function meetsValue(field: Field, condition: ValueCondition): boolean {
  const wanted = typeof condition.value === 'string' ? [condition.value] : condition.value;
  const found = valuesOf(field, condition.subfield).some((value) =>
    wanted.some((one) => matches(value, condition.op, one, condition.ignoreCase === true)),
  );
  return found !== (condition.not === true);
}

function matches(
  value: string,
  op: ValueCondition['op'],
  wanted: string,
  ignoreCase: boolean,
): boolean {
  if (op === 'regex' || op === 'glob') return pattern(op, wanted, ignoreCase).test(value);
  const [text, sought] = ignoreCase ? [value.toLowerCase(), wanted.toLowerCase()] : [value, wanted];
  if (op === 'equals') return text === sought;
  return op === 'contains' ? text.includes(sought) : text.startsWith(sought);
}

const patterns = new Map<string, RegExp>();

function pattern(op: 'regex' | 'glob', source: string, ignoreCase: boolean): RegExp {
  const key = `${op}${ignoreCase ? 'i' : ''}:${source}`;
  const known = patterns.get(key);
  if (known) return known;
  const made = new RegExp(op === 'glob' ? globSource(source) : source, ignoreCase ? 'iu' : 'u');
  patterns.set(key, made);
  return made;
}

/** `*` stands for any text, `?` for one character; the whole value must match. */
export function globSource(glob: string): string {
  const escaped = glob.replace(/[.+^${}()|[\]\\/]/g, '\\$&');
  return `^${escaped.replace(/\*/g, '[\\s\\S]*').replace(/\?/g, '[\\s\\S]')}$`;
}

/** The subfields of a data field, none for a control field. */
export function subfieldsOf(field: Field): DataField['subfields'] {
  return isDataField(field) ? field.subfields : [];
}
