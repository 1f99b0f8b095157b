import { parseInventory } from './inventory';
import { Bench, bodyOf, demoBench, MMS, refusalOf } from './testing/bench';

const MOBY = '9912345678904401';

function holdingsOf(bench: Bench, mms: string): Record<string, unknown>[] {
  return bodyOf(bench.call('GET', `/bibs/${mms}/holdings`))['holding'] as Record<string, unknown>[];
}

describe('GET /bibs/{mms}/holdings', () => {
  it('gives the holding with library, location and call number, and whose it is', () => {
    const body = bodyOf(demoBench().call('GET', `/bibs/${MOBY}/holdings`));
    expect(body['total_record_count']).toBe(1);
    expect(body['holding']).toEqual([
      jasmine.objectContaining({
        holding_id: `22${MOBY.slice(2)}`,
        library: { value: 'MAIN', desc: 'Main Library' },
        location: { value: 'stacks', desc: 'Stacks' },
        call_number: 'AC8.M5185.851m 1988',
      }),
    ]);
    expect(body['bib_data']).toEqual(jasmine.objectContaining({ mms_id: MOBY }));
  });

  it('takes the number of the Library of Congress where the bib has none of our own', () => {
    const [holding] = holdingsOf(demoBench(), '9912345678924401');
    expect(holding?.['call_number']).toBe('HC59 .S733 1999');
  });

  it('has no call number at all where the bib had none', () => {
    const [holding] = holdingsOf(new Bench(), MMS.free);
    expect(holding && 'call_number' in holding).toBeFalse();
  });

  it('keeps the call number whatever a save makes of the bib', () => {
    const bench = demoBench();
    const record = bench.record(MOBY);
    bench.put(MOBY, { ...record, fields: record.fields.filter(({ tag }) => tag !== '090') });
    expect(bench.record(MOBY).fields.some(({ tag }) => tag === '090')).toBeFalse();
    expect(holdingsOf(bench, MOBY)[0]?.['call_number']).toBe('AC8.M5185.851m 1988');
  });

  it('refuses an unknown bib', () => {
    expect(refusalOf(new Bench().call('GET', '/bibs/99777/holdings'))).toBe('400 402203');
  });
});

describe('The lists of what hangs on a bib', () => {
  const list = (mms: string, path: string, query: Record<string, string> = {}) =>
    bodyOf(demoBench().call('GET', `/bibs/${mms}/${path}`, { query }));
  const counts = (mms: string): unknown[] =>
    ['holdings', 'holdings/ALL/items', 'portfolios', 'representations'].map(
      (path) => list(mms, path, { limit: '1' })['total_record_count'],
    );

  it('count one holding with two items where the catalogue says nothing else', () => {
    expect(counts(MOBY)).toEqual([1, 2, 0, 0]);
    expect(counts('9912345678974401')).toEqual([0, 0, 1, 0]);
    expect(counts('9912345679164401')).toEqual([0, 0, 0, 0]);
  });

  it('give the items of all holdings or of one, a page at a time', () => {
    const pids = (path: string, query = {}): unknown[] =>
      ((list(MOBY, path, query)['item'] ?? []) as { item_data: { pid: string } }[]).map(
        ({ item_data }) => item_data.pid,
      );
    const [first, second] = ['2312345678904401', '2312345678904402'];
    expect(pids('holdings/ALL/items')).toEqual([first, second]);
    expect(pids('holdings/2212345678904401/items', { limit: '1', offset: '1' })).toEqual([second]);
    const other = demoBench().call('GET', `/bibs/${MOBY}/holdings/22/items`);
    expect(refusalOf(other)).toBe('400 401688');
  });

  it('have no entries where there is nothing, and follow what is set', () => {
    const bench = demoBench();
    const of = (path: string) => bodyOf(bench.call('GET', `/bibs/${MOBY}/${path}`));
    expect(of('portfolios')).toEqual({ total_record_count: 0 });
    bench.alma.setInventory(MOBY, 'portfolios=2 representations=1');
    expect(of('portfolios')['portfolio']).toHaveSize(2);
    expect(of('representations')['representation']).toHaveSize(1);
    expect(of('holdings')['holding']).toBeUndefined();
    expect(() => parseInventory('portfolios=many')).toThrowError(/no inventory/);
  });

  it('are refused for an unknown bib, and there are no others', () => {
    const status = (path: string): string => refusalOf(new Bench().call('GET', `/bibs/${path}`));
    expect(status('99777/holdings/ALL/items')).toBe('400 402203');
    expect(status('99777/portfolios')).toBe('400 402203');
    expect(status(`${MMS.free}/loans`)).toBe('404 ROUTING_ERROR');
    expect(status(`${MMS.free}/portfolios/1`)).toBe('404 ROUTING_ERROR');
  });
});
