import type { Context, Hono } from 'hono';

import type { SourceReply } from '../sources/hathitrust';
import type { StandInOclc } from '../sources/oclc';
import { serve, type FindSession } from './serve-source';

/** OCLC's token server and Metadata API, for a gateway that runs on this machine. Browsers are not let in, as in the world. */
export function addOclc(routes: Hono, prefix: string, session: FindSession): void {
  const base = `${prefix}/oclc`;
  const answer = (
    context: Context,
    number: string,
    ask: (oclc: StandInOclc) => SourceReply,
  ): Promise<Response> => {
    const authorization = context.req.header('Authorization') ?? '';
    const request = { source: 'worldcat', style: 'message', number } as const;
    return serve(context, session(context), request, ({ oclc }) =>
      oclc.answer(authorization, () => ask(oclc)),
    );
  };
  const param = (context: Context, name: string): string => context.req.param(name) ?? '';

  routes.post(`${base}/token`, (context) =>
    serve(
      context,
      session(context),
      { source: 'worldcat', style: 'message', number: '' },
      ({ oclc }) => oclc.token(context.req.header('Authorization') ?? ''),
    ),
  );
  routes.get(`${base}/worldcat/manage/bibs/:number`, (context) => {
    const number = param(context, 'number');
    return answer(context, number, (oclc) => oclc.bib(number));
  });
  routes.get(`${base}/worldcat/search/brief-bibs`, (context) => {
    const query = context.req.query('q') ?? '';
    return answer(context, /^no:(.*)/.exec(query)?.[1] ?? '', (oclc) => oclc.search(query));
  });
  const holdings = `${base}/worldcat/manage/institution/holdings`;
  routes.get(`${holdings}/current`, (context) => {
    const number = context.req.query('oclcNumbers') ?? '';
    return answer(context, number, (oclc) => oclc.holding(number));
  });
  routes.post(`${holdings}/:number/:step{set|unset}`, (context) => {
    const number = param(context, 'number');
    return answer(context, number, (oclc) => oclc.change(number, param(context, 'step')));
  });
}
