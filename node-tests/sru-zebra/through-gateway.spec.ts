// The whole way of a search that the browser cannot make itself: the panel's source, the gateway over HTTP, a real SRU server.
import { DEFAULT_LIMITS as limits } from '../../cloudapp/src/app/sources/request';
import { SruSource } from '../../cloudapp/src/app/sources/sru/sru-source';
import { success } from '../../cloudapp/src/app/marc/result';
import type { MarcRecord } from '../../cloudapp/src/app/marc/record';
import { Harness } from '../../gateway/testing/harness';

import { library, NOBODYS_NUMBER, SIZE } from './library';
import { startZebra, whyNoZebra } from './zebra';
import type { Zebra } from './zebra';

const TITLES = library();
const why = await whyNoZebra();
const test = why === undefined ? it : xit;

describe(`A real SRU server behind the gateway${why === undefined ? '' : `: ${why}`}`, () => {
  let zebra: Zebra | undefined;
  let gateway: Harness | undefined;

  beforeAll(async () => {
    if (why !== undefined) return;
    zebra = await startZebra(TITLES.map(({ record }) => record));
    const target = (ocn: readonly string[]) => ({
      label: 'Zebra',
      url: zebra?.baseUrl,
      indexes: { ocn },
    });
    const targets = {
      zebra: target(['local.oclc035="{number}"', 'local.oclc019="{number}"']),
      wrong: target(['local.anything="{number}"']),
    };
    gateway = await Harness.start({}, { sru: { targets } });
  });
  afterAll(async () => {
    await gateway?.stop();
    await zebra?.stop();
  });

  async function search(number: string, id = 'zebra') {
    const token = async () => success(((await gateway?.bearer()) ?? '').replace('Bearer ', ''));
    const access = {
      fetch: (url: string, init: RequestInit) => fetch(url, init),
      gatewayUrl: gateway?.running.url ?? '',
      token,
      limits,
    };
    const source = new SruSource({ id, label: 'Zebra' }, { kind: 'gateway', access });
    return source.search(number, new AbortController().signal);
  }

  async function found(number: string): Promise<readonly (MarcRecord | undefined)[]> {
    const answer = await search(number);
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    return answer.value.map(({ record }) => record);
  }

  test(`finds 100 numbers among ${SIZE} records as the panel does by itself`, async () => {
    const asked = TITLES.flatMap((title) =>
      [title.ocn, title.merged].flatMap((number) => (number ? [[number, title] as const] : [])),
    ).slice(0, 100);
    expect(asked.length).toBe(100);
    for (const [number, title] of asked)
      expect(await found(number))
        .withContext(number)
        .toEqual([title.record]);
  });

  test('finds nothing under a number that nobody has', async () => {
    expect(await found(NOBODYS_NUMBER)).toEqual([]);
  });

  test('says that the index is wrong where it matches anything', async () => {
    // Not among the first records, which would be read.
    const answer = await search(TITLES[SIZE - 1].ocn, 'wrong');
    if (answer.ok) throw new Error(`found ${answer.value.length}`);
    expect(answer.failure.kind).toBe('sourceServerError');
    expect(answer.failure.values['said']).toContain('the index in the config is a wrong one');
  });
});
