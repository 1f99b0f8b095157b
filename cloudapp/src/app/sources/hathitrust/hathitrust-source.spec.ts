import type { RecordSource } from '../../ports/source';
import type { Fetch } from '../request';
import { answering, calm, replying, silent } from '../testing/fake-fetch';
import { changed, marcXml, MOBY, recordFrom } from '../testing/records';

import { HathiTrustSource } from './hathitrust-source';

const LIMITS = { timeLimitMs: 60_000, sizeLimit: 100_000 };
const NUMBER = '17807721';

function source(fetch: Fetch, limits = LIMITS): RecordSource {
  return new HathiTrustSource(fetch, 'https://catalog.example.org/', limits);
}

/** The answer as HathiTrust's PHP writes it, slashes escaped. */
function answer(records: Readonly<Record<string, object>> | readonly never[], items = []) {
  return JSON.stringify({ records, items }).replaceAll('/', '\\/');
}

const hathiMoby = changed(
  MOBY,
  ['001', '003', '019'],
  '=001  000123456',
  '=003  MiAaHDL',
  '=035  \\\\$a(OCoLC)17807721',
);

function entry(marc: string, url = 'https://catalog.hathitrust.org/Record/1') {
  return {
    recordURL: url,
    titles: ['Moby Dick'],
    oclcs: [NUMBER],
    publishDates: ['1988'],
    'marc-xml': marc,
  };
}

async function search(fetch: Fetch, limits = LIMITS) {
  return source(fetch, limits).search(NUMBER, calm());
}

async function kindOf(fetch: Fetch, limits = LIMITS): Promise<string> {
  const found = await search(fetch, limits);
  if (found.ok) return `ok ${found.value.length}`;
  return [found.failure.kind, found.failure.values['reason']].filter(Boolean).join(' ');
}

describe('HathiTrustSource', () => {
  it('asks by a simple GET: nothing that makes a browser send a preflight', async () => {
    const { fetch, asked } = replying(answer([]));
    await search(fetch);
    expect(asked.map(({ url }) => url)).toEqual([
      'https://catalog.example.org/api/volumes/full/oclc/17807721.json',
    ]);
    expect(asked[0].init).toEqual(
      jasmine.objectContaining({ method: 'GET', credentials: 'omit', headers: {} }),
    );
  });

  it('is asked by another number the same way, and takes only records that carry it', async () => {
    const isbn = '9780810102682';
    const book = changed(hathiMoby, ['020'], '=020  \\\\$a0810102684');
    const found = [];
    for (const record of [book, changed(hathiMoby, ['020'])]) {
      const { fetch, asked } = replying(answer({ '1': entry(marcXml(record)) }));
      const hits = await source(fetch).searchBy?.({ kind: 'isbn', number: isbn }, calm());
      expect(asked[0].url).toBe(`https://catalog.example.org/api/volumes/full/isbn/${isbn}.json`);
      found.push(hits?.ok ? hits.value.length : hits?.failure.kind);
    }
    expect(found).toEqual([1, 'sourceWrongRecord']);
  });

  it('is a source that only enriches', () => {
    expect(source(silent())).toEqual(
      jasmine.objectContaining({
        id: 'hathitrust',
        label: 'sources.hathitrust',
        defaultProfile: 'enrich-only',
      }),
    );
  });

  it('finds a record and gives it when it is chosen, without asking again', async () => {
    const { fetch, asked } = replying(answer({ '000123456': entry(marcXml(hathiMoby)) }));
    const found = await search(fetch);
    if (!found.ok) return fail(found.failure);
    const [candidate] = found.value;
    expect(candidate).toEqual(
      jasmine.objectContaining({
        source: 'hathitrust',
        id: '000123456',
        oclcNumber: NUMBER,
        title: 'Moby Dick, or, The whale',
        url: 'https://catalog.hathitrust.org/Record/1',
      }),
    );
    expect(await source(fetch).fetch(candidate, calm())).toEqual({
      ok: true,
      value: { source: 'hathitrust', candidate, record: hathiMoby },
    });
    expect(asked.length).toBe(1);
  });

  it('gives every hit, and those that cannot be taken last, each with why', async () => {
    const other = recordFrom('=035  \\\\$a(OCoLC)5', '=245  00$aOther.');
    const found = await search(
      replying(
        answer({
          a1: entry(marcXml(hathiMoby).slice(0, -80)),
          a2: entry(marcXml(other)),
          a3: entry(marcXml(hathiMoby)),
          a4: { titles: ['Brief only'] },
        }),
      ).fetch,
    );
    if (!found.ok) return fail(found.failure);
    expect(found.value.map(({ id, title, failure }) => [id, title, failure?.kind])).toEqual([
      ['a3', 'Moby Dick, or, The whale', undefined],
      ['a1', 'Moby Dick', 'sourceUnreadable'],
      ['a2', 'Other', 'sourceWrongRecord'],
      ['a4', 'Brief only', 'sourceUnreadable'],
    ]);
    const unreadable = await source(silent()).fetch(found.value[1], calm());
    expect(unreadable.ok ? undefined : unreadable.failure).toEqual(found.value[1].failure);
  });

  it('finds nothing where the answer is empty, as a map or as PHP’s empty list', async () => {
    expect(await kindOf(replying('{"records":{},"items":[]}').fetch)).toBe('ok 0');
    expect(await kindOf(replying('{"records":[],"items":[]}').fetch)).toBe('ok 0');
  });

  it('refuses a record that does not carry the number, in so many words', async () => {
    const found = await search(replying(answer({ a: entry(marcXml(MOBY_OTHER)) })).fetch);
    expect(found.ok ? undefined : found.failure).toEqual({
      kind: 'sourceWrongRecord',
      values: { source: 'sources.hathitrust', asked: NUMBER, got: '999' },
      details: {},
    });
  });

  it('does not make a link of anything but a web address', async () => {
    const body = answer({ a: entry(marcXml(hathiMoby), 'javascript:alert(1)') });
    const found = await search(replying(body).fetch);
    expect(found.ok && found.value[0].url).toBeUndefined();
  });

  const bad: readonly [string, BodyInit | null, number, string][] = [
    [
      'a web page',
      '<!DOCTYPE html><title>Maintenance</title>',
      200,
      'sourceUnreadable sourceReasons.webPage',
    ],
    ['nothing', '', 200, 'sourceUnreadable sourceReasons.empty'],
    [
      'JSON that breaks off',
      '{"records":{"1":{"marc-xml":"<rec',
      200,
      'sourceUnreadable sourceReasons.truncated',
    ],
    ['plain text', 'Service moved', 200, 'sourceUnreadable sourceReasons.otherShape'],
    ['null', 'null', 200, 'sourceUnreadable sourceReasons.otherShape'],
    ['a list', '[1]', 200, 'sourceUnreadable sourceReasons.otherShape'],
    ['no records', '{"items":[]}', 200, 'sourceUnreadable sourceReasons.otherShape'],
    ['records as a number', '{"records":5}', 200, 'sourceUnreadable sourceReasons.otherShape'],
    [
      'records as a full list',
      '{"records":["x"]}',
      200,
      'sourceUnreadable sourceReasons.otherShape',
    ],
    [
      'a record as a number',
      '{"records":{"1":5}}',
      200,
      'sourceUnreadable sourceReasons.notMarcXml',
    ],
    [
      'a record without MARC',
      answer({ a: entry('<collection/>') }),
      200,
      'sourceUnreadable sourceReasons.notMarcXml',
    ],
    [
      'truncated MARCXML',
      answer({ a: entry('<record><leader>') }),
      200,
      'sourceUnreadable marcReasons.xmlNotWellFormed',
    ],
    [
      'a refused question',
      '{"message":"query \'x\' is invalid"}',
      400,
      'sourceRefused sourceReasons.badRequest',
    ],
    [
      'an unknown address',
      '<html>Not found</html>',
      404,
      'sourceRefused sourceReasons.wrongAddress',
    ],
    ['too many requests', '', 429, 'sourceRefused sourceReasons.tooManyRequests'],
    ['a broken server', '<html>Oops</html>', 500, 'sourceServerError'],
    ['a server that is away', '', 503, 'sourceServerError'],
  ];
  for (const [name, body, status, kind] of bad) {
    it(`says what is wrong: ${name}`, async () => {
      expect(await kindOf(replying(body, status).fetch)).toBe(kind);
    });
  }

  it('keeps what HathiTrust said and the beginning of an unreadable reply for the details', async () => {
    const refused = await search(replying('{"message":"query \'x\' is invalid"}', 400).fetch);
    expect(refused.ok ? '' : refused.failure.values['said']).toBe("query 'x' is invalid");
    const page = await search(replying('<!DOCTYPE html><title>Maintenance</title>').fetch);
    expect(page.ok ? '' : page.failure.details).toEqual({
      status: 200,
      raw: '<!DOCTYPE html><title>Maintenance</title>',
    });
  });

  it('says so when the network is down, the answer too slow, or the search called off', async () => {
    const down = answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await kindOf(down.fetch)).toBe('sourceUnreachable');
    expect(await kindOf(silent(), { ...LIMITS, timeLimitMs: 1 })).toBe('sourceTimeout');
    const caller = new AbortController();
    const search = source(silent()).search(NUMBER, caller.signal);
    caller.abort();
    const found = await search;
    expect(found.ok ? '' : found.failure.kind).toBe('sourceCancelled');
  });

  it('puts nothing into the path but the number', async () => {
    const { fetch, asked } = replying(answer([]));
    await source(fetch).search('1/../../x?y#', calm());
    expect(asked[0].url).toBe(
      'https://catalog.example.org/api/volumes/full/oclc/1%2F..%2F..%2Fx%3Fy%23.json',
    );
  });
});

const MOBY_OTHER = changed(hathiMoby, ['035'], '=035  \\\\$a(OCoLC)999');
