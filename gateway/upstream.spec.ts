import { Harness } from './testing/harness';
import type { Reply } from './testing/stand-in';
import { HOME } from './testing/tokens';
import { MOBY, marcXml } from './testing/worldcat';

const BIB = `/v1/worldcat/bibs/${MOBY}`;
const MARCXML = 'application/marcxml+xml;charset=UTF-8';
const latin1 = Buffer.from(marcXml(MOBY).replace('–', '-').replace(/[“”]/g, ''), 'latin1');

interface Case {
  readonly name: string;
  readonly reply: Reply;
  readonly status: number;
  readonly kind: string;
  readonly reason?: string;
  /** How often OCLC is asked. */
  readonly calls: number;
}

const CASES: readonly Case[] = [
  {
    name: '500',
    reply: { status: 500 },
    status: 502,
    kind: 'upstreamError',
    reason: 'status 500',
    calls: 3,
  },
  {
    name: '502',
    reply: { status: 502 },
    status: 502,
    kind: 'upstreamError',
    reason: 'status 502',
    calls: 3,
  },
  {
    name: '503',
    reply: { status: 503 },
    status: 503,
    kind: 'upstreamBusy',
    reason: 'status 503',
    calls: 3,
  },
  {
    name: '429',
    reply: { status: 429 },
    status: 503,
    kind: 'upstreamBusy',
    reason: 'status 429',
    calls: 3,
  },
  {
    name: '429 with a long wait',
    reply: { status: 429, headers: { 'Retry-After': '5' } },
    status: 503,
    kind: 'upstreamBusy',
    reason: 'status 429',
    calls: 1,
  },
  {
    name: 'a cut connection',
    reply: { cutAfter: 20 },
    status: 502,
    kind: 'upstreamUnreachable',
    reason: 'UND_ERR_SOCKET',
    calls: 3,
  },
  {
    name: 'a web page',
    reply: { type: 'text/html', body: '<html><body>Sign in</body></html>' },
    status: 502,
    kind: 'upstreamUnreadable',
    reason: 'html',
    calls: 1,
  },
  {
    name: 'a web page called MARCXML',
    reply: { type: MARCXML, body: '<!DOCTYPE html><html></html>' },
    status: 502,
    kind: 'upstreamUnreadable',
    reason: 'html',
    calls: 1,
  },
  {
    name: 'JSON',
    reply: { body: '{"message":"x"}' },
    status: 502,
    kind: 'upstreamUnreadable',
    reason: 'notMarcXml',
    calls: 1,
  },
  {
    name: 'other XML',
    reply: { type: MARCXML, body: '<?xml version="1.0"?><oclc:error xmlns:oclc="x"/>' },
    status: 502,
    kind: 'upstreamUnreadable',
    reason: 'notMarcXml',
    calls: 1,
  },
  {
    name: 'nothing',
    reply: { type: MARCXML, body: '' },
    status: 502,
    kind: 'upstreamUnreadable',
    reason: 'empty',
    calls: 1,
  },
  {
    name: 'half a record',
    reply: { type: MARCXML, body: marcXml(MOBY).slice(0, 300) },
    status: 502,
    kind: 'upstreamUnreadable',
    reason: 'cut',
    calls: 1,
  },
  {
    name: 'text that is not UTF-8',
    reply: { type: MARCXML, body: Buffer.concat([latin1, Buffer.from([0xe9])]) },
    status: 502,
    kind: 'upstreamUnreadable',
    reason: 'encoding',
    calls: 1,
  },
  {
    name: 'something too large',
    reply: { type: MARCXML, body: marcXml(MOBY) + ' '.repeat(20_000) },
    status: 502,
    kind: 'upstreamTooLarge',
    calls: 1,
  },
  {
    name: 'a redirect',
    reply: { status: 302, headers: { Location: 'http://127.0.0.1:1/' } },
    status: 502,
    kind: 'upstreamRefused',
    reason: 'status 302',
    calls: 1,
  },
  {
    name: 'a wrong address (404 without "not found" of a record)',
    reply: {
      status: 404,
      body: '{"type":"NOT_FOUND","detail":"The specified resource was not found"}',
    },
    status: 502,
    kind: 'upstreamRefused',
    reason: 'status 404',
    calls: 1,
  },
  {
    name: 'a scope that is not on the key',
    reply: { status: 403, body: `{"message":"'tk_standin-1' not a valid key=value pair"}` },
    status: 502,
    kind: 'keyRefused',
    reason: 'status 403',
    calls: 1,
  },
];

describe('What OCLC does wrong', () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await Harness.start({ upstreamBytes: 10_000 });
    await harness.ask(BIB);
  });
  afterAll(() => harness.stop());
  beforeEach(() => harness.standIn.forget());

  for (const { name, reply, status, kind, reason = '', calls } of CASES) {
    it(`${name}: ${status} ${kind}`, async () => {
      harness.standIn.allAs('bib', reply);
      const answer = await harness.ask(BIB);
      expect([answer.status, answer.kind]).toEqual([status, kind]);
      expect(JSON.parse(answer.text).status).toBe(status);
      expect(harness.standIn.count('bib')).toBe(calls);
      expect(harness.last()).toEqual(
        jasmine.objectContaining({
          msg: 'request',
          level: 40,
          method: 'GET',
          route: '/v1/worldcat/bibs/:ocn',
          institution: HOME,
          about: `ocn ${MOBY}`,
          status,
          problem: kind,
          reason,
          upstreamCalls: calls,
        }),
      );
    });
  }

  it('is got over where it passes: the next attempt gives the record', async () => {
    harness.standIn.next('bib', { status: 500 }, { cutAfter: 5 });
    const { status, text } = await harness.ask(BIB);
    expect([status, text]).toEqual([200, marcXml(MOBY)]);
    expect(harness.last()).toEqual(jasmine.objectContaining({ level: 30, upstreamCalls: 3 }));
  });

  it('is not waited for without end: no answer is 504 upstreamTimeout', async () => {
    const hasty = await Harness.start({ upstreamAttemptMs: 250 });
    hasty.standIn.allAs('bib', { hang: true });
    const { status, kind } = await hasty.ask(BIB);
    expect([status, kind]).toEqual([504, 'upstreamTimeout']);
    expect(hasty.last()).toEqual(jasmine.objectContaining({ status: 504, problem: kind }));
    await hasty.stop();
  });

  it('says how long to wait where OCLC says so', async () => {
    harness.standIn.allAs('bib', { status: 429, headers: { 'Retry-After': '3600' } });
    expect((await harness.ask(BIB)).headers.get('retry-after')).toBe('3600');
    const date = new Date(Date.now() + 120_000).toUTCString();
    harness.standIn.allAs('bib', { status: 429, headers: { 'Retry-After': date } });
    expect(Number((await harness.ask(BIB)).headers.get('retry-after'))).toBeGreaterThan(100);
  });

  it('does not take a search page for candidates', async () => {
    harness.standIn.next('search', { type: 'text/html', body: '<html></html>' });
    expect((await harness.ask('/v1/worldcat/search?ocn=1')).kind).toBe('upstreamUnreadable');
  });
});
