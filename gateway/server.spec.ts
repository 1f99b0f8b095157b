import { ORIGIN, Harness } from './testing/harness';
import { answerOn, open, rawly } from './testing/raw';
import { OTHER } from './testing/tokens';
import { MOBY, marcXml } from './testing/worldcat';

const BIB = `/v1/worldcat/bibs/${MOBY}`;

describe('The server', () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await Harness.start({ headerBytes: 4_096 });
  });
  afterAll(() => harness.stop());
  beforeEach(() => harness.standIn.forget());

  const raw = async (target: string, ...headers: readonly string[]) =>
    rawly(harness.running.url, [
      `GET ${target} HTTP/1.1`,
      `Authorization: ${await harness.bearer()}`,
      ...headers,
    ]);

  // What a path may be turned into on its way; none leads to OCLC, and none to a file.
  const PATHS: readonly [string, number, string][] = [
    ['/', 404, 'noSuchRoute'],
    ['/v1', 404, 'noSuchRoute'],
    ['/v1/worldcat/bibs', 404, 'noSuchRoute'],
    ['/v1/worldcat/bibs/', 404, 'noSuchRoute'],
    ['/v1/worldcat/bibs/1/2', 404, 'noSuchRoute'],
    ['/v1/worldcat/bibs/../../../etc/passwd', 404, 'noSuchRoute'],
    ['/v1/worldcat/bibs/%2e%2e/%2e%2e/etc/passwd', 404, 'noSuchRoute'],
    ['/v1/worldcat/bibs/..%2F..%2Fetc%2Fpasswd', 400, 'invalidNumber'],
    ['/v1/worldcat/bibs/1%2Fset', 400, 'invalidNumber'],
    ['/v1/worldcat/bibs/1;x=2', 400, 'invalidNumber'],
    ['/v1/worldcat//bibs/1', 404, 'noSuchRoute'],
    ['/V1/worldcat/bibs/1', 404, 'noSuchRoute'],
    ['//evil.example.org/v1/worldcat/bibs/1', 404, 'noSuchRoute'],
    ['http://evil.example.org/v1/elsewhere', 404, 'noSuchRoute'],
    ['/v1/sru/../worldcat/nothing?ocn=1', 404, 'noSuchRoute'],
  ];
  for (const [path, status, kind] of PATHS) {
    it(`answers ${path} with ${status} ${kind}`, async () => {
      const answer = await raw(path);
      expect([answer.status, answer.kind]).toEqual([status, kind]);
      expect(harness.last()).toEqual(jasmine.objectContaining({ status, problem: kind }));
      expect(harness.standIn.count('bib')).toBe(0);
    });
  }

  it('tells methods that it does not know from those that it does', async () => {
    for (const method of ['POST', 'PATCH', 'PROPFIND']) {
      const answer = await harness.ask(BIB, { method });
      expect([answer.status, answer.kind]).toEqual([404, 'noSuchRoute']);
    }
    expect(harness.last()['method']).toBe('other');
  });

  it('takes nothing but the token from the headers of a request', async () => {
    const answer = await raw(
      BIB,
      'X-Forwarded-Host: evil.example.org',
      'X-Proxy-Host: evil.example.org',
      'X-Request-Id: made-up',
      'Accept: text/html',
      'Cookie: a=b',
    );
    expect(answer.status).toBe(200);
    const sent = harness.standIn.seen.find(({ what }) => what === 'bib');
    expect(Object.keys(sent?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'authorization',
      'connection',
      'host',
      'sec-fetch-mode',
      'user-agent',
    ]);
    expect(JSON.stringify(sent)).not.toMatch(/evil|made-up|html|eyJ/);
    expect(harness.logged).not.toContain('made-up');
  });

  it('lets no line break of a request into its log or its answer', async () => {
    const answer = await raw(`${BIB}%0d%0a{"level":60}?x=%0a%1b[31m`, 'Origin: null\tx');
    expect(answer.headers.get('x-evil')).toBeNull();
    for (const line of harness.logged.trim().split('\n'))
      expect(() => JSON.parse(line)).not.toThrow();
    expect(harness.logged).not.toMatch(/\[31m|"level":60/);
  });

  it('refuses headers that are too large', async () => {
    const { status, kind } = await raw(BIB, `X-Large: ${'x'.repeat(5_000)}`);
    expect([status, kind]).toEqual([431, 'headersTooLarge']);
    expect(harness.last()).toEqual(
      jasmine.objectContaining({ status: 431, problem: 'headersTooLarge' }),
    );
  });

  it('refuses what is not HTTP', async () => {
    const { status, kind } = await rawly(harness.running.url, ['GET / HTTP/1.1', 'no header']);
    expect([status, kind]).toEqual([400, 'badRequest']);
  });

  it('refuses a body, of any size', async () => {
    const headers = await harness.bearer(OTHER);
    const init = { method: 'PUT', body: 'x'.repeat(100_000) };
    const { status, kind } = await harness.ask(`/v1/worldcat/holdings/${MOBY}`, init, headers);
    expect([status, kind]).toEqual([413, 'bodyNotTaken']);
    expect(harness.standIn.count('change')).toBe(0);
  });

  it('does not wait for a client that sends its request drop by drop', async () => {
    const hasty = await Harness.start({ requestMs: 50 });
    const socket = await open(hasty.running.url);
    const answer = answerOn(socket);
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    expect(await answer).toMatch(/^HTTP\/1\.1 408 [\s\S]*urn:problem:tooSlow/);
    expect(hasty.last()).toEqual(jasmine.objectContaining({ status: 408, problem: 'tooSlow' }));
    await hasty.stop();
  });

  it('does not keep a connection for a body that never comes', async () => {
    const socket = await open(harness.running.url);
    const answer = answerOn(socket);
    socket.write('PUT /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf');
    expect(await answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*urn:problem:bodyNotTaken/);
  });

  it('stops asking OCLC for a client that has left', async () => {
    harness.standIn.allAs('bib', { hang: true });
    const gone = new AbortController();
    const asked = harness.ask(BIB, { signal: gone.signal }).catch((error: Error) => error.name);
    await until(() => harness.standIn.count('bib') === 1);
    gone.abort();
    expect(await asked).toBe('AbortError');
    await until(() => harness.last()['problem'] === 'clientGone');
    expect(harness.standIn.count('bib')).toBe(1);
  });

  it('lets pages of the named origins read its answers, refusals too', async () => {
    const headers = { Origin: ORIGIN };
    for (const answer of [
      await harness.ask(BIB, { headers }),
      await harness.ask('/v1/worldcat/bibs/x', { headers }),
      await harness.ask(BIB, { headers }, null),
    ]) {
      expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    }
    const asking = { ...headers, 'Access-Control-Request-Method': 'DELETE' };
    const preflight = await harness.ask(BIB, { method: 'OPTIONS', headers: asking }, null);
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Authorization');
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET,PUT,DELETE');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  });

  for (const origin of [
    'https://evil.example.org',
    `${ORIGIN}.evil.example.org`,
    'null',
    `${ORIGIN}/`,
  ]) {
    it(`serves no page of ${origin}`, async () => {
      for (const method of ['GET', 'OPTIONS']) {
        const answer = await harness.ask(BIB, { method, headers: { Origin: origin } });
        expect([answer.status, answer.kind]).toEqual([403, 'originNotAllowed']);
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      }
      expect(harness.standIn.count('bib')).toBe(0);
      expect(harness.last()['reason']).toBe(origin.endsWith('/') ? 'not an origin' : origin);
    });
  }

  it('lets nothing of an answer be kept or guessed at', async () => {
    const { headers } = await harness.ask(BIB);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toBe(String(harness.last()['id']));
  });
});

describe('The limit of requests', () => {
  it('holds for one institution and leaves the others alone', async () => {
    const harness = await Harness.start({ requestsPerMinute: 3, holdingsPerMinute: 1 });
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await harness.ask(BIB)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const { kind, headers } = await harness.ask(BIB);
    expect(kind).toBe('throttled');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(harness.last()).toEqual(jasmine.objectContaining({ status: 429, upstreamCalls: 0 }));

    const path = `/v1/worldcat/holdings/${MOBY}`;
    const bearer = await harness.bearer(OTHER);
    const writes = [];
    for (const method of ['PUT', 'DELETE'])
      writes.push((await harness.ask(path, { method }, bearer)).status);
    expect(writes).toEqual([200, 429]);
    expect(harness.standIn.count('change')).toBe(1);
    expect((await harness.ask(BIB, {}, bearer)).status).toBe(200);
    await harness.stop();
  });
});

describe('Stopping', () => {
  it('answers what was asked before, and takes nothing new', async () => {
    const harness = await Harness.start();
    await harness.ask(BIB);
    let release: (value?: unknown) => void = () => undefined;
    const after = new Promise((resolve) => (release = resolve));
    harness.standIn.allAs('bib', { after });
    const asked = Array.from({ length: 50 }, () => harness.ask(BIB));
    await until(() => harness.standIn.count('bib') === 51);

    const stopped = harness.running.stop();
    const late = await harness.ask(BIB).catch(() => 'refused');
    expect(late === 'refused' || (late as { kind: string }).kind === 'stopping').toBe(true);
    release();
    for (const { status, text } of await Promise.all(asked)) {
      expect([status, text]).toEqual([200, marcXml(MOBY)]);
    }
    expect(await stopped).toBe(0);
    await harness.standIn.close();
  });

  it('turns away what comes on an open connection, after the answer that is still due there', async () => {
    const harness = await Harness.start();
    let release: (value?: unknown) => void = () => undefined;
    harness.standIn.allAs('bib', { after: new Promise((resolve) => (release = resolve)) });
    const socket = await open(harness.running.url);
    const answer = answerOn(socket);
    const head = `GET ${BIB} HTTP/1.1\r\nHost: x\r\nAuthorization: ${await harness.bearer()}\r\n\r\n`;
    socket.write(head);
    await until(() => harness.standIn.count('bib') === 1);
    const stopped = harness.running.stop();
    socket.write(head);
    await until(() => harness.last()['problem'] === 'stopping');
    release();
    const [, first = '', second = ''] = (await answer).split('HTTP/1.1 ');
    expect(first).toMatch(/^200 [\s\S]*Der Wal/);
    expect(second).toMatch(/^503 [\s\S]*connection: close[\s\S]*urn:problem:stopping/i);
    expect(await stopped).toBe(0);
    await harness.standIn.close();
  });

  it('loses no answer under a stream of requests', async () => {
    const harness = await Harness.start({ requestsPerMinute: 100_000 });
    const ends = { answered: 0, other: 0 };
    let stopped = false;
    const asker = async (): Promise<void> => {
      const bearer = await harness.bearer();
      while (!stopped) {
        const answer = await harness.ask(BIB, {}, bearer).catch(() => undefined);
        // No connection any more.
        if (!answer) return;
        if (answer.status === 200) ends.answered += 1;
        else if (answer.kind !== 'stopping') ends.other += 1;
      }
    };
    const askers = Array.from({ length: 20 }, asker);
    await until(() => ends.answered > 200);
    expect(await harness.running.stop()).toBe(0);
    stopped = true;
    await Promise.all(askers);
    const told = harness.lines.filter(
      ({ msg, status }) => msg === 'request' && status === 200,
    ).length;
    expect(ends.other).toBe(0);
    // Every request that the gateway says it answered has reached who asked.
    expect(ends.answered).toBe(told);
    await harness.standIn.close();
  });

  it('does not wait for ever: what hangs is cut after the limit, and counted', async () => {
    const harness = await Harness.start({ stopMs: 30 });
    harness.standIn.allAs('bib', { hang: true });
    const asked = harness.ask(BIB).catch(() => 'cut');
    await until(() => harness.standIn.count('bib') === 1);
    expect(await harness.running.stop()).toBe(1);
    expect(await asked).toBe('cut');
    await harness.standIn.close();
  });
});

/** Waits for something that happens on the other side of a connection. */
async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setImmediate(resolve));
}
