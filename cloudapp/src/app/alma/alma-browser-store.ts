import { inject, Injectable } from '@angular/core';
import { CloudAppStoreService } from '@exlibris/exl-cloudapp-angular-lib';

import type { Override } from '../merge/decision';
import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { StoreFailure } from '../ports/failures';
import type { BrowserStore, JournalEntry } from '../ports/stores';

import { AlmaSession } from './alma-session';
import type { EntryKind } from './browser-entries';
import { entryKey, toJournalEntry, toOverrides } from './browser-entries';
import { askSdk, SDK_LIMIT_MS } from './sdk-call';
import { refusedByStore, toStoreFailure } from './store-failure';
import { afterTimeout } from './time-limit';

/** Small values in this browser, kept by Alma for the app. Failures: `storeFull`, `storeRefused`, `storeUnreadable`. */
@Injectable({ providedIn: 'root' })
export class AlmaBrowserStore implements BrowserStore {
  private readonly sdk = inject(CloudAppStoreService);
  private readonly session = inject(AlmaSession);

  readJournal(mmsId: string): Promise<Result<JournalEntry | undefined, StoreFailure>> {
    return this.read('journal', mmsId, (stored) => toJournalEntry(stored, mmsId), undefined);
  }

  writeJournal(entry: JournalEntry): Promise<Result<true, StoreFailure>> {
    return this.write('journal', entry.mmsId, entry);
  }

  clearJournal(mmsId: string): Promise<Result<true, StoreFailure>> {
    return this.write('journal', mmsId, null);
  }

  readOverrides(mmsId: string): Promise<Result<readonly Override[], StoreFailure>> {
    return this.read('overrides', mmsId, toOverrides, []);
  }

  writeOverrides(
    mmsId: string,
    overrides: readonly Override[],
  ): Promise<Result<true, StoreFailure>> {
    return this.write('overrides', mmsId, overrides.length > 0 ? overrides : null);
  }

  private async read<T>(
    kind: EntryKind,
    mmsId: string,
    parse: (stored: unknown) => T | undefined,
    absent: T,
  ): Promise<Result<T, StoreFailure>> {
    const answer = await this.ask(kind, mmsId, (key) => this.sdk.get(key));
    if (!answer.ok) return answer;
    if (answer.value === undefined || answer.value === null) return success(absent);
    const value = parse(answer.value);
    return value === undefined ? failed({ kind: 'storeUnreadable', details: {} }) : success(value);
  }

  /** `null` removes the key. */
  private async write(
    kind: EntryKind,
    mmsId: string,
    value: unknown,
  ): Promise<Result<true, StoreFailure>> {
    const answer = await this.ask(kind, mmsId, (key) =>
      value === null ? this.sdk.remove(key) : this.sdk.set(key, value),
    );
    return answer.ok ? success(true) : answer;
  }

  private async ask(
    kind: EntryKind,
    mmsId: string,
    start: (key: string) => ReturnType<CloudAppStoreService['get']>,
  ): Promise<Result<unknown, StoreFailure>> {
    const user = await this.session.user();
    if (!user.ok) return failed({ kind: 'storeRefused', details: user.failure.details });
    const key = entryKey(user.value, kind, mmsId);
    const ended = await askSdk<unknown>(() => start(key), SDK_LIMIT_MS, afterTimeout);
    if (ended.kind === 'noAnswer') return failed(toStoreFailure('storeRefused', undefined));
    return ended.kind === 'threw' ? failed(refusedByStore(ended.thrown)) : success(ended.value);
  }
}
