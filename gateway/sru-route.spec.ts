import { readMarcXml } from '../cloudapp/src/app/marc/marcxml-read';

import { Harness } from './testing/harness';
import type { Reply } from './testing/stand-in';
import { MERGED, MOBY, marcXml } from './testing/worldcat';

const XML = 'text/xml;charset=UTF-8';
const PATH = `/v1/sru/consortium?ocn=${MOBY}`;

/** An SRU answer with these records; a string in place of a number is put in as it stands. */
function sruAnswer(...records: readonly string[]): Reply {
  const wrapped = records.map(
    (xml) => `<record><recordPacking>xml</recordPacking><recordData>${xml}</recordData></record>`,
  );
  const body = `<?xml version="1.0"?><searchRetrieveResponse xmlns="http://www.loc.gov/zing/srw/">
    <version>1.2</version><numberOfRecords>${records.length}</numberOfRecords>
    <records>${wrapped.join('')}</records><diagnostics/></searchRetrieveResponse>`;
  return { type: XML, body };
}

function diagnostic(number: number, message: string): Reply {
  const body = `<searchRetrieveResponse xmlns="http://www.loc.gov/zing/srw/"><numberOfRecords>0</numberOfRecords>
    <diagnostics><diagnostic xmlns="http://www.loc.gov/zing/srw/diagnostic/">
    <uri>info:srw/diagnostic/1/${number}</uri><message>${message}</message></diagnostic></diagnostics>
    </searchRetrieveResponse>`;
  return { type: XML, body };
}

const bare = (xml: string): string => xml.replace(/^<\?xml[^>]*\?>/, '');

describe('The SRU part of the gateway', () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await Harness.start({ upstreamBytes: 20_000 });
  });
  afterAll(() => harness.stop());
  beforeEach(() => harness.standIn.forget());

  it('gives the records that carry the number, as a collection that the panel can read', async () => {
    const records = [marcXml(MOBY), marcXml('999'), marcXml('5', [MOBY])].map(bare);
    harness.standIn.next('sru', sruAnswer(...records));
    const { status, headers, text } = await harness.ask(PATH);
    expect([status, headers.get('content-type')]).toEqual([
      200,
      'application/marcxml+xml;charset=UTF-8',
    ]);
    const read = readMarcXml(text);
    const own = read.ok
      ? read.value.map(({ fields }) => 'value' in fields[0] && fields[0].value)
      : [];
    expect(own).toEqual(['ocm17807721', 'ocm00000005']);
    expect(harness.last()).toEqual(
      jasmine.objectContaining({ status: 200, about: `consortium ocn ${MOBY}`, upstreamCalls: 1 }),
    );
  });

  it('asks by the index in the config, with nothing of the caller but the number', async () => {
    harness.standIn.allAs('sru', sruAnswer());
    const { text } = await harness.ask('/v1/sru/consortium?isbn=978-0-8101-0269-9');
    expect(text).toBe('<collection xmlns="http://www.loc.gov/MARC21/slim"></collection>');
    const { url, headers } = harness.standIn.seen.filter(({ what }) => what === 'sru')[0];
    expect(new URL(url, 'http://x').searchParams.get('query')).toBe('alma.isbn="9780810102699"');
    expect(headers.authorization).toBeUndefined();
  });

  for (const path of [
    '/v1/sru/elsewhere?ocn=1',
    '/v1/sru/__proto__?ocn=1',
    '/v1/sru/constructor?ocn=1',
    '/v1/sru/http%3A%2F%2Fevil.example.org?ocn=1',
    '/v1/sru/..%2Fconsortium?ocn=1',
    '/v1/sru/CONSORTIUM?ocn=1',
  ]) {
    it(`asks nobody for ${path}`, async () => {
      const { status, kind } = await harness.ask(path);
      expect([status, kind]).toEqual([404, 'unknownTarget']);
      expect(harness.last()).toEqual(
        jasmine.objectContaining({ problem: 'unknownTarget', upstreamCalls: 0 }),
      );
    });
  }

  for (const [question, kind] of [
    ['?url=http://evil.example.org&ocn=1', 'invalidQuery'],
    ['?ocn=1%22%20or%20cql.allRecords=1', 'invalidNumber'],
    ['?issn=0028-0836', 'invalidQuery'],
    ['', 'invalidQuery'],
  ]) {
    it(`refuses the question "${question}"`, async () => {
      const answer = await harness.ask(`/v1/sru/consortium${question}`);
      expect([answer.status, answer.kind]).toEqual([400, kind]);
      expect(harness.standIn.count('sru')).toBe(0);
    });
  }

  const CASES: readonly [string, Reply, number, string, number][] = [
    ['records without the number', sruAnswer(bare(marcXml(MERGED))), 502, 'upstreamWrongIndex', 1],
    [
      'an index that it does not know',
      diagnostic(16, 'Unsupported index'),
      502,
      'upstreamRefused',
      1,
    ],
    ['a fault of its own', diagnostic(1, 'General system error'), 502, 'upstreamError', 1],
    [
      'a web page',
      { type: 'text/html', body: '<!DOCTYPE html><html></html>' },
      502,
      'upstreamUnreadable',
      1,
    ],
    [
      'half an answer',
      { type: XML, body: '<searchRetrieveResponse><recor' },
      502,
      'upstreamUnreadable',
      1,
    ],
    ['something too large', { type: XML, body: 'x'.repeat(30_000) }, 502, 'upstreamTooLarge', 1],
    ['404', { status: 404, body: '' }, 502, 'upstreamRefused', 1],
    ['500', { status: 500 }, 502, 'upstreamError', 3],
    ['429', { status: 429 }, 503, 'upstreamBusy', 3],
    ['a cut connection', { cutAfter: 3, body: 'abcdefgh' }, 502, 'upstreamUnreachable', 3],
    [
      'a redirect',
      { status: 302, headers: { Location: 'http://127.0.0.1:1/' } },
      502,
      'upstreamRefused',
      1,
    ],
  ];
  for (const [name, reply, status, kind, calls] of CASES) {
    it(`${name}: ${status} ${kind}`, async () => {
      harness.standIn.allAs('sru', reply);
      const answer = await harness.ask(PATH);
      expect([answer.status, answer.kind]).toEqual([status, kind]);
      expect(harness.standIn.count('sru')).toBe(calls);
      expect(harness.last()).toEqual(
        jasmine.objectContaining({ status, problem: kind, upstreamCalls: calls }),
      );
    });
  }

  it('is not waited for without end', async () => {
    const hasty = await Harness.start({ upstreamAttemptMs: 250 });
    hasty.standIn.allAs('sru', { hang: true });
    const { status, kind } = await hasty.ask(PATH);
    expect([status, kind]).toEqual([504, 'upstreamTimeout']);
    await hasty.stop();
  });

  it('passes on what the server says of a question', async () => {
    harness.standIn.next('sru', diagnostic(16, 'Unsupported index'));
    expect(JSON.parse((await harness.ask(PATH)).text).detail).toBe('Unsupported index.');
  });
});
