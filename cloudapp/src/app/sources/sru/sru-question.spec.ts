import { ALMA } from '../testing/sru-answers';

import { searchRetrieveUrl } from './sru-question';

const PAGE = { query: 'a="(OCoLC)1" or b=2', startRecord: 51, maximumRecords: 50 };

const parameters = (url: string): object =>
  Object.fromEntries(new URL(url, 'https://own.invalid').searchParams);

describe('searchRetrieveUrl', () => {
  it('asks an SRU 1.1 or 1.2 server', () => {
    const url = searchRetrieveUrl({ ...ALMA, version: '1.1' }, PAGE);
    expect(url).toMatch(/^https:\/\/alma\.example\.edu\/view\/sru\/01EXAMPLE\?/);
    expect(parameters(url)).toEqual({
      operation: 'searchRetrieve',
      version: '1.1',
      query: 'a="(OCoLC)1" or b=2',
      startRecord: '51',
      maximumRecords: '50',
      recordSchema: 'marcxml',
      recordPacking: 'xml',
    });
  });

  it('asks an SRU 2.0 server in its own words', () => {
    expect(parameters(searchRetrieveUrl({ ...ALMA, version: '2.0' }, PAGE))).toEqual({
      query: 'a="(OCoLC)1" or b=2',
      queryType: 'cql',
      startRecord: '51',
      maximumRecords: '50',
      recordSchema: 'marcxml',
      recordXMLEscaping: 'xml',
    });
  });

  it('writes blanks so that every server reads them, and lets nothing out of the query', () => {
    const url = searchRetrieveUrl(ALMA, { ...PAGE, query: 'a="1&maximumRecords=9#" x' });
    expect(url).toContain('query=a%3D%221%26maximumRecords%3D9%23%22%20x&');
  });

  it('takes an address on the app’s own origin, and one with a query of its own', () => {
    expect(searchRetrieveUrl({ ...ALMA, baseUrl: '/sru/x' }, PAGE)).toMatch(/^\/sru\/x\?operation/);
    const own = searchRetrieveUrl({ ...ALMA, baseUrl: 'https://a.example/sru?db=x' }, PAGE);
    expect(own).toMatch(/^https:\/\/a\.example\/sru\?db=x&operation=/);
  });
});
