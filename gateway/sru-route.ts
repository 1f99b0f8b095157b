import type { Hono } from 'hono';

import { writeMarcXml } from '../cloudapp/src/app/marc/marcxml-write';
import type { SourceFailure } from '../cloudapp/src/app/ports/failures';
import type { Candidate } from '../cloudapp/src/app/ports/source';
import type { Fetch } from '../cloudapp/src/app/sources/request';
import { searchSru } from '../cloudapp/src/app/sources/sru/sru-search';

import type { GatewayEnv } from './app';
import type { Config } from './config';
import { problem, refuse } from './problem';
import type { Problem, ProblemKind } from './problem';
import { askedNumber } from './question';
import { refusalOf } from './upstream';
import type { Upstream, Waiting } from './upstream';
import { waitingIn } from './worldcat-routes';

const SLIM = 'http://www.loc.gov/MARC21/slim';

/**
 * `GET /v1/sru/{targetId}?ocn=` (or isbn, issn, lccn): the records of a named SRU server that carry the number, as a MARCXML
 * collection. Asked and read by the panel's own SRU client. Targets stand in the config; nothing that a caller sends becomes
 * part of an address but a number.
 */
export function addSru(app: Hono<GatewayEnv>, { sru, limits }: Config, upstream: Upstream): void {
  app.get('/v1/sru/:target', async (context) => {
    const target = sru.targets.get(context.req.param('target'));
    if (!target) return refuse(context, problem('unknownTarget', 'It is not in the config.'));
    const asked = askedNumber(new URL(context.req.url).searchParams);
    if (!asked.ok) return refuse(context, asked.failure);
    const waiting = waitingIn(context);
    waiting.notes.about = `${target.id} ${asked.value.kind} ${asked.value.number}`;
    const asking = askingThrough(upstream, waiting);
    const found = await searchSru(target, asked.value, {
      fetch: asking.fetch,
      limits: { timeLimitMs: limits.upstreamTotalMs, sizeLimit: limits.upstreamBytes },
      signal: context.req.raw.signal,
    });
    if (!found.ok) return refuse(context, asking.failure() ?? problemOf(found.failure));
    return context.body(collection(found.value.candidates), 200, {
      'Content-Type': 'application/marcxml+xml;charset=UTF-8',
    });
  });
}

/** The gateway's own limits and retries in the place of `fetch`, and what went wrong with them. */
function askingThrough(upstream: Upstream, { notes }: Waiting) {
  let failure: Problem | undefined;
  const fetch: Fetch = async (url, { signal }) => {
    const question = {
      url,
      method: 'GET',
      headers: { Accept: 'application/xml, text/xml' },
    } as const;
    const answer = await upstream.read(question, { notes, ...(signal ? { signal } : {}) });
    const refused = answer.ok ? refusalOf(answer.value) : answer.failure;
    // A busy server has sent nothing to read; what other refusals say is read from their diagnostics.
    failure = !answer.ok || refused?.kind === 'upstreamBusy' ? refused : undefined;
    if (failure || !answer.ok) throw new TypeError('no answer');
    const { status, type, text } = answer.value;
    return new Response(text === '' ? null : text, { status, headers: { 'Content-Type': type } });
  };
  return { fetch, failure: () => failure };
}

function collection(candidates: readonly Candidate[]): string {
  const records = candidates.flatMap(({ record }) => (record ? [writeMarcXml(record).xml] : []));
  return `<collection xmlns="${SLIM}">${records.join('')}</collection>`;
}

const KINDS: Readonly<Partial<Record<SourceFailure['kind'], ProblemKind>>> = {
  sourceUnreachable: 'upstreamUnreachable',
  sourceTimeout: 'upstreamTimeout',
  sourceRefused: 'upstreamRefused',
  sourceServerError: 'upstreamError',
  sourceUnreadable: 'upstreamUnreadable',
  sourceWrongIndex: 'upstreamWrongIndex',
  sourceNotSetUp: 'invalidQuery',
  sourceCancelled: 'clientGone',
};

const DETAILS: Readonly<Partial<Record<SourceFailure['kind'], string>>> = {
  sourceNotSetUp: 'The config has no index of this catalogue for this sort of number.',
  sourceWrongIndex: 'Records came, none with the number: the index in the config is a wrong one.',
};

function problemOf({ kind, values }: SourceFailure): Problem {
  const said = (values['said'] ?? '').replace(/\p{Cc}/gu, ' ').trim();
  const detail = DETAILS[kind] ?? (said || 'Try again in a minute.');
  const reason = (values['reason'] ?? values['status'] ?? '').replace(/^sourceReasons\./, '');
  return problem(
    KINDS[kind] ?? 'upstreamUnreadable',
    detail,
    /^[\w/:.-]{1,60}$/.test(reason) ? reason : kind,
  );
}
