import { readMarcXml } from '../../marc/marcxml-read';
import { oclcNumbersOf } from '../../marc/oclc-number';
import { failed, success } from '../../marc/result';
import type { Result } from '../../marc/result';
import type { FailureDetails, SourceFailure } from '../../ports/failures';
import type { Candidate, SourceId } from '../../ports/source';

import { accept, searchResult } from '../accept';
import type { AskedNumber } from '../../align/asked-number';
import { get, joined, refusal } from '../request';
import type { Fetch, Limits, Reply } from '../request';
import { rawOf, sourceFailure, unreadable } from '../source-failure';
import { withinLimit } from '../time-limit';
import { marcValues } from '../unreadable-marc';
import { isNotFound, problemIn, saidBy } from '../worldcat/problem-details';

/** A proof of who is signed in to Alma, for the gateway. Any failure with details will do. */
export type Token = () => Promise<Result<string, { readonly details: FailureDetails }>>;

/** The institution's gateway, and what is needed to ask it. */
export interface GatewayAccess {
  readonly fetch: Fetch;
  /** '' = the institution has none. */
  readonly gatewayUrl: string;
  readonly token: Token;
  readonly limits: Limits;
}

/** A search that the gateway answers with MARCXML. */
export interface GatewayQuestion {
  readonly source: SourceId;
  /** Behind the gateway's address, escaped, without a slash before it. */
  readonly path: string;
  readonly asked: AskedNumber;
  readonly signal: AbortSignal;
}

const ACCEPT = 'application/marcxml+xml, application/problem+json';

/**
 * Asks the gateway for the records of a number, with a proof of who is signed in. None found is an empty list. Fails with
 * `sourceNotSetUp` where there is no gateway, like any request (`get`, `refusal`), with `sourceUnreadable` for anything but
 * MARCXML, and with `sourceWrongRecord` for a record without the number.
 */
export async function searchGateway(
  access: GatewayAccess,
  question: GatewayQuestion,
): Promise<Result<readonly Candidate[], SourceFailure>> {
  const { source, asked } = question;
  const reply = await askGateway(access, { ...question, accept: ACCEPT });
  if (!reply.ok) return reply;
  return reply.value ? candidatesIn(source, reply.value, asked) : success([]);
}

/** Anything that is asked of the gateway. */
export interface GatewayRequest extends Omit<GatewayQuestion, 'asked'> {
  readonly method?: 'GET' | 'PUT' | 'DELETE';
  readonly accept: string;
}

/**
 * Asks the gateway once, with a proof of who is signed in. Undefined: it says that there is no such record. Fails with
 * `sourceNotSetUp` where there is no gateway, and like any request (`get`, `refusal`).
 */
export async function askGateway(
  access: GatewayAccess,
  request: GatewayRequest,
): Promise<Result<Reply | undefined, SourceFailure>> {
  const { source, signal } = request;
  if (access.gatewayUrl === '') return failed(sourceFailure('sourceNotSetUp', source));
  return withinLimit(source, access.limits.timeLimitMs, signal, async (inner) => {
    const reply = await ask(access, request, inner);
    if (!reply.ok) return reply;
    const problem = problemIn(reply.value);
    if (isNotFound(reply.value, problem)) return success(undefined);
    const refused = refusal(source, reply.value, saidBy(problem));
    return refused ? failed(refused) : success(reply.value);
  });
}

async function ask(
  { fetch, gatewayUrl, token, limits }: GatewayAccess,
  { source, path, method, accept }: GatewayRequest,
  signal: AbortSignal,
): Promise<Result<Reply, SourceFailure>> {
  const proof = await token();
  if (!proof.ok) {
    const values = { reason: 'sourceReasons.noSignIn', advice: 'sourceAdvice.reload', said: '' };
    return failed(sourceFailure('sourceRefused', source, values, proof.failure.details));
  }
  const headers = { Accept: accept, Authorization: `Bearer ${proof.value}` };
  const url = joined(gatewayUrl, path);
  const reply = await get(fetch, { source, url, method, headers }, limits.sizeLimit, signal);
  return reply.ok ? success(withoutToken(reply.value, proof.value)) : reply;
}

/** A proxy may say back what it was sent; details of a failure are copied into mails. */
function withoutToken(reply: Reply, token: string): Reply {
  return token === '' ? reply : { ...reply, text: reply.text.replaceAll(token, '…') };
}

function candidatesIn(
  source: SourceId,
  reply: Reply,
  asked: AskedNumber,
): Result<readonly Candidate[], SourceFailure> {
  const details = { status: reply.status, raw: rawOf(reply.text) };
  if (reply.text.trim() === '') return failed(unreadable(source, 'sourceReasons.empty', details));
  if (reply.type === 'text/html')
    return failed(unreadable(source, 'sourceReasons.webPage', details));
  const read = readMarcXml(reply.text);
  if (!read.ok)
    return failed(sourceFailure('sourceUnreadable', source, marcValues(read.failure), details));
  return searchResult(
    read.value.map((record, index) => {
      const number = oclcNumbersOf(record).current.at(0) ?? asked.number;
      const id = index === 0 ? number : `${number}-${index + 1}`;
      return accept(source, record, asked, { id });
    }),
  );
}
