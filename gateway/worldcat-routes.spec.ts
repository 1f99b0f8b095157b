import { Harness } from './testing/harness';
import type { Reply } from './testing/stand-in';
import { HOME, OTHER } from './testing/tokens';
import {
  MERGED,
  MISSING_400,
  MISSING_404,
  MOBY,
  WITH_LOCAL_DATA,
  bibAnswer,
  marcXml,
} from './testing/worldcat';

const BIB = `/v1/worldcat/bibs/${MOBY}`;

describe('The WorldCat part of the gateway', () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await Harness.start({ upstreamBytes: 20_000 });
  });
  afterAll(() => harness.stop());
  beforeEach(() => harness.standIn.forget());

  const urls = (): string[] => harness.standIn.seen.map(({ method, url }) => `${method} ${url}`);

  describe('bibs', () => {
    it('gives the record as OCLC sends it, to the last character', async () => {
      const { status, headers, text } = await harness.ask(BIB);
      expect([status, headers.get('content-type')]).toEqual([
        200,
        'application/marcxml+xml;charset=UTF-8',
      ]);
      expect(text).toBe(marcXml(MOBY));
      expect(harness.standIn.seen.at(-1)?.headers.accept).toBe('application/marcxml+xml');
    });

    it('gives the record that a merged number leads to', async () => {
      const { text } = await harness.ask(`/v1/worldcat/bibs/${MERGED}`);
      expect(text).toBe(bibAnswer(MERGED).body as string);
      expect(text).toContain('ocm17807721');
    });

    it('takes leading zeros off, as OCLC wants it', async () => {
      await harness.ask('/v1/worldcat/bibs/00017807721');
      expect(urls().at(-1)).toBe(`GET /worldcat/manage/bibs/${MOBY}`);
    });

    for (const missing of [MISSING_400, MISSING_404]) {
      it(`says that there is no record where OCLC answers ${missing}`, async () => {
        const { status, kind, headers } = await harness.ask(`/v1/worldcat/bibs/${missing}`);
        expect([status, kind]).toEqual([404, 'notFound']);
        expect(headers.get('content-type')).toBe('application/problem+json');
        expect(harness.last()).toEqual(
          jasmine.objectContaining({
            problem: 'notFound',
            about: `ocn ${missing}`,
            institution: HOME,
          }),
        );
      });
    }

    const NO_NUMBERS: readonly string[] = [
      'ocm17807721',
      '(OCoLC)17807721',
      '0',
      '-1',
      '1.5',
      '1234567890123',
      '99999999999999999999999999',
      '%31%37a',
      '17807721%2F..%2Fsearch',
      '17807721%3Fx=1',
      '17807721%0d%0aX-Evil:1',
      '17807721%00',
      '%E0%A4%A',
      '١٧٨٠٧٧٢١',
    ];
    for (const number of NO_NUMBERS) {
      it(`does not bother OCLC with ${number}`, async () => {
        const { status, kind } = await harness.ask(`/v1/worldcat/bibs/${number}`);
        expect([status, kind]).toEqual([400, 'invalidNumber']);
        expect(harness.last()).toEqual(
          jasmine.objectContaining({ problem: 'invalidNumber', upstreamCalls: 0 }),
        );
        expect(urls().filter((url) => url.includes('worldcat'))).toEqual([]);
      });
    }

    it('says of an institution without a key that it has none', async () => {
      const { status, kind } = await harness.ask(BIB, {}, await harness.bearer('01BARE_INST'));
      expect([status, kind]).toEqual([403, 'worldcatNotSetUp']);
    });
  });

  describe('search', () => {
    const CANDIDATE = {
      oclcNumber: MOBY,
      title: 'Moby-Dick, or, The whale',
      creator: 'Herman Melville',
      date: '1988',
      language: 'eng',
      format: 'Book',
      edition: '',
      publisher: 'Northwestern University Press',
      levelOfCataloging: ' ',
      catalogingAgency: 'DLC',
      mergedOclcNumbers: [MERGED],
    };

    for (const [question, asked] of [
      ['ocn=017807721', 'no:17807721'],
      ['isbn=978-0-8101-0269-9', 'bn:9780810102699'],
      ['isbn=9780810102699%20OR%20ti:x', 'bn:9780810102699'],
      ['issn=00280836', 'in:0028-0836'],
      ['lccn=88-19438', 'dn:88019438'],
    ]) {
      it(`finds by ${question}`, async () => {
        const { text } = await harness.ask(`/v1/worldcat/search?${question}`);
        expect(JSON.parse(text)).toEqual({ candidates: [CANDIDATE] });
        const url = new URL(urls().at(-1)?.slice(4) ?? '', 'http://x');
        expect([url.pathname, url.searchParams.get('q')]).toEqual([
          '/worldcat/search/brief-bibs',
          asked,
        ]);
      });
    }

    it('gives an empty list where nothing is found', async () => {
      const { status, text } = await harness.ask('/v1/worldcat/search?isbn=9780142437247');
      expect([status, text]).toEqual([200, '{"candidates":[]}']);
    });

    for (const [question, kind] of [
      ['', 'invalidQuery'],
      ['?title=whale', 'invalidQuery'],
      ['?ocn=1&isbn=9780142437247', 'invalidQuery'],
      ['?ocn=1&ocn=2', 'invalidQuery'],
      ['?q=no:1', 'invalidQuery'],
      ['?ocn=', 'invalidNumber'],
      ['?ocn=ocm1', 'invalidNumber'],
      ['?isbn=978', 'invalidNumber'],
      ['?isbn=ti:9780142437247', 'invalidNumber'],
      ['?issn=0028-083%0d%0aX', 'invalidNumber'],
      ['?lccn=%22x%22', 'invalidNumber'],
    ]) {
      it(`refuses "${question}" as ${kind}, and logs nothing of it`, async () => {
        const answer = await harness.ask(`/v1/worldcat/search${question}`);
        expect([answer.status, answer.kind]).toEqual([400, kind]);
        expect(harness.last()['about']).toBeUndefined();
        expect(harness.standIn.count('search')).toBe(0);
      });
    }
  });

  describe('holdings', () => {
    const change = async (method: string, number = MOBY, code = OTHER) =>
      harness.ask(`/v1/worldcat/holdings/${number}`, { method }, await harness.bearer(code));
    const answer = (held: boolean, changed: boolean) => ({
      requestedNumber: MOBY,
      currentNumber: MOBY,
      symbol: 'OCPSB',
      held,
      changed,
    });

    it('are read', async () => {
      harness.standIn.held.add(MOBY);
      const { text } = await harness.ask(`/v1/worldcat/holdings/${MERGED}`);
      expect(JSON.parse(text)).toEqual({ ...answer(true, false), requestedNumber: MERGED });
      expect((await harness.ask(`/v1/worldcat/holdings/${MISSING_404}`)).kind).toBe('notFound');
    });

    it('are set and unset, and what was so already is no change', async () => {
      const told = [];
      for (const method of ['PUT', 'PUT', 'DELETE', 'DELETE']) {
        told.push(JSON.parse((await change(method)).text));
      }
      const expected = [
        [true, true],
        [true, false],
        [false, true],
        [false, false],
      ] as const;
      expect(told).toEqual(expected.map(([held, changed]) => answer(held, changed)));
    });

    it('understands "already set" where OCLC calls it a success', async () => {
      const body = JSON.stringify({
        controlNumber: MOBY,
        institutionSymbol: 'OCPSB',
        success: true,
        message: 'WorldCat Holding already set.',
      });
      harness.standIn.next('change', { body });
      expect(JSON.parse((await change('PUT')).text)).toEqual(answer(true, false));
    });

    it('never takes local data away with a holding', async () => {
      harness.standIn.held.add(WITH_LOCAL_DATA);
      const { status, kind, text } = await change('DELETE', WITH_LOCAL_DATA);
      expect(urls().at(-1)).toBe(
        `POST /worldcat/manage/institution/holdings/${WITH_LOCAL_DATA}/unset?cascadeDelete=false`,
      );
      expect([status, kind]).toEqual([409, 'holdingRefused']);
      expect(JSON.parse(text).detail).toContain('Local bibliographic data (LBD) is attached');
      expect(harness.standIn.held.has(WITH_LOCAL_DATA)).toBe(true);
    });

    it('are not changed for a number that WorldCat does not know', async () => {
      expect((await change('PUT', MISSING_404)).kind).toBe('holdingRefused');
    });

    it('may be changed only where the config says so, and only by whom it names', async () => {
      expect((await change('PUT', MOBY, HOME)).kind).toBe('holdingsNotAllowed');
      expect(harness.last()['reason']).toBe('off');
      const stranger = await harness.otherSigner.sign({ inst_code: OTHER, sub: 'student9' });
      const nameless = await harness.otherSigner.sign({ inst_code: OTHER, sub: undefined });
      for (const token of [stranger, nameless]) {
        const path = `/v1/worldcat/holdings/${MOBY}`;
        const { status, kind } = await harness.ask(path, { method: 'PUT' }, `Bearer ${token}`);
        expect([status, kind]).toEqual([403, 'holdingsNotAllowed']);
        expect(harness.last()['reason']).toBe('user');
      }
      expect(harness.standIn.count('change')).toBe(0);
    });

    const LOST: readonly [string, Reply][] = [
      ['a fault', { status: 500 }],
      ['a busy gateway of theirs', { status: 503 }],
      ['a broken connection', { cutAfter: 10 }],
      ['a web page', { type: 'text/html', body: '<html></html>' }],
      ['something too large', { body: 'x'.repeat(30_000) }],
    ];
    for (const [name, reply] of LOST) {
      it(`are sent a single time: ${name} leaves it open whether they were changed`, async () => {
        harness.standIn.next('change', reply);
        const { status, kind } = await change('PUT');
        expect([status, kind]).toEqual([504, 'holdingUnknown']);
        expect(harness.standIn.count('change')).toBe(1);
        expect(harness.last()).toEqual(
          jasmine.objectContaining({ problem: 'holdingUnknown', status: 504 }),
        );
      });
    }

    it('are sent a single time when OCLC no longer takes the token', async () => {
      await change('DELETE');
      harness.standIn.endTokens();
      harness.standIn.seen.length = 0;
      expect((await change('PUT')).kind).toBe('keyRefused');
      expect(harness.standIn.count('change')).toBe(1);
      expect((await change('PUT')).status).toBe(200);
    });

    it('were not changed where OCLC is too busy to look at it', async () => {
      harness.standIn.next('change', { status: 429, headers: { 'Retry-After': '7' } });
      const { status, kind, headers } = await change('PUT');
      expect([status, kind, headers.get('retry-after')]).toEqual([503, 'upstreamBusy', '7']);
      expect(harness.standIn.count('change')).toBe(1);
    });
  });
});
