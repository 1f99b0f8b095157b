// Contract: what the workflow needs of Alma.
import type { MarcRecord } from '../marc/record';
import type { Result } from '../marc/result';

import type {
  CreateOutcome,
  CreateRequest,
  DeleteOutcome,
  Inventory,
  NumberLookup,
} from './bib-life';
import type { AlmaFailure } from './failures';

/** A bib on the Alma page, as the page's entities name it. Validated: `mmsId` is digits only. */
export interface BibOnPage {
  readonly mmsId: string;
  readonly description: string;
  /** The entity that led here (BIB_MMS, HOLDING, ITEM, ...). */
  readonly via: string;
}

/** Which page Alma shows. `starting` until the first real answer (the SDK's first emission is always empty). */
export type AlmaPage =
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'entities';
      readonly bibs: readonly BibOnPage[];
      readonly otherEntities: number;
    };

export interface PageEntities {
  /** Calls back at once with what is known, then at every real change of the set of MMS IDs. Returns a stop function. */
  watch(listener: (page: AlmaPage) => void): () => void;
}

/** Management data of the bib that a PUT echoes (Alma API, rest_bib.xsd). Absent values are not sent. */
export interface ManagementData {
  readonly suppressFromPublishing?: string;
  readonly suppressFromExternalSearch?: string;
  readonly catalogingLevel?: string;
  readonly briefLevel?: string;
  readonly rank?: string;
  readonly syncWithOclc?: string;
}

/** The local record: Alma's saved version, as GET /bibs/{mms_id} gives it. Edits in an open draft are not in it. */
export interface LocalRecord {
  readonly mmsId: string;
  readonly record: MarcRecord;
  readonly title: string;
  readonly recordFormat: string;
  readonly linkedTo?: 'NZ' | 'CZ';
  /** 005 as stored, e.g. `20261120140100.0`; absent where the record has none that can be used. */
  readonly version005?: string;
  readonly lastModifiedBy?: string;
  readonly lastModifiedDate?: string;
  readonly createdBy?: string;
  /** `2026-11-20Z`, as Alma gives it. */
  readonly createdDate?: string;
  readonly suppressed: boolean;
  readonly management: ManagementData;
}

/** One holding of a bib as `GET /bibs/{mms_id}/holdings` lists it: 852 $b, $c, and the call number as Alma joins it. */
export interface HoldingCallNumber {
  readonly holdingId: string;
  /** Code of the library and of the location; '' where Alma does not say. */
  readonly library: string;
  readonly location: string;
  /** '' where the holding has none. */
  readonly callNumber: string;
}

export interface Bibs {
  read(mmsId: string): Promise<Result<LocalRecord, AlmaFailure>>;
  /** Other bibs whose network numbers hold this OCLC number. `exceptMmsId`: '' where there is no record yet. */
  othersWithNumber(
    oclcNumber: string,
    exceptMmsId: string,
  ): Promise<Result<NumberLookup, AlmaFailure>>;
  inventory(mmsId: string): Promise<Result<Inventory, AlmaFailure>>;
  /** `POST /bibs`, sent once and never repeated. */
  create(request: CreateRequest): Promise<CreateOutcome>;
  /** `DELETE /bibs/{mms_id}`, sent once, only where the record is still this version and nothing hangs on it. */
  remove(local: LocalRecord): Promise<DeleteOutcome>;
  /** The bib's holdings, in Alma's order; an empty list where it has none. */
  callNumbers(mmsId: string): Promise<Result<readonly HoldingCallNumber[], AlmaFailure>>;
}

/** The visible steps of save and release (design 6). */
export type SaveStep = 'reRead' | 'compare' | 'write' | 'readBack' | 'verify';

export interface SaveRequest {
  /** Made by the caller, unique; all events of this write carry it. */
  readonly writeId: string;
  /** The version that the preview was built from. */
  readonly before: LocalRecord;
  /** The record to store: the proposal's. */
  readonly record: MarcRecord;
  /** A person said yes to the warning shown. */
  readonly overrideWarning?: boolean;
  /** A person said yes, and the config allows it. */
  readonly overrideLock?: boolean;
  /** Set on a retry of a write that may still arrive: the 005 of the version before the first try, '' where it had none. */
  readonly retryOf?: string;
  /** Who saves: a later version by somebody else is not taken for ours. */
  readonly userId?: string;
  /** Normalization process id from the config, if any. */
  readonly normalization?: string;
}

/**
 * One field that Alma changed itself while saving. `sent` and `stored` in text form; either may be absent.
 * `routine`: what Alma writes anew at every save (001, 005, leader counts, `(EXL...)` 035). With routine changes only, the stored
 * record is equal to the one that was sent (design 6).
 */
export interface AlmaChange {
  readonly tag: string;
  readonly sent?: string;
  readonly stored?: string;
  readonly routine?: boolean;
}

/** How a write ended. Only `saved` claims that the record is stored, and only after a read-back. */
export type SaveOutcome =
  | {
      readonly kind: 'saved';
      readonly after: LocalRecord;
      readonly changedByAlma: readonly AlmaChange[];
      readonly warnings: readonly string[];
      /** The answer was lost and the read-back settled it. */
      readonly settledByReadBack: boolean;
      /** And what was read back is only nearer to what was sent than to the old record: it may hold the save of another panel. */
      readonly guessed?: boolean;
    }
  | {
      readonly kind: 'notSaved';
      readonly failure: AlmaFailure;
      readonly current?: LocalRecord;
      readonly mayRetry: boolean;
      /** The write left and Alma said nothing clear: the record is as it was, and the write may still arrive (design 6). */
      readonly mayArrive?: boolean;
    }
  /** Someone saved the record since the preview was built. Nothing was written. */
  | { readonly kind: 'conflict'; readonly current: LocalRecord }
  /** Alma refuses because of a warning; nothing was written; a yes sends it again with `overrideWarning`. */
  | {
      readonly kind: 'warned';
      readonly failure: AlmaFailure;
      /** Of an earlier try of the same, as above. */
      readonly mayArrive?: boolean;
    }
  /** Neither old nor new can be told, or the read-back failed: both are shown, nothing is claimed. */
  | { readonly kind: 'unknown'; readonly failure: AlmaFailure; readonly current?: LocalRecord };

/**
 * What a record read later says of a write: stored; most likely stored, since it is nearer to what was sent than to the old record and
 * by the same person; not stored (the old version stands); or neither can be told.
 */
export type StoredVerdict = 'saved' | 'guessed' | 'untouched' | 'other';

/** A write to be judged: the version before it, the record that was sent, and who sent it. */
export interface JudgedWrite {
  readonly before: LocalRecord;
  readonly sent: MarcRecord;
  readonly userId?: string;
}

export interface Saving {
  /** Judges a record that was read again after a write whose answer nobody heard. Asks nobody. */
  judge(stored: LocalRecord, write: JudgedWrite): StoredVerdict;
  /** Fetches what a save needs, so that none waits for it. */
  prepare(): void;
  /**
   * Writes once. Never repeats a write by itself, cannot be cancelled. `onStep` tells each step as it starts and ends;
   * `settling` is told when the answer is unknown and the record is read again.
   */
  save(request: SaveRequest, onStep: (progress: SaveProgress) => void): Promise<SaveOutcome>;
}

export interface SaveProgress {
  readonly step: SaveStep;
  readonly state: 'running' | 'done' | 'failed' | 'settling';
}

/** Who is signed in (Alma INIT_DATA and GET /users/{id}). */
export interface AlmaUser {
  readonly userId: string;
  readonly name: string;
  readonly institution: string;
  readonly isAdmin: boolean;
  readonly language: string;
}

export interface Session {
  user(): Promise<Result<AlmaUser, AlmaFailure>>;
  /** Short-lived Cloud App token for the gateway. */
  token(): Promise<Result<string, AlmaFailure>>;
  refreshAlmaPage(): Promise<Result<true, AlmaFailure>>;
}
