// Contract: how two versions of one field differ.

/** A stretch of text that stands in both versions, only in the new one, or only in the old one. */
export interface TextPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/**
 * The first that holds, of two fields with the same tag, indicators and subfield codes in the same order:
 * `same` = equal characters; `normalisationOnly` = equal once both are NFC (and ligature halves U+FE20/21 are read as
 * U+0361), so that they look the same; `punctuationOnly` = equal but for ISBD punctuation about a subfield, and spacing,
 * never for case, nor in control fields, identifiers and addresses ($0 $1 $5 $6 $8 $9 $u $w). `changed` = anything else.
 */
export type DifferenceClass = 'same' | 'normalisationOnly' | 'punctuationOnly' | 'changed';

export interface SubfieldDifference {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly code: string;
  /** With `removed` and `added`: the same subfield stands in both versions, at another place. */
  readonly moved?: true;
  /** Pieces in reading order; for `added` and `removed` a single piece. Never splits a character from its accents. */
  readonly pieces: readonly TextPiece[];
}

/** Difference of an old and a new version of one field (either may be absent). */
export interface FieldDifference {
  readonly class: DifferenceClass;
  readonly tag: { readonly before?: string; readonly after?: string };
  /** Two characters, e.g. `10`; absent for control fields. */
  readonly indicators: { readonly before?: string; readonly after?: string };
  /** For a control field one entry with code ''. */
  readonly subfields: readonly SubfieldDifference[];
}
