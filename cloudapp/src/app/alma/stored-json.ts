import type { Observable } from 'rxjs';

import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { StoreFailure, StoreFailureKind } from '../ports/failures';

import { objectOf } from './json-reading';
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
  /** The key of the document in Alma's reply. */
  readonly key: 'config' | 'settings';
  readonly refused: StoreFailureKind;
  readonly unreadable: StoreFailureKind;
  readonly after: After;
}

/**
 * Config or settings as Alma stores them. The SDK gives `{}` for a document that was never written and for a read that Alma
 * refused: it checks for an error only after it has taken the document out of the reply. So Alma's reply itself is read. Should
 * a later SDK hide it, an empty answer counts as refused: better no config than the wrong one. Nothing is ever written on read.
 */
export class StoredJson {
  constructor(
    private readonly sdk: SdkJsonService,
    private readonly options: StoredJsonOptions,
  ) {}

  /** The document as stored, `{}` if none was ever written. */
  async read(): Promise<Result<unknown, StoreFailure>> {
    const answer = this.sdk.get();
    const reply = rawReply(answer);
    const ended = await this.ask(() => reply ?? answer);
    if (ended.kind !== 'answered') return failed(this.failureOf(ended));
    if (reply) return this.documentIn(ended.value);
    return isEmpty(ended.value) ? this.refused(undefined) : success(ended.value);
  }

  async write(value: unknown): Promise<Result<true, StoreFailure>> {
    const ended = await this.ask(() => this.sdk.set(value));
    if (ended.kind !== 'answered') return failed(this.failureOf(ended));
    return isRefusal(ended.value) ? this.refused(ended.value) : success(true);
  }

  private documentIn(reply: unknown): Result<unknown, StoreFailure> {
    if (isRefusal(reply)) return this.refused(reply);
    const stored = objectOf(reply)?.[this.options.key];
    if (typeof stored !== 'string') return success(stored ?? {});
    try {
      return success(JSON.parse(stored || '{}'));
    } catch (thrown) {
      return failed(toStoreFailure(this.options.unreadable, thrown));
    }
  }

  private refused(reply: unknown): Result<never, StoreFailure> {
    return failed(toStoreFailure(this.options.refused, reply));
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

/**
 * Alma's reply as it came, before the SDK's own steps: the first link of the chain that the SDK builds around it.
 * Undefined if the SDK's answer is no such chain.
 */
function rawReply(answer: Observable<unknown>): Observable<unknown> | undefined {
  let first = answer;
  while (first.source) first = first.source as Observable<unknown>;
  return first === answer ? undefined : first;
}

function isRefusal(reply: unknown): boolean {
  const found = objectOf(reply);
  return !found || Boolean(found['error']) || found['success'] === false;
}

function isEmpty(value: unknown): boolean {
  const stored = objectOf(value);
  return stored === undefined || Object.keys(stored).length === 0;
}
