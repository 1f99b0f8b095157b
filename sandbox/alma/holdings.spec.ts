import { StandInAlma } from './stand-in-alma';
import { Bench, bodyOf, demoTitles, MMS, refusalOf } from './testing/bench';

const MOBY = '9912345678904401';

function holdingsOf(bench: Bench, mms: string): Record<string, unknown>[] {
  return bodyOf(bench.call('GET', `/bibs/${mms}/holdings`))['holding'] as Record<string, unknown>[];
}

class DemoBench extends Bench {
  override readonly alma = new StandInAlma(demoTitles(), () => this.at);
}

describe('GET /bibs/{mms}/holdings', () => {
  it('gives the holding with library, location and call number, and whose it is', () => {
    const body = bodyOf(new DemoBench().call('GET', `/bibs/${MOBY}/holdings`));
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
    const [holding] = holdingsOf(new DemoBench(), '9912345678924401');
    expect(holding?.['call_number']).toBe('HC59 .S733 1999');
  });

  it('has no call number at all where the bib had none', () => {
    const [holding] = holdingsOf(new Bench(), MMS.free);
    expect(holding && 'call_number' in holding).toBeFalse();
  });

  it('keeps the call number whatever a save makes of the bib', () => {
    const bench = new DemoBench();
    const record = bench.record(MOBY);
    bench.put(MOBY, { ...record, fields: record.fields.filter(({ tag }) => tag !== '090') });
    expect(bench.record(MOBY).fields.some(({ tag }) => tag === '090')).toBeFalse();
    expect(holdingsOf(bench, MOBY)[0]?.['call_number']).toBe('AC8.M5185.851m 1988');
  });

  it('refuses an unknown bib', () => {
    expect(refusalOf(new Bench().call('GET', '/bibs/99777/holdings'))).toBe('400 402203');
  });
});
