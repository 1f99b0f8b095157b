import { failed, success } from '../../marc/result';
import type { SruWay } from './sru-source';
import type { Fetch } from '../request';
import { DEFAULT_LIMITS as limits } from '../request';
import { calm, replying } from '../testing/fake-fetch';
import { changed, marcXml, MOBY } from '../testing/records';
import { ALMA, sruAnswer } from '../testing/sru-answers';

import { SruSource } from './sru-source';

const NUMBER = '17807721';
const MARCXML = 'application/marcxml+xml';

const direct = (fetch: Fetch) =>
  new SruSource(ALMA, { kind: 'direct', target: ALMA, fetch, limits });

function throughGateway(fetch: Fetch, gatewayUrl = 'https://copy.example.edu', isSignedIn = true) {
  const token = () =>
    Promise.resolve(isSignedIn ? success('jwt') : failed({ details: { status: 401 } }));
  const way: SruWay = { kind: 'gateway', access: { fetch, gatewayUrl, token, limits } };
  return new SruSource({ id: 'alma', label: ALMA.label }, way);
}

describe('SruSource', () => {
  it('is named by its target, and only enriches by itself', () => {
    const { id, label, defaultProfile } = direct(replying('').fetch);
    expect([id, label, defaultProfile]).toEqual(['sru:alma', ALMA.label, 'enrich-only']);
  });

  it('brings the record of a hit without asking again', async () => {
    const { fetch, asked } = replying(sruAnswer([MOBY]), 200, 'text/xml');
    const source = direct(fetch);
    const found = await source.search(NUMBER, calm());
    if (!found.ok) throw new Error(found.failure.kind);
    const brought = await source.fetch(found.value[0], calm());
    expect(brought.ok && brought.value.record).toEqual(MOBY);
    expect(asked.length).toBe(1);
  });

  it('finds by ISBN', async () => {
    const book = changed(MOBY, [], '=020  \\\\$a9780810102682');
    const { fetch } = replying(sruAnswer([book]), 200, 'text/xml');
    const found = await direct(fetch).searchBy({ kind: 'isbn', number: '9780810102682' }, calm());
    expect(found.ok && found.value.length).toBe(1);
  });
});

describe('SruSource through the gateway', () => {
  it('names the target and the number, with a proof of who is signed in', async () => {
    const { fetch, asked } = replying(marcXml(MOBY), 200, MARCXML);
    const found = await throughGateway(fetch).search(NUMBER, calm());
    expect(found.ok && found.value[0].record).toEqual(MOBY);
    expect(asked[0].url).toBe('https://copy.example.edu/v1/sru/alma?ocn=17807721');
    expect(asked[0].init.headers).toEqual(
      jasmine.objectContaining({ Authorization: 'Bearer jwt' }),
    );
  });

  it('asks by ISBN in the same way', async () => {
    const { fetch, asked } = replying('<collection/>', 200, MARCXML);
    const isbn = { kind: 'isbn', number: '9780810102682' } as const;
    const found = await throughGateway(fetch).searchBy(isbn, calm());
    expect(found.ok && found.value).toEqual([]);
    expect(asked[0].url).toBe('https://copy.example.edu/v1/sru/alma?isbn=9780810102682');
  });

  it('believes no gateway: a record without the number is refused, under the target’s name', async () => {
    const other = changed(MOBY, ['001', '019'], '=001  ocn999999999');
    const found = await throughGateway(replying(marcXml(other), 200, MARCXML).fetch).search(
      NUMBER,
      calm(),
    );
    expect(found.ok ? undefined : found.failure).toEqual({
      kind: 'sourceWrongRecord',
      values: { source: ALMA.label, asked: NUMBER, got: '999999999' },
      details: {},
    });
  });

  it('says so without a gateway, and without a proof, and asks nobody', async () => {
    const { fetch, asked } = replying('');
    for (const [source, kind] of [
      [throughGateway(fetch, ''), 'sourceNotSetUp'],
      [throughGateway(fetch, '/gateway', false), 'sourceRefused'],
    ] as const) {
      const found = await source.search(NUMBER, calm());
      expect(found.ok ? '' : found.failure.kind).toBe(kind);
      expect(found.ok ? '' : found.failure.values['source']).toBe(ALMA.label);
    }
    expect(asked).toEqual([]);
  });
});
