import type { Context, Hono } from 'hono';

import { failed, success } from '../cloudapp/src/app/marc/result';
import type { Result } from '../cloudapp/src/app/marc/result';
import type { NumberKind } from '../cloudapp/src/app/align/asked-number';

import type { GatewayEnv } from './app';
import type { WsKey } from './config';
import type { OclcClient } from './oclc-client';
import { problem, refuse } from './problem';
import type { Problem } from './problem';
import { askedNumber, oclcNumber } from './question';
import type { RateLimit } from './rate';
import type { Waiting } from './upstream';

/** OCLC's indexes of brief-bibs. */
const INDEXES: Readonly<Record<NumberKind, string>> = {
  ocn: 'no',
  isbn: 'bn',
  issn: 'in',
  lccn: 'dn',
};

/** What a request is about, once its number is a number and its institution has a key. */
interface Asked {
  readonly wskey: WsKey;
  readonly number: string;
  readonly waiting: Waiting;
}

const BASE = '/v1/worldcat';

type Gateway = Context<GatewayEnv>;

/** The addresses under /v1/worldcat. `writes` counts changes of holdings, besides the limit that all requests have. */
export function addWorldcat(app: Hono<GatewayEnv>, oclc: OclcClient, writes: RateLimit): void {
  app.get(`${BASE}/bibs/:ocn`, async (context) => {
    const asked = askedBy(context);
    if (!asked.ok) return refuse(context, asked.failure);
    const { wskey, number, waiting } = asked.value;
    const xml = await oclc.bib(wskey, number, waiting);
    if (!xml.ok) return refuse(context, xml.failure);
    return context.body(xml.value, 200, {
      'Content-Type': 'application/marcxml+xml;charset=UTF-8',
    });
  });
  app.get(`${BASE}/search`, async (context) => {
    const asked = askedNumber(new URL(context.req.url).searchParams);
    if (!asked.ok) return refuse(context, asked.failure);
    const wskey = keyOf(context);
    if (!wskey.ok) return refuse(context, wskey.failure);
    const { kind, number } = asked.value;
    context.get('notes').about = `${kind} ${number}`;
    const found = await oclc.search(wskey.value, `${INDEXES[kind]}:${number}`, waitingIn(context));
    return found.ok ? context.json({ candidates: found.value }) : refuse(context, found.failure);
  });
  addHoldings(app, oclc, writes);
}

function addHoldings(app: Hono<GatewayEnv>, oclc: OclcClient, writes: RateLimit): void {
  app.get(`${BASE}/holdings/:ocn`, async (context) => {
    const asked = askedBy(context);
    if (!asked.ok) return refuse(context, asked.failure);
    const { wskey, number, waiting } = asked.value;
    const holding = await oclc.holding(wskey, number, waiting);
    return holding.ok ? context.json(holding.value) : refuse(context, holding.failure);
  });
  for (const method of ['PUT', 'DELETE'] as const) {
    app.on(method, `${BASE}/holdings/:ocn`, async (context) => {
      const asked = askedBy(context);
      if (!asked.ok) return refuse(context, asked.failure);
      const refused = writeProblem(context) ?? (await writes.take(institutionOf(context).code));
      if (refused) return refuse(context, refused);
      const { wskey, number, waiting } = asked.value;
      const holding = await oclc.change(wskey, number, method === 'PUT', waiting);
      return holding.ok ? context.json(holding.value) : refuse(context, holding.failure);
    });
  }
}

function askedBy(context: Gateway): Result<Asked, Problem> {
  const number = oclcNumber(context.req.param('ocn') ?? '');
  if (number === undefined) {
    return failed(problem('invalidNumber', 'An OCLC number is up to 12 digits, without a prefix.'));
  }
  const wskey = keyOf(context);
  if (!wskey.ok) return wskey;
  context.get('notes').about = `ocn ${number}`;
  return success({ wskey: wskey.value, number, waiting: waitingIn(context) });
}

function keyOf(context: Gateway): Result<WsKey, Problem> {
  const { wskey } = institutionOf(context);
  if (wskey) return success(wskey);
  return failed(problem('worldcatNotSetUp', 'The gateway has no WSKey for your institution.'));
}

/** Off unless the config says otherwise, and then for the users it names only: none of them is ''. */
function writeProblem(context: Gateway): Problem | undefined {
  const { holdings } = institutionOf(context);
  if (!holdings.write) {
    return problem('holdingsNotAllowed', 'They are switched off for your institution.', 'off');
  }
  const user = context.get('person').user.toLowerCase();
  if (holdings.users.some((id) => id.toLowerCase() === user)) return undefined;
  return problem('holdingsNotAllowed', 'You are not on the list of who may.', 'user');
}

function institutionOf(context: Gateway) {
  return context.get('person').institution;
}

export function waitingIn(context: Gateway): Waiting {
  return { signal: context.req.raw.signal, notes: context.get('notes') };
}
