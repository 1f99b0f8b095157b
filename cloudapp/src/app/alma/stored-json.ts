import type { Observable } from 'rxjs';

import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { StoreFailure, StoreFailureKind } from '../ports/failures';

import { objectOf } from './json-reading';
import type { MessageTarget, ReplyName } from './raw-replies';
import { hearReplies } from './raw-replies';
import { askSdk, SDK_LIMIT_MS } from './sdk-call';
import { toStoreFailure } from './store-failure';
import type { After, Ended } from './time-limit';

/** The SDK's config or settings service. */
export interface SdkJsonService {
  get(): Observable<unknown>;
  set(value: unknown): Observable<unknown>;
}

/** One of the two JSON documents that Alma keeps for the app, and the words for its failures. */
export interface StoredJsonOptions {
  readonly name: ReplyName;
  readonly refused: StoreFailureKind;
  readonly unreadable: StoreFailureKind;
  readonly target: MessageTarget;
  readonly after: After;
}

/**
 * Config or settings as Alma stores them. The SDK gives `{}` for a document that was never written and for a read that Alma
 * refused; only Alma's raw reply tells them apart. An empty answer with no reply heard counts as refused: better no config than
 * the wrong one. Nothing is ever written on read.
 */
export class StoredJson {
  constructor(
    private readonly sdk: SdkJsonService,
    private readonly options: StoredJsonOptions,
  ) {}

  /** The document as stored, `{}` if none was ever written. */
  async read(): Promise<Result<unknown, StoreFailure>> {
    const { name, target, refused } = this.options;
    const replies = hearReplies(name, target);
    const ended = await this.ask(() => this.sdk.get());
    replies.stop();
    if (ended.kind !== 'answered') return failed(this.failureOf(ended));
    const heard = replies.heard();
    const told = heard.replies > 0 && heard.refusals === 0;
    return isEmpty(ended.value) && !told
      ? failed(toStoreFailure(refused, undefined))
      : success(ended.value);
  }

  async write(value: unknown): Promise<Result<true, StoreFailure>> {
    const ended = await this.ask(() => this.sdk.set(value));
    if (ended.kind !== 'answered') return failed(this.failureOf(ended));
    return objectOf(ended.value)?.['success'] === false
      ? failed(toStoreFailure(this.options.refused, ended.value))
      : success(true);
  }

  private ask(start: () => Observable<unknown>): Promise<Ended<unknown>> {
    return askSdk(start, SDK_LIMIT_MS, this.options.after);
  }

  private failureOf(ended: Exclude<Ended<unknown>, { kind: 'answered' }>): StoreFailure {
    const { refused, unreadable } = this.options;
    const thrown = ended.kind === 'threw' ? ended.thrown : undefined;
    return toStoreFailure(thrown instanceof SyntaxError ? unreadable : refused, thrown);
  }
}

function isEmpty(value: unknown): boolean {
  const stored = objectOf(value);
  return stored === undefined || Object.keys(stored).length === 0;
}
