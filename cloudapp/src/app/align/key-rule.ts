import type { DataField } from '../marc/record';

import type { KeyReader } from './key-readers';

/** Whether two fields say different things, however alike they read. Symmetric. */
export type Differ = (one: DataField, other: DataField) => boolean;

/** One way to recognise a partner. */
export interface KeyTier {
  readonly read: KeyReader;
  /** Fields with a key in common that are two things all the same. */
  readonly unless?: Differ;
}

/** How fields of some tags find their partner. */
export interface KeyRule {
  /** Tags or masks (`6XX`). The first rule that names a tag counts. */
  readonly tags: readonly string[];
  /** Why these keys, for whoever changes the table. */
  readonly why: string;
  /** Only fields of one family are ever compared. The tag itself, if absent. */
  readonly family?: (field: DataField) => string;
  /** Surest first: a later tier is asked only for fields that the earlier ones left. */
  readonly keys: readonly KeyTier[];
  /**
   * Fields that no key pairs go together if they are alike enough in these subfields (1 = same grams). Absent where two
   * different values are two different things, however alike: an ISBN is no spelling of another.
   */
  readonly similar?: {
    readonly codes: string;
    readonly atLeast: number;
    readonly unless?: Differ;
  };
}

export function by(read: KeyReader, unless?: Differ): KeyTier {
  return unless ? { read, unless } : { read };
}
