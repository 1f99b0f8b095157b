import { Bench, MMS, refusalOf } from './testing/bench';

describe('DELETE /bibs/{mms}', () => {
  const remove = (bench: Bench, mms: string, query: Record<string, string> = {}) =>
    bench.call('DELETE', `/bibs/${mms}`, { query });

  const empty = (): Bench => {
    const bench = new Bench();
    for (const mms of Object.values(MMS)) bench.alma.setInventory(mms, 'none');
    return bench;
  };

  it('answers 204 without a body, and the record and its draft are gone', () => {
    const bench = empty();
    bench.alma.openDraft(MMS.free, 'staff-1');
    expect(remove(bench, MMS.free)).toEqual({ status: 204, type: 'text', text: '' });
    expect(refusalOf(bench.get(MMS.free))).toBe('400 402203');
    expect(bench.alma.drafts.list()).toEqual([]);
    expect(refusalOf(remove(bench, MMS.free))).toBe('400 402203');
  });

  for (const [inventory, words] of [
    ['holdings=1 items=2', '1 holdings record, 2 items'],
    ['portfolios=1', '1 portfolio'],
    ['representations=2', '2 digital representations'],
  ] as const) {
    it(`refuses what has ${words}, and says so`, () => {
      const bench = new Bench();
      bench.alma.setInventory(MMS.free, inventory);
      const reply = remove(bench, MMS.free, { override: 'false' });
      expect(refusalOf(reply)).toBe('400 4022020');
      expect(reply.text).toContain(`Delete Bib error. The record ${MMS.free} has ${words}.`);
      expect(bench.get(MMS.free).status).toBe(200);
    });
  }

  it('deletes inventory and all with override=true, and takes no other word', () => {
    const bench = new Bench();
    expect(refusalOf(remove(bench, MMS.free, { override: 'yes' }))).toBe('400 401873');
    expect(remove(bench, MMS.free, { override: 'true' }).status).toBe(204);
  });

  it('refuses a record of the Community Zone, not one of the Network Zone', () => {
    const bench = empty();
    expect(refusalOf(remove(bench, MMS.cz))).toBe('400 40166454');
    expect(remove(bench, MMS.nz).status).toBe(204);
  });

  it('refuses who may not delete, whatever the record', () => {
    const bench = empty();
    bench.switch({ deleteRefused: true });
    expect(refusalOf(remove(bench, MMS.free))).toBe('401 UNAUTHORIZED');
    expect(bench.get(MMS.free).status).toBe(200);
  });

  it('knows no deletion of the list', () => {
    expect(new Bench().call('DELETE', '/bibs').status).toBe(404);
  });
});
