/** Where in the input something is wrong. Lines, columns and records count from 1, byte offsets from 0. */
export interface MarcWhere {
  readonly line?: number;
  readonly column?: number;
  /** Number of the record within the input. */
  readonly record?: number;
  readonly tag?: string;
  /** Offset in bytes from the start of an ISO 2709 input. */
  readonly offset?: number;
}

/** What can be wrong with MARC in any of its forms. i18n: `errors.<kind>`. */
export type MarcFailureKind =
  | 'xmlDoctype' // a DOCTYPE: a web page, or entities that are never expanded
  | 'xmlNotWellFormed' // truncated, wrong nesting, forbidden characters
  | 'sruDiagnostic' // an SRU server answered with a diagnostic and no record
  | 'marcNoRecord' // readable, but there is no MARC record in it
  | 'marcSeveralRecords' // one record was asked for
  | 'marcNoLeader'
  | 'marcBadLeader' // not 24 characters
  | 'marcBadTag' // not three ASCII letters or digits
  | 'marcBadIndicator' // longer than one character
  | 'marcBadSubfieldCode' // not one character
  | 'marcUnexpectedElement'
  | 'marcUnexpectedText'
  | 'iso2709NotMarc'
  | 'iso2709Truncated'
  | 'iso2709BadDirectory'
  | 'iso2709BadField'
  | 'iso2709Marc8' // and the reader was given no tables
  | 'marc8Unmapped' // bytes that stand for no character
  | 'iso2709NotUtf8'
  | 'iso2709RecordTooLong'
  | 'iso2709FieldTooLong'
  | 'iso2709Unwritable' // a character or tag that the format cannot hold
  | 'mrkBadLine'
  | 'textBadLine'
  | 'textBadFixedField' // a pasted 006 or 008 that has lost its blanks
  | 'textUnclearIndicators'
  | 'textUnclearDelimiter';

/** What is wrong with an input, where, and the words of the input that a message needs. */
export interface MarcFailure {
  readonly kind: MarcFailureKind;
  readonly where: MarcWhere;
  readonly values: Readonly<Record<string, string>>;
}

/** Builds a failure; `where` and `values` may be left out. */
export function marcFailure(
  kind: MarcFailureKind,
  where: MarcWhere = {},
  values: Readonly<Record<string, string>> = {},
): MarcFailure {
  return { kind, where, values };
}
