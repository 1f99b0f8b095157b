// Contract: the saves that this browser remembers for one person of one institution (Alma's store is per browser).
import type { Override } from '../merge/decision';
import type { Result } from '../marc/result';

import type { LocalRecord } from './alma';
import type { StoreFailure } from './failures';
import type { IncomingRecord } from './source';

/** How many fields a save changed, as `recordDifferences` counts them. */
export interface FieldCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** One save in the list: enough to find it and to see whether it still stands. */
export interface HistoryLine {
  /** The id of its write. */
  readonly id: string;
  readonly mmsId: string;
  readonly title: string;
  /** When it was sent, ISO 8601. */
  readonly at: string;
  readonly purpose: 'save' | 'undo';
  /** For an undo: the id of the save that it took back. */
  readonly undoes?: string;
  /** `open`: it was sent, and nobody knows yet what became of it. */
  readonly outcome: 'open' | 'saved';
  /** Saved as far as can be told: the answer was lost, and the version that was read is not what was sent. */
  readonly guessed?: boolean;
  readonly numbersBefore: readonly string[];
  readonly numbersAfter: readonly string[];
  readonly fields: FieldCounts;
  /** 005 of the version that it was built on. */
  readonly from005?: string;
  /** 005 of the version that the save made. */
  readonly version005?: string;
  /** 005 of a later version by somebody else that the person has been told about. */
  readonly told005?: string;
  /** The OCLC number whose holding in WorldCat this save set: an undo unsets it. */
  readonly holding?: string;
}

/** What the preview was made of: with it the same merge can be made again on another version of the record. */
export interface MergeBasis {
  readonly incoming: IncomingRecord;
  readonly profileId: string;
  readonly overrides: readonly Override[];
}

/** One save whole. */
export interface HistoryEntry {
  readonly line: HistoryLine;
  /** The version before it. */
  readonly before: LocalRecord;
  /** The version that Alma stored; while the outcome is open, the record as it was sent. */
  readonly after: LocalRecord;
  /** Absent for an undo, and for a save that is no merge. */
  readonly basis?: MergeBasis;
}

/** What `keep` did: the lines as they are now, and how many of the oldest had to go to make room. */
export interface Kept {
  readonly lines: readonly HistoryLine[];
  readonly dropped: number;
}

/**
 * The history. Bounded by bytes: the oldest saves go first. Failures: `storeFull`, `storeRefused`, `storeUnreadable`; for files
 * `undoFileUnreadable`, `undoFileForeign`. A failure is told and never stops a save.
 */
export interface SaveHistory {
  /** The newest first. */
  lines(): Promise<Result<readonly HistoryLine[], StoreFailure>>;
  /** Undefined for a save that is not remembered (any more). */
  entry(id: string): Promise<Result<HistoryEntry | undefined, StoreFailure>>;
  /** Adds a save, or replaces it where it is there already. */
  keep(entry: HistoryEntry): Promise<Result<Kept, StoreFailure>>;
  forget(id: string): Promise<Result<readonly HistoryLine[], StoreFailure>>;
  /** Remembers that the person knows of a later version. */
  told(id: string, version005: string): Promise<Result<readonly HistoryLine[], StoreFailure>>;
  /** One save as text, to be kept or carried to another desk. */
  toFile(entry: HistoryEntry): Promise<Result<string, StoreFailure>>;
  fromFile(text: string): Promise<Result<HistoryEntry, StoreFailure>>;
}
