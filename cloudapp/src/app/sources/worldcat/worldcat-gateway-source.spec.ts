import { failed, success } from '../../marc/result';
import type { Fetch } from '../request';
import { answering, calm, replying, silent } from '../testing/fake-fetch';
import { changed, marcXml, MOBY } from '../testing/records';

import { WorldCatGatewaySource } from './worldcat-gateway-source';
import type { Token } from './worldcat-gateway-source';

const LIMITS = { timeLimitMs: 60_000, sizeLimit: 100_000 };
const MARCXML = 'application/marcxml+xml;charset=UTF-8';
const signedIn: Token = () => Promise.resolve(success('jwt'));

interface Setting {
  readonly gatewayUrl?: string;
  readonly token?: Token;
  readonly limits?: typeof LIMITS;
}

function source(fetch: Fetch, setting: Setting = {}) {
  const { gatewayUrl = 'https://copy.example.edu', token = signedIn, limits = LIMITS } = setting;
  return new WorldCatGatewaySource(fetch, gatewayUrl, token, limits);
}

function problem(status: number, type: string, title = 'Title', detail = 'Detail.') {
  const body = JSON.stringify({ type: `urn:problem:${type}`, title, status, detail });
  return replying(body, status, 'application/problem+json').fetch;
}

async function kindOf(fetch: Fetch, setting: Setting = {}): Promise<string> {
  const found = await source(fetch, setting).search('17807721', calm());
  if (found.ok) return `ok ${found.value.length}`;
  return [found.failure.kind, found.failure.values['reason']].filter(Boolean).join(' ');
}

describe('WorldCatGatewaySource', () => {
  it('asks the gateway for the record, with a proof of who is signed in', async () => {
    const { fetch, asked } = replying(marcXml(MOBY), 200, MARCXML);
    const found = await source(fetch).search('17807721', calm());
    expect(asked.map(({ url }) => url)).toEqual([
      'https://copy.example.edu/v1/worldcat/bibs/17807721',
    ]);
    expect(asked[0].init.headers).toEqual(
      jasmine.objectContaining({ Authorization: 'Bearer jwt' }),
    );
    expect(found.ok && found.value).toEqual([
      jasmine.objectContaining({ id: '17807721', oclcNumber: '17807721', record: MOBY }),
    ]);
  });

  it('is the source whose description wins', () => {
    expect(source(silent()).defaultProfile).toBe('copy-and-merge');
  });

  it('takes the record that a merged number was merged into, and says so', async () => {
    const { fetch } = replying(marcXml(MOBY), 200, MARCXML);
    const found = await source(fetch).search('17807999', calm());
    expect(found.ok && found.value).toEqual([
      jasmine.objectContaining({
        id: '17807721',
        oclcNumber: '17807721',
        mergedNumbers: ['17807999'],
      }),
    ]);
  });

  it('refuses a record that does not carry the number', async () => {
    const other = changed(MOBY, ['001', '019'], '=001  ocn999999999');
    const { fetch } = replying(marcXml(other), 200, MARCXML);
    const found = await source(fetch).search('17807721', calm());
    expect(found.ok ? undefined : found.failure).toEqual({
      kind: 'sourceWrongRecord',
      values: { source: 'sources.worldcat', asked: '17807721', got: '999999999' },
      details: {},
    });
  });

  it('finds nothing where WorldCat has no such record', async () => {
    expect(await kindOf(problem(404, 'notFound'))).toBe('ok 0');
    expect(await kindOf(replying('<collection/>', 200, MARCXML).fetch)).toBe('ok 0');
  });

  it('does not take a wrong address for a missing record', async () => {
    const wrong = 'sourceRefused sourceReasons.wrongAddress';
    expect(await kindOf(replying('<html>Not found</html>', 404, 'text/html').fetch)).toBe(wrong);
    expect(await kindOf(problem(404, 'noSuchRoute'))).toBe(wrong);
    expect(await kindOf(replying('{"type":"notFound"}', 404).fetch)).toBe(wrong);
  });

  it('passes on what the gateway says', async () => {
    const found = await source(problem(429, 'throttled', 'Too Many Requests', 'Wait 20 s.')).search(
      '1',
      calm(),
    );
    expect(found.ok ? undefined : found.failure).toEqual({
      kind: 'sourceRefused',
      values: {
        source: 'sources.worldcat',
        status: '429',
        said: 'Too Many Requests: Wait 20 s.',
        reason: 'sourceReasons.tooManyRequests',
        advice: 'sourceAdvice.wait',
      },
      details: { status: 429, raw: jasmine.stringContaining('Wait 20 s.') as unknown as string },
    });
  });

  const bad: readonly [string, Fetch, string][] = [
    ['not signed in', problem(401, 'unauthorised'), 'sourceRefused sourceReasons.noSignIn'],
    ['not allowed', problem(403, 'forbidden'), 'sourceRefused sourceReasons.notAllowed'],
    ['a gateway that is away', problem(503, 'unavailable'), 'sourceServerError'],
    [
      'a problem without JSON',
      replying('x', 502, 'application/problem+json').fetch,
      'sourceServerError',
    ],
    ['nothing', replying('', 200, MARCXML).fetch, 'sourceUnreadable sourceReasons.empty'],
    [
      'a web page',
      replying('<!DOCTYPE html>', 200, 'text/html').fetch,
      'sourceUnreadable sourceReasons.webPage',
    ],
    [
      'a web page called XML',
      replying('<!DOCTYPE html>', 200, MARCXML).fetch,
      'sourceUnreadable marcReasons.xmlDoctype',
    ],
    [
      'truncated MARCXML',
      replying(marcXml(MOBY).slice(0, 300), 200, MARCXML).fetch,
      'sourceUnreadable marcReasons.xmlNotWellFormed',
    ],
    ['JSON', replying('{"a":1}').fetch, 'sourceUnreadable marcReasons.xmlNotWellFormed'],
    [
      'no network',
      answering(() => Promise.reject(new TypeError('Failed to fetch'))).fetch,
      'sourceUnreachable',
    ],
  ];
  for (const [name, fetch, kind] of bad) {
    it(`says what is wrong: ${name}`, async () => expect(await kindOf(fetch)).toBe(kind));
  }

  it('says that it is not set up, and asks nobody, without a gateway', async () => {
    const { fetch, asked } = replying('');
    const token = jasmine.createSpy('token');
    expect(await kindOf(fetch, { gatewayUrl: '', token })).toBe('sourceNotSetUp');
    expect(asked).toEqual([]);
    expect(token).not.toHaveBeenCalled();
  });

  it('asks nothing without a proof of who is signed in, and keeps why', async () => {
    const { fetch, asked } = replying(marcXml(MOBY), 200, MARCXML);
    const token: Token = () => Promise.resolve(failed({ details: { status: 401 } }));
    const found = await source(fetch, { token }).search('1', calm());
    expect(found.ok ? '' : [found.failure.kind, found.failure.details.status]).toEqual([
      'sourceRefused',
      401,
    ]);
    expect(asked).toEqual([]);
  });

  it('gives up on a proof that never comes', async () => {
    const token: Token = () => new Promise(() => undefined);
    const limits = { ...LIMITS, timeLimitMs: 1 };
    expect(await kindOf(replying('').fetch, { token, limits })).toBe('sourceTimeout');
  });

  it('works with a gateway on the app’s own origin', async () => {
    const { fetch, asked } = replying(marcXml(MOBY), 200, MARCXML);
    await source(fetch, { gatewayUrl: '/gateway' }).search('17807721', calm());
    expect(asked[0].url).toBe('/gateway/v1/worldcat/bibs/17807721');
  });
});
