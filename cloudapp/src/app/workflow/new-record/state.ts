// Contract: what is known while a record is created in Alma from a source.
import type { LocalRecord } from '../../ports/alma';
import type { CreateOutcome, CreateRequest } from '../../ports/bib-life';
import type { AlmaFailure, NumberFailure, SourceFailure, StoreFailure } from '../../ports/failures';
import type { Candidate, SourceId } from '../../ports/source';
import type { CreatedNote } from '../created-notes';
import type { SourceSearch, State as PanelState } from '../state';

import type { MadeRecord } from './make-record';

/** What Alma says of one number. */
export type Lookup =
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'answered';
      readonly spellings: readonly string[];
      readonly mmsIds: readonly string[];
    }
  | { readonly kind: 'failed'; readonly failure: AlmaFailure };

/** A record that Alma has already, as far as it was read. */
export type Holder =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly local: LocalRecord }
  | { readonly kind: 'failed' };

/** A hit that was chosen, and the new record that it makes. */
export interface Draft {
  readonly candidate: Candidate;
  readonly made: MadeRecord;
  /** The numbers that Alma is asked for; the first is that of the record. */
  readonly numbers: readonly string[];
  readonly suppressed: boolean;
  /** `sameRecordHash` of the record that came. The one that is made may bear the date, and would be another tomorrow. */
  readonly hash: string;
}

/** A creation that was sent. */
export interface Creation {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly draft: Draft;
  readonly request: CreateRequest;
  /** Absent while no answer came. */
  readonly outcome?: CreateOutcome;
}

/** One question at a time. */
export type Step =
  | { readonly kind: 'asking'; readonly failure?: SourceFailure | StoreFailure }
  | { readonly kind: 'loading'; readonly candidate: Candidate }
  | { readonly kind: 'record'; readonly draft: Draft }
  | { readonly kind: 'creation'; readonly creation: Creation };

export interface NewRecordState {
  readonly box: { readonly text: string; readonly failure?: NumberFailure };
  /** The question that answers belong to: those to an earlier one are dropped. '' before the first. */
  readonly round: string;
  /** What was searched for, digits; absent for a file or a pasted record. */
  readonly number?: string;
  readonly searches: Readonly<Partial<Record<SourceId, SourceSearch>>>;
  readonly lookups: Readonly<Record<string, Lookup>>;
  readonly holders: Readonly<Record<string, Holder>>;
  readonly step: Step;
  /** The person has seen what speaks against it, and wants the record all the same. */
  readonly ticked: boolean;
  /** What the browser says that was created here. */
  readonly notes: readonly CreatedNote[];
  /** Notes of this panel that the browser has not confirmed: they count as well. */
  readonly unkept: readonly CreatedNote[];
  /** This browser keeps no note: what becomes of a creation is not known after the panel was closed. */
  readonly noteFailure?: StoreFailure;
}

export const INITIAL_NEW_RECORD: NewRecordState = {
  box: { text: '' },
  round: '',
  searches: {},
  lookups: {},
  holders: {},
  step: { kind: 'asking' },
  ticked: false,
  notes: [],
  unkept: [],
};

/** When an event was heard, an id of its own, and what the panel knows of person and institution. */
export interface NewRecordMoment {
  readonly at: string;
  readonly id: string;
  readonly panel: PanelState;
}
