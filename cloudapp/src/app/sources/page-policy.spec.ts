import { get } from './request';
import { underPolicy } from './page-policy';
import { answering, calm, replying } from './testing/fake-fetch';

const URL_ASKED = 'https://Gateway.example.edu/v1/worldcat/bibs/1';
const down = () => answering(() => Promise.reject(new TypeError('Failed to fetch')));

/** What the browser says of a request that the policy forbids. */
function violation(blockedURI: string, effectiveDirective = 'connect-src'): Event {
  return Object.assign(new Event('securitypolicyviolation'), { blockedURI, effectiveDirective });
}

/** Asks while the browser tells this, before or after the request fails. */
async function ask(told: Event | undefined, when: 'before' | 'after' = 'before', url = URL_ASKED) {
  const page = new EventTarget();
  const { fetch } = answering(() => {
    if (told && when === 'before') page.dispatchEvent(told);
    if (told && when === 'after') setTimeout(() => page.dispatchEvent(told));
    return Promise.reject(new TypeError('Failed to fetch'));
  });
  const got = await get(underPolicy(fetch, page), { source: 'worldcat', url }, 5000, calm());
  return got.ok ? 'ok' : [got.failure.kind, got.failure.values['origin']].filter(Boolean).join(' ');
}

describe('underPolicy', () => {
  const NAMED = 'sourceNotAllowed https://gateway.example.edu';

  it('names the origin that the manifest leaves out, whenever the browser tells of it', async () => {
    expect(await ask(violation('https://gateway.example.edu/v1/worldcat/bibs/1'))).toBe(NAMED);
    expect(await ask(violation('https://gateway.example.edu'), 'after')).toBe(NAMED);
  });

  it('leaves a network that fails what it is', async () => {
    expect(await ask(undefined)).toBe('sourceUnreachable');
    expect(await ask(violation('https://gateway.example.edu.evil.example/x'))).toBe(
      'sourceUnreachable',
    );
    expect(await ask(violation('https://gateway.example.edu/a.png', 'img-src'))).toBe(
      'sourceUnreachable',
    );
    expect(await ask(violation('https://else.example'), 'before', '/own/path')).toBe(
      'sourceUnreachable',
    );
  });

  it('remembers: the page is not told of another policy before it is loaded again', async () => {
    const page = new EventTarget();
    const fetch = underPolicy(down().fetch, page);
    page.dispatchEvent(violation('https://gateway.example.edu/first'));
    const got = await get(fetch, { source: 'worldcat', url: URL_ASKED }, 5000, calm());
    expect(got.ok ? '' : got.failure.kind).toBe('sourceNotAllowed');
  });

  it('hands an answer on as it is, and the question with it', async () => {
    const { fetch, asked } = replying('text', 404);
    const got = await get(
      underPolicy(fetch, new EventTarget()),
      { source: 'worldcat', url: URL_ASKED },
      5000,
      calm(),
    );
    expect(got.ok && got.value.text).toBe('text');
    expect(asked.map(({ url, init }) => [url, init.credentials])).toEqual([[URL_ASKED, 'omit']]);
  });
});
