import { inject, Injectable } from '@angular/core';
import type { HttpMethod } from '@exlibris/exl-cloudapp-angular-lib';
import { CloudAppRestService } from '@exlibris/exl-cloudapp-angular-lib';
import { firstValueFrom } from 'rxjs';

import type { CallAlma } from './rest-call';
import { RestCalls } from './rest-call';
import { inQuietZone } from './sdk-call';
import { afterTimeout } from './time-limit';

/** The Alma REST API through the SDK: one place that limits, times and reads all calls of the app. See `RestCalls`. */
@Injectable({ providedIn: 'root' })
export class AlmaRest {
  private readonly sdk = inject(CloudAppRestService);
  private readonly calls = new RestCalls({
    send: ({ method, ...request }) =>
      inQuietZone(() =>
        firstValueFrom(this.sdk.call<unknown>({ ...request, method: method as HttpMethod })),
      ),
    after: afterTimeout,
    random: Math.random,
  });

  readonly call: CallAlma = (request) => this.calls.call(request);
}
