// Contract: everything that can happen while a record is created.
import type { Result } from '../../marc/result';
import type { LocalRecord } from '../../ports/alma';
import type { CreateOutcome, NumberLookup } from '../../ports/bib-life';
import type { AlmaFailure, SourceFailure, StoreFailure } from '../../ports/failures';
import type { Candidate, IncomingRecord, SourceId } from '../../ports/source';
import type { CreatedNote } from '../created-notes';
import type { IncomingAndProfile, SearchGesture } from '../events';

export type NewRecordGesture =
  | SearchGesture
  | { readonly kind: 'opened' }
  /** From the record to the hits, from a creation that failed to the record. */
  | { readonly kind: 'back' }
  | { readonly kind: 'tick'; readonly on: boolean }
  | { readonly kind: 'suppress'; readonly on: boolean }
  /** Asks Alma again for the numbers of which no answer came. */
  | { readonly kind: 'askAlmaAgain' }
  | { readonly kind: 'create' }
  | { readonly kind: 'createDespiteMatch' }
  | { readonly kind: 'createDespiteWarning' }
  | { readonly kind: 'anotherRecord' };

export type NewRecordAnswer =
  | { readonly kind: 'notesTold'; readonly notes: readonly CreatedNote[] }
  /** Another panel of this browser sent or created the same record meanwhile: this creation did not leave. */
  | {
      readonly kind: 'sentElsewhere';
      readonly id: string;
      readonly notes: readonly CreatedNote[];
    }
  | { readonly kind: 'noteRefused'; readonly failure: StoreFailure }
  | {
      readonly kind: 'searchAnswered';
      readonly round: string;
      readonly source: SourceId;
      readonly result: Result<readonly Candidate[], SourceFailure>;
    }
  | {
      readonly kind: 'recordsRead';
      readonly round: string;
      readonly result: Result<readonly IncomingRecord[], SourceFailure>;
    }
  | {
      readonly kind: 'lookupAnswered';
      readonly round: string;
      readonly number: string;
      readonly result: Result<NumberLookup, AlmaFailure>;
    }
  | {
      readonly kind: 'holderAnswered';
      readonly mmsId: string;
      readonly result: Result<LocalRecord, AlmaFailure>;
    }
  | {
      readonly kind: 'loaded';
      readonly candidate: Candidate;
      readonly result: Result<IncomingAndProfile, SourceFailure | StoreFailure>;
    }
  /** Never dropped. */
  | { readonly kind: 'creationEnded'; readonly id: string; readonly outcome: CreateOutcome };

export type NewRecordEvent = NewRecordGesture | NewRecordAnswer;
export type EventOf<K extends NewRecordEvent['kind']> = Extract<NewRecordEvent, { kind: K }>;
