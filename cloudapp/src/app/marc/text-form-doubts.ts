import { isRepeatable } from './codes/repeatable';
import type { Field } from './record';
import { isControlField } from './record';
import type { HeadingFacts } from './text-form-heading';

/** What is uncertain about a record though it could be read. */
export type TextDoubt =
  /** No leader and no fixed field: the leader is the default one. `fixedField`: whether there is an 008 all the same. */
  | { readonly kind: 'leaderAbsent'; readonly fixedField: boolean }
  /** Values of the fixed field that could not be read, by their labels as OCLC shows them. */
  | { readonly kind: 'fixedFieldUnclear'; readonly labels: readonly string[] }
  /** Fields that stand once for each script, as Connexion shows them, without 880 and $6 to link them. */
  | { readonly kind: 'scriptsUnlinked'; readonly tags: readonly string[] };

interface Reading {
  readonly isLeaderShown: boolean;
  /** Tags of control fields that could not be read. */
  readonly leftOut: readonly string[];
}

/** Doubts about a record from its own fields and its heading, whose fixed field counts only where it is needed. */
export function doubtsOf(
  fields: readonly Field[],
  { leader, unclear = [] }: HeadingFacts,
  { isLeaderShown, leftOut }: Reading,
): readonly TextDoubt[] {
  const doubts: TextDoubt[] = [];
  const fixedField = fields.some(({ tag }) => tag === '008');
  if (!isLeaderShown && leader === undefined) doubts.push({ kind: 'leaderAbsent', fixedField });
  const labels = [...(isLeaderShown && fixedField ? [] : unclear), ...leftOut];
  if (labels.length > 0) doubts.push({ kind: 'fixedFieldUnclear', labels });
  const tags = unlinkedScripts(fields);
  return tags.length > 0 ? [...doubts, { kind: 'scriptsUnlinked', tags }] : doubts;
}

/** Tags that may stand once, and stand twice in a row: in Latin script and in another. */
function unlinkedScripts(fields: readonly Field[]): readonly string[] {
  return fields.flatMap((field, index) => {
    const next = fields[index + 1];
    if (next?.tag !== field.tag || isRepeatable(field.tag)) return [];
    return isInOtherScript(field) === isInOtherScript(next) ? [] : [field.tag];
  });
}

function isInOtherScript(field: Field): boolean {
  if (isControlField(field)) return false;
  return field.subfields.some(({ value }) => /(?!\p{Script=Latin})\p{L}/u.test(value));
}
