import { failed, success } from '../../marc/result';
import type { Result } from '../../marc/result';
import type { SourceFailure } from '../../ports/failures';
import type { HoldingState } from '../../ports/holdings';
import { DEFAULT_CONFIG } from '../../settings/config';
import type { Fetch } from '../request';
import type { SourceDeps } from '../source-registry';
import { answering, replying, silent } from '../testing/fake-fetch';

import { makeHoldings } from './worldcat-holdings';

const NUMBER = '17807721';
const GATEWAY = 'https://copy.example.edu';

function holdings(fetch: Fetch, change: Partial<SourceDeps> = {}, gatewayUrl = GATEWAY) {
  const { sources } = DEFAULT_CONFIG;
  const config = { ...sources, worldcat: { ...sources.worldcat, gatewayUrl } };
  return makeHoldings(config, { fetch, token: () => Promise.resolve(success('jwt')), ...change });
}

function says(change: Partial<HoldingState> = {}): string {
  const facts = { currentNumber: NUMBER, symbol: 'ZZSTD', held: true, changed: true };
  return JSON.stringify({ requestedNumber: NUMBER, ...facts, ...change });
}

function problem(status: number, type: string, title: string, detail: string): Fetch {
  const body = JSON.stringify({ type: `urn:problem:${type}`, title, status, detail });
  return replying(body, status, 'application/problem+json').fetch;
}

/** Which failure it is, and what is said of it. */
function failureOf(answer: Result<HoldingState, SourceFailure>): readonly (string | undefined)[] {
  if (answer.ok) throw new Error('Expected a failure.');
  const { kind, values } = answer.failure;
  return [kind, values['number'], values['said']];
}

describe('WorldCatHoldings', () => {
  it('reads, sets and unsets with one request each, and a proof of who is signed in', async () => {
    const { fetch, asked } = answering(() => new Response(says()));
    const one = holdings(fetch);
    await one.read(NUMBER);
    await one.set(NUMBER);
    await one.unset(NUMBER);
    const url = `${GATEWAY}/v1/worldcat/holdings/${NUMBER}`;
    expect(asked.map(({ url: to, init }) => [init.method, to])).toEqual([
      ['GET', url],
      ['PUT', url],
      ['DELETE', url],
    ]);
    for (const { init } of asked)
      expect(init.headers).toEqual(jasmine.objectContaining({ Authorization: 'Bearer jwt' }));
  });

  it('tells whether it changed anything, and the number that the record has by now', async () => {
    const merged = holdings(replying(says({ currentNumber: '555', changed: false })).fetch);
    const answer = await merged.set(NUMBER);
    expect(answer.ok && answer.value).toEqual(
      jasmine.objectContaining({ currentNumber: '555', held: true, changed: false }),
    );
  });

  it('tells who may not change holdings from what WorldCat refuses', async () => {
    const off = problem(403, 'holdingsNotAllowed', 'Not allowed', 'They are switched off.');
    expect(failureOf(await holdings(off).set(NUMBER))).toEqual([
      'holdingNotAllowed',
      NUMBER,
      'Not allowed: They are switched off.',
    ]);
    const attached = problem(409, 'holdingRefused', 'Not changed', 'Local data is attached.');
    expect(failureOf(await holdings(attached).unset(NUMBER))).toEqual([
      'holdingRefused',
      NUMBER,
      'Not changed: Local data is attached.',
    ]);
    const none = problem(404, 'notFound', 'No record', 'No.');
    expect(failureOf(await holdings(none).set(NUMBER))[0]).toBe('holdingNoRecord');
  });

  it('claims nothing where the answer was lost, was none, or is of another kind', async () => {
    const unknown = ['holdingUnknown', NUMBER];
    const lost: readonly (readonly [string, Fetch])[] = [
      ['told so', problem(504, 'holdingUnknown', 'Not known', 'Read it.')],
      ['cut', () => Promise.reject(new TypeError('Failed to fetch'))],
      ['a page', replying('<html>Sign in</html>', 200, 'text/html').fetch],
      ['no number', replying(JSON.stringify({ held: true, changed: true })).fetch],
      ['half', replying(says().slice(0, 20)).fetch],
      ['a proxy', replying('Bad gateway', 502, 'text/html').fetch],
    ];
    for (const [name, fetch] of lost)
      expect(failureOf(await holdings(fetch).set(NUMBER)).slice(0, 2))
        .withContext(name)
        .toEqual(unknown);
    const limits = { timeLimitMs: 0, sizeLimit: 1000 };
    const late = await holdings(silent(true), { limits }).set(NUMBER);
    expect(failureOf(late).slice(0, 2)).toEqual(unknown);
  });

  it('asks nothing without a gateway or a sign-in, and says that nothing was changed', async () => {
    const { fetch, asked } = replying(says());
    expect(failureOf(await holdings(fetch, {}, '').unset(NUMBER))[0]).toBe('holdingRefused');
    const token = () => Promise.resolve(failed({ details: {} }));
    expect(failureOf(await holdings(fetch, { token }).set(NUMBER))).toEqual([
      'holdingRefused',
      NUMBER,
      'sourceReasons.noSignIn',
    ]);
    expect(asked).toEqual([]);
  });
});
