// Contract: the records of Alma's result page as a list to work through: what the check of each brought, and how the list stands.
import type { MatchLevel } from '../../merge/verdict';
import type { AlmaFailure, SourceFailure } from '../../ports/failures';
import type { HistoryLine } from '../../ports/history';
import type { Result } from '../../marc/result';
import type { NamedSource } from '../view';

/** What stands in the way of a merge before any source is asked. All but `networkZone` end the check. */
export type Hurdle = 'communityZone' | 'networkZone' | 'notMarc21' | 'severalNumbers';

/** What the first source that has something under the number has. */
export interface Find extends NamedSource {
  readonly hits: number;
  /** Is it the same title? Where there is one hit. */
  readonly match?: MatchLevel;
  /** The number of the hit, where the record's was merged into it. */
  readonly mergedInto?: string;
  /** Why the hit cannot be taken. */
  readonly refused?: SourceFailure;
}

/** What is known of one record. */
export interface Check {
  /** Its current OCLC numbers. */
  readonly numbers: readonly string[];
  readonly hurdle?: Hurdle;
  /** MMS IDs of other Alma records with the number. */
  readonly others: readonly string[];
  /** Absent: no source has the number, or none was asked. */
  readonly find?: Find;
}

export type CheckFailure = AlmaFailure | SourceFailure;

export type Ended =
  | { readonly kind: 'checked'; readonly check: Check }
  | { readonly kind: 'failed'; readonly failure: CheckFailure };

/** `before`: what was known when it was asked for again; there again when it is called off. */
export type RowCheck =
  | Ended
  | { readonly kind: 'waiting'; readonly before?: Ended }
  | { readonly kind: 'checking'; readonly run: string; readonly before?: Ended };

/** How a row stands, for the person who goes through the list. i18n `list.states.<id>`. */
export type RowState =
  | 'ready'
  | 'look'
  | 'duplicate'
  | 'noNumber'
  | 'notFound'
  | 'failed'
  | 'saved'
  | 'checking'
  | 'waiting'
  | 'unchecked';

export interface PageListState {
  /** The MMS IDs of the page, in its order. */
  readonly shown: readonly string[];
  /** By MMS ID, of every page that was looked at. */
  readonly checks: Readonly<Record<string, RowCheck>>;
  /** Those that are being checked together, for the count. */
  readonly asked: readonly string[];
  /** The record that was opened last. */
  readonly last?: string;
  /** Only rows in this state are shown. */
  readonly only?: RowState;
  /** The saves that this browser remembers. */
  readonly saves: readonly HistoryLine[];
}

export type PageListGesture =
  | { readonly kind: 'check'; readonly mmsIds: readonly string[] }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'showOnly'; readonly state?: RowState };

export type PageListEvent =
  | PageListGesture
  /** The panel is about these records, and this one of them is open. */
  | { readonly kind: 'pageShown'; readonly mmsIds: readonly string[] }
  | { readonly kind: 'recordOpened'; readonly mmsId: string }
  | { readonly kind: 'readSaves' }
  | { readonly kind: 'savesAnswered'; readonly lines: readonly HistoryLine[] }
  | {
      readonly kind: 'checkAnswered';
      readonly mmsId: string;
      readonly run: string;
      readonly result: Result<Check, CheckFailure>;
    };

export const EMPTY_LIST: PageListState = { shown: [], checks: {}, asked: [], saves: [] };

export function isUnderWay(
  check: RowCheck | undefined,
): check is Extract<RowCheck, { kind: 'waiting' | 'checking' }> {
  return check?.kind === 'waiting' || check?.kind === 'checking';
}
