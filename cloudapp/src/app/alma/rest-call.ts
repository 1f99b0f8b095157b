import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { AlmaFailure } from '../ports/failures';

import { noAnswer, toAlmaFailure } from './alma-error';
import { errorsIn } from './error-body';
import type { After, Ended } from './time-limit';
import { withinLimit } from './time-limit';

export type AlmaMethod = 'GET' | 'PUT' | 'POST' | 'DELETE';

/** One call to the Alma REST API. `xml` is the body of a write: the Bibs API takes no JSON. */
export interface AlmaRequest {
  /** Path below `/almaws/v1`, e.g. `/bibs/9912345678904401`. */
  readonly url: string;
  readonly method?: AlmaMethod;
  readonly query?: Readonly<Record<string, string>>;
  readonly xml?: string;
}

/** A request as the SDK takes it. Always a new object: the SDK changes the one it is given. */
export interface SdkRequest {
  url: string;
  method: AlmaMethod;
  headers: { Accept: string; 'Content-Type'?: string };
  queryParams?: Record<string, string>;
  requestBody?: string;
}

/** What calls need of the outside: the SDK, the time, and chance. */
export interface RestSurroundings {
  readonly send: (request: SdkRequest) => Promise<unknown>;
  readonly after: After;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** Sends one request to Alma. */
export type CallAlma = (request: AlmaRequest) => Promise<Result<unknown, AlmaFailure>>;

/** Both below the SDK's 30 s, after which it throws where nobody can catch it and never answers. */
export const READ_LIMIT_MS = 25_000;
export const WRITE_LIMIT_MS = 28_000;

/** Alma lets a Cloud App make ten calls at a time. Half of them are ours, the rest is for the SDK's own and for writes. */
const AT_ONCE = 5;

/** Alma's threshold is counted per second, so a short pause is enough; the daily one is never worth another try. */
const READ_TRIES = 4;
const FIRST_PAUSE_MS = 400;

/**
 * All REST calls of the app. Each gives a `Result` and never rejects; each has its own time limit (`almaNoAnswer`). A read that
 * Alma refuses as one too many per second (429) is tried again after a growing pause with jitter, a few times; **a write is sent
 * exactly once**. A reply with a success status that carries an error list is a failure, as Alma means it.
 */
export class RestCalls {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly surroundings: RestSurroundings) {}

  /** The body of Alma's answer, or why there is none. The request is left as it is. */
  readonly call: CallAlma = async (request) => {
    if (isWrite(request)) return this.once(request);
    for (let attempt = 1; ; attempt += 1) {
      await this.turn();
      const result = await this.once(request).finally(() => this.next());
      if (attempt >= READ_TRIES || !isPerSecondLimit(result)) return result;
      await this.pause(attempt);
    }
  };

  private async once(request: AlmaRequest): Promise<Result<unknown, AlmaFailure>> {
    const { send, after } = this.surroundings;
    const limit = isWrite(request) ? WRITE_LIMIT_MS : READ_LIMIT_MS;
    return resultOf(await withinLimit(() => send(sdkRequest(request)), limit, after), request);
  }

  /** Waits until fewer than `AT_ONCE` reads run. Writes do not queue: a person waits for them. */
  private turn(): Promise<void> {
    if (this.running < AT_ONCE) {
      this.running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Hands the place on to the read that has waited longest. */
  private next(): void {
    const waiting = this.waiting.shift();
    if (waiting) waiting();
    else this.running -= 1;
  }

  private pause(attempt: number): Promise<void> {
    const longest = FIRST_PAUSE_MS * 2 ** (attempt - 1);
    const ms = longest * (0.5 + this.surroundings.random());
    return new Promise((resolve) => this.surroundings.after(ms, resolve));
  }
}

function isWrite(request: AlmaRequest): boolean {
  return request.method !== undefined && request.method !== 'GET';
}

function sdkRequest({ url, method = 'GET', query, xml }: AlmaRequest): SdkRequest {
  return {
    url,
    method,
    // Errors come back in the format that is asked for, and the SDK can read only JSON ones.
    headers: {
      Accept: 'application/json',
      ...(xml === undefined ? {} : { 'Content-Type': 'application/xml' }),
    },
    ...(query === undefined ? {} : { queryParams: { ...query } }),
    ...(xml === undefined ? {} : { requestBody: xml }),
  };
}

function resultOf(ended: Ended<unknown>, request: AlmaRequest): Result<unknown, AlmaFailure> {
  if (ended.kind === 'noAnswer') return failed(noAnswer());
  if (ended.kind === 'threw') return failed(toAlmaFailure(ended.thrown, request.query));
  if (errorsIn(ended.value).length === 0) return success(ended.value);
  return failed(toAlmaFailure({ error: ended.value }, request.query));
}

function isPerSecondLimit(result: Result<unknown, AlmaFailure>): boolean {
  if (result.ok || result.failure.kind !== 'almaTooManyRequests') return false;
  return !result.failure.details.errors?.some(({ code }) => code === 'DAILY_THRESHOLD');
}
