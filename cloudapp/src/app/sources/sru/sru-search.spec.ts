import { writeMarcXml } from '../../marc/marcxml-write';
import { answering, calm, replying, silent } from '../testing/fake-fetch';
import { changed, MOBY, recordFrom } from '../testing/records';
import { ALMA, diagnostic, sruAnswer, sruServer } from '../testing/sru-answers';
import type { MarcRecord } from '../../marc/record';
import type { AskedNumber } from '../../align/asked-number';
import type { Fetch } from '../request';

import { searchSru } from './sru-search';
import type { SruTarget } from './sru-target';

const NUMBER = '17807721';
const LIMITS = { timeLimitMs: 60_000, sizeLimit: 1_000_000 };

interface Setting {
  readonly target?: SruTarget;
  readonly asked?: AskedNumber;
  readonly limits?: typeof LIMITS;
  readonly most?: number;
}

function search(fetch: Fetch, setting: Setting = {}) {
  const { target = ALMA, asked = { kind: 'ocn', number: NUMBER }, limits = LIMITS, most } = setting;
  const world = { fetch, limits, signal: calm(), ...(most === undefined ? {} : { most }) };
  return searchSru(target, asked, world);
}

async function failureOf(fetch: Fetch, setting: Setting = {}) {
  const found = await search(fetch, setting);
  if (found.ok) throw new Error(`found ${found.value.candidates.length}`);
  return found.failure;
}

async function kindOf(fetch: Fetch, setting: Setting = {}): Promise<string> {
  const { kind, values } = await failureOf(fetch, setting);
  return [kind, values['reason']].filter(Boolean).join(' ');
}

const xml = (text: string, status = 200): Fetch => replying(text, status, 'text/xml').fetch;
const refusing = (number: string): Fetch =>
  xml(sruAnswer([], { diagnostics: diagnostic(number, 'Said', 'so') }));
/** What some servers send beside a title. */
const HOLDINGS = { ...MOBY, leader: MOBY.leader.replace('cam', 'cy ') };
/** Books of other numbers. */
const others = (count: number): readonly MarcRecord[] =>
  Array.from({ length: count }, (_, at) =>
    recordFrom(`=001  ${at}`, `=035  \\\\$a(OCoLC)${at + 1}`),
  );

describe('searchSru', () => {
  it('asks by a simple request, and gives the records that carry the number', async () => {
    const { fetch, asked } = answering(() => new Response(sruAnswer([MOBY])));
    const found = await search(fetch);
    expect(found.ok && found.value).toEqual({
      candidates: [
        jasmine.objectContaining({ source: 'sru:alma', oclcNumber: NUMBER, record: MOBY }),
      ],
      total: 1,
      read: 1,
    });
    expect(asked.map(({ init }) => init.headers)).toEqual([{}]);
    const query = new URL(asked[0].url).searchParams.get('query');
    expect(query).toBe('alma.oclc_control_number_035_az="17807721"');
  });

  it('finds by a merged number, and by ISBN', async () => {
    const merged = await search(xml(sruAnswer([MOBY])), {
      asked: { kind: 'ocn', number: '17807999' },
    });
    expect(merged.ok && merged.value.candidates[0].mergedNumbers).toEqual(['17807999']);
    const book = changed(MOBY, [], '=020  \\\\$a0-8101-0268-2');
    const asked = { kind: 'isbn', number: '9780810102682' } as const;
    const byIsbn = await search(xml(sruAnswer([book])), { asked });
    expect(byIsbn.ok && byIsbn.value.candidates[0].record).toEqual(book);
  });

  it('counts only what carries the number; what cannot be read comes last with its failure', async () => {
    const both = [MOBY, HOLDINGS].map((record) => writeMarcXml(record).xml).join('');
    const records = ['<dc/>', ...others(1), `<collection>${both}</collection>`];
    const found = await search(xml(sruAnswer(records)));
    const line = found.ok ? found.value.candidates.map((one) => one.record ?? one.failure) : [];
    expect(line).toEqual([
      MOBY,
      {
        kind: 'sourceUnreadable',
        values: jasmine.objectContaining({
          source: ALMA.label,
          reason: 'marcReasons.marcNoRecord',
        }),
        details: {},
      },
    ] as unknown as typeof line);
  });

  it('gives no two candidates the same id', async () => {
    const found = await search(xml(sruAnswer([MOBY, MOBY, MOBY])));
    const ids = found.ok ? found.value.candidates.map(({ id }) => id) : [];
    expect(ids).toEqual(['ocm17807721', 'ocm17807721-2', 'ocm17807721-3']);
  });

  it('finds nothing where there is nothing, with an empty diagnostics element or without', async () => {
    for (const shape of [{}, { diagnostics: '' }]) {
      const found = await search(xml(sruAnswer([], shape)));
      expect(found.ok && found.value.candidates).toEqual([]);
    }
  });
});

describe('searchSru with a wrong index', () => {
  it('notices one that matches everything, and says how much it matches', async () => {
    const { fetch, asked } = sruServer(() => others(9000));
    expect(await failureOf(fetch)).toEqual({
      kind: 'sourceWrongIndex',
      values: {
        source: ALMA.label,
        asked: NUMBER,
        got: '1',
        total: '9000',
        read: '50',
        query: 'alma.oclc_control_number_035_az="17807721"',
      },
      details: {},
    });
    expect(asked.length).toBe(1);
  });

  it('notices one that the server does not know', async () => {
    for (const number of ['info:srw/diagnostic/1/16', 'info:srw/diagnostic/1/15'])
      expect(await kindOf(refusing(number))).toBe('sourceRefused sourceReasons.unknownIndex');
  });

  const two = { ...ALMA, indexes: { ocn: ['first="{number}"', 'second="{number}"'] } };
  const byIndex =
    (first: string, second: string): Fetch =>
    (url) =>
      Promise.resolve(new Response(url.includes('first') ? first : second));
  const unknown = sruAnswer([], { diagnostics: diagnostic('info:srw/diagnostic/1/16') });

  it('asks by the next one where one finds nothing, is unknown or matches everything', async () => {
    for (const first of [sruAnswer([]), unknown, sruAnswer(others(3))]) {
      const found = await search(byIndex(first, sruAnswer([MOBY])), { target: two });
      expect(found.ok && found.value.candidates.length).toBe(1);
    }
  });

  it('does not call it "nothing found" while one of them was refused', async () => {
    const unknownFirst = await kindOf(byIndex(unknown, sruAnswer([])), { target: two });
    const unknownLast = await kindOf(byIndex(sruAnswer([]), unknown), { target: two });
    expect(new Set([unknownFirst, unknownLast])).toEqual(
      new Set(['sourceRefused sourceReasons.unknownIndex']),
    );
  });

  it('asks no more once the server is down', async () => {
    const { fetch, asked } = answering(() => new Response('', { status: 503 }));
    expect(await kindOf(fetch, { target: two })).toBe('sourceServerError');
    expect(asked.length).toBe(1);
  });

  it('asks nobody where there is no index for the sort of number', async () => {
    const { fetch, asked } = replying('');
    const lccn = { kind: 'lccn', number: '87061583' } as const;
    expect(await kindOf(fetch, { asked: lccn })).toBe('sourceNotSetUp');
    expect(asked).toEqual([]);
  });
});

describe('searchSru over pages', () => {
  const many = (count: number) => Array.from({ length: count }, () => MOBY);
  const starts = (asked: readonly URL[]) => asked.map((url) => url.searchParams.get('startRecord'));

  it('reads on behind what came, however few records the server gives at once', async () => {
    const { fetch, asked } = sruServer(() => many(45), { most: 20 });
    const found = await search(fetch);
    expect(found.ok && [found.value.candidates.length, found.value.total]).toEqual([45, 45]);
    expect(starts(asked)).toEqual(['1', '21', '41']);
  });

  it('reads no more than it may, and says on every hit that there is more', async () => {
    const { fetch, asked } = sruServer(() => many(200));
    const found = await search(fetch, { most: 70 });
    expect(found.ok && [found.value.read, found.value.total]).toEqual([70, 200]);
    expect(found.ok && found.value.candidates.at(-1)?.notes).toEqual([
      { id: 'sruFirstOf', values: { shown: '70', all: '200' } },
    ]);
    expect(asked.map((url) => url.searchParams.get('maximumRecords'))).toEqual(['50', '20']);
  });

  it('keeps what it has where the server ends its paging early', async () => {
    const { fetch } = sruServer(() => many(100), { most: 30, last: 60 });
    const found = await search(fetch, { most: 100 });
    expect(found.ok && [found.value.read, found.value.total]).toEqual([60, 100]);
  });

  it('follows a server that tells no total as long as it names a next record', async () => {
    const page = (next: string) =>
      sruAnswer([MOBY]).replace(/<zs:numberOfRecords>.*?<\/zs:numberOfRecords>/, next);
    const pages = [page('<zs:nextRecordPosition>2</zs:nextRecordPosition>'), page('')];
    const found = await search(answering(() => new Response(pages.shift() ?? '')).fetch);
    expect(found.ok && found.value.read).toBe(2);
  });
});

describe('searchSru says what is wrong', () => {
  const bad: readonly [string, Fetch, string][] = [
    ['a bad query', refusing('info:srw/diagnostic/1/10'), 'sourceRefused sourceReasons.badRequest'],
    ['Alma’s own number', refusing('200812'), 'sourceRefused sourceReasons.badRequest'],
    ['a server that is away', refusing('info:srw/diagnostic/1/2'), 'sourceServerError'],
    ['Alma’s own error', refusing('200801'), 'sourceServerError'],
    [
      'no right to ask',
      refusing('info:srw/diagnostic/1/3'),
      'sourceRefused sourceReasons.notAllowed',
    ],
    [
      'a page',
      replying('<html/>', 200, 'text/html').fetch,
      'sourceUnreadable sourceReasons.webPage',
    ],
    ['a page called XML', xml('<!DOCTYPE html><p>'), 'sourceUnreadable sourceReasons.webPage'],
    ['other XML', xml('<explainResponse/>'), 'sourceUnreadable sourceReasons.otherShape'],
    ['nothing', xml(''), 'sourceUnreadable sourceReasons.empty'],
    [
      'an answer that breaks off',
      xml(sruAnswer([MOBY]).slice(0, 500)),
      'sourceUnreadable marcReasons.xmlNotWellFormed',
    ],
    [
      'hits without records',
      xml(sruAnswer([], { total: 3 })),
      'sourceUnreadable sourceReasons.notMarcXml',
    ],
    [
      'no record that can be read',
      xml(sruAnswer(['<dc/>', '<dc/>'])),
      'sourceUnreadable marcReasons.marcNoRecord',
    ],
    [
      'a server of authorities or holdings',
      xml(sruAnswer([HOLDINGS])),
      'sourceUnreadable sourceReasons.notBib',
    ],
    [
      'an empty response',
      xml('<searchRetrieveResponse/>'),
      'sourceUnreadable sourceReasons.otherShape',
    ],
    ['404', xml('', 404), 'sourceRefused sourceReasons.wrongAddress'],
    ['429', xml('', 429), 'sourceRefused sourceReasons.tooManyRequests'],
    ['502', xml('', 502), 'sourceServerError'],
    [
      'no network',
      answering(() => Promise.reject(new TypeError('Failed to fetch'))).fetch,
      'sourceUnreachable',
    ],
  ];
  for (const [name, fetch, kind] of bad) {
    it(`of ${name}`, async () => expect(await kindOf(fetch)).toBe(kind));
  }

  it('with the server’s own words, under its own name', async () => {
    const { values, details } = await failureOf(refusing('info:srw/diagnostic/1/10'));
    expect([values['source'], values['said']]).toEqual([ALMA.label, 'Said: so.']);
    expect(details.raw).toContain('searchRetrieveResponse');
    const text = sruAnswer([], { diagnostics: diagnostic('1/1', 'Down for the night') });
    expect((await failureOf(xml(text, 500))).values['said']).toBe('Down for the night.');
  });

  it('of an answer that never comes, once for all its pages', async () => {
    const limits = { ...LIMITS, timeLimitMs: 1 };
    expect(await kindOf(silent(), { limits })).toBe('sourceTimeout');
  });
});
