// Contract: what the workflow needs of Alma beyond one record's text: who else has its number, what hangs on it, its birth and its end.
import type { MarcRecord } from '../marc/record';

import type { AlmaChange, LocalRecord } from './alma';
import type { AlmaFailure } from './failures';

/**
 * Which bibs hold an OCLC number among their network numbers (035 $a). How Alma matches is not published, so the number is looked for
 * under each spelling that libraries store, and each hit is verified: "none" means none under these spellings.
 */
export interface NumberLookup {
  /** As asked, e.g. `(OCoLC)459287`, `(OCoLC)ocm00459287`. */
  readonly spellings: readonly string[];
  readonly mmsIds: readonly string[];
}

/** What hangs on a bib, as Alma counts it: a list without a count is a failure, never 0. */
export interface Inventory {
  readonly holdings: number;
  readonly items: number;
  readonly portfolios: number;
  readonly representations: number;
}

export interface CreateRequest {
  readonly record: MarcRecord;
  /** Alma: `suppress_from_publishing`. */
  readonly suppressed: boolean;
  /** Digits; by it the new record is looked for where Alma gives no answer. */
  readonly oclcNumber?: string;
  /** Who creates it (Alma primary id): a record found by number is ours only if Alma says so. Absent: none can be told for ours. */
  readonly userId?: string;
  /** When it is sent, ISO 8601. */
  readonly at: string;
  /** MMS IDs that hold the number already: none of them is the new record. Absent: not known, so that none can be told for new. */
  readonly known?: readonly string[];
  /** A person said yes to the warning shown. */
  readonly overrideWarning?: boolean;
  /** A person has seen that Alma finds a matching record, and wants this one all the same. */
  readonly despiteMatch?: boolean;
  /** Normalization process id from the config, if any. */
  readonly normalization?: string;
}

/** How a creation ended. It is sent once; only a record that was read says `created`. */
export type CreateOutcome =
  | {
      readonly kind: 'created';
      readonly after: LocalRecord;
      /** What Alma stored otherwise than it was sent. */
      readonly changedByAlma: readonly AlmaChange[];
      readonly warnings: readonly string[];
      /** No answer came; the record was found by its number, and says what was sent. */
      readonly foundByNumber: boolean;
    }
  /** Alma created it and named it, but it could not be read. */
  | { readonly kind: 'createdUnread'; readonly mmsId: string; readonly failure: AlmaFailure }
  /** Alma has a record that matches (60307). Nothing was created. */
  | { readonly kind: 'matched'; readonly failure: AlmaFailure }
  /** Alma refuses because of a warning. Nothing was created. */
  | { readonly kind: 'warned'; readonly failure: AlmaFailure }
  | { readonly kind: 'notCreated'; readonly failure: AlmaFailure }
  /** No clear answer, and no record found that is surely the new one; `found`: those that now have the number. */
  | {
      readonly kind: 'unknown';
      readonly failure: AlmaFailure;
      readonly found: readonly string[];
    };

/** How a deletion ended. It is sent once; `deleted` only where the record was looked for afterwards and is gone. */
export type DeleteOutcome =
  | { readonly kind: 'deleted' }
  /** Alma had no such record any more: the record itself was asked for and not found. Nothing was deleted. */
  | { readonly kind: 'gone' }
  /** Nothing was deleted: Alma refused, or the record or its inventory could not be read. */
  | { readonly kind: 'notDeleted'; readonly failure: AlmaFailure }
  | { readonly kind: 'changed'; readonly current: LocalRecord }
  | { readonly kind: 'hasInventory'; readonly inventory: Inventory }
  | { readonly kind: 'unknown'; readonly failure: AlmaFailure };
