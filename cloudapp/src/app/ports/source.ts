// Contract: where incoming records come from.
import type { AskedNumber } from '../align/asked-number';
import type { MarcRecord } from '../marc/record';
import type { Result } from '../marc/result';
import type { SruServerConfig } from '../settings/config';

import type { SourceFailure } from './failures';

/** An SRU server is named by the id that the institution's config gives it. */
export type SruSourceId = `sru:${string}`;

export type SourceId = 'worldcat' | 'hathitrust' | 'file' | SruSourceId;

export type SourceNoteId =
  | 'fileFirstOf'
  | 'fileSkipped'
  | 'fileNotBib'
  | 'sruFirstOf'
  | 'fixedFieldUnclear' // pasted: values of the fixed field that could not be read
  | 'leaderAbsent' // pasted without leader and fixed field, but with an 008
  | 'fixedFieldAbsent' // pasted with neither leader, fixed field nor 008
  | 'scriptsUnlinked'; // pasted: fields in two scripts without 880

/** Something to know about a candidate or its file that stops nothing. Its text: `sourceNotes.<id>` in i18n. */
export interface SourceNote {
  readonly id: SourceNoteId;
  readonly values: Readonly<Record<string, string>>;
}

/** One search hit, not yet chosen: what cataloguers choose by. Absent = the source does not say. */
export interface Candidate {
  readonly source: SourceId;
  /** Unique within the source, e.g. the OCLC number or HathiTrust record id. */
  readonly id: string;
  /** Current OCLC number of the record, digits only. */
  readonly oclcNumber?: string;
  /** Numbers that were merged into it (019, 035 $z). */
  readonly mergedNumbers: readonly string[];
  readonly title: string;
  readonly creator?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly extent?: string;
  readonly edition?: string;
  /** LDR/06, LDR/07. */
  readonly recordType?: string;
  readonly bibLevel?: string;
  /** LDR/17. */
  readonly encodingLevel?: string;
  /** 042, e.g. `pcc`. */
  readonly authentication?: readonly string[];
  /** 040 $a. */
  readonly catalogingAgency?: string;
  /** 040 $b. */
  readonly catalogingLanguage?: string;
  /** 040 $e, e.g. `rda`. */
  readonly descriptionRules?: string;
  readonly language?: string;
  readonly subjectCount?: number;
  readonly holdings?: number;
  readonly url?: string;
  /** The record itself where the search already brought it. */
  readonly record?: MarcRecord;
  /** Why this hit cannot be taken (unreadable, or without the number): show it, do not offer it. `fetch` fails the same. */
  readonly failure?: SourceFailure;
  readonly notes?: readonly SourceNote[];
}

/** The record chosen from a source. */
export interface IncomingRecord {
  readonly source: SourceId;
  readonly candidate: Candidate;
  readonly record: MarcRecord;
}

/**
 * A place to look for records by OCLC number. An empty list = looked, and found none.
 * A hit counts only if the number is in its 001/003, 035 $a/$z or 019; any other is refused as `sourceWrongRecord`.
 */
export interface RecordSource {
  readonly id: SourceId;
  /** i18n key of its name: `sources.<id>`; the name itself where the institution's config gives it (SRU). */
  readonly label: string;
  /** Id of the merge profile that suits it unless the person chooses otherwise. */
  readonly defaultProfile: string;
  /** `oclcNumber`: digits only, no leading zeros. */
  search(
    oclcNumber: string,
    signal: AbortSignal,
  ): Promise<Result<readonly Candidate[], SourceFailure>>;
  /** By another number than OCLC's, for records that have none. Absent: this source cannot be asked so. */
  searchBy?(
    asked: AskedNumber,
    signal: AbortSignal,
  ): Promise<Result<readonly Candidate[], SourceFailure>>;
  fetch(candidate: Candidate, signal: AbortSignal): Promise<Result<IncomingRecord, SourceFailure>>;
}

/** A file as the browser hands it over: its size is known before anything is read. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Opens a chosen file; one over the limit is refused from its size, unread. */
export interface FileOpener {
  open(file: ChosenFile): Promise<Result<readonly IncomingRecord[], SourceFailure>>;
}

/** Records from a file or pasted text: no search, no number needed. */
export interface RecordFiles {
  /** `name` only for messages. Bytes of a .mrc (UTF-8), .xml or .mrk file. */
  read(name: string, bytes: Uint8Array): Promise<Result<readonly IncomingRecord[], SourceFailure>>;
  /** Pasted MARCXML, .mrk text, or the text form that cataloguers copy. */
  paste(text: string): Promise<Result<readonly IncomingRecord[], SourceFailure>>;
}

/** What a trial of an SRU server's queries shows. */
export type IndexVerdict =
  | 'works'
  | 'matchesAnything' // a number that nobody has finds records
  | 'findsNothing'; // a number that the server is known to have finds none

/** Tries the queries of an SRU server with an address, for whoever sets it up. `known` is a number that the server has. */
export interface SruTrial {
  tryOut(
    server: SruServerConfig,
    known: AskedNumber,
    signal: AbortSignal,
  ): Promise<Result<IndexVerdict, SourceFailure>>;
}
