// Contract: what `align` gives to `merge` and `workflow`.
import type { Field, FieldId } from '../marc/record';

/** A field with its name and its place in its record. */
export interface PlacedField {
  readonly id: FieldId;
  /** Index in `record.fields`. */
  readonly index: number;
  readonly field: Field;
}

/**
 * What is decided as one: a field and the 880 fields that its $6 links to (MARC 21 Appendix A).
 * An 880 without a partner leads a group of its own.
 */
export interface FieldGroup {
  /** Id of the leading field. */
  readonly id: FieldId;
  /** Tag of the leading field; for an 880 without partner, the tag its $6 names, else 880. */
  readonly tag: string;
  readonly lead: PlacedField;
  readonly linked: readonly PlacedField[];
  /** Hash of the content of the whole group without its $6 and $8 numbers, NFC. Equal content gives an equal hash. */
  readonly hash: string;
}

/**
 * How sure a pairing is: `exact` = same content but for NFC; `normalised` = same but for punctuation, case, spacing;
 * `key` = same key for its tag (e.g. 650: indicators, $2 and heading); `similar` = the best of what was left.
 */
export type PairLevel = 'exact' | 'normalised' | 'key' | 'similar';

export interface GroupPair {
  readonly local: FieldGroup;
  readonly incoming: FieldGroup;
  readonly level: PairLevel;
}

/** One-to-one pairing of the groups of two records. Every group is in exactly one of the three lists, in record order. */
export interface Alignment {
  readonly pairs: readonly GroupPair[];
  readonly localOnly: readonly FieldGroup[];
  readonly incomingOnly: readonly FieldGroup[];
}
