import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { LogAnswer, StateAnswer } from '../contract';
import { startSandbox, type Sandbox } from '../server';
import { productionCsp, sandboxFlags } from './csp';

const TOKEN = { headers: { Authorization: 'Bearer a.b.c' } };
const MOBY = '9912345678904401';

describe('The sandbox server', () => {
  let folder: string;
  let sandbox: Sandbox;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sandbox-'));
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>app</title>');
    writeFileSync(path.join(folder, 'main.js'), 'export {};');
    symlinkSync('/etc/passwd', path.join(folder, 'link.txt'));
    sandbox = await startSandbox({ hostPort: 0, appPort: 0, appDir: folder });
  });

  afterAll(async () => {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  });

  const control = (place: string, body?: unknown): Promise<Response> =>
    fetch(
      `${sandbox.hostUrl}sandbox/${place}`,
      body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
    );

  /** Status of a path that is sent as it stands, dots and all. */
  const rawStatus = (rawPath: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(sandbox.appUrl);
      get({ hostname, port, path: rawPath }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      }).on('error', reject);
    });

  it("serves the app under production's policy to any origin", async () => {
    for (const place of ['', 'main.js']) {
      const response = await fetch(`${sandbox.appUrl}${place}`);
      expect(response.status).toBe(200);
      const csp = response.headers.get('content-security-policy') ?? '';
      expect(csp).toContain("default-src 'none'");
      expect(csp).toContain("script-src 'self';");
      expect(csp).not.toContain('unsafe-eval');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  it('serves nothing from outside the folder', async () => {
    const paths = [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/%2e%2e%2f%2e%2e%2fetc/passwd',
      '/link.txt',
      '/main.js%00.html',
      '/%E0%A4%A',
    ];
    for (const one of paths)
      expect(await rawStatus(one))
        .withContext(one)
        .toBe(404);
  });

  it('keeps sessions apart', async () => {
    await control('act?session=one', { act: 'deleteRecord', mms: MOBY });
    expect((await control(`record?session=one&mms=${MOBY}`)).status).toBe(404);
    expect((await control(`record?session=two&mms=${MOBY}`)).status).toBe(200);
    const state = (await (await control('reset?session=one', {})).json()) as StateAnswer;
    expect(state.bibs.map((bib) => bib.mms)).toContain(MOBY);
  });

  it('refuses a session that is no word, and a slip in a request', async () => {
    for (const response of [
      await control('state?session=../x'),
      await control('faults?session=a', { switches: { none: true } }),
      await control('act?session=a', { act: 'deleteRecord', mms: '1' }),
    ]) {
      expect(response.status).toBe(400);
      expect(Object.keys((await response.json()) as object)).toEqual(['error']);
    }
  });

  it('answers the sources of a session on the app origin, with its faults', async () => {
    const source = `${sandbox.appUrl}stand-in/s/src/hathitrust/api/volumes/full/oclc/17807721.json`;
    const found = await fetch(source);
    expect(found.headers.get('access-control-allow-origin')).toBe('*');
    expect(Object.keys((await found.json()) as object)).toEqual(['records', 'items']);
    await control('faults?session=src', {
      switches: { hathitrust: { kind: 'down', times: 1 }, worldcat: { kind: 'unauthorised' } },
    });
    await expectAsync(fetch(source)).toBeRejected();
    expect((await fetch(source)).status).toBe(200);
    const gateway = `${sandbox.appUrl}stand-in/s/src/gateway/v1/worldcat/bibs/17807721`;
    expect((await fetch(gateway, TOKEN)).status).toBe(401);
    const preflight = await fetch(gateway, { method: 'OPTIONS' });
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    const log = (await (await control('log?session=src')).json()) as LogAnswer;
    expect(log.sources.map(({ source: name, status }) => [name, status])).toEqual([
      ['hathitrust', 200],
      ['hathitrust', null],
      ['hathitrust', 200],
      ['worldcat', 401],
    ]);
  });

  it('lets nobody ask the gateway without a token', async () => {
    const gateway = `${sandbox.appUrl}stand-in/gateway/v1/worldcat/bibs/17807721`;
    const refused = await fetch(gateway);
    expect(refused.status).toBe(401);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect((await fetch(gateway, TOKEN)).status).toBe(200);
  });

  it('points a new session at its own sources', async () => {
    const answer = await control('message?session=cfg', { name: 'CONFIG' });
    const { config } = (await answer.json()) as { config: string };
    expect(JSON.parse(config)).toEqual({
      schema: 1,
      sources: {
        worldcat: { gatewayUrl: '/stand-in/s/cfg/gateway' },
        hathitrust: { baseUrl: '/stand-in/s/cfg/hathitrust' },
      },
    });
  });

  it('can stop the clock of a session', async () => {
    await control('act?session=clock', { act: 'setClock', at: '2027-01-02T03:04:05Z' });
    await control('act?session=clock', { act: 'changeByAnother', mms: MOBY });
    const record = await (await control(`record?session=clock&mms=${MOBY}`)).text();
    expect(record).toContain('<controlfield tag="005">20270102030405.0</controlfield>');
  });
});

describe('The policy of the app', () => {
  const manifest = (contentSecurity: Record<string, unknown>) => ({
    title: 'App',
    subtitle: '',
    pages: {},
    contentSecurity,
  });

  it('is that of the SDK with what the manifest adds', () => {
    expect(
      productionCsp(manifest({ connectSrc: ['https://a.example', 'https://b.example'] })),
    ).toBe(
      "default-src 'none'; style-src 'self' 'unsafe-inline' fonts.googleapis.com; script-src 'self'; " +
        "font-src 'self' fonts.gstatic.com *.ext.exlibrisgroup.com; img-src 'self' data: https:; " +
        "connect-src 'self' https://a.example https://b.example; frame-src 'self' https:",
    );
  });

  it('gives the iframe only the flags that the manifest switches on', () => {
    const sandbox = { modals: false, downloads: true, scripts: true };
    expect(sandboxFlags(manifest({ sandbox }))).toEqual(['allow-downloads']);
  });
});
