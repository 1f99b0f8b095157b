import type { Result } from '../../app/marc/result';
import { failed, success } from '../../app/marc/result';
import type { Override } from '../../app/merge/decision';
import type { MergeProfile } from '../../app/merge/profile';
import type { StoreFailure } from '../../app/ports/failures';
import type { HistoryEntry, HistoryLine, Kept, SaveHistory } from '../../app/ports/history';
import type {
  BrowserStore,
  ConfigStore,
  JournalEntry,
  NoteName,
  Profiles,
  SettingsStore,
  Surroundings,
} from '../../app/ports/stores';
import type { InstitutionConfig, UserSettings } from '../../app/settings/config';
import { DEFAULT_CONFIG, DEFAULT_SETTINGS } from '../../app/settings/config';

export const REFUSED: StoreFailure = { kind: 'storeRefused', details: {} };

/** Answers at once with what the test put there. */
export class FakeConfigStore implements ConfigStore {
  stored: Result<InstitutionConfig, StoreFailure> = success(DEFAULT_CONFIG);
  readonly written: InstitutionConfig[] = [];

  read(): Promise<Result<InstitutionConfig, StoreFailure>> {
    return Promise.resolve(this.stored);
  }

  write(config: InstitutionConfig): Promise<Result<true, StoreFailure>> {
    this.written.push(config);
    return Promise.resolve(success(true));
  }
}

export class FakeSettingsStore implements SettingsStore {
  stored: Result<UserSettings, StoreFailure> = success(DEFAULT_SETTINGS);
  readonly written: UserSettings[] = [];

  read(): Promise<Result<UserSettings, StoreFailure>> {
    return Promise.resolve(this.stored);
  }

  write(settings: UserSettings): Promise<Result<true, StoreFailure>> {
    this.written.push(settings);
    return Promise.resolve(success(true));
  }
}

/** A browser store in memory, which can be made to refuse everything. `log` tells the order of what was asked. */
export class FakeBrowserStore implements BrowserStore {
  refuses = false;
  readonly journal = new Map<string, JournalEntry>();
  readonly overrides = new Map<string, readonly Override[]>();
  readonly notes = new Map<NoteName, unknown>();
  readonly log: string[] = [];

  readJournal(mmsId: string): Promise<Result<JournalEntry | undefined, StoreFailure>> {
    return this.ask(`readJournal ${mmsId}`, () => this.journal.get(mmsId));
  }

  writeJournal(entry: JournalEntry): Promise<Result<true, StoreFailure>> {
    return this.ask(`writeJournal ${entry.mmsId}`, () => {
      this.journal.set(entry.mmsId, entry);
      return true;
    });
  }

  clearJournal(mmsId: string): Promise<Result<true, StoreFailure>> {
    return this.ask(`clearJournal ${mmsId}`, () => {
      this.journal.delete(mmsId);
      return true;
    });
  }

  readOverrides(mmsId: string): Promise<Result<readonly Override[], StoreFailure>> {
    return this.ask(`readOverrides ${mmsId}`, () => this.overrides.get(mmsId) ?? []);
  }

  writeOverrides(
    mmsId: string,
    overrides: readonly Override[],
  ): Promise<Result<true, StoreFailure>> {
    return this.ask(`writeOverrides ${mmsId}`, () => {
      this.overrides.set(mmsId, overrides);
      return true;
    });
  }

  readNote(name: NoteName): Promise<Result<unknown, StoreFailure>> {
    return this.ask(`readNote ${name}`, () => this.notes.get(name));
  }

  writeNote(name: NoteName, value: unknown): Promise<Result<true, StoreFailure>> {
    return this.ask(`writeNote ${name}`, () => {
      this.notes.set(name, value);
      return true;
    });
  }

  private ask<T>(what: string, act: () => T): Promise<Result<T, StoreFailure>> {
    this.log.push(what);
    return Promise.resolve(this.refuses ? failed(REFUSED) : success(act()));
  }
}

/** A history in memory, which can be made to refuse everything. */
export class FakeSaveHistory implements SaveHistory {
  refuses: StoreFailure | undefined;
  dropped = 0;
  readonly entries = new Map<string, HistoryEntry>();

  lines(): Promise<Result<readonly HistoryLine[], StoreFailure>> {
    return this.ask(() => this.now());
  }

  entry(id: string): Promise<Result<HistoryEntry | undefined, StoreFailure>> {
    return this.ask(() => this.entries.get(id));
  }

  keep(entry: HistoryEntry): Promise<Result<Kept, StoreFailure>> {
    return this.ask(() => {
      this.entries.set(entry.line.id, entry);
      return { lines: this.now(), dropped: this.dropped };
    });
  }

  forget(id: string): Promise<Result<readonly HistoryLine[], StoreFailure>> {
    return this.ask(() => {
      this.entries.delete(id);
      return this.now();
    });
  }

  told(id: string, version005: string): Promise<Result<readonly HistoryLine[], StoreFailure>> {
    return this.ask(() => {
      const entry = this.entries.get(id);
      if (entry) this.entries.set(id, { ...entry, line: { ...entry.line, told005: version005 } });
      return this.now();
    });
  }

  toFile(entry: HistoryEntry): Promise<Result<string, StoreFailure>> {
    return this.ask(() => JSON.stringify(entry));
  }

  fromFile(text: string): Promise<Result<HistoryEntry, StoreFailure>> {
    return text.startsWith('{')
      ? this.ask(() => JSON.parse(text) as HistoryEntry)
      : Promise.resolve(failed({ kind: 'undoFileUnreadable', details: {} }));
  }

  private now(): readonly HistoryLine[] {
    return [...this.entries.values()]
      .map(({ line }) => line)
      .sort((a, b) => b.at.localeCompare(a.at));
  }

  private ask<T>(act: () => T): Promise<Result<T, StoreFailure>> {
    return Promise.resolve(this.refuses ? failed(this.refuses) : success(act()));
  }
}

/** Profiles by id; an unknown one cannot be read. */
export class FakeProfiles implements Profiles {
  readonly asked: string[] = [];

  constructor(private readonly profiles: readonly MergeProfile[]) {}

  load(id: string): Promise<Result<MergeProfile, StoreFailure>> {
    this.asked.push(id);
    const profile = this.profiles.find((candidate) => candidate.id === id);
    return Promise.resolve(
      profile ? success(profile) : failed({ kind: 'configUnreadable', details: { raw: id } }),
    );
  }
}

/** A clock that stands still and ids that count. */
export class FakeSurroundings implements Surroundings {
  private ids = 0;
  time = new Date('2026-11-20T14:01:00Z');
  /** Files that the person was given, by name. */
  readonly files = new Map<string, string>();

  handOver(fileName: string, text: string): void {
    this.files.set(fileName, text);
  }

  now(): Date {
    return this.time;
  }

  newId(): string {
    this.ids += 1;
    return `id-${this.ids}`;
  }
}
