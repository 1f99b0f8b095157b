import { inject, Injectable } from '@angular/core';
import { CloudAppSettingsService } from '@exlibris/exl-cloudapp-angular-lib';

import type { Result } from '../marc/result';
import { failed } from '../marc/result';
import type { StoreFailure } from '../ports/failures';
import type { SettingsStore } from '../ports/stores';
import type { UserSettings } from '../settings/config';
import { readSettings } from '../settings/config-schema';

import { unreadable } from './store-failure';
import { StoredJson } from './stored-json';
import { afterTimeout } from './time-limit';

/** A person's settings in Alma: they follow the person to any browser. Failures: `storeRefused`, `storeUnreadable`. */
@Injectable({ providedIn: 'root' })
export class AlmaSettingsStore implements SettingsStore {
  private readonly stored = new StoredJson(inject(CloudAppSettingsService), {
    key: 'settings',
    refused: 'storeRefused',
    unreadable: 'storeUnreadable',
    after: afterTimeout,
  });

  async read(): Promise<Result<UserSettings, StoreFailure>> {
    const stored = await this.stored.read();
    if (!stored.ok) return stored;
    const settings = readSettings(stored.value);
    return settings.ok ? settings : failed(unreadable('storeUnreadable', settings.failure));
  }

  write(settings: UserSettings): Promise<Result<true, StoreFailure>> {
    return this.stored.write(settings);
  }
}
