// What must stay secret, planted where it is used: it must not come out in anything that the panel keeps, shows or hands out. The
// gateway's own logs and answers: gateway/secrets.spec.ts. What the browser stores: e2e/secrets.e2e.ts.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { SourceFailure } from '../../cloudapp/src/app/ports/failures';
import { DEFAULT_CONFIG } from '../../cloudapp/src/app/settings/config';
import { makeSources } from '../../cloudapp/src/app/sources/source-registry';
import { reportModel } from '../../cloudapp/src/app/workflow/report';
import { reportHtml } from '../../cloudapp/src/app/workflow/report-html';
import { reportText } from '../../cloudapp/src/app/workflow/report-text';
import { LOCAL_ID, NUMBER, PROFILE, readyState, told } from '../../cloudapp/src/testing/fakes';
import { ENGLISH_WORDS } from '../../cloudapp/src/testing/fakes/report-words';
import { Harness, SECRETS } from '../../gateway/testing/harness';
import type { Reply } from '../../gateway/testing/stand-in';
import { failed, success } from '../../cloudapp/src/app/marc/result';

const BUILD = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'build');
const isBuilt = existsSync(path.join(BUILD, 'index.html'));
const ifBuilt = isBuilt ? it : xit;

/** All that OCLC and a careless proxy know of a request. */
const ECHO = Object.values(SECRETS).join(' ');

const REPLIES: readonly Reply[] = [
  { status: 401, body: JSON.stringify({ message: ECHO }) },
  { status: 403, body: JSON.stringify({ message: ECHO }) },
  { status: 500, type: 'text/html', body: `<html>${ECHO}</html>` },
  { type: 'text/html', body: `<html>${ECHO}</html>` },
];

type Ask = (url: string, init: RequestInit) => Promise<Response>;

/** The panel's WorldCat, asked for the number with a person's token. */
async function asked(gatewayUrl: string, token: string, ask: Ask) {
  const { sources } = DEFAULT_CONFIG;
  const config = { ...sources, worldcat: { ...sources.worldcat, gatewayUrl } };
  const [worldcat] = makeSources(config, {
    fetch: ask,
    token: () => Promise.resolve(success(token)),
  });
  const signal = new AbortController().signal;
  return (await worldcat?.search(NUMBER, signal)) ?? failed(undefined as never as SourceFailure);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesIn(file) : [file];
  });
}

describe('Planted secrets', () => {
  let harness: Harness;
  let token = '';
  let now = Date.now();

  beforeAll(async () => {
    const limits = { upstreamAttempts: 1, requestsPerMinute: 100_000 };
    harness = await Harness.start(limits, {}, () => now);
    token = (await harness.bearer()).slice('Bearer '.length);
  });
  afterAll(() => harness.stop());
  beforeEach(() => freshOclc());

  /** Answers as it should, and a key that was refused is tried again. */
  function freshOclc(): void {
    harness.standIn.forget();
    now += 3_600_000;
  }

  const secrets = (): readonly string[] => [
    ...Object.values(SECRETS),
    ...harness.config.secrets,
    token,
  ];
  const expectNone = (text: string): void => {
    for (const secret of secrets()) expect(text.includes(secret)).toBe(false);
  };

  ifBuilt(
    `are in no file of the build, nor is any key${isBuilt ? '' : ' (there is no build)'}`,
    () => {
      const files = filesIn(BUILD);
      expect(files.some((file) => /main\..*\.js$/.test(file))).toBe(true);
      for (const file of files) {
        const text = readFileSync(file, 'latin1');
        expectNone(text);
        const found =
          /-----BEGIN [A-Z ]*KEY|"d":"[\w-]{40,}"|client_secret|wskey|planted-|\beyJ[\w-]{8,}\.eyJ/i.exec(
            text,
          );
        expect(found?.[0]).withContext(path.relative(BUILD, file)).toBeUndefined();
      }
    },
  );

  it('are in nothing that the panel keeps and shows after a search through the gateway', async () => {
    let authorised = 0;
    const ask: Ask = (url, init) => {
      authorised += Number(new Headers(init.headers).get('Authorization') === `Bearer ${token}`);
      return fetch(url, init);
    };
    const result = await asked(harness.running.url, token, ask);
    if (!result.ok) throw new Error(result.failure.kind);
    const [candidate] = result.value;
    const record = candidate?.record;
    if (!candidate || !record) throw new Error('no record');
    const state = told(
      readyState(),
      { kind: 'search' },
      { kind: 'searchAnswered', mmsId: LOCAL_ID, source: 'worldcat', number: NUMBER, result },
      {
        kind: 'incomingAnswered',
        mmsId: LOCAL_ID,
        source: 'worldcat',
        id: candidate.id,
        result: success({
          incoming: { source: 'worldcat', candidate, record },
          profile: PROFILE,
        }),
      },
    );
    const model = reportModel(state, '2026-11-20T14:01:00.000Z');
    if (!model) throw new Error('no preview');
    expect(authorised).toBe(1);
    expect(JSON.stringify(state)).toContain(NUMBER);
    expectNone(JSON.stringify(state));
    expectNone(reportHtml(model, ENGLISH_WORDS));
    expectNone(reportText(model, ENGLISH_WORDS));
  });

  it('are in no failure of a search, and so in no details that are copied', async () => {
    const kinds: string[] = [];
    for (const reply of REPLIES) {
      freshOclc();
      harness.standIn.allAs('bib', reply);
      const result = await asked(harness.running.url, token, fetch);
      if (result.ok) throw new Error('found');
      kinds.push(result.failure.kind);
      expectNone(JSON.stringify(result.failure));
    }
    expect(new Set(kinds)).toContain('sourceServerError');
  });

  it('of the request are not copied from a proxy that says them back', async () => {
    // Short, so that no limit of length cuts it off.
    const short = 'planted.bearer.4711';
    for (const [status, type] of [
      [400, 'text/plain'],
      [401, 'application/problem+json'],
      [403, 'text/html'],
      [500, 'application/problem+json'],
      [200, 'text/html'],
    ] as const) {
      const echo: Ask = (_, init) => {
        const sent = new Headers(init.headers).get('Authorization') ?? '';
        const body = JSON.stringify({ title: 'Refused', detail: `Got ${sent} from you` });
        return Promise.resolve(new Response(body, { status, headers: { 'Content-Type': type } }));
      };
      const result = await asked('https://gateway.example.edu', short, echo);
      if (result.ok) throw new Error('found');
      expect(JSON.stringify(result.failure)).toContain('Got');
      expect(JSON.stringify(result.failure)).not.toContain(short);
    }
  });
});
