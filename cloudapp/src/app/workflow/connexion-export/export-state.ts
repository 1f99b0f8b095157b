// Contract: what the page about an export from Connexion knows besides the panel's own state.
import type { Result } from '../../marc/result';
import type { NumberLookup } from '../../ports/bib-life';
import type { AlmaFailure, NumberFailure } from '../../ports/failures';

/** Which other Alma records have the number. */
export type OthersLookup =
  | { readonly kind: 'asking' }
  | { readonly kind: 'answered'; readonly found: NumberLookup }
  | { readonly kind: 'failed'; readonly failure: AlmaFailure };

/** The number that the record is made ready for. */
export interface AskedExport {
  /** Digits. */
  readonly number: string;
  /** Other numbers of the record that the person has ticked: they go to 035 $z. */
  readonly demoted: readonly string[];
  readonly others: OthersLookup;
}

export interface ExportState {
  /** The record that all of this is about; '' before the first. */
  readonly mmsId: string;
  /** The number as typed. */
  readonly text: string;
  readonly failure?: NumberFailure;
  readonly asked?: AskedExport;
}

export const NOTHING_ASKED: ExportState = { mmsId: '', text: '' };

export type ExportEvent =
  /** The page is opened on a record, or Alma shows another one. `text`: the number to begin with, '' for none. */
  | { readonly kind: 'opened'; readonly mmsId: string; readonly text: string }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'numberAsked' }
  | { readonly kind: 'ticked'; readonly number: string; readonly demoted: boolean }
  | {
      readonly kind: 'othersAnswered';
      readonly mmsId: string;
      readonly number: string;
      readonly result: Result<NumberLookup, AlmaFailure>;
    };
