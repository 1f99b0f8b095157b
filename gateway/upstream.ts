import { setTimeout as pause } from 'node:timers/promises';

import { failed, success } from '../cloudapp/src/app/marc/result';
import type { Result } from '../cloudapp/src/app/marc/result';

import type { Notes } from './logs';
import { problem } from './problem';
import type { Problem } from './problem';

export interface UpstreamLimits {
  /** One attempt, from the connection to the last byte. */
  readonly attemptMs: number;
  /** All attempts and the waits between them. */
  readonly totalMs: number;
  readonly attempts: number;
  /** The first wait before another attempt; doubled each time, and drawn by chance up to that. */
  readonly backoffMs: number;
  /** The longest Retry-After that is waited for. */
  readonly retryAfterMs: number;
  /** Bytes of an answer, after decompression. */
  readonly bytes: number;
}

export interface Question {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  /** Media type without parameters, in lower case. */
  readonly type: string;
  readonly text: string;
  readonly retryAfterMs?: number;
}

/** Who waits for the answer: raised when they leave, and where attempts are counted. */
export interface Waiting {
  readonly signal?: AbortSignal;
  readonly notes: Notes;
}

const AGAIN = new Set([408, 429, 500, 502, 503, 504]);

/** All requests to other servers. Redirects are not followed: a token or a question goes where the config says, or nowhere. */
export class Upstream {
  constructor(private readonly limits: UpstreamLimits) {}

  /**
   * Reads, and tries again with growing waits drawn by chance (AWS: "full jitter") when the server is busy, at fault, out of
   * reach or late, until attempts or time run out. Any status is an answer; see `refusalOf`.
   */
  async read(question: Question, waiting: Waiting): Promise<Result<Answer, Problem>> {
    const ends = performance.now() + this.limits.totalMs;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.once(question, waiting, ends - performance.now());
      const wait = attempt < this.limits.attempts ? this.waitAfter(answer, attempt) : undefined;
      if (wait === undefined || performance.now() + wait >= ends) return answer;
      // Rejects only when the caller leaves: the next attempt then says so at once.
      await pause(wait, undefined, { signal: waiting.signal }).catch(() => undefined);
    }
  }

  /**
   * Asks a single time. Fails with `upstreamTimeout`, `upstreamUnreachable` (no connection, or cut in the middle),
   * `upstreamTooLarge`, `upstreamUnreadable` (not UTF-8) or `clientGone`.
   */
  async once(
    { url, method, headers }: Question,
    { signal: left, notes }: Waiting,
    timeMs = this.limits.attemptMs,
  ): Promise<Result<Answer, Problem>> {
    const late = AbortSignal.timeout(
      Math.max(1, Math.ceil(Math.min(timeMs, this.limits.attemptMs))),
    );
    const signal = left ? AbortSignal.any([left, late]) : late;
    const started = performance.now();
    notes.upstreamCalls += 1;
    try {
      const response = await fetch(url, { method, headers, redirect: 'manual', signal });
      return answerOf(response, await readBody(response, this.limits.bytes));
    } catch (error) {
      if (left?.aborted) return failed(problem('clientGone', 'Nobody waits for the answer.'));
      if (late.aborted) return failed(problem('upstreamTimeout', 'Try again in a minute.'));
      return failed(problem('upstreamUnreachable', 'Try again in a minute.', causeOf(error)));
    } finally {
      notes.upstreamMs += performance.now() - started;
    }
  }

  /** Milliseconds until the next attempt, or undefined where another one would not help. */
  private waitAfter(answer: Result<Answer, Problem>, attempt: number): number | undefined {
    const chance = Math.random() * this.limits.backoffMs * 2 ** (attempt - 1);
    if (!answer.ok) {
      const { kind } = answer.failure;
      return kind === 'upstreamTimeout' || kind === 'upstreamUnreachable' ? chance : undefined;
    }
    const { status, retryAfterMs = 0 } = answer.value;
    if (!AGAIN.has(status) || retryAfterMs > this.limits.retryAfterMs) return undefined;
    return Math.max(retryAfterMs, chance);
  }
}

/** What a status says against an answer, or undefined if it is 2xx. The server's own words are not passed on. */
export function refusalOf({ status, retryAfterMs }: Answer): Problem | undefined {
  if (status >= 200 && status < 300) return undefined;
  const reason = `status ${status}`;
  if (status === 429 || status === 503) {
    const seconds = Math.ceil((retryAfterMs ?? 10_000) / 1000);
    return problem('upstreamBusy', `Try again in ${seconds} seconds.`, reason, seconds);
  }
  if (status >= 500) {
    return problem('upstreamError', `It answered with status ${status}. Try again later.`, reason);
  }
  return problem('upstreamRefused', `It answered with status ${status}.`, reason);
}

function answerOf(response: Response, body: Uint8Array | undefined): Result<Answer, Problem> {
  const { status, headers, ok } = response;
  if (!body) return failed(problem('upstreamTooLarge', 'It is larger than the set limit.'));
  const text = decode(body, ok);
  if (text === undefined) return failed(problem('upstreamUnreadable', 'Not UTF-8.', 'encoding'));
  const type = (headers.get('content-type') ?? '').split(';')[0].trim().toLowerCase();
  const retryAfterMs = retryAfter(headers.get('retry-after'));
  return success({ status, type, text, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
}

/** The body, or undefined once it is larger than the limit: the rest is not read. */
async function readBody(response: Response, limit: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/** Strict where the text may become a record: a wrong character must not be replaced in silence. */
function decode(bytes: Uint8Array, strict: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: strict, ignoreBOM: true }).decode(bytes);
  } catch {
    // Only a fatal decoder throws, and only for bytes that are not UTF-8.
    return undefined;
  }
}

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3), as milliseconds from now. */
function retryAfter(value: string | null): number | undefined {
  if (value === null || value.trim() === '') return undefined;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** The system's word for what broke (`ECONNREFUSED`), which `fetch` keeps as the cause. */
function causeOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'network';
}
