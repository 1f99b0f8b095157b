// Contract: the one state of the panel. `reduce` makes it, selectors read it, ui shows it.
import type { Override, Proposal } from '../merge/decision';
import type { Prepared } from '../merge/merge-api';
import type { MergeProfile } from '../merge/profile';
import type { AlmaUser, BibOnPage, LocalRecord, SaveOutcome, SaveProgress } from '../ports/alma';
import type { Failure, NumberFailure, SourceFailure, StoreFailure } from '../ports/failures';
import type { Candidate, IncomingRecord, SourceId } from '../ports/source';
import type { InstitutionConfig, UserSettings } from '../settings/config';

/** What the panel shows: one question at a time. */
export type Page =
  | { readonly kind: 'starting' }
  | { readonly kind: 'switchedOff'; readonly message: string }
  | { readonly kind: 'noRecord'; readonly otherEntities: number }
  | { readonly kind: 'choosingRecord'; readonly bibs: readonly BibOnPage[] }
  | { readonly kind: 'loadingLocal'; readonly mmsId: string }
  | { readonly kind: 'ready'; readonly local: LocalRecord; readonly notice?: ReadyNotice }
  | {
      readonly kind: 'loadingIncoming';
      readonly local: LocalRecord;
      readonly candidate: Candidate;
    }
  | Reviewing
  | {
      readonly kind: 'failed';
      readonly from: 'start' | 'loadingLocal' | 'loadingIncoming';
      readonly failure: Failure;
      readonly local?: LocalRecord;
      readonly mmsId?: string;
    };

/** Said once above the record, e.g. that the preview was left because the save is done. */
export type ReadyNotice =
  { readonly kind: 'undone' } | { readonly kind: 'wrongRecord'; readonly failure: SourceFailure };

export interface Reviewing {
  readonly kind: 'reviewing';
  readonly local: LocalRecord;
  readonly incoming: IncomingRecord;
  readonly profile: MergeProfile;
  readonly prepared: Prepared;
  readonly proposal: Proposal;
  readonly overrides: readonly Override[];
  /** Answers to guards: confirmed by a click, or with the typed reason. Keyed by guard id. */
  readonly guardAnswers: Readonly<Record<string, string>>;
  /** The person has looked at the lost list and goes on. */
  readonly lostAccepted: boolean;
  /** Set when the preview was remade from a newer version: who, when, and how many fields differ. */
  readonly remadeBecause?: {
    readonly by?: string;
    readonly at?: string;
    readonly differing: number;
  };
}

export interface SearchBox {
  /** As typed. */
  readonly text: string;
  readonly failure?: NumberFailure;
  /** Numbers of the local record to choose from when it has several. */
  readonly choices: readonly string[];
  /** Digits that are being or were searched. */
  readonly searched?: string;
  readonly typedByPerson: boolean;
}

/** The search of one source. Several may be half done; all are carried into reviewing so that Back loses nothing. */
export type SourceSearch =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking'; readonly number: string }
  | { readonly kind: 'found'; readonly number: string; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'failed'; readonly number: string; readonly failure: SourceFailure };

/** One write. Outlives navigation in the panel; its answer is never dropped, it is never cancelled or repeated blindly. */
export interface Write {
  readonly writeId: string;
  readonly mmsId: string;
  readonly title: string;
  readonly startedAt: string;
  readonly purpose: 'save' | 'undo';
  readonly before: LocalRecord;
  readonly sent: LocalRecord['record'];
  readonly steps: readonly SaveProgress[];
  readonly state:
    'checking' | 'saving' | 'settling' | 'saved' | 'notSaved' | 'conflict' | 'warned' | 'unknown';
  readonly outcome?: SaveOutcome;
  /** The store refused the journal entry: the save goes on, recovery is off. */
  readonly recoveryOff: boolean;
}

/** Alma shows other records than the panel: never thrown away, always asked. */
export interface OtherPage {
  readonly bibs: readonly BibOnPage[];
  readonly otherEntities: number;
}

export interface State {
  readonly page: Page;
  readonly user?: AlmaUser;
  readonly config?: InstitutionConfig;
  /** The config could not be read: the app goes on with safe defaults (preview only) and says so. */
  readonly configFailure?: StoreFailure;
  readonly settings: UserSettings;
  readonly searchBox: SearchBox;
  readonly search: Readonly<Record<SourceId, SourceSearch>>;
  readonly chosen?: { readonly source: SourceId; readonly id: string };
  readonly writes: Readonly<Record<string, Write>>;
  readonly otherPage?: OtherPage;
  /** Choices per MMS ID, kept when the page changes. */
  readonly overridesByRecord: Readonly<Record<string, readonly Override[]>>;
}
