import type { SourceFailure } from '../ports/failures';
import type { SourceId } from '../ports/source';
import { failed, success } from '../marc/result';
import type { Result } from '../marc/result';

import { NotAllowed } from './page-policy';
import { rawOf, sourceFailure, unreadable } from './source-failure';
import type { SourceReason } from './source-failure';

/** `fetch`, or what stands in for it in tests. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Limits {
  readonly timeLimitMs: number;
  /** Bytes of a reply's body. */
  readonly sizeLimit: number;
}

export const DEFAULT_LIMITS: Limits = { timeLimitMs: 15_000, sizeLimit: 5_000_000 };

/** A source's own words in a message: a sentence or two, not a page. */
const SAID_LIMIT = 300;

/** An answer that came whole, whatever its status. */
export interface Reply {
  readonly status: number;
  /** Media type without parameters, in lower case. */
  readonly type: string;
  readonly text: string;
}

export interface Question {
  readonly source: SourceId;
  readonly url: string;
  /** GET unless something is to be changed. */
  readonly method?: 'GET' | 'PUT' | 'DELETE';
  /** None makes it a simple request, which no server has to be asked about first (CORS preflight). */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks once, never again by itself, and reads the answer as UTF-8.
 * Fails with `sourceUnreachable` (no network, no such host, or CORS: browsers do not say which; or broken off), `sourceNotAllowed`
 * (an origin that the manifest does not name, where `fetch` is `underPolicy`), or `sourceUnreadable` (over the size limit, not
 * UTF-8). Any status is a success here: see `refusal`.
 */
export async function get(
  fetch: Fetch,
  { source, url, method = 'GET', headers }: Question,
  sizeLimit: number,
  signal: AbortSignal,
): Promise<Result<Reply, SourceFailure>> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      credentials: 'omit',
      headers: { ...headers },
      signal,
    });
  } catch (error) {
    if (error instanceof NotAllowed)
      return failed(sourceFailure('sourceNotAllowed', source, { origin: error.origin }));
    // fetch rejects with one and the same TypeError for all of these, or because the signal was raised.
    return failed(sourceFailure('sourceUnreachable', source));
  }
  const { status, ok } = response;
  const body = await readBody(response, sizeLimit);
  if (body === 'brokenOff')
    return failed(sourceFailure('sourceUnreachable', source, {}, { status }));
  if (body === 'tooLarge') return failed(unreadable(source, 'sourceReasons.tooLarge', { status }));
  const text = decode(body, ok);
  if (text === undefined) return failed(unreadable(source, 'sourceReasons.encoding', { status }));
  const type = (response.headers.get('content-type') ?? '').split(';')[0].trim().toLowerCase();
  return success({ status, type, text });
}

/** What a status says against an answer, or undefined if it is 2xx. `said` is the source's own text, where it sent one. */
export function refusal(source: SourceId, reply: Reply, said = ''): SourceFailure | undefined {
  const { status, text } = reply;
  if (status >= 200 && status < 300) return undefined;
  const details = { status, raw: rawOf(text) };
  const values = { status: String(status), said: said.slice(0, SAID_LIMIT) };
  if (status >= 500) return sourceFailure('sourceServerError', source, values, details);
  const [reason, advice] = reasonOf(status);
  return sourceFailure('sourceRefused', source, { ...values, reason, advice }, details);
}

/** What to do about a refusal, as an i18n key. */
export type SourceAdvice = `sourceAdvice.${'wait' | 'askAdmin' | 'otherSource' | 'reload'}`;

function reasonOf(status: number): [SourceReason, SourceAdvice] {
  if (status === 429) return ['sourceReasons.tooManyRequests', 'sourceAdvice.wait'];
  if (status === 401) return ['sourceReasons.noSignIn', 'sourceAdvice.reload'];
  if (status === 403) return ['sourceReasons.notAllowed', 'sourceAdvice.askAdmin'];
  if (status === 404 || status === 405 || status === 410) {
    return ['sourceReasons.wrongAddress', 'sourceAdvice.askAdmin'];
  }
  return ['sourceReasons.badRequest', 'sourceAdvice.otherSource'];
}

/** An address of the config and a path: exactly one slash between them. */
export function joined(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path}`;
}

async function readBody(
  response: Response,
  sizeLimit: number,
): Promise<Uint8Array | 'tooLarge' | 'brokenOff'> {
  if (Number(response.headers.get('content-length') ?? 0) > sizeLimit) {
    void response.body?.cancel().catch(() => undefined);
    return 'tooLarge';
  }
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      size += chunk.value.length;
      if (size > sizeLimit) {
        void reader.cancel().catch(() => undefined);
        return 'tooLarge';
      }
      chunks.push(chunk.value);
    }
  } catch {
    // The stream rejects when the connection is cut in the middle, or the signal is raised.
    return 'brokenOff';
  }
  return together(chunks, size);
}

function together(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Strict where the text may become a record: a wrong character must not be replaced in silence. */
function decode(bytes: Uint8Array, strict: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: strict }).decode(bytes);
  } catch {
    // Only a fatal decoder throws, and only for bytes that are not UTF-8.
    return undefined;
  }
}
