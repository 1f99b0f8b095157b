// Contract: the record and the search, as the selectors give them to ui. See ./view.ts.
import type { AskedNumber } from '../align/asked-number';
import type { MarcRecord } from '../marc/record';
import type { BetterFeature } from '../merge/better-facts';
import type { Evidence, MatchLevel } from '../merge/verdict';
import type { BibOnPage } from '../ports/alma';
import type { Failure, NumberFailure, SourceFailure, StoreFailure } from '../ports/failures';
import type { Candidate, SourceId } from '../ports/source';

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
  /** What else the record can be looked for by, where its OCLC number does not do. */
  readonly identifiers: readonly AskedNumber[];
  readonly searched?: string;
  readonly searchedBy?: AskedNumber;
  /** A pasted record is read: files are switched on. */
  readonly takesRecords: boolean;
  /** Where WorldCat's own page lists what this number, or this record, is found by. */
  readonly worldcatUrl: string;
  readonly asking: boolean;
  readonly canSearch: boolean;
  readonly canClear: boolean;
}

/** Where something comes from. `ownName`: the institution's name for it; without one it is i18n `sources.<source>`. */
export interface NamedSource {
  readonly source: SourceId;
  readonly ownName?: string;
}

/** One source's part of the search. `none` = looked, and found none. */
export interface SourceStatus extends NamedSource {
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

export interface CandidateRow extends NamedSource {
  readonly candidate: Candidate;
  /** Another source gave the same record. */
  readonly sameAs?: NamedSource;
  /** The source has records of other libraries, not WorldCat's. */
  readonly othersRecord: boolean;
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
