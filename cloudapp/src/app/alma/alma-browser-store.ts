import { inject, Injectable } from '@angular/core';

import type { Override } from '../merge/decision';
import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { StoreFailure } from '../ports/failures';
import type { BrowserStore, JournalEntry, NoteName } from '../ports/stores';

import { AlmaKeys } from './alma-keys';
import type { EntryKind } from './browser-entries';
import { toJournalEntry, toOverrides } from './browser-entries';

/** Small values in this browser, kept by Alma for the app. Failures: `storeFull`, `storeRefused`, `storeUnreadable`. */
@Injectable({ providedIn: 'root' })
export class AlmaBrowserStore implements BrowserStore {
  private readonly keys = inject(AlmaKeys);

  readJournal(mmsId: string): Promise<Result<JournalEntry | undefined, StoreFailure>> {
    return this.read('journal', mmsId, (stored) => toJournalEntry(stored, mmsId), undefined);
  }

  writeJournal(entry: JournalEntry): Promise<Result<true, StoreFailure>> {
    return this.keys.set('journal', entry.mmsId, entry);
  }

  clearJournal(mmsId: string): Promise<Result<true, StoreFailure>> {
    return this.keys.set('journal', mmsId, null);
  }

  readOverrides(mmsId: string): Promise<Result<readonly Override[], StoreFailure>> {
    return this.read('overrides', mmsId, toOverrides, []);
  }

  writeOverrides(
    mmsId: string,
    overrides: readonly Override[],
  ): Promise<Result<true, StoreFailure>> {
    return this.keys.set('overrides', mmsId, overrides.length > 0 ? overrides : null);
  }

  readNote(name: NoteName): Promise<Result<unknown, StoreFailure>> {
    return this.keys.get('note', name);
  }

  writeNote(name: NoteName, value: unknown): Promise<Result<true, StoreFailure>> {
    return this.keys.set('note', name, value);
  }

  private async read<T>(
    kind: EntryKind,
    mmsId: string,
    parse: (stored: unknown) => T | undefined,
    absent: T,
  ): Promise<Result<T, StoreFailure>> {
    const answer = await this.keys.get(kind, mmsId);
    if (!answer.ok) return answer;
    if (answer.value === undefined || answer.value === null) return success(absent);
    const value = parse(answer.value);
    return value === undefined ? failed({ kind: 'storeUnreadable', details: {} }) : success(value);
  }
}
