import { Hono, type Context } from 'hono';

import { hathitrustReply, type SourceReply } from '../sources/hathitrust';
import { problem, worldcatBib, worldcatSearch } from '../sources/worldcat';
import { faulty, type Brought } from '../sources/source-faults';
import type { Session, Sessions } from './session';

const ANY_ORIGIN = { 'Access-Control-Allow-Origin': '*' };

/**
 * The stand-in sources under `/stand-in/…`, for the session `demo`, and under `/stand-in/s/{session}/…`.
 * The gateway answers preflights, since a token goes with its requests; HathiTrust does not, as in the world.
 */
export function sourceRoutes(sessions: Sessions): Hono {
  const routes = new Hono();
  for (const prefix of ['', '/s/:session']) {
    const session = (context: Context): Session | null =>
      sessions.get(prefix ? (context.req.param('session') ?? '') : 'demo');
    addHathitrust(routes, prefix, session);
    addGateway(routes, prefix, session);
  }
  return routes;
}

type FindSession = (context: Context) => Session | null;

function addHathitrust(routes: Hono, prefix: string, session: FindSession): void {
  routes.get(`${prefix}/hathitrust/api/volumes/:brevity/oclc/:query`, (context) => {
    const query = context.req.param('query')?.replace(/\.json$/, '') ?? '';
    const brevity = context.req.param('brevity') ?? 'brief';
    return serve(context, session(context), 'hathitrust', query, (one) =>
      hathitrustReply(one.titles, brevity, query),
    );
  });
}

function addGateway(routes: Hono, prefix: string, session: FindSession): void {
  const base = `${prefix}/gateway/v1/worldcat`;
  routes.options(`${base}/*`, (context) =>
    context.body(null, 204, {
      ...ANY_ORIGIN,
      'Access-Control-Allow-Headers': 'authorization, accept, content-type',
      'Access-Control-Allow-Methods': 'GET',
    }),
  );
  routes.get(`${base}/bibs/:ocn`, (context) => {
    const ocn = context.req.param('ocn') ?? '';
    return serve(context, session(context), 'worldcat', ocn, (one) =>
      withToken(context, () => worldcatBib(one.titles, ocn)),
    );
  });
  routes.get(`${base}/search`, (context) => {
    const query = context.req.query();
    return serve(context, session(context), 'worldcat', query['ocn'] ?? '', (one) =>
      withToken(context, () => worldcatSearch(one.titles, query)),
    );
  });
}

/** The gateway serves nobody without a token. Which one it is does not matter here. */
function withToken(context: Context, answer: () => SourceReply): SourceReply {
  const token = context.req.header('Authorization') ?? '';
  if (/^Bearer \S+$/.test(token)) return answer();
  return problem(401, 'unauthorised', 'Unauthorized', 'A token of the Cloud App is needed.');
}

async function serve(
  context: Context,
  session: Session | null,
  source: 'worldcat' | 'hathitrust',
  number: string,
  answer: (session: Session) => SourceReply,
): Promise<Response> {
  if (!session) return respond(problem(400, 'invalidSession', 'No such session', ''));
  const fault = session.sourceFaults[source].take(session.alma.switches[source], number);
  const brought: Brought = await faulty(fault, source, session.gate, () => answer(session));
  const { pathname, search } = new URL(context.req.url);
  session.alma.log.source({
    source,
    url: `${pathname}${search}`,
    status: brought === 'cut' ? null : brought.status,
    ...(fault.kind === 'none' ? {} : { fault: fault.kind }),
  });
  if (brought !== 'cut') return respond(brought);
  const { outgoing } = context.env as { outgoing?: { destroy(): void } };
  outgoing?.destroy();
  return respond({ status: 503, type: 'text/plain', text: '' });
}

function respond(reply: SourceReply): Response {
  return new Response(reply.text, {
    status: reply.status,
    headers: { ...ANY_ORIGIN, 'Content-Type': reply.type, 'Cache-Control': 'no-store' },
  });
}
