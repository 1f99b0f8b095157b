// What the checker looks at. It shares types with the app, and nothing that runs.
import type { Decision, Proposal } from '../../../cloudapp/src/app/merge/decision';
import type { MergeProfile, Side } from '../../../cloudapp/src/app/merge/profile';
import type { DataField, Field, FieldId, MarcRecord } from '../../../cloudapp/src/app/marc/record';

/** A merge as it went in and came out. */
export interface CheckedMerge {
  readonly local: MarcRecord;
  readonly incoming: MarcRecord;
  readonly profile: MergeProfile;
  readonly proposal: Proposal;
}

export type CheckName =
  | 'decisions'
  | 'subfields balance'
  | 'drop has its rule'
  | 'keep list'
  | 'own numbers'
  | 'once only'
  | 'links'
  | 'lost'
  | 'leader'
  | 'merged twice'
  | 'nothing changed'
  | 'writes and reads again';

/** Something that is wrong in a merge: which check found it, at which field, and what. */
export interface Complaint {
  readonly check: CheckName;
  readonly field: FieldId;
  readonly text: string;
}

export interface InputField {
  readonly id: FieldId;
  readonly side: Side;
  readonly field: Field;
}

/** A merge with its fields found by id. */
export interface MergeView extends CheckedMerge {
  /** Fields of both records, leaders left out, in record order. */
  readonly inputs: ReadonlyMap<FieldId, InputField>;
  readonly results: ReadonlyMap<FieldId, Field>;
  /** The decision on each input field; the first where there are several. */
  readonly decisions: ReadonlyMap<FieldId, Decision>;
  /** Decisions by the field of the result that they name. */
  readonly claims: ReadonlyMap<FieldId, readonly Decision[]>;
}

export function viewOf(merge: CheckedMerge): MergeView {
  const inputs = new Map<FieldId, InputField>();
  for (const side of ['local', 'incoming'] as const)
    for (const [id, field] of named(merge[side], side === 'local' ? 'L' : 'I'))
      inputs.set(id, { id, side, field });
  const decisions = new Map<FieldId, Decision>();
  const claims = new Map<FieldId, Decision[]>();
  for (const decision of merge.proposal.decisions) {
    if (!decisions.has(decision.fieldId)) decisions.set(decision.fieldId, decision);
    const { result } = decision;
    if (result !== undefined) claims.set(result, [...(claims.get(result) ?? []), decision]);
  }
  return {
    ...merge,
    inputs,
    results: new Map(named(merge.proposal.record, 'R')),
    decisions,
    claims,
  };
}

/** Fields with their ids: origin, tag, occurrence of the tag. */
export function named(record: MarcRecord, origin: string): readonly (readonly [FieldId, Field])[] {
  const seen: Record<string, number> = {};
  return record.fields.map((field) => {
    seen[field.tag] = (seen[field.tag] ?? 0) + 1;
    return [`${origin}:${field.tag}:${seen[field.tag]}`, field] as const;
  });
}

export function isData(field: Field): field is DataField {
  return 'subfields' in field;
}

export function values(field: Field, code: string): readonly string[] {
  return isData(field)
    ? field.subfields.filter((one) => one.code === code).map(({ value }) => value)
    : [];
}

/** All that a field says, $6 and $8 left out: equal for fields equal to the last character. */
export function content(field: Field): string {
  if (!isData(field)) return JSON.stringify([field.tag, field.value]);
  const said = field.subfields.filter(({ code }) => code !== '6' && code !== '8');
  return JSON.stringify([
    field.tag,
    field.ind1,
    field.ind2,
    said.map(({ code, value }) => [code, value]),
  ]);
}

/** A field on one line for messages. */
export function line(field: Field): string {
  if (!isData(field)) return `${field.tag} ${field.value}`;
  const subfields = field.subfields.map(({ code, value }) => `$${code} ${value}`);
  return `${field.tag} ${field.ind1}${field.ind2} ${subfields.join(' ')}`;
}

/** A list with counts: how often each key stands in it. */
export function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
