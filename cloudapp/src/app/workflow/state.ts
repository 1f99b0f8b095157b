// Contract: the one state of the panel. `reduce` makes it, selectors read it, ui shows it.
import type { MarcRecord } from '../marc/record';
import type { Result } from '../marc/result';
import type { AskedNumber, NumberKind } from '../align/asked-number';
import type { Override, Proposal } from '../merge/decision';
import type { Prepared } from '../merge/merge-api';
import type { MergeProfile } from '../merge/profile';
import type {
  AlmaPage,
  AlmaUser,
  BibOnPage,
  LocalRecord,
  SaveOutcome,
  SaveProgress,
} from '../ports/alma';
import type { NumberLookup } from '../ports/bib-life';
import type {
  AlmaFailure,
  Failure,
  NumberFailure,
  SourceFailure,
  StoreFailure,
} from '../ports/failures';
import type { HistoryEntry, HistoryLine, MergeBasis } from '../ports/history';
import type { Candidate, IncomingRecord, SourceId, SruSourceId } from '../ports/source';
import type { JournalEntry } from '../ports/stores';
import type { InstitutionConfig, UserSettings } from '../settings/config';

import type { CallNumberState } from './call-numbers';
import type { RecoveryResult } from './events';
import type { Holding } from './holdings';
import type { Overwritten } from './overwritten';

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
      /** The preview of an earlier save is made again: record, profile and choices come with it. */
      readonly basis?: MergeBasis;
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
  /** The choices as they were before each change, the newest last, and those that were taken back, the next to come last. */
  readonly choicesBefore: readonly (readonly Override[])[];
  readonly choicesUndone: readonly (readonly Override[])[];
  /** The last choice, where it was refused and the one before it stands. */
  readonly refused?: Proposal['unbound'][number];
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
  /** Another profile was asked for and is being loaded, or could not be. */
  readonly profileAsked?: string;
  readonly profileFailure?: StoreFailure;
}

export interface SearchBox {
  /** The record that the box, the searches and the choice of candidate belong to. */
  readonly mmsId?: string;
  /** As typed. */
  readonly text: string;
  readonly failure?: NumberFailure;
  /** Numbers of the local record to choose from when it has several. */
  readonly choices: readonly string[];
  /** ISBN, ISSN and LCCN of the local record, to be searched where there is no OCLC number or nothing was found by it. */
  readonly identifiers: readonly AskedNumber[];
  /** Digits of the OCLC number that is being or was searched. */
  readonly searched?: string;
  /** The other number that is being or was searched in its place. */
  readonly searchedBy?: AskedNumber;
  readonly typedByPerson: boolean;
}

/** The search of one source. Several may be half done; all are carried into reviewing so that Back loses nothing. */
export type SourceSearch =
  | { readonly kind: 'idle' }
  /** `by`: another sort of number than OCLC's. */
  | { readonly kind: 'asking'; readonly number: string; readonly by?: NumberKind }
  | { readonly kind: 'found'; readonly number: string; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'failed'; readonly number: string; readonly failure: SourceFailure };

/** What each source was asked. An SRU server stands in it once it was. */
export type Searches = Readonly<
  Record<Exclude<SourceId, SruSourceId>, SourceSearch> & Partial<Record<SruSourceId, SourceSearch>>
>;

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
  /** It is not in the history, and why. */
  readonly notKept?: StoreFailure;
  /** The store refused the journal entry: the save goes on, recovery is off. */
  readonly recoveryOff: boolean;
  /** What is asked of the write beyond the record: see `SaveRequest`. */
  readonly asks: WriteAsks;
  /** The preview that was saved, to make it again. Absent for an undo, and for a save that is no merge. */
  readonly basis?: Reviewing;
  /** It ended, and neither it nor the save that it takes back or brings back is a merge. */
  readonly noMerge?: boolean;
  /** The save that this undo takes back. */
  readonly undoes?: string;
  /** The number whose holding that save set, as its undo file says. */
  readonly holding?: string;
}

export interface WriteAsks {
  readonly overrideWarning?: boolean;
  readonly overrideLock?: boolean;
  readonly retryOf?: string;
  readonly normalization?: string;
}

/** Alma shows other records than the panel: never thrown away, always asked. */
export interface OtherPage {
  readonly bibs: readonly BibOnPage[];
  readonly otherEntities: number;
  /** The person chose to stay: the line stays, small, without asking again. */
  readonly stayed: boolean;
}

/** The full view of a candidate's record, beside the list. */
export interface Viewing {
  readonly candidate: Candidate;
  readonly state: 'loading' | 'shown' | 'failed';
  readonly record?: MarcRecord;
  readonly failure?: SourceFailure;
}

/** Whether other Alma records hold the number of the incoming record or of the local one. An answer about others is dropped. */
export interface Duplicates {
  readonly mmsId: string;
  /** The numbers asked for, with commas. */
  readonly number: string;
  /** Absent while Alma is asked. */
  readonly answer?: Result<NumberLookup, AlmaFailure>;
}

/** What became of a write that an earlier panel left behind. */
export interface Recovery {
  readonly entry: JournalEntry;
  readonly result: RecoveryResult;
}

/** What of the history is on screen, over the page. */
export type HistoryView =
  | { readonly kind: 'closed' }
  | { readonly kind: 'list'; readonly failure?: StoreFailure }
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'entry'; readonly entry: HistoryEntry; readonly check?: UndoCheck };

/** Before a save of the history is taken back, its record is read: somebody may have saved it since. */
export type UndoCheck =
  'reading' | { readonly changed: LocalRecord } | { readonly failure: AlmaFailure };

/** What may lie over the page, besides the history: fetched when it is opened. */
export type SideId = 'newRecord' | 'export' | 'mistake' | 'help';

export interface History {
  /** The newest first; absent until they were read. */
  readonly lines?: readonly HistoryLine[];
  readonly failure?: StoreFailure;
  /** So many of the oldest had to go since the panel was opened. */
  readonly dropped: number;
  readonly view: HistoryView;
}

/** Something small that is asked for and answered: refreshing Alma, storing settings. */
export type Task<F> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly failure: F };

export interface State extends CallNumberState {
  readonly page: Page;
  /** What Alma said last that it shows. */
  readonly alma: AlmaPage;
  /** The Alma page that the panel is about; `alma` runs ahead of it while the person has work. */
  readonly following: { readonly bibs: readonly BibOnPage[]; readonly otherEntities: number };
  readonly user?: AlmaUser;
  readonly userFailure?: AlmaFailure;
  readonly config?: InstitutionConfig;
  /** The config could not be read: the app goes on with safe defaults (preview only) and says so. */
  readonly configFailure?: StoreFailure;
  readonly settings: UserSettings;
  readonly searchBox: SearchBox;
  readonly search: Searches;
  readonly chosen?: { readonly source: SourceId; readonly id: string };
  readonly writes: Readonly<Record<string, Write>>;
  /** By write id: its step in WorldCat, which outlives the write. */
  readonly holdings: Readonly<Record<string, Holding>>;
  readonly otherPage?: OtherPage;
  /** Choices per MMS ID, kept when the page changes. */
  readonly overridesByRecord: Readonly<Record<string, readonly Override[]>>;
  readonly viewing?: Viewing;
  /** The preview that Back left: opened again as it was. */
  readonly parked?: Reviewing;
  readonly duplicates?: Duplicates;
  /** By MMS ID: the other records with its number of which a person said that they are meant to be separate. Holds for just these. */
  readonly separate: Readonly<Record<string, readonly string[]>>;
  /** By MMS ID. */
  readonly recoveries: Readonly<Record<string, Recovery>>;
  readonly history: History;
  readonly side?: SideId;
  /** MMS ID of the record whose deletion is on its way. */
  readonly deleting?: string;
  /** Of the record on screen. */
  readonly overwritten?: Overwritten;
  /** This browser's store refused: choices and recovery do not outlive the panel. */
  readonly storeFailure?: StoreFailure;
  readonly almaRefresh: Task<AlmaFailure>;
  readonly settingsTask: Task<StoreFailure>;
  readonly configTask: Task<StoreFailure>;
}
