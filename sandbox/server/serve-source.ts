import type { Context } from 'hono';

import type { SourceEntry } from '../contract';
import type { SourceReply } from '../sources/hathitrust';
import { faulty, type Brought, type RefusalStyle } from '../sources/source-faults';
import { problem } from '../sources/worldcat';
import type { Session } from './session';

export const ANY_ORIGIN = { 'Access-Control-Allow-Origin': '*' };

export type FindSession = (context: Context) => Session | null;

/** What is asked, and whose faults strike. */
export interface SourceRequest {
  readonly source: SourceEntry['source'];
  /** How refusals are worded. */
  readonly style: RefusalStyle;
  /** The number that is asked for, or ''. */
  readonly number: string;
}

/** Answers a request to a source of the session: with its faults, and a line in its log. */
export async function serve(
  context: Context,
  session: Session | null,
  { source, style, number }: SourceRequest,
  answer: (session: Session) => SourceReply,
): Promise<Response> {
  if (!session) return respond(problem(400, 'invalidSession', 'No such session', ''));
  const fault = session.sourceFaults[source].take(session.alma.switches[source], number);
  const brought: Brought = await faulty(fault, style, session.gate, () => answer(session));
  const { pathname, search } = new URL(context.req.url);
  const { method } = context.req;
  session.alma.log.source({
    source,
    ...(method === 'GET' ? {} : { method }),
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
