import { get, joined, refusal } from './request';
import type { Question } from './request';
import { answering, brokenBody, calm, endlessBody, replying } from './testing/fake-fetch';

const QUESTION: Question = { source: 'hathitrust', url: 'https://example.org/x' };
const LIMIT = 5000;

async function kindOf(fetch: ReturnType<typeof answering>['fetch']): Promise<string> {
  const got = await get(fetch, QUESTION, LIMIT, calm());
  if (got.ok) return 'ok';
  return [got.failure.kind, got.failure.values['reason']].filter(Boolean).join(' ');
}

describe('get', () => {
  it('asks once, by GET, without cookies, and gives status, type and text', async () => {
    const { fetch, asked } = replying('naïve', 418, 'Text/Plain; charset=utf-8');
    expect(await get(fetch, QUESTION, LIMIT, calm())).toEqual({
      ok: true,
      value: { status: 418, type: 'text/plain', text: 'naïve' },
    });
    expect(asked.map(({ url, init }) => [url, init.method, init.credentials])).toEqual([
      ['https://example.org/x', 'GET', 'omit'],
    ]);
    expect(init(asked)).toEqual({});
  });

  it('tells a network that fails from an answer that breaks off, and both from a damaged one', async () => {
    const down = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await kindOf(down.fetch)).toBe('sourceUnreachable');
    const broken = replying(brokenBody(new Uint8Array([0x7b])));
    const got = await get(broken.fetch, QUESTION, LIMIT, calm());
    expect(got.ok ? '' : [got.failure.kind, got.failure.details.status]).toEqual([
      'sourceUnreachable',
      200,
    ]);
    expect(await kindOf(replying(new Uint8Array([0x41, 0xe9])).fetch)).toBe(
      'sourceUnreadable sourceReasons.encoding',
    );
  });

  it('stops reading at the size limit', async () => {
    const { body, taken } = endlessBody();
    expect(await kindOf(replying(body).fetch)).toBe('sourceUnreadable sourceReasons.tooLarge');
    expect(taken()).toBeLessThan(2 * LIMIT);
  });

  it('does not start on a body that says it is over the limit', async () => {
    const { body, taken } = endlessBody();
    const headers = { 'content-length': String(LIMIT + 1) };
    const { fetch } = answering(() => new Response(body, { headers }));
    expect(await kindOf(fetch)).toBe('sourceUnreadable sourceReasons.tooLarge');
    expect(taken()).toBe(0);
  });

  it('takes a body of just the limit, and none at all', async () => {
    expect(await kindOf(replying(new Uint8Array(LIMIT).fill(0x20)).fetch)).toBe('ok');
    expect(await kindOf(replying(null, 204).fetch)).toBe('ok');
  });

  it('reads an error page in any encoding: it is only shown', async () => {
    const page = replying(new Uint8Array([0x41, 0xe9]), 503);
    expect(await kindOf(page.fetch)).toBe('ok');
  });

  it('leaves out a byte order mark', async () => {
    const got = await get(replying('\uFEFF{}').fetch, QUESTION, LIMIT, calm());
    expect(got.ok && got.value.text).toBe('{}');
  });
});

function init(asked: ReturnType<typeof answering>['asked']) {
  return asked[0].init.headers;
}

describe('refusal', () => {
  const statuses: readonly [number, string | undefined, string?][] = [
    [200, undefined],
    [204, undefined],
    [400, 'sourceRefused', 'sourceReasons.badRequest'],
    [401, 'sourceRefused', 'sourceReasons.noSignIn'],
    [403, 'sourceRefused', 'sourceReasons.notAllowed'],
    [404, 'sourceRefused', 'sourceReasons.wrongAddress'],
    [429, 'sourceRefused', 'sourceReasons.tooManyRequests'],
    [500, 'sourceServerError'],
    [503, 'sourceServerError'],
  ];
  for (const [status, kind, reason] of statuses) {
    it(`reads ${status} as ${kind ?? 'an answer'}`, () => {
      const failure = refusal('worldcat', { status, type: '', text: 'text' }, 'said');
      expect(failure?.kind).toBe(kind as never);
      expect(failure?.values['reason']).toBe(reason as never);
    });
  }

  it('keeps the source’s own words short and the beginning of its reply', () => {
    const failure = refusal(
      'worldcat',
      { status: 500, type: '', text: '😀'.repeat(2000) },
      'x'.repeat(999),
    );
    expect(failure?.values['said'].length).toBe(300);
    expect(failure?.details.status).toBe(500);
    expect(Array.from(failure?.details.raw ?? '').length).toBe(500);
  });
});

describe('joined', () => {
  it('puts exactly one slash between an address and a path', () => {
    expect(joined('https://a.edu', 'v1')).toBe('https://a.edu/v1');
    expect(joined('https://a.edu/b/', 'v1')).toBe('https://a.edu/b/v1');
    expect(joined('/', 'v1')).toBe('/v1');
  });
});
