// Contract: what the selectors give to ui. Human text is made in ui from i18n ids and values; text of records is text.
import type { FieldDifference } from '../diff/difference';
import type { Field, FieldId, MarcRecord } from '../marc/record';
import type {
  DecisionFlag,
  Override,
  OverrideValue,
  Reason,
  SubfieldChoice,
  Verdict,
  Warning,
} from '../merge/decision';
import type { BetterFeature } from '../merge/better-facts';
import type { Evidence, MatchLevel } from '../merge/verdict';
import type { BibOnPage, SaveStep } from '../ports/alma';
import type { Failure, NumberFailure, SourceFailure, StoreFailure } from '../ports/failures';
import type { HistoryEntry } from '../ports/history';
import type { Candidate, SourceId } from '../ports/source';
import type { UserSettings } from '../settings/config';
import type { OfferedProfile } from '../settings/offered-profiles';

import type { CallNumbersView } from './call-numbers';
import type { RecoveryResult } from './events';
import type { Page, ReadyNotice, Write } from './state';

/** A sentence: i18n key and its values. */
export interface Phrase {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What stands above everything: the institution's notice, and what the panel cannot do today. */
export interface PanelNotices {
  /** The institution's own message; '' = none. */
  readonly message: string;
  /** The config could not be read: preview only. */
  readonly configFailure?: StoreFailure;
  readonly userFailure?: Failure;
  /** This browser remembers nothing: choices and recovery are off. */
  readonly storeFailure?: StoreFailure;
  readonly previewOnly: boolean;
}

export interface OtherPageView {
  readonly bibs: readonly BibOnPage[];
  /** How Alma names what it shows now, when it is one record. */
  readonly description: string;
  readonly mmsId?: string;
  /** The person chose to stay: show it small. */
  readonly stayed: boolean;
}

/** i18n `workTypes.<id>`, from LDR/06-07. */
export type WorkType =
  | 'book'
  | 'serial'
  | 'integrating'
  | 'score'
  | 'map'
  | 'video'
  | 'audio'
  | 'music'
  | 'image'
  | 'computerFile'
  | 'manuscript'
  | 'mixed'
  | 'kit'
  | 'object'
  | 'unknown';

/** i18n `recordFlags.<id>`. */
export type RecordFlag =
  'noOverlay' | 'networkZone' | 'communityZone' | 'suppressed' | 'notMarc21' | 'noVersion';

/** The record line: which record, and which version of it (Alma's saved one; edits in an open draft are not in it). */
export interface RecordHeader {
  readonly mmsId: string;
  readonly title: string;
  readonly creator?: string;
  readonly workType: WorkType;
  readonly date?: string;
  /** Current numbers first; `merged` = only in 035 $z or 019. */
  readonly oclcNumbers: readonly { readonly number: string; readonly merged: boolean }[];
  /** From 005 (`2026-11-20T14:01:00`, the server's own time) or Alma's date (`2026-11-20`). */
  readonly savedAt?: string;
  readonly savedBy?: string;
  readonly flags: readonly RecordFlag[];
  readonly record: MarcRecord;
  /** The page held several records: Back leads to the list. */
  readonly hasList: boolean;
}

export interface SearchBoxView {
  readonly text: string;
  readonly failure?: NumberFailure;
  readonly choices: readonly string[];
  readonly searched?: string;
  readonly asking: boolean;
  readonly canSearch: boolean;
  readonly canClear: boolean;
}

/** One source's part of the search. `none` = looked, and found none. */
export interface SourceStatus {
  readonly source: SourceId;
  readonly kind: 'idle' | 'asking' | 'found' | 'none' | 'failed';
  readonly count: number;
  readonly failure?: SourceFailure;
}

/** Is it the same publication? i18n `matches.<level>`: same title, likely the same, check, different. */
export type { MatchLevel };

/** One piece of evidence, with what it stands on. i18n `evidence.<what>.<says>`. */
export interface EvidenceView extends Evidence {
  readonly local?: string;
  readonly incoming?: string;
}

export interface MatchView {
  readonly level: MatchLevel;
  readonly evidence: readonly EvidenceView[];
}

export interface CandidateRow {
  readonly candidate: Candidate;
  readonly chosen: boolean;
  readonly match: MatchView;
  /** Which record is the fuller one: i18n `compared.<id>`. */
  readonly compared: 'fuller' | 'equal' | 'lower' | 'unknown';
  /** What makes it so, and what else puts it above the next hit: i18n `better.by.<feature>`. Absent: nothing is known. */
  readonly rank?: readonly BetterFeature[];
  readonly workType: WorkType;
  /** The searched number was merged into this record's number. */
  readonly mergedFrom?: string;
}

/** The full view of a candidate. */
export type CandidateView =
  | { readonly kind: 'loading'; readonly candidate: Candidate }
  | { readonly kind: 'shown'; readonly candidate: Candidate; readonly record: MarcRecord }
  | { readonly kind: 'failed'; readonly candidate: Candidate; readonly failure: SourceFailure };

/** What is said of a row beside its verdict. `notSavedHere`: Alma does not store it from this institution. i18n `flags.<id>`. */
export type RowFlag = DecisionFlag | 'notSavedHere';

/** Where a row belongs on screen. `notTaken`: an incoming field that is not used; the local record does not change. */
export type RowSection = 'changes' | 'kept' | 'notTaken' | 'unchanged';

/** One field of a row: a group holds its field and the 880s linked to it. Any of the three may be absent. */
export interface RowField {
  readonly tag: string;
  readonly local?: { readonly id: FieldId; readonly field: Field };
  readonly incoming?: { readonly id: FieldId; readonly field: Field };
  readonly result?: { readonly id: FieldId; readonly field: Field };
  /** Local against result; only where both exist and differ. */
  readonly difference?: FieldDifference;
}

/** One row of the preview: one group, its verdict, why, and what else the person may choose. */
export interface PreviewRow {
  /** Stable while the records are; for tracking and focus. */
  readonly key: string;
  readonly tag: string;
  readonly verdict: Verdict;
  readonly flags: readonly RowFlag[];
  readonly section: RowSection;
  readonly rule: string;
  readonly reason: Reason;
  readonly fields: readonly RowField[];
  /** Subfields grafted from the other version. */
  readonly grafted: readonly { readonly code: string; readonly value: string }[];
  /** What `override` targets; absent: nothing to choose (001, leader, added by the profile). */
  readonly target?: string;
  readonly choices: readonly OverrideValue[];
  /** Which of the choices holds now, by a person or by the profile. */
  readonly value?: OverrideValue;
  /** Single subfields that the person chose. */
  readonly subfields?: readonly SubfieldChoice[];
  readonly byPerson: boolean;
  readonly lost: boolean;
}

export interface LostRow {
  readonly key: string;
  readonly tag: string;
  readonly what: 'field' | 'identifier' | 'subfield';
  readonly code?: string;
  readonly text: string;
  /** `override(target, 'local')` keeps it. */
  readonly target: string;
  /** Row of the preview to show. */
  readonly row?: string;
}

export interface GuardRow {
  readonly id: string;
  readonly level: 'block' | 'confirm' | 'warn';
  readonly forGood: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly answered: boolean;
  readonly reason: string;
}

/** Rows by what happened; `changes` = replaced + added + dropped rows of the local record. */
export interface PreviewCounts {
  readonly changes: number;
  readonly replaced: number;
  readonly added: number;
  readonly dropped: number;
  readonly kept: number;
  readonly notTaken: number;
  readonly unchanged: number;
  readonly lost: number;
  readonly byPerson: number;
}

/** Why the record cannot be saved now. i18n `whyNotSave.<kind>`. */
export type WhyNotSave =
  | { readonly kind: 'notReviewing' }
  | { readonly kind: 'writeRunning' }
  | { readonly kind: 'warningOpen' }
  | { readonly kind: 'unknownOutcome' }
  | { readonly kind: 'configUnknown' }
  | { readonly kind: 'userUnknown' }
  | { readonly kind: 'previewOnly' }
  | { readonly kind: 'communityZone' }
  | { readonly kind: 'notMarc21' }
  | { readonly kind: 'blockedForGood'; readonly guard: string }
  | { readonly kind: 'guardOpen'; readonly guard: string }
  | { readonly kind: 'lostOpen'; readonly count: string }
  | { readonly kind: 'nothingChanges' };

export interface ReviewView {
  readonly header: RecordHeader;
  readonly candidate: CandidateRow;
  readonly profile: {
    readonly id: string;
    readonly name: string;
    /** Another one was chosen and is on its way. */
    readonly asked?: string;
    readonly offered: readonly OfferedProfile[];
  };
  readonly profileFailure?: StoreFailure;
  readonly guards: readonly GuardRow[];
  readonly warnings: readonly Warning[];
  readonly lost: readonly LostRow[];
  readonly lostAccepted: boolean;
  /** The record as it would be stored. */
  readonly result: MarcRecord;
  readonly rows: readonly PreviewRow[];
  readonly counts: PreviewCounts;
  readonly unbound: readonly { readonly override: Override; readonly reason: Reason }[];
  /** Call numbers of the holdings, for the rows of class numbers that change. */
  readonly callNumbers?: CallNumbersView;
  readonly settings: UserSettings;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The preview was remade from a newer version. */
  readonly remade?: {
    readonly by?: string;
    readonly at?: string;
    readonly differing: number;
  };
  /** Other Alma records with the number of the incoming one. */
  readonly duplicates: readonly string[];
  /** The first thing in the way; absent = it can be saved. */
  readonly whyNotSave?: WhyNotSave;
}

/** What the person can do next with a write; each is the `kind` of an event. */
export type WriteAction =
  | 'undoSave'
  | 'refreshAlma'
  | 'retrySave'
  | 'saveDespiteWarning'
  | 'overrideLock'
  | 'remakePreview'
  | 'reloadRecord'
  | 'dismissWrite';

export interface StepView {
  readonly step: SaveStep;
  readonly state: 'waiting' | 'running' | 'settling' | 'done' | 'failed' | 'notDone';
}

/** One field as it was sent or known, and as Alma holds it; either may be absent. */
export interface ChangedField {
  readonly tag: string;
  readonly sent?: string;
  readonly stored?: string;
}

/** One write as it happens and after: steps, proof, what to do. */
export interface WritePanel {
  readonly writeId: string;
  readonly mmsId: string;
  readonly title: string;
  readonly purpose: Write['purpose'];
  readonly state: Write['state'];
  readonly running: boolean;
  /** The answer was lost, and the record only reads as if it was saved. */
  readonly guessed: boolean;
  readonly startedAt: string;
  readonly steps: readonly StepView[];
  /** i18n `proof.<id>`: what is known to be true, one line each. */
  readonly proof: readonly Phrase[];
  /** i18n `writes.<id>`: what happened, and whether anything was saved. */
  readonly says: Phrase;
  readonly failure?: Failure;
  readonly changedByAlma: readonly ChangedField[];
  /** Nothing was saved because of it: what a later version by somebody else holds in place of ours. */
  readonly changedByOthers: readonly ChangedField[];
  readonly warnings: readonly string[];
  readonly recoveryOff: boolean;
  /** It is not in the history. */
  readonly notKept: boolean;
  /** A draft of this record may be open in the Metadata Editor: say what to do there. */
  readonly tellEditor: boolean;
  readonly actions: readonly WriteAction[];
  /** It concerns the record on screen. */
  readonly here: boolean;
}

/** A save of ours that a later version took away in part. i18n `history.overwritten`. */
export interface OverwrittenView {
  readonly entry: HistoryEntry;
  readonly values: Readonly<Record<string, string>>;
}

/** What became of a write that an earlier panel left behind. i18n `recovery.<result>`. */
export interface RecoveryView {
  readonly mmsId: string;
  readonly startedAt: string;
  readonly result: RecoveryResult;
}

export type { Page, ReadyNotice };
