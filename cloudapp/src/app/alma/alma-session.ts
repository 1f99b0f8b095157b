import { inject, Injectable } from '@angular/core';
import { CloudAppEventsService } from '@exlibris/exl-cloudapp-angular-lib';
import type { Observable } from 'rxjs';

import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { AlmaUser, Session } from '../ports/alma';
import type { AlmaFailure } from '../ports/failures';

import { noAnswer, ownFailure, toAlmaFailure } from './alma-error';
import { askSdk, inQuietZone, SDK_LIMIT_MS } from './sdk-call';
import { toAlmaUser } from './session-user';
import { SharedAnswer } from './shared-answer';
import { afterTimeout } from './time-limit';

/** Token questions queue for seconds in Alma, so one answer serves everybody for a while. */
const KEEP_TOKEN_MS = 30_000;

/** The signed-in user, the token for the gateway, and the page behind the panel. */
@Injectable({ providedIn: 'root' })
export class AlmaSession implements Session {
  private readonly events = inQuietZone(() => inject(CloudAppEventsService));
  private readonly sharedUser = new SharedAnswer(
    async () => {
      const answer = await ask(() => this.events.getInitData());
      return answer.ok ? toAlmaUser(answer.value) : answer;
    },
    Infinity,
    Date.now,
  );
  private readonly sharedToken = new SharedAnswer(
    async () => {
      const answer = await ask<unknown>(() => this.events.getAuthToken());
      return answer.ok ? toToken(answer.value) : answer;
    },
    KEEP_TOKEN_MS,
    Date.now,
  );

  user(): Promise<Result<AlmaUser, AlmaFailure>> {
    return this.sharedUser.get();
  }

  token(): Promise<Result<string, AlmaFailure>> {
    return this.sharedToken.get();
  }

  async refreshAlmaPage(): Promise<Result<true, AlmaFailure>> {
    const answer = await ask(() => this.events.refreshPage());
    return answer.ok ? success(true) : answer;
  }
}

async function ask<T>(start: () => Observable<T>): Promise<Result<T, AlmaFailure>> {
  const ended = await askSdk(start, SDK_LIMIT_MS, afterTimeout);
  if (ended.kind === 'noAnswer') return failed(noAnswer());
  return ended.kind === 'threw' ? failed(toAlmaFailure(ended.thrown)) : success(ended.value);
}

function toToken(token: unknown): Result<string, AlmaFailure> {
  return typeof token === 'string' && token !== ''
    ? success(token)
    : failed(ownFailure('almaUnknownAnswer'));
}
