// Contract: what the page about mistakes knows: the records that were created here, and the one that is looked at.
import type { Result } from '../../marc/result';
import type { LocalRecord } from '../../ports/alma';
import type { DeleteOutcome, Inventory } from '../../ports/bib-life';
import type { AlmaFailure, StoreFailure } from '../../ports/failures';
import type { CreatedNote } from '../created-notes';

/** A note of a record that is known to have been created. */
export type Created = CreatedNote & { readonly mmsId: string };

/** What is known of the record that was chosen. A deletion is asked for once, out of `read`; afterwards the record is read anew first. */
export type Looked =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly failure: AlmaFailure }
  /** Alma has no such record any more, as the record itself was asked for: its note goes. */
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'read';
      readonly local: LocalRecord;
      readonly inventory: Inventory;
      /** What the person has typed in the place of the MMS ID. */
      readonly typed: string;
    }
  | { readonly kind: 'deleting'; readonly local: LocalRecord }
  | { readonly kind: 'ended'; readonly local: LocalRecord; readonly outcome: DeleteOutcome };

export interface Chosen {
  readonly note: Created;
  readonly looked: Looked;
}

export interface MistakeState {
  /** The newest first; absent until they were read. */
  readonly created?: readonly Created[];
  readonly notesFailure?: StoreFailure;
  readonly chosen?: Chosen;
  /** The browser would not take a note off its list. */
  readonly noteStayed?: StoreFailure;
}

export const NOTHING_READ: MistakeState = {};

export type MistakeEvent =
  | { readonly kind: 'opened' }
  | { readonly kind: 'notesAnswered'; readonly result: Result<readonly Created[], StoreFailure> }
  /** Reads the record, also once more. */
  | { readonly kind: 'chosen'; readonly id: string }
  | { readonly kind: 'left' }
  | {
      readonly kind: 'readAnswered';
      readonly id: string;
      readonly local: Result<LocalRecord, AlmaFailure>;
      readonly inventory: Result<Inventory, AlmaFailure>;
    }
  | { readonly kind: 'typed'; readonly text: string }
  /** `local`: the very reading that the person has looked at. */
  | { readonly kind: 'deleteAsked'; readonly local: LocalRecord }
  | { readonly kind: 'deleteEnded'; readonly id: string; readonly outcome: DeleteOutcome }
  | { readonly kind: 'noteStayed'; readonly failure: StoreFailure };
