import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ORIGIN, SECRETS, configJson } from './testing/harness';
import { StandIn } from './testing/stand-in';
import { HOME, Signer } from './testing/tokens';
import { MOBY, marcXml } from './testing/worldcat';

interface Answer {
  readonly statusCode: number;
  readonly body: string;
  readonly isBase64Encoded: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** An event as API Gateway (HTTP API, payload 2.0) and function URLs send it. */
function event(rawPath: string, headers: Readonly<Record<string, string>>): object {
  const domainName = 'gateway.example.edu';
  const http = { method: 'GET', path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1' };
  return {
    version: '2.0',
    rawPath,
    rawQueryString: '',
    headers: { host: domainName, ...headers },
    isBase64Encoded: false,
    requestContext: { domainName, http },
  };
}

describe('The gateway as a function', () => {
  it('answers the events of API Gateway as the server answers requests', async () => {
    const standIn = await StandIn.start();
    const signer = await Signer.create('exl-01');
    standIn.keys.set(HOME, { keys: [signer.published] });
    const folder = mkdtempSync(path.join(tmpdir(), 'gateway-'));
    const file = path.join(folder, 'config.json');
    writeFileSync(file, JSON.stringify(configJson(standIn.url)));
    Object.assign(process.env, SECRETS, { GATEWAY_CONFIG: file });
    // The log is the process's own output there; here it would stand between the results.
    spyOn(process.stdout, 'write').and.returnValue(true);

    const { handler } = await import('./lambda');
    const ask = async (headers: Readonly<Record<string, string>>): Promise<Answer> => {
      const asked = event(`/v1/worldcat/bibs/${MOBY}`, headers);
      return (await handler(asked as Parameters<typeof handler>[0])) as Answer;
    };
    const authorization = `Bearer ${await signer.sign()}`;
    const { statusCode, body, isBase64Encoded } = await ask({ authorization, origin: ORIGIN });
    expect(statusCode).toBe(200);
    expect(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8').toString()).toBe(marcXml(MOBY));
    expect((await ask({})).statusCode).toBe(401);

    for (const name of [...Object.keys(SECRETS), 'GATEWAY_CONFIG']) delete process.env[name];
    await standIn.close();
    rmSync(folder, { recursive: true });
  });
});
