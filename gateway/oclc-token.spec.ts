import { Harness } from './testing/harness';
import { OTHER } from './testing/tokens';
import { MOBY } from './testing/worldcat';

const BIB = `/v1/worldcat/bibs/${MOBY}`;

describe('OCLC’s tokens', () => {
  let harness: Harness;
  let now = Date.now();

  beforeEach(async () => {
    harness = await Harness.start({ requestsPerMinute: 10_000 }, {}, () => now);
  });
  afterEach(() => harness.stop());

  const many = (count: number) =>
    Promise.all(Array.from({ length: count }, () => harness.ask(BIB)));

  it('are asked for once by 200 requests at the same time, and once more when they end', async () => {
    const first = await many(200);
    expect(first.every(({ status }) => status === 200)).toBe(true);
    expect(harness.standIn.count('token')).toBe(1);
    // 1199 s, less the minute before the end.
    now += 1_138_000;
    await harness.ask(BIB);
    expect(harness.standIn.count('token')).toBe(1);
    now += 2_000;
    const second = await many(200);
    expect(second.every(({ status }) => status === 200)).toBe(true);
    expect(harness.standIn.count('token')).toBe(2);
  });

  it('are asked for once when OCLC stops taking one under 200 requests', async () => {
    await harness.ask(BIB);
    harness.standIn.endTokens();
    const answers = await many(200);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(harness.standIn.count('token')).toBe(2);
  });

  it('are replaced once: a second refusal is said to be the key’s fault', async () => {
    harness.standIn.allAs('bib', { status: 401, body: '{"message":"Unauthorized"}' });
    const { status, kind } = await harness.ask(BIB);
    expect([status, kind]).toEqual([502, 'keyRefused']);
    expect([harness.standIn.count('token'), harness.standIn.count('bib')]).toEqual([2, 2]);
  });

  it('are one for each institution', async () => {
    await harness.ask(BIB);
    await harness.ask(BIB, {}, await harness.bearer(OTHER));
    expect(harness.standIn.count('token')).toBe(2);
  });

  for (const [status, message] of [
    [401, 'No valid authentication credentials found in request'],
    [403, 'Invalid scope(s): invalid (invalid) [Invalid service specified, Not on key]'],
  ] as const) {
    it(`are not asked for again and again where OCLC refuses the key with ${status}`, async () => {
      harness.standIn.allAs('token', { status, body: JSON.stringify({ code: status, message }) });
      for (const answer of await many(5))
        expect([answer.status, answer.kind]).toEqual([502, 'keyRefused']);
      await harness.ask(BIB);
      expect(harness.standIn.count('token')).toBe(1);
      expect(harness.last()['reason']).toBe(`token status ${status}`);
      harness.standIn.allAs('token');
      now += 31_000;
      expect((await harness.ask(BIB)).status).toBe(200);
    });
  }

  for (const [name, reply, kind] of [
    ['at fault', { status: 500 }, 'upstreamError'],
    ['a web page', { type: 'text/html', body: '<html></html>' }, 'upstreamUnreadable'],
    ['no token', { body: '{"access_token":"","expires_in":"1199"}' }, 'upstreamUnreadable'],
    [
      'a token that would end the header',
      { body: '{"access_token":"a\\r\\nX: 1","expires_in":"9"}' },
      'upstreamUnreadable',
    ],
  ] as const) {
    it(`are tried for again by the next request where their server is ${name}`, async () => {
      harness.standIn.allAs('token', reply);
      expect((await harness.ask(BIB)).kind).toBe(kind);
      harness.standIn.allAs('token');
      expect((await harness.ask(BIB)).status).toBe(200);
    });
  }
});
