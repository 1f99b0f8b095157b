import { inject, Injectable } from '@angular/core';
import { CloudAppStoreService } from '@exlibris/exl-cloudapp-angular-lib';

import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { StoreFailure } from '../ports/failures';

import { AlmaSession } from './alma-session';
import type { EntryKind } from './browser-entries';
import { entryKey } from './browser-entries';
import { askSdk, SDK_LIMIT_MS } from './sdk-call';
import { refusedByStore, toStoreFailure } from './store-failure';
import { afterTimeout } from './time-limit';

/** Values of the person who is signed in, in this browser. Failures: `storeFull`, `storeRefused`. */
@Injectable({ providedIn: 'root' })
export class AlmaKeys {
  private readonly sdk = inject(CloudAppStoreService);
  private readonly session = inject(AlmaSession);

  /** The value as stored; undefined or null if there is none. */
  get(kind: EntryKind, name: string): Promise<Result<unknown, StoreFailure>> {
    return this.ask(kind, name, (key) => this.sdk.get(key));
  }

  /** `null` removes the key. */
  async set(kind: EntryKind, name: string, value: unknown): Promise<Result<true, StoreFailure>> {
    const answer = await this.ask(kind, name, (key) =>
      value === null ? this.sdk.remove(key) : this.sdk.set(key, value),
    );
    return answer.ok ? success(true) : answer;
  }

  private async ask(
    kind: EntryKind,
    name: string,
    start: (key: string) => ReturnType<CloudAppStoreService['get']>,
  ): Promise<Result<unknown, StoreFailure>> {
    const user = await this.session.user();
    if (!user.ok) return failed({ kind: 'storeRefused', details: user.failure.details });
    const key = entryKey(user.value, kind, name);
    const ended = await askSdk<unknown>(() => start(key), SDK_LIMIT_MS, afterTimeout);
    if (ended.kind === 'noAnswer') return failed(toStoreFailure('storeRefused', undefined));
    return ended.kind === 'threw' ? failed(refusedByStore(ended.thrown)) : success(ended.value);
  }
}
