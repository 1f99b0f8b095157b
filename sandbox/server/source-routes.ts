import { Hono, type Context } from 'hono';

import { hathitrustReply } from '../sources/hathitrust';
import { sruReply } from '../sources/sru';
import { addGateway } from './gateway-routes';
import { addOclc } from './oclc-routes';
import { serve, type FindSession } from './serve-source';
import type { Sessions } from './session';

/**
 * The stand-in sources under `/stand-in/…`, for the session `demo`, and under `/stand-in/s/{session}/…`.
 * HathiTrust and SRU servers answer no preflights, as in the world; the gateway does.
 */
export function sourceRoutes(sessions: Sessions): Hono {
  const routes = new Hono();
  for (const prefix of ['', '/s/:session']) {
    const session: FindSession = (context: Context) =>
      sessions.get(prefix ? (context.req.param('session') ?? '') : 'demo');
    addHathitrust(routes, prefix, session);
    addSru(routes, prefix, session);
    addGateway(routes, prefix, session);
    addOclc(routes, prefix, session);
  }
  return routes;
}

function addHathitrust(routes: Hono, prefix: string, session: FindSession): void {
  routes.get(`${prefix}/hathitrust/api/volumes/:brevity/:sort/:query`, (context) => {
    const query = context.req.param('query')?.replace(/\.json$/, '') ?? '';
    const brevity = context.req.param('brevity') ?? 'brief';
    const request = { source: 'hathitrust', style: 'page', number: query } as const;
    return serve(context, session(context), request, (one) =>
      hathitrustReply(one.titles, brevity, query, context.req.param('sort')),
    );
  });
}

function addSru(routes: Hono, prefix: string, session: FindSession): void {
  routes.get(`${prefix}/sru/:server`, (context) => {
    const query = context.req.query();
    const number = /\d+/.exec((query['query'] ?? '').replace(/^.*?=/, ''))?.[0] ?? '';
    const request = { source: 'sru', style: 'page', number } as const;
    return serve(context, session(context), request, (one) =>
      sruReply(one.titles, context.req.param('server') ?? '', query),
    );
  });
}
