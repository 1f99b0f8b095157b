/** What is decided as one, and what the decision is, before it is carried out. */
import type { FieldGroup, PairLevel } from '../align/alignment';
import { withoutLinks } from '../align/groups';
import { fieldContent } from '../marc/content-hash';
import type { Field } from '../marc/record';
import { isDataField } from '../marc/record';

import type { Override, Reason } from './decision';

/** A pair of groups or a group alone. At least one side is there. */
export interface Unit {
  /** What an override names: the hash of the group, or of both groups of a pair. */
  readonly target: string;
  /** Tag the leading field speaks for, that of the incoming one in a pair of two tags. */
  readonly tag: string;
  readonly local?: FieldGroup;
  readonly incoming?: FieldGroup;
  readonly level?: PairLevel;
}

/**
 * Whose version stands. `unchanged` = both say the same, the local bytes stay; `union` = one version with the subfields
 * it lacks from the other. A group alone knows `local`, `incoming` and `neither` only.
 */
export type Stands = 'unchanged' | 'local' | 'incoming' | 'both' | 'neither' | 'union';

/** The rule that decided and the sentence for people. */
export interface Why {
  /** `Decision.rule`. */
  readonly rule: string;
  readonly reason: Reason;
  /** The rule means the local field to go; see `Rule.lossExpected`. */
  readonly lossExpected?: boolean;
}

export interface Outcome {
  readonly unit: Unit;
  readonly stands: Stands;
  readonly localWhy: Why;
  readonly incomingWhy: Why;
  readonly byPerson: boolean;
  /** What the person chose, where she did. */
  readonly chosen?: Override;
  /** A rule (not the defaults) keeps the local version: it must stand in the result as it is. */
  readonly protectedLocal: boolean;
  /** With `union`: these subfields of the base give way to those of the other version; nothing else is joined. */
  readonly splice?: readonly string[];
}

/** Whether the local version is in the result as it is. */
export function localStands({ stands }: Outcome): boolean {
  return stands === 'local' || stands === 'both' || stands === 'unchanged';
}

/** Whether the incoming version is in the result. */
export function incomingStands({ stands }: Outcome): boolean {
  return stands === 'incoming' || stands === 'both' || stands === 'union';
}

/** Whether a field of this very tag is in the result by an outcome; an 880 that stands for it does not count. */
export function standsAs(outcome: Outcome, tag: string): boolean {
  const { local, incoming } = outcome.unit;
  return (
    (localStands(outcome) && local?.lead.field.tag === tag) ||
    (incomingStands(outcome) && incoming?.lead.field.tag === tag)
  );
}

export function why(rule: string, id: string, values: Reason['values'] = {}): Why {
  return { rule, reason: { id, values } };
}

/** Whether two fields say the same: equal in NFC, whatever their $6 and $8 link to. */
export function sameContent(one: Field, other: Field): boolean {
  return linklessContent(one) === linklessContent(other);
}

const contents = new WeakMap<Field, string>();

/** The content of a field in NFC without its $6 and $8: equal for fields that say the same. Remembered per field. */
export function linklessContent(field: Field): string {
  const known = contents.get(field);
  if (known !== undefined) return known;
  const content = fieldContent(withoutLinks(field));
  contents.set(field, content);
  return content;
}

/** Whether two fields are the same to the last byte, $6 and $8 aside. */
export function sameBytes(one: Field, other: Field): boolean {
  if (one === other) return true;
  const [mine, theirs] = [withoutLinks(one), withoutLinks(other)];
  if (mine.tag !== theirs.tag) return false;
  if (!isDataField(mine) || !isDataField(theirs))
    return !isDataField(mine) && !isDataField(theirs) && mine.value === theirs.value;
  return (
    mine.ind1 === theirs.ind1 &&
    mine.ind2 === theirs.ind2 &&
    mine.subfields.length === theirs.subfields.length &&
    mine.subfields.every(({ code, value }, index) => {
      const { code: otherCode, value: otherValue } = theirs.subfields[index];
      return code === otherCode && value === otherValue;
    })
  );
}
