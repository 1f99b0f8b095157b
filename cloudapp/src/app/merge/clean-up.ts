/**
 * Clean-up of the incoming record. It only marks: a marked field is not taken unless a person takes it, and no other field
 * is decided as if it were there (design 5).
 */
import type { FieldGroup, PlacedField } from '../align/alignment';
import type { Field, FieldId } from '../marc/record';
import { isDataField, subfieldValues } from '../marc/record';

import { isAlmaNumber } from './conditions';
import type { Prepared } from './merge-api';
import type { Why } from './outcome';
import { why } from './outcome';
import type { MergeProfile } from './profile';
import type { RuleBook } from './rule-lookup';

/** Control numbers and stamps of the other system: they must not replace those of the Alma record, nor link it elsewhere. */
const OTHER_SYSTEMS_OWN = new Set(['001', '003', '005']);

/** Vocabulary by second indicator of 6XX; `7` = named in $2. Source: MARC 21 Bibliographic 600-651, 655. */
const VOCABULARY_OF_INDICATOR: Readonly<Record<string, string>> = {
  '0': 'lcsh',
  '1': 'lcshac',
  '2': 'mesh',
  '3': 'nal',
  '4': 'unspecified',
  '5': 'cash',
  '6': 'rvm',
};
const BY_INDICATOR = /^(?:600|610|611|630|647|648|650|651|655)$/;
const BY_SUBFIELD_2 = /^(?:654|656|657|658|662)$/;

/** The incoming fields that are not to be taken, each with its rule and reason. A group goes with its leading field. */
export function markIncoming(
  groups: readonly FieldGroup[],
  profile: MergeProfile,
  rules: RuleBook,
): Prepared['marked'] {
  const marked = new Map<FieldId, Why>();
  for (const group of groups) {
    const lead = markOf(group.lead, group.tag, profile, rules);
    if (lead) {
      for (const { id } of [group.lead, ...group.linked]) marked.set(id, lead);
      continue;
    }
    for (const linked of group.linked) {
      const own = markOf(linked, group.tag, profile, rules);
      if (own) marked.set(linked.id, own);
    }
  }
  return marked;
}

function markOf(
  { field }: PlacedField,
  tag: string,
  profile: MergeProfile,
  rules: RuleBook,
): Why | undefined {
  if (OTHER_SYSTEMS_OWN.has(field.tag)) return why('invariant', 'otherSystemsNumber', { tag });
  const rule = rules.neverRule(field, tag, 'incoming');
  if (rule) return why(rule.id, 'notTakenByRule', { rule: rule.id, why: rule.comment });
  if (isAlmaNumber(field)) return why('invariant', 'otherSystemsNumber', { tag });
  // MARC 21 tags are three digits; others (CAT, AVA, FMT) are those of the system that the record comes from.
  if (!/^\d{3}$/.test(field.tag)) return why('cleanup', 'systemField', { tag });
  const vocabulary = subjectVocabulary(field, tag);
  if (vocabulary === undefined || isTaken(vocabulary, profile.subjectVocabularies))
    return undefined;
  return why('subjectVocabularies', 'vocabularyNotTaken', { vocabulary });
}

/**
 * The subject vocabulary of a 6XX field: `lcsh`, `mesh`... by its second indicator, or its $2. Undefined where a field has
 * none (653, 69X and all others). `tag` is that of the field an 880 stands for.
 */
export function subjectVocabulary(field: Field, tag: string): string | undefined {
  if (!isDataField(field)) return undefined;
  if (BY_INDICATOR.test(tag)) {
    const named = VOCABULARY_OF_INDICATOR[field.ind2];
    if (named !== undefined) return named;
    return field.ind2 === '7' ? (codeIn2(field) ?? 'unspecified') : undefined;
  }
  return BY_SUBFIELD_2.test(tag) ? codeIn2(field) : undefined;
}

function codeIn2(field: Field): string | undefined {
  const [code] = isDataField(field) ? subfieldValues(field, '2') : [];
  return code?.trim().replace(/\.$/, '').toLowerCase();
}

/** Whether a vocabulary is one of the wanted ones; where none is named, all are. */
export function isTaken(vocabulary: string, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((one) => one.trim().toLowerCase() === vocabulary);
}
