// Contract: everything that can happen. Named by who speaks: the page told, a person asked, an effect answered.
import type { AskedNumber, NumberKind } from '../align/asked-number';
import type { MarcRecord } from '../marc/record';
import type { Override, OverrideValue, SubfieldChoice } from '../merge/decision';
import type { MergeProfile } from '../merge/profile';
import type { AlmaPage, AlmaUser, LocalRecord, SaveOutcome, SaveProgress } from '../ports/alma';
import type { NumberLookup } from '../ports/bib-life';
import type { AlmaFailure, SourceFailure, StoreFailure } from '../ports/failures';
import type { HistoryEntry, HistoryLine } from '../ports/history';
import type { Candidate, ChosenFile, IncomingRecord, SourceId } from '../ports/source';
import type { JournalEntry } from '../ports/stores';
import type { Result } from '../marc/result';
import type { InstitutionConfig, UserSettings } from '../settings/config';

import type { CallNumberAnswer, CallNumberGesture } from './call-numbers';
import type { HoldingAnswer, HoldingGesture } from './holdings';
import type { Overwritten } from './overwritten';
import type { SideId } from './state';

/** What the Alma page says of itself. */
export interface PageEvent {
  readonly kind: 'almaPageTold';
  readonly page: AlmaPage;
}

/** Which record the panel is about. */
export type RecordGesture =
  | { readonly kind: 'chooseRecord'; readonly mmsId: string }
  /** "Alma now shows Y": go on with the record at hand, or follow Alma. */
  | { readonly kind: 'stayWithRecord' }
  | { readonly kind: 'switchToOther' }
  /** Reads Alma's saved version again. */
  | { readonly kind: 'reloadRecord' }
  /** Tries again what `page.kind === 'failed'` says did not work. */
  | { readonly kind: 'retryLoad' }
  /** One question back: preview -> candidates, record -> list of records. Loses nothing. */
  | { readonly kind: 'back' }
  | { readonly kind: 'dismissNotice' }
  | { readonly kind: 'openSide'; readonly side: SideId }
  | { readonly kind: 'closeSide' }
  /** The record whose deletion is on its way; none once it has ended. */
  | { readonly kind: 'deleting'; readonly mmsId?: string };

/** Which number, which copy. */
export type SearchGesture =
  | { readonly kind: 'typeNumber'; readonly text: string }
  | { readonly kind: 'clearNumber' }
  /** One of the several numbers of the record: fills the box and searches. */
  | { readonly kind: 'pickNumber'; readonly number: string }
  | { readonly kind: 'search' }
  /** Without an OCLC number: one of the record's other numbers. */
  | { readonly kind: 'searchBy'; readonly asked: AskedNumber }
  | { readonly kind: 'openFile'; readonly file: ChosenFile }
  | { readonly kind: 'pasteRecord'; readonly text: string }
  | { readonly kind: 'chooseCandidate'; readonly source: SourceId; readonly id: string }
  /** Full view of a candidate's record, without a merge. */
  | { readonly kind: 'viewCandidate'; readonly source: SourceId; readonly id: string }
  | { readonly kind: 'closeCandidate' }
  /** Preview of the chosen candidate. */
  | { readonly kind: 'previewMerge' };

export type TagValue = Exclude<OverrideValue, 'neither'>;

/** Is this right? */
export type ReviewGesture =
  | { readonly kind: 'chooseProfile'; readonly profileId: string }
  /** `label`: how the field reads, for the list of choices that no longer bind. */
  | {
      readonly kind: 'override';
      readonly target: string;
      readonly value: OverrideValue;
      readonly label?: string;
      /** Single subfields besides the version. */
      readonly subfields?: readonly SubfieldChoice[];
    }
  /** All fields of a tag at once: only ours, only the incoming ones, or both. */
  | { readonly kind: 'overrideTag'; readonly tag: string; readonly value: TagValue }
  | { readonly kind: 'undoChoice' }
  | { readonly kind: 'redoChoice' }
  | { readonly kind: 'resetOverride'; readonly target: string }
  | { readonly kind: 'resetAllOverrides' }
  /** `reason` may be '' for a `confirm`; a `block` needs one. */
  | { readonly kind: 'answerGuard'; readonly id: string; readonly reason: string }
  | { readonly kind: 'withdrawGuardAnswer'; readonly id: string }
  | { readonly kind: 'acceptLost'; readonly accepted: boolean }
  /** The other Alma records with the number are meant to be separate; `[]` takes it back. */
  | { readonly kind: 'keepSeparate'; readonly mmsIds: readonly string[] }
  /** Asks Alma once more for other records with the number. */
  | { readonly kind: 'lookAgain' };

/** Writes, and what is left of them. */
export type WriteGesture =
  | { readonly kind: 'save' }
  /** A change of the record on screen that is no merge: `local` is the very reading that `record` was made from. */
  | { readonly kind: 'saveRecord'; readonly local: LocalRecord; readonly record: MarcRecord }
  | { readonly kind: 'saveDespiteWarning'; readonly writeId: string }
  | { readonly kind: 'overrideLock'; readonly writeId: string }
  | { readonly kind: 'retrySave'; readonly writeId: string }
  | { readonly kind: 'undoSave'; readonly writeId: string }
  /** Opens the preview of a write that did not come through, on the version that Alma holds now. */
  | { readonly kind: 'remakePreview'; readonly writeId: string }
  | { readonly kind: 'dismissWrite'; readonly writeId: string }
  | { readonly kind: 'dismissRecovery'; readonly mmsId: string }
  | { readonly kind: 'refreshAlma' };

/** The history of saves: looked at over whatever page there is. */
export type HistoryGesture =
  | { readonly kind: 'openHistory' }
  /** From one save to the list, from the list to the page. */
  | { readonly kind: 'closeHistory' }
  | { readonly kind: 'openHistoryEntry'; readonly id: string }
  | { readonly kind: 'openUndoFile'; readonly file: ChosenFile }
  /** Takes back the save on screen, if nobody saved the record since. */
  | { readonly kind: 'undoFromHistory' }
  /** The person has seen what somebody saved since, and takes that back as well. */
  | { readonly kind: 'undoDespiteChanges' }
  /** Hands the person the save on screen as an undo file. */
  | { readonly kind: 'exportUndoFile' }
  /** Makes the preview of an earlier save again, on the version of the record on screen. */
  | { readonly kind: 'reapply'; readonly entry: HistoryEntry }
  | { readonly kind: 'dismissOverwritten' };

export type SettingsGesture =
  | { readonly kind: 'changeSettings'; readonly settings: UserSettings }
  | { readonly kind: 'saveConfig'; readonly config: InstitutionConfig };

export type PersonEvent =
  | RecordGesture
  | SearchGesture
  | ReviewGesture
  | CallNumberGesture
  | WriteGesture
  | HoldingGesture
  | HistoryGesture
  | SettingsGesture;

/** Answers at the start and of the stores. */
export type StoreAnswer =
  | {
      readonly kind: 'configAnswered';
      readonly result: Result<InstitutionConfig, StoreFailure>;
    }
  | { readonly kind: 'settingsAnswered'; readonly result: Result<UserSettings, StoreFailure> }
  | { readonly kind: 'userAnswered'; readonly result: Result<AlmaUser, AlmaFailure> }
  | { readonly kind: 'settingsWritten'; readonly result: Result<true, StoreFailure> }
  | {
      readonly kind: 'configWritten';
      readonly result: Result<InstitutionConfig, StoreFailure>;
    }
  /** Choices of an earlier visit to this record. */
  | {
      readonly kind: 'overridesRemembered';
      readonly mmsId: string;
      readonly overrides: readonly Override[];
    }
  | { readonly kind: 'browserStoreRefused'; readonly failure: StoreFailure };

/** Answers for the record on screen. Each names what it answers; one for another record, number or candidate is dropped. */
export type RecordAnswer =
  | {
      readonly kind: 'localAnswered';
      readonly mmsId: string;
      readonly result: Result<LocalRecord, AlmaFailure>;
    }
  | {
      readonly kind: 'searchAnswered';
      readonly mmsId: string;
      readonly source: SourceId;
      readonly number: string;
      readonly by?: NumberKind;
      readonly result: Result<readonly Candidate[], SourceFailure>;
    }
  | {
      readonly kind: 'fileAnswered';
      readonly mmsId: string;
      readonly result: Result<readonly IncomingRecord[], SourceFailure>;
    }
  | {
      readonly kind: 'candidateAnswered';
      readonly mmsId: string;
      readonly source: SourceId;
      readonly id: string;
      readonly result: Result<IncomingRecord, SourceFailure>;
    }
  | {
      readonly kind: 'incomingAnswered';
      readonly mmsId: string;
      readonly source: SourceId;
      readonly id: string;
      readonly result: Result<IncomingAndProfile, SourceFailure | StoreFailure>;
    }
  | {
      readonly kind: 'profileAnswered';
      readonly mmsId: string;
      readonly profileId: string;
      readonly result: Result<MergeProfile, StoreFailure>;
    }
  | { readonly kind: 'duplicatesAsked'; readonly mmsId: string; readonly number: string }
  | {
      readonly kind: 'duplicatesAnswered';
      readonly mmsId: string;
      readonly number: string;
      readonly result: Result<NumberLookup, AlmaFailure>;
    }
  | { readonly kind: 'almaRefreshAnswered'; readonly result: Result<true, AlmaFailure> };

export interface IncomingAndProfile {
  readonly incoming: IncomingRecord;
  readonly profile: MergeProfile;
}

/** Answers of writes: never dropped, wherever the panel is by then. */
export type WriteAnswer =
  | { readonly kind: 'writeProgressed'; readonly writeId: string; readonly progress: SaveProgress }
  | { readonly kind: 'journalRefused'; readonly writeId: string; readonly failure: StoreFailure }
  | { readonly kind: 'writeEnded'; readonly writeId: string; readonly outcome: SaveOutcome }
  | {
      readonly kind: 'journalSettled';
      readonly entry: JournalEntry;
      readonly result: RecoveryResult;
      /** For an undo: the save that it takes back. */
      readonly undoes?: string;
    };

/**
 * What became of a write of which nobody knew: Alma holds what was sent, what was there before, or neither. `guessed`: what is most
 * likely what was sent, changed by Alma. `pending`: what was there before, and the write is so young that it may still arrive.
 */
export type RecoveryResult = 'saved' | 'guessed' | 'notSaved' | 'pending' | 'unknown';

/** Answers of the history. None of them stops anything. */
export type HistoryAnswer =
  | {
      readonly kind: 'historyAnswered';
      readonly result: Result<readonly HistoryLine[], StoreFailure>;
    }
  | { readonly kind: 'saveKept'; readonly writeId: string }
  /** This save is not in the history, or older ones had to go to make room for it. */
  | { readonly kind: 'saveNotKept'; readonly writeId: string; readonly failure: StoreFailure }
  | { readonly kind: 'oldestDropped'; readonly count: number }
  | {
      readonly kind: 'historyEntryAnswered';
      readonly id: string;
      readonly result: Result<HistoryEntry | undefined, StoreFailure>;
    }
  | {
      readonly kind: 'undoChecked';
      readonly id: string;
      readonly result: Result<LocalRecord, AlmaFailure>;
    }
  | {
      readonly kind: 'undoFileAnswered';
      readonly result: Result<HistoryEntry, StoreFailure>;
    }
  /** The record that was just read is no longer as our last save left it. */
  | { readonly kind: 'overwriteNoticed'; readonly overwritten: Overwritten };

export type EffectEvent =
  StoreAnswer | RecordAnswer | CallNumberAnswer | WriteAnswer | HoldingAnswer | HistoryAnswer;

export type PanelEvent = PageEvent | PersonEvent | EffectEvent;

/** When an event was heard, and an id that no other event has. Made at the edge, so that `reduce` stays pure. */
export interface Moment {
  /** ISO 8601 with time zone. */
  readonly at: string;
  readonly id: string;
}

export type Dispatch = (event: PanelEvent) => void;
