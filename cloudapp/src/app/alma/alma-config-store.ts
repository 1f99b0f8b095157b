import { inject, Injectable } from '@angular/core';
import { CloudAppConfigService } from '@exlibris/exl-cloudapp-angular-lib';

import type { Result } from '../marc/result';
import { failed } from '../marc/result';
import type { StoreFailure } from '../ports/failures';
import type { ConfigStore } from '../ports/stores';
import type { InstitutionConfig } from '../settings/config';
import { readConfig } from '../settings/config-schema';

import { unreadable } from './store-failure';
import { StoredJson } from './stored-json';
import { afterTimeout } from './time-limit';

/**
 * The institution's config in Alma. An institution that never stored one has the defaults; a read that Alma refuses or does not
 * answer is `configRefused`, one that this version cannot use `configUnreadable`. Alma lets admins only write it.
 */
@Injectable({ providedIn: 'root' })
export class AlmaConfigStore implements ConfigStore {
  private readonly stored = new StoredJson(inject(CloudAppConfigService), {
    key: 'config',
    refused: 'configRefused',
    unreadable: 'configUnreadable',
    after: afterTimeout,
  });

  async read(): Promise<Result<InstitutionConfig, StoreFailure>> {
    const stored = await this.stored.read();
    if (!stored.ok) return stored;
    const config = readConfig(stored.value);
    return config.ok ? config : failed(unreadable('configUnreadable', config.failure));
  }

  write(config: InstitutionConfig): Promise<Result<true, StoreFailure>> {
    return this.stored.write(config);
  }
}
