import type { Context } from 'hono';

/**
 * Every way a request ends without its answer: the last part of the problem's `type`, with its status and title.
 * The panel and other callers rely on the kinds, so they are never renamed; docs/gateway.md says what to do about each.
 */
const PROBLEMS = {
  badRequest: [400, 'Not a request'],
  invalidNumber: [400, 'Not an OCLC number'],
  invalidQuery: [400, 'Not a question'],
  unauthorised: [401, 'Not signed in'],
  tokenExpired: [401, 'The sign-in has ended'],
  appNotAllowed: [403, 'Another Cloud App'],
  institutionNotSetUp: [403, 'This institution is not set up'],
  worldcatNotSetUp: [403, 'No WorldCat key is set up'],
  originNotAllowed: [403, 'Asked from another site'],
  holdingsNotAllowed: [403, 'Holdings may not be changed'],
  notFound: [404, 'No record'],
  noSuchRoute: [404, 'No such address'],
  unknownTarget: [404, 'No such catalogue'],
  tooSlow: [408, 'The request came too slowly'],
  holdingRefused: [409, 'WorldCat did not change the holding'],
  bodyNotTaken: [413, 'A request has no body here'],
  throttled: [429, 'Too many requests'],
  headersTooLarge: [431, 'Headers too large'],
  clientGone: [499, 'The caller left'],
  gatewayFault: [500, 'A fault of the gateway'],
  keyRefused: [502, 'OCLC refuses the key'],
  upstreamUnreachable: [502, 'The source cannot be reached'],
  upstreamError: [502, 'The source reports an error'],
  upstreamRefused: [502, 'The source refuses the question'],
  upstreamUnreadable: [502, 'The source sent something else'],
  upstreamWrongIndex: [502, 'The catalogue is asked by a wrong index'],
  upstreamTooLarge: [502, 'The answer of the source is too large'],
  upstreamBusy: [503, 'The source is busy'],
  keysUnavailable: [503, 'The sign-in cannot be checked'],
  stopping: [503, 'The gateway is stopping'],
  upstreamTimeout: [504, 'The source did not answer in time'],
  holdingUnknown: [504, 'It is not known whether the holding was changed'],
} as const;

export type ProblemKind = keyof typeof PROBLEMS;

export interface Problem {
  readonly kind: ProblemKind;
  /** A sentence for people: what happened and what to do. Never text of the caller, never a secret. */
  readonly detail: string;
  /** A word for the log that tells apart what the caller need not know (`signature`, `otherApp`, a status ...). */
  readonly reason: string;
  readonly retryAfterSeconds?: number;
}

export function problem(
  kind: ProblemKind,
  detail: string,
  reason = '',
  retryAfterSeconds?: number,
): Problem {
  return {
    kind,
    detail,
    reason,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

export function statusOf(kind: ProblemKind): number {
  return PROBLEMS[kind][0];
}

/** The problem as RFC 9457 writes it. */
export function problemBody({ kind, detail }: Problem): string {
  const [status, title] = PROBLEMS[kind];
  return JSON.stringify({ type: `urn:problem:${kind}`, title, status, detail });
}

/** Ends the request with a problem; the log line takes its kind and reason from here. */
export function refuse(context: Context, found: Problem): Response {
  const notes = context.get('notes');
  notes.problem = found.kind;
  notes.reason = found.reason;
  const headers: Record<string, string> = { 'Content-Type': 'application/problem+json' };
  if (found.retryAfterSeconds !== undefined) headers['Retry-After'] = `${found.retryAfterSeconds}`;
  if (found.kind === 'unauthorised' || found.kind === 'tokenExpired')
    headers['WWW-Authenticate'] = 'Bearer';
  return new Response(problemBody(found), { status: statusOf(found.kind), headers });
}
