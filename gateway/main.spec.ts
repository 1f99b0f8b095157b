import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { SECRETS, configJson } from './testing/harness';
import { StandIn } from './testing/stand-in';
import { HOME, OTHER } from './testing/tokens';
import { MOBY, marcXml } from './testing/worldcat';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

describe('The gateway as a process', () => {
  let standIn: StandIn;
  let folder: string;

  beforeAll(async () => {
    standIn = await StandIn.start();
    folder = mkdtempSync(path.join(tmpdir(), 'gateway-'));
  });
  afterAll(async () => {
    await standIn.close();
    rmSync(folder, { recursive: true });
  });

  /** Starts it with this config; its output comes with every look. */
  function start(config: object, args: readonly string[] = []) {
    const file = path.join(folder, 'config.json');
    writeFileSync(file, JSON.stringify(config));
    const env = { PATH: process.env['PATH'], GATEWAY_CONFIG: file, ...SECRETS };
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], { env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => (output += part.toString()));
    }
    return { child, output: () => output };
  }

  async function says(process: ReturnType<typeof start>, wanted: RegExp): Promise<string> {
    for (;;) {
      const found = wanted.exec(process.output());
      if (found) return found[1] ?? found[0];
      if (process.child.exitCode !== null) throw new Error(process.output());
      await Promise.race([once(process.child.stdout, 'data'), once(process.child, 'close')]);
    }
  }

  const codeOf = async (child: ChildProcess): Promise<number | null> => {
    if (child.exitCode === null) await once(child, 'close');
    return child.exitCode;
  };

  it('names the wrong keys of its config and does not start', async () => {
    const wrong = start({ ...configJson(standIn.url), allowedOrigins: ['*'], port: 1 });
    expect(await codeOf(wrong.child)).toBe(2);
    expect(wrong.output()).toContain('config.json: allowedOrigins.0: an origin is wanted');
    expect(wrong.output()).toContain('config.json: port: this key is not known');
    expect(wrong.output()).not.toContain('planted');
  });

  it('has no development mode outside of this machine', async () => {
    const listen = { listen: { host: '0.0.0.0', port: 0 } };
    const wrong = start(configJson(standIn.url, {}, listen), ['--dev']);
    expect(await codeOf(wrong.child)).toBe(2);
    expect(wrong.output()).toContain('--dev: listen.host is 0.0.0.0');
    expect(wrong.output()).not.toContain('Bearer');
  });

  it('prints tokens in development mode, takes them and no others, and ends on SIGTERM once all is answered', async () => {
    const running = start(configJson(standIn.url), ['--dev', 'cataloguer1']);
    const url = await says(running, /"url":"([^"]+)"/);
    const token = await says(
      running,
      new RegExp(`${OTHER}, as cataloguer1:\\nAuthorization: (\\S+ \\S+)\\n`),
    );
    expect(running.output()).toContain(HOME);
    const ask = (authorization: string, at: string, method = 'GET') =>
      fetch(`${url}${at}`, { method, headers: { Authorization: authorization } });
    expect((await ask(token, `/v1/worldcat/holdings/${MOBY}`, 'PUT')).status).toBe(200);
    expect((await ask('Bearer a.b.c', `/v1/worldcat/bibs/${MOBY}`)).status).toBe(401);
    expect(standIn.count('keys')).toBe(0);

    let release: (value?: unknown) => void = () => undefined;
    standIn.allAs('bib', { after: new Promise((resolve) => (release = resolve)) });
    const late = ask(token, `/v1/worldcat/bibs/${MOBY}`);
    while (standIn.count('bib') === 0) await new Promise((resolve) => setImmediate(resolve));
    running.child.kill('SIGTERM');
    await says(running, /"msg":"stopping"/);
    release();
    expect(await (await late).text()).toBe(marcXml(MOBY));
    expect(await codeOf(running.child)).toBe(0);
    expect(running.output()).toContain('"cut":0');
  });
});
