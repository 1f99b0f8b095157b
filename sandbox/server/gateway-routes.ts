import type { Context, Hono } from 'hono';

import type { SourceReply } from '../sources/hathitrust';
import { gatewayHolding } from '../sources/held-numbers';
import { sruThroughGateway } from '../sources/sru';
import { problem, worldcatBib, worldcatSearch } from '../sources/worldcat';
import { ANY_ORIGIN, serve, type FindSession } from './serve-source';

/** The stand-in gateway: it answers preflights, since a token goes with its requests. */
export function addGateway(routes: Hono, prefix: string, session: FindSession): void {
  const base = `${prefix}/gateway/v1`;
  routes.options(`${base}/*`, (context) =>
    context.body(null, 204, {
      ...ANY_ORIGIN,
      'Access-Control-Allow-Headers': 'authorization, accept, content-type',
      'Access-Control-Allow-Methods': 'GET, PUT, DELETE',
    }),
  );
  const worldcat = (number: string) => ({ source: 'worldcat', style: 'problem', number }) as const;
  routes.get(`${base}/worldcat/bibs/:ocn`, (context) => {
    const ocn = context.req.param('ocn') ?? '';
    return serve(context, session(context), worldcat(ocn), (one) =>
      withToken(context, () => worldcatBib(one.titles, ocn)),
    );
  });
  routes.get(`${base}/worldcat/search`, (context) => {
    const query = context.req.query();
    return serve(context, session(context), worldcat(query['ocn'] ?? ''), (one) =>
      withToken(context, () => worldcatSearch(one.titles, query)),
    );
  });
  routes.on(['GET', 'PUT', 'DELETE'], `${base}/worldcat/holdings/:ocn`, (context) => {
    const ocn = context.req.param('ocn') ?? '';
    return serve(context, session(context), worldcat(ocn), (one) =>
      withToken(context, () => gatewayHolding(one.held, context.req.method, ocn)),
    );
  });
  routes.get(`${base}/sru/:target`, (context) => {
    const query = context.req.query();
    const request = { source: 'sru', style: 'problem', number: query['ocn'] ?? '' } as const;
    return serve(context, session(context), request, (one) =>
      withToken(context, () =>
        sruThroughGateway(one.titles, context.req.param('target') ?? '', query),
      ),
    );
  });
}

/** The gateway serves nobody without a token. Which one it is does not matter here. */
function withToken(context: Context, answer: () => SourceReply): SourceReply {
  const token = context.req.header('Authorization') ?? '';
  if (/^Bearer \S+$/.test(token)) return answer();
  return problem(401, 'unauthorised', 'Unauthorized', 'A token of the Cloud App is needed.');
}
