// Contract: what is remembered, and where.
import type { MergeProfile } from '../merge/profile';
import type { Override } from '../merge/decision';
import type { MarcRecord } from '../marc/record';
import type { Result } from '../marc/result';
import type { InstitutionConfig, UserSettings } from '../settings/config';

import type { StoreFailure } from './failures';

/** The institution's config (Alma: institution scope, written by admins only, readable by every user). */
export interface ConfigStore {
  /** A refused read is a failure, never an empty config. Nothing is written on read. */
  read(): Promise<Result<InstitutionConfig, StoreFailure>>;
  write(config: InstitutionConfig): Promise<Result<true, StoreFailure>>;
}

export interface SettingsStore {
  read(): Promise<Result<UserSettings, StoreFailure>>;
  write(settings: UserSettings): Promise<Result<true, StoreFailure>>;
}

/** What recovery needs if the panel closes in the middle of a write: one small entry per MMS ID. */
export interface JournalEntry {
  readonly writeId: string;
  readonly mmsId: string;
  readonly startedAt: string;
  readonly old005?: string;
  readonly hashBefore: string;
  readonly hashSent: string;
}

/** `created`: the records that this person created here, and those of which no answer came. */
export type NoteName = 'created';

/** Small values in this browser (SDK store). A refusal is told and never stops a save. */
export interface BrowserStore {
  readJournal(mmsId: string): Promise<Result<JournalEntry | undefined, StoreFailure>>;
  writeJournal(entry: JournalEntry): Promise<Result<true, StoreFailure>>;
  clearJournal(mmsId: string): Promise<Result<true, StoreFailure>>;
  /** Overrides per record survive a reload. */
  readOverrides(mmsId: string): Promise<Result<readonly Override[], StoreFailure>>;
  writeOverrides(
    mmsId: string,
    overrides: readonly Override[],
  ): Promise<Result<true, StoreFailure>>;
  /** A small JSON value under a name, for what is fetched only when it is used; whoever reads it checks it. Undefined: none. */
  readNote(name: NoteName): Promise<Result<unknown, StoreFailure>>;
  writeNote(name: NoteName, value: unknown): Promise<Result<true, StoreFailure>>;
}

/** Merge profiles: the institution's own, unchecked as the config holds them, before those that ship with the app. */
export interface Profiles {
  load(id: string, own: readonly unknown[]): Promise<Result<MergeProfile, StoreFailure>>;
}

/** Clock, chance and the person's own disk, passed in so that the pure rooms touch none of them. */
export interface Surroundings {
  now(): Date;
  newId(): string;
  /** Hands the person a text as a file. */
  handOver(fileName: string, text: string): void;
}

export type { MarcRecord };
