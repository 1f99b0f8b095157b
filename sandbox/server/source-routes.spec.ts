import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { LogAnswer } from '../contract';
import { startSandbox, type Sandbox } from '../server';

const TOKEN = { headers: { Authorization: 'Bearer a.b.c' } };
const MOBY = '17807721';

describe('The stand-in sources over HTTP', () => {
  let folder: string;
  let sandbox: Sandbox;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sandbox-'));
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>app</title>');
    sandbox = await startSandbox({ hostPort: 0, appPort: 0, appDir: folder });
  });
  afterAll(async () => {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  });

  const ask = (place: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${sandbox.appUrl}stand-in/${place}`, init);
  const control = (place: string, body?: unknown): Promise<Response> =>
    fetch(
      `${sandbox.hostUrl}sandbox/${place}`,
      body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
    );
  async function logged(session: string): Promise<unknown> {
    const log = (await (await control(`log?session=${session}`)).json()) as LogAnswer;
    return log.sources.map(({ source, method = 'GET', status }) => [source, method, status]);
  }

  it('answer SRU to any origin, but no preflight', async () => {
    const query = encodeURIComponent(`rec.ocn="${MOBY}"`);
    const found = await ask(`s/sru/sru/packed?query=${query}`);
    expect(await found.text()).toContain(`(OCoLC)${MOBY}`);
    expect(found.headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask('s/sru/sru/packed', { method: 'OPTIONS' })).status).toBe(404);
    await control('faults?session=sru', {
      switches: { sru: { kind: 'unavailable', number: MOBY } },
    });
    expect((await ask(`s/sru/sru/alma?query=${query}`)).status).toBe(503);
    expect((await ask('s/sru/sru/alma?query=rec.ocn%3D1')).status).toBe(200);
    expect(await logged('sru')).toEqual([
      ['sru', 'GET', 200],
      ['sru', 'GET', 503],
      ['sru', 'GET', 200],
    ]);
  });

  it('answer SRU through the gateway, with a token only', async () => {
    const place = `s/gate/gateway/v1/sru/alma?ocn=${MOBY}`;
    expect((await ask(place)).status).toBe(401);
    expect(await (await ask(place, TOKEN)).text()).toContain(`(OCoLC)${MOBY}`);
    expect(await logged('gate')).toEqual([
      ['sru', 'GET', 401],
      ['sru', 'GET', 200],
    ]);
  });

  it('let a page set a holding through the gateway, and keep it in its session until a reset', async () => {
    const holding = (session: string): string =>
      `s/${session}/gateway/v1/worldcat/holdings/${MOBY}`;
    const preflight = await ask(holding('held'), { method: 'OPTIONS' });
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, PUT, DELETE');
    const held = async (session: string): Promise<unknown> =>
      ((await (await ask(holding(session), TOKEN)).json()) as { held: unknown }).held;
    expect((await ask(holding('held'), { ...TOKEN, method: 'PUT' })).status).toBe(200);
    expect([await held('held'), await held('other')]).toEqual([true, false]);
    expect(await logged('held')).toEqual([
      ['worldcat', 'PUT', 200],
      ['worldcat', 'GET', 200],
    ]);
    await control('reset?session=held', {});
    expect(await held('held')).toBe(false);
  });

  it('are OCLC itself for a gateway on this machine, on the clock of the session', async () => {
    const basic = { method: 'POST', headers: { Authorization: 'Basic a2V5OnNlY3JldA==' } };
    const token = (await (await ask('s/oclc/oclc/token', basic)).json()) as {
      access_token: string;
    };
    const headers = { Authorization: `Bearer ${token.access_token}` };
    const place = 's/oclc/oclc/worldcat/manage/institution/holdings';
    const set = await ask(`${place}/${MOBY}/set`, { method: 'POST', headers });
    expect(await set.json()).toEqual(jasmine.objectContaining({ success: true }));
    const current = await ask(`${place}/current?oclcNumbers=${MOBY}`, { headers });
    expect(await current.text()).toContain('"holdingSet":true');
    const brief = await ask(`s/oclc/oclc/worldcat/search/brief-bibs?q=no:${MOBY}`, { headers });
    expect(await brief.json()).toEqual(jasmine.objectContaining({ numberOfRecords: 1 }));
    const bib = (): Promise<Response> =>
      ask(`s/oclc/oclc/worldcat/manage/bibs/${MOBY}`, { headers });
    expect((await bib()).status).toBe(200);
    await control('act?session=oclc', { act: 'setClock', at: '2099-01-01T00:00:00Z' });
    expect((await bib()).status).toBe(401);
  });
});
