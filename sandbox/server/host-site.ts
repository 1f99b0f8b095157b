import { Hono, type Context } from 'hono';

import { zoneNumber } from '../alma/bib';
import { INSTITUTION } from '../alma/bib-view';
import { controlValue } from '../alma/marc';
import { writeRecord } from '../alma/marcxml';
import { withZoneNumber } from '../alma/rewrite';
import type { AppAnswer, FaultsRequest, StateAnswer, ViewAnswer } from '../contract';
import { perform } from './acts';
import { checkFaults } from './check-faults';
import { listed } from './listed';
import type { PageFiles } from './page-files';
import type { Session, Sessions } from './session';

export interface HostSite {
  readonly sessions: Sessions;
  readonly page: PageFiles;
  readonly app: AppAnswer;
}

/** The host's origin: the page that looks like Alma, and the control API under `/sandbox/` (sandbox/README.md). */
export function hostSite(site: HostSite): Hono {
  const host = new Hono();
  host.get('/', (context) => context.html(site.page.html));
  host.get('/page.js', (context) => file(site.page.script, 'text/javascript', context));
  host.get('/page.css', (context) => file(site.page.style, 'text/css', context));
  host.get('/sandbox/app', (context) => context.json(site.app));
  addReads(host, site.sessions);
  addWrites(host, site.sessions);
  host.onError((error, context) => context.json({ error: error.message }, 400));
  return host;
}

function file(text: string, type: string, context: Context): Response {
  return context.body(text, 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
  });
}

function sessionOf(context: Context, sessions: Sessions): Session {
  const session = sessions.get(context.req.query('session') ?? 'demo');
  if (!session) throw new Error('A session is a word of letters, digits, - and _.');
  return session;
}

function addReads(host: Hono, sessions: Sessions): void {
  const find = (context: Context): Session => sessionOf(context, sessions);
  host.get('/sandbox/log', (context) => context.json(find(context).alma.log.read()));
  host.get('/sandbox/state', (context) => context.json(stateOf(find(context))));
  host.get('/sandbox/init', (context) => context.json(initData(find(context), context)));
  host.get('/sandbox/view', (context) => {
    const view = viewOf(find(context), context.req.query('mms') ?? '');
    return view ? context.json(view) : context.json({ error: 'There is no such record.' }, 404);
  });
  host.get('/sandbox/record', (context) => {
    const bib = find(context).alma.bib(context.req.query('mms') ?? '');
    if (!bib) return context.json({ error: 'There is no such record.' }, 404);
    return context.body(writeRecord(bib.record), 200, { 'Content-Type': 'application/xml' });
  });
}

function addWrites(host: Hono, sessions: Sessions): void {
  const find = (context: Context): Session => sessionOf(context, sessions);
  host.post('/sandbox/rest', async (context) =>
    context.json(await find(context).exchange.send(await context.req.json())),
  );
  host.post('/sandbox/arrive', async (context) =>
    context.json(await find(context).exchange.arrive(Number(context.req.query('ticket')))),
  );
  host.post('/sandbox/message', async (context) => {
    const { name, payload } = (await context.req.json()) as { name: unknown; payload?: unknown };
    return context.json(answerMessage(find(context), name, payload));
  });
  host.post('/sandbox/faults', async (context) => {
    const session = find(context);
    applyFaults(session, checkFaults(await context.req.json()));
    return context.json(stateOf(session));
  });
  host.post('/sandbox/act', async (context) => {
    const session = find(context);
    const done = perform(session, await context.req.json());
    return context.json({ ...done, state: stateOf(session) });
  });
  host.post('/sandbox/reset', async (context) => {
    const session = find(context);
    if (context.req.query('only') === 'faults') session.alma.resetFaults();
    else session.reset();
    return context.json(stateOf(session));
  });
}

function applyFaults(session: Session, { switches, calls }: FaultsRequest): void {
  const { alma } = session;
  alma.switches = { ...alma.switches, ...switches };
  if (calls) alma.faults.arm(calls);
}

function stateOf(session: Session): StateAnswer {
  const { alma, gate } = session;
  return {
    switches: alma.switches,
    calls: alma.faults.list(),
    drafts: alma.drafts.list(),
    held: gate.held,
    bibs: alma.list().map(listed),
  };
}

function viewOf(session: Session, mms: string): ViewAnswer | null {
  const bib = session.alma.bib(mms);
  if (!bib) return null;
  const record = withZoneNumber(bib.record, zoneNumber(bib));
  return {
    bib: listed(bib),
    record,
    version: controlValue(record, '005'),
    draft: session.alma.drafts.get(mms),
  };
}

/** The payload of INIT_DATA. */
function initData(session: Session, context: Context): object {
  const person = session.alma.person();
  const { language, colour } = session.alma.switches;
  return {
    user: {
      firstName: person.firstName,
      lastName: person.lastName,
      primaryId: person.id,
      currentlyAtLibCode: 'MAIN',
      currentlyAtCircDesk: '',
      currentlyAtDept: 'Cataloguing',
      isAdmin: person.isAdmin,
    },
    lang: language,
    instCode: INSTITUTION.code,
    urls: { alma: `${new URL(context.req.url).origin}/` },
    color: colour,
  };
}

/** Answers the messages that need the session but no REST call; a token is a dummy that no gateway trusts. */
function answerMessage(session: Session, name: unknown, payload: unknown): object {
  if (name === 'CLOUDAPP_STORE' || name === 'SETTINGS' || name === 'CONFIG') {
    return session.stores.answer(name, payload);
  }
  if (name !== 'JWT_AUTH_TOKEN') return { error: `Unknown message ${String(name)}.` };
  if (session.alma.switches.tokenRefused) return { error: 'No token is given out.' };
  const claims = {
    iss: 'exlcloudapp:stand-in',
    aud: INSTITUTION.code,
    sub: session.alma.person().id,
  };
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return { jwt: `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.stand-in` };
}
