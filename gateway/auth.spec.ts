import type { JWTPayload } from 'jose';

import { Harness } from './testing/harness';
import { MOBY } from './testing/worldcat';
import { APP, HOME, OTHER, Signer, withoutSignature } from './testing/tokens';

const BIB = `/v1/worldcat/bibs/${MOBY}`;
const MINUTE = 60;
const seconds = (): number => Math.floor(Date.now() / 1000);

/** A way to come to the gateway: the Authorization header, and what becomes of it. */
interface Case {
  readonly name: string;
  readonly bring: (harness: Harness) => Promise<string | null>;
  readonly status: number;
  readonly kind: string;
  readonly reason?: string;
}

const signed =
  (changes: JWTPayload | (() => JWTPayload)) =>
  async ({ signer }: Harness): Promise<string> =>
    `Bearer ${await signer.sign(typeof changes === 'function' ? changes() : changes)}`;
const given = (header: string | null) => (): Promise<string | null> => Promise.resolve(header);
const refused = (reason: string) => ({ status: 401, kind: 'unauthorised', reason });
const welcome = { status: 200, kind: '' };
const otherApp = { status: 403, kind: 'appNotAllowed', reason: 'otherApp' };

const CASES: readonly Case[] = [
  { name: 'a good token', bring: signed({}), ...welcome },
  {
    name: 'app in `iss`',
    bring: signed({ iss: `exlcloudapp:${APP}`, aud: undefined }),
    ...welcome,
  },
  { name: 'several audiences', bring: signed({ aud: ['x', `ExlCloudApp:${APP}`] }), ...welcome },
  { name: 'expired within the skew', bring: signed(() => ({ exp: seconds() - 5 })), ...welcome },
  { name: 'a code in small letters', bring: signed({ inst_code: '01home_inst' }), ...welcome },
  { name: 'missing', bring: given(null), ...refused('missing') },
  { name: 'Basic instead', bring: given('Basic dXNlcjpwYXNz'), ...refused('malformed') },
  { name: 'no token', bring: given('Bearer '), ...refused('malformed') },
  { name: 'not a token', bring: given('Bearer abc'), ...refused('malformed') },
  { name: 'no JSON in it', bring: given('Bearer YQ.YQ.YQ'), ...refused('malformed') },
  { name: 'two tokens', bring: given('Bearer a.b.c, Bearer a.b.c'), ...refused('malformed') },
  {
    name: 'alg none',
    bring: given(`Bearer ${withoutSignature()}`),
    ...refused('algorithm'),
  },
  {
    name: 'HS256 with the public key',
    bring: ({ signer }) => Promise.resolve(`Bearer ${signer.asHmac()}`),
    ...refused('algorithm'),
  },
  {
    name: 'forged: another key under the same id',
    bring: async () => `Bearer ${await (await Signer.create('exl-01')).sign()}`,
    ...refused('signature'),
  },
  {
    name: 'forged: a key that is not published',
    bring: async () => `Bearer ${await (await Signer.create('mine')).sign()}`,
    ...refused('unknownKey'),
  },
  {
    name: 'forged: payload changed after signing',
    bring: async ({ signer }) => {
      const [header, , signature] = (await signer.sign()).split('.');
      const [, payload] = (await signer.sign({ sub: 'somebody else' })).split('.');
      return `Bearer ${header}.${payload}.${signature}`;
    },
    ...refused('signature'),
  },
  {
    name: 'signed by the key of another institution',
    bring: async ({ otherSigner }) => `Bearer ${await otherSigner.sign()}`,
    ...refused('unknownKey'),
  },
  {
    name: 'expired',
    bring: signed(() => ({ exp: seconds() - MINUTE })),
    status: 401,
    kind: 'tokenExpired',
    reason: 'expired',
  },
  { name: 'without an end', bring: signed({ exp: undefined }), ...refused('claim exp') },
  {
    name: 'not yet valid',
    bring: signed(() => ({ nbf: seconds() + MINUTE })),
    ...refused('notYetValid'),
  },
  { name: 'another app', bring: signed({ aud: 'ExlCloudApp:library/other' }), ...otherApp },
  { name: 'app in development', bring: signed({ aud: `ExlCloudApp:!~${APP}` }), ...otherApp },
  { name: 'no app', bring: signed({ aud: 'primo', iss: 'primo' }), ...otherApp },
  {
    name: 'ours and another app',
    bring: signed({ aud: [`ExlCloudApp:${APP}`, 'ExlCloudApp:other'] }),
    ...otherApp,
  },
  {
    name: 'another institution',
    bring: signed({ inst_code: '01ELSEWHERE_INST' }),
    status: 403,
    kind: 'institutionNotSetUp',
    reason: 'otherInstitution',
  },
  {
    name: 'an institution that is an address',
    bring: signed({ inst_code: '../../evil' }),
    status: 403,
    kind: 'institutionNotSetUp',
    reason: 'otherInstitution',
  },
  {
    name: 'an institution named as a part of every object',
    bring: signed({ inst_code: '__proto__' }),
    status: 403,
    kind: 'institutionNotSetUp',
    reason: 'otherInstitution',
  },
  { name: 'no institution', bring: signed({ inst_code: undefined }), ...refused('noInstitution') },
  {
    name: 'an institution that is no text',
    bring: signed({ inst_code: 7 }),
    ...refused('noInstitution'),
  },
];

describe('Who may ask', () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await Harness.start();
  });
  afterAll(() => harness.stop());
  beforeEach(() => harness.standIn.forget());

  for (const { name, bring, status, kind, reason } of CASES) {
    it(`${name}: ${status} ${kind}`, async () => {
      const { status: was, kind: said, headers } = await harness.ask(BIB, {}, await bring(harness));
      expect([was, said]).toEqual([status, kind]);
      const { status: logged, problem = '', reason: why, route } = harness.last();
      expect([logged, problem, why, route]).toEqual([status, kind, reason, route]);
      expect(headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
      // Nothing goes out in the name of somebody who was turned away.
      expect(harness.standIn.count('bib')).toBe(status === 200 ? 1 : 0);
    });
  }

  it('asks OCLC with the key of the institution in the token', async () => {
    await harness.ask(BIB, {}, await harness.bearer(OTHER));
    const basic = harness.standIn.seen.find(({ what }) => what === 'token')?.headers.authorization;
    const [, encoded = ''] = (basic ?? '').split(' ');
    expect(Buffer.from(encoded, 'base64').toString()).toBe(
      'planted-other-wskey-55d0:planted-other-secret-c2e8',
    );
    expect(harness.last()['institution']).toBe(OTHER);
  });

  it('needs a token for every address but the one that tells its health', async () => {
    for (const path of [
      '/v1/worldcat/search?ocn=1',
      '/v1/worldcat/holdings/1',
      '/v1/sru/x?ocn=1',
    ]) {
      expect((await harness.ask(path, {}, null)).kind).toBe('unauthorised');
    }
    expect((await harness.ask('/healthz', {}, null)).text).toBe('{"status":"ok"}');
  });
});

describe('The keys of tokens', () => {
  let harness: Harness;

  beforeEach(async () => {
    harness = await Harness.start({ upstreamAttempts: 1 });
  });
  afterEach(() => harness.stop());

  it('are fetched once for many requests', async () => {
    await Promise.all(Array.from({ length: 20 }, () => harness.ask(BIB)));
    await harness.ask(BIB);
    expect(harness.standIn.count('keys')).toBe(1);
  });

  it('are not fetched again and again for tokens with made-up keys', async () => {
    await harness.ask(BIB);
    for (let count = 0; count < 5; count += 1) {
      const token = await harness.signer.sign({}, { kid: `made-up-${count}` });
      expect((await harness.ask(BIB, {}, `Bearer ${token}`)).kind).toBe('unauthorised');
    }
    expect(harness.standIn.count('keys')).toBe(1);
  });

  it('may change: a new one is found once the last look is long enough ago', async () => {
    await harness.ask(BIB);
    const next = await Signer.create('exl-2026');
    harness.standIn.keys.set(HOME, { keys: [next.published] });
    const bearer = `Bearer ${await next.sign()}`;
    expect((await harness.ask(BIB, {}, bearer)).kind).toBe('unauthorised');
    const later = Date.now() + 31_000;
    spyOn(Date, 'now').and.returnValue(later);
    expect((await harness.ask(BIB, {}, bearer)).status).toBe(200);
    // The old key is no longer published, so what it signed is no longer believed.
    expect(harness.standIn.count('keys')).toBe(2);
    expect((await harness.ask(BIB)).kind).toBe('unauthorised');
  });

  it('are never looked for at an address made of what a token says', async () => {
    await harness.ask(BIB, {}, `Bearer ${await harness.signer.sign({ inst_code: '01X/../evil' })}`);
    expect(harness.standIn.count('keys')).toBe(0);
  });

  for (const [name, reply] of [
    ['at fault', { status: 500 }],
    ['a web page', { type: 'text/html', body: '<html></html>' }],
    ['not keys', { body: '{}' }],
    ['elsewhere', { status: 302, headers: { Location: 'http://127.0.0.1:1/' } }],
  ] as const) {
    it(`are said to be missing, not the person, where their server is ${name}`, async () => {
      harness.standIn.allAs('keys', reply);
      const answer = await harness.ask(BIB);
      expect([answer.status, answer.kind]).toEqual([503, 'keysUnavailable']);
      harness.standIn.allAs('keys');
      expect((await harness.ask(BIB)).status).toBe(200);
    });
  }
});
