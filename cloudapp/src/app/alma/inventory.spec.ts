import { failed, success } from '../marc/result';

import { readInventory } from './inventory';
import { CalledAlma } from './testing/called-alma';
import { error, GENERAL_ERROR } from './testing/scripted-alma';
import { MMS_ID } from './testing/sample-records';

const at = (path: string): string => `GET /bibs/${MMS_ID}/${path}`;

const LISTS = ['holdings', 'holdings/ALL/items', 'portfolios', 'representations'];
const EMPTY = Object.fromEntries(
  LISTS.map((path) => [at(path), success({ total_record_count: 0 })]),
);

describe('the inventory of a bib', () => {
  it('is counted by Alma', async () => {
    const alma = new CalledAlma({
      [at('holdings')]: success({ holding: [{}, {}], total_record_count: 2 }),
      [at('holdings/ALL/items')]: success({ item: [{}], total_record_count: '14' }),
      [at('portfolios')]: success({ portfolio: [{}], total_record_count: { value: '1' } }),
      [at('representations')]: success({ total_record_count: 0 }),
    });
    expect(await readInventory(alma.call, MMS_ID)).toEqual(
      success({ holdings: 2, items: 14, portfolios: 1, representations: 0 }),
    );
  });

  it('is unknown as a whole where one list is: "unknown" is never taken for "none"', async () => {
    const failing = new CalledAlma({ ...EMPTY, [at('portfolios')]: failed(GENERAL_ERROR) });
    expect(await readInventory(failing.call, MMS_ID)).toEqual(failed(GENERAL_ERROR));
    const odd = new CalledAlma({ ...EMPTY, [at('portfolios')]: success('<html>') });
    expect((await readInventory(odd.call, MMS_ID)).ok).toBe(false);
  });

  it('is unknown where a list gives no count: no more than one entry is asked for', async () => {
    const bodies = [
      {},
      { portfolio: [{}] },
      { total_record_count: null },
      { total_record_count: '' },
      { total_record_count: 'some' },
      { total_record_count: -1 },
    ];
    for (const body of bodies) {
      const alma = new CalledAlma({ ...EMPTY, [at('portfolios')]: success(body) });
      const counted = await readInventory(alma.call, MMS_ID);
      expect(!counted.ok && counted.failure.kind)
        .withContext(JSON.stringify(body))
        .toBe('almaUnknownAnswer');
    }
  });

  it('does not say that the bib is gone where a list is not found, and keeps what Alma said', async () => {
    const missing = error(404, '402203', 'No such list.');
    const alma = new CalledAlma({ ...EMPTY, [at('representations')]: failed(missing) });
    expect(missing.kind).toBe('almaNotFound');
    expect(await readInventory(alma.call, MMS_ID)).toEqual(
      failed({ ...missing, kind: 'almaRefused' }),
    );
  });

  it('is not asked for a text that is no MMS ID', async () => {
    const alma = new CalledAlma({});
    expect((await readInventory(alma.call, '../99')).ok).toBe(false);
    expect(alma.asked).toEqual([]);
  });
});
