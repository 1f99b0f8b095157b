import { failed, success } from '../marc/result';

import { readInventory } from './inventory';
import { CalledAlma } from './testing/called-alma';
import { GENERAL_ERROR } from './testing/scripted-alma';
import { MMS_ID } from './testing/sample-records';

const at = (path: string): string => `GET /bibs/${MMS_ID}/${path}`;

describe('the inventory of a bib', () => {
  it('is counted by Alma, and by the entries where Alma gives no count', async () => {
    const alma = new CalledAlma({
      [at('holdings')]: success({ holding: [{}, {}], total_record_count: 2 }),
      [at('holdings/ALL/items')]: success({ item: [{}], total_record_count: '14' }),
      [at('portfolios')]: success({ portfolio: [{}] }),
      [at('representations')]: success({ total_record_count: 0 }),
    });
    expect(await readInventory(alma.call, MMS_ID)).toEqual(
      success({ holdings: 2, items: 14, portfolios: 1, representations: 0 }),
    );
  });

  it('is unknown as a whole where one list is: "unknown" is never taken for "none"', async () => {
    const failing = new CalledAlma({ [at('portfolios')]: failed(GENERAL_ERROR) });
    expect(await readInventory(failing.call, MMS_ID)).toEqual(failed(GENERAL_ERROR));
    const odd = new CalledAlma({ [at('portfolios')]: success('<html>') });
    expect((await readInventory(odd.call, MMS_ID)).ok).toBe(false);
  });

  it('is not asked for a text that is no MMS ID', async () => {
    const alma = new CalledAlma({});
    expect((await readInventory(alma.call, '../99')).ok).toBe(false);
    expect(alma.asked).toEqual([]);
  });
});
