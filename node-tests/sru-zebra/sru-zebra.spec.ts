// The panel's own search against a real SRU server. Skipped by name where Debian's Zebra is not there and cannot be installed.
import { SruSource } from '../../cloudapp/src/app/sources/sru/sru-source';
import { checkIndex } from '../../cloudapp/src/app/sources/sru/sru-index-check';
import { searchSru } from '../../cloudapp/src/app/sources/sru/sru-search';
import type { SruFound } from '../../cloudapp/src/app/sources/sru/sru-search';
import type { SruTarget } from '../../cloudapp/src/app/sources/sru/sru-target';
import type { AskedNumber, NumberKind } from '../../cloudapp/src/app/align/asked-number';
import { DEFAULT_LIMITS as limits } from '../../cloudapp/src/app/sources/request';

import { library, NOBODYS_NUMBER, OF_A_SET, SERIAL, SERIAL_ISSN, SET_ISBN, SIZE } from './library';
import { startZebra, whyNoZebra } from './zebra';
import type { Zebra } from './zebra';

const TITLES = library();
const why = await whyNoZebra();
const test = why === undefined ? it : xit;

const INDEXES: SruTarget['indexes'] = {
  ocn: ['local.oclc035="{number}"', 'local.oclc019="{number}"'],
  isbn: ['bath.isbn="{number}"'],
  issn: ['bath.issn="{number}"'],
  lccn: ['bath.lccn="{number}"'],
};

describe(`A real SRU server (zebrasrv)${why === undefined ? '' : `: ${why}`}`, () => {
  let zebra: Zebra | undefined;

  beforeAll(async () => {
    if (why === undefined) zebra = await startZebra(TITLES.map(({ record }) => record));
  });
  afterAll(() => zebra?.stop());

  const target = (change: Partial<SruTarget> = {}): SruTarget => ({
    id: 'zebra',
    label: 'Zebra',
    baseUrl: zebra?.baseUrl ?? '',
    version: '1.1',
    recordSchema: 'marcxml',
    indexes: INDEXES,
    ...change,
  });
  const asking = (most?: number) => ({
    fetch: (url: string, init: RequestInit) => fetch(url, init),
    limits,
    signal: new AbortController().signal,
    ...(most === undefined ? {} : { most }),
  });
  const ask = (asked: AskedNumber, change: Partial<SruTarget> = {}, most?: number) =>
    searchSru(target(change), asked, asking(most));
  const by = (kind: NumberKind, number: string): AskedNumber => ({ kind, number });

  async function found(...question: Parameters<typeof ask>): Promise<SruFound> {
    const answer = await ask(...question);
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    return answer.value;
  }
  async function failureOf(...question: Parameters<typeof ask>) {
    const answer = await ask(...question);
    if (answer.ok) throw new Error(`found ${answer.value.candidates.length}`);
    return answer.failure;
  }

  test(`finds each of 100 numbers among ${SIZE} records: by 035 in four spellings, by 035 $z, and by 019`, async () => {
    const asked = [
      ...TITLES.filter((_, index) => index % 25 === 0).map((title) => [title.ocn, title] as const),
      ...TITLES.flatMap((title) => (title.merged ? [[title.merged, title] as const] : [])).slice(
        0,
        30,
      ),
      ...TITLES.flatMap((title) =>
        title.cancelled ? [[title.cancelled, title] as const] : [],
      ).slice(0, 30),
    ];
    expect(asked.length).toBe(100);
    for (const [number, title] of asked) {
      const { candidates } = await found(by('ocn', number));
      expect(candidates.map(({ record }) => record))
        .withContext(number)
        .toEqual([title.record]);
      expect(candidates[0]?.oclcNumber).toBe(title.ocn);
    }
  });

  for (const version of ['1.1', '1.2', '2.0'] as const) {
    test(`answers in SRU ${version}`, async () => {
      const { candidates } = await found(by('ocn', TITLES[42].ocn), { version });
      expect(candidates.map(({ record }) => record)).toEqual([TITLES[42].record]);
    });
  }

  test('finds by a query that joins several spellings', async () => {
    const ocn = [
      'local.systemNumber="(OCoLC){number}" or local.systemNumber="(OCoLC)ocm{number8}"',
    ];
    for (const { ocn: number, record } of TITLES.slice(4, 6)) {
      const { candidates } = await found(by('ocn', number), { indexes: { ocn } });
      expect(candidates.map((one) => one.record)).toEqual([record]);
    }
  });

  test('finds by ISSN and LCCN', async () => {
    const serial = await found(by('issn', SERIAL_ISSN));
    expect(serial.candidates.map(({ record }) => record)).toEqual([TITLES[SERIAL].record]);
    const book = await found(by('lccn', TITLES[7].lccn));
    expect(book.candidates.map(({ record }) => record)).toEqual([TITLES[7].record]);
  });

  test('reads a set of more records than fit on one page, all or as many as it may', async () => {
    const all = await found(by('isbn', SET_ISBN), {}, 500);
    expect(all.candidates.map(({ record }) => record)).toEqual(
      jasmine.arrayWithExactContents(TITLES.slice(0, OF_A_SET).map(({ record }) => record)),
    );
    const some = await found(by('isbn', SET_ISBN), {}, 70);
    expect([some.candidates.length, some.read, some.total]).toEqual([70, 70, OF_A_SET]);
  });

  test('finds nothing for a number that nobody has', async () => {
    expect((await found(by('ocn', NOBODYS_NUMBER))).candidates).toEqual([]);
  });

  test('is not fooled by a number that is a query', async () => {
    for (const number of [
      '1" or cql.allRecords="1',
      '" or cql.allRecords=1 or local.oclc035="',
      '*',
    ])
      expect((await found(by('ocn', number))).candidates).toEqual([]);
  });

  test('notices an index that matches everything', async () => {
    for (const template of ['cql.allRecords=1', 'local.anything="{number}"']) {
      const { kind, values } = await failureOf(by('ocn', TITLES[SIZE - 1].ocn), {
        indexes: { ocn: [template] },
      });
      expect([kind, values['total'], values['read']]).toEqual(['sourceWrongIndex', '1000', '50']);
    }
  });

  test('notices an index that the server does not know, and says what the server says', async () => {
    const { kind, values } = await failureOf(by('ocn', TITLES[0].ocn), {
      indexes: { ocn: ['alma.oclc_control_number_035_a="{number}"'] },
    });
    expect([kind, values['reason']]).toEqual(['sourceRefused', 'sourceReasons.unknownIndex']);
    expect(values['said']).toContain('Unsupported');
  });

  test('tells, for whoever sets it up, an index that works from one that matches anything or nothing', async () => {
    const verdicts: string[] = [];
    for (const index of ['oclc035', 'anything', 'nothing']) {
      const tried = target({ indexes: { ocn: [`local.${index}="{number}"`] } });
      const verdict = await checkIndex(tried, by('ocn', TITLES[0].ocn), asking());
      verdicts.push(verdict.ok ? verdict.value : verdict.failure.kind);
    }
    expect(verdicts).toEqual(['works', 'matchesAnything', 'findsNothing']);
  });

  test('says what is wrong with a schema that the server does not have', async () => {
    const { kind, values } = await failureOf(by('ocn', TITLES[0].ocn), { recordSchema: 'pica' });
    expect([kind, values['said']]).toEqual([
      'sourceRefused',
      'Unknown schema for retrieval: pica.',
    ]);
  });

  test('serves the panel’s source: search, then the record', async () => {
    const { fetch: get, signal } = asking();
    const source = new SruSource(target(), {
      kind: 'direct',
      target: target(),
      fetch: get,
      limits,
    });
    const hits = await source.search(TITLES[9].ocn, signal);
    if (!hits.ok) throw new Error(hits.failure.kind);
    const brought = await source.fetch(hits.value[0], signal);
    expect(brought.ok && brought.value.record).toEqual(TITLES[9].record);
  });
});
