import type { HoldingCallNumber } from '../../ports/alma';
import { show } from '../testing/show.harness';

import { CallNumbersComponent } from './call-numbers.component';
import { CallNumbersHarness } from './testing/call-numbers.harness';

const stacks: HoldingCallNumber = {
  holdingId: '22',
  library: 'MAIN',
  location: 'stacks',
  callNumber: 'PS2384 .M6 1988',
};

describe('call numbers of the holdings', () => {
  it('stand in one line each: where, and under what number', async () => {
    const bare = { ...stacks, location: '', callNumber: '' };
    const { harness } = await show(CallNumbersComponent, CallNumbersHarness, {
      holdings: [stacks, { ...stacks, callNumber: '<b>Film</b> 2' }, bare],
    });
    expect(await harness.lines()).toEqual([
      'Holdings here: MAIN stacks PS2384 .M6 1988',
      'Holdings here: MAIN stacks <b>Film</b> 2',
      'Holdings here: MAIN no call number',
    ]);
    expect(await harness.buttons()).toEqual([]);
  });

  it('take no room where there are none, or while Alma has not said', async () => {
    const { harness } = await show(CallNumbersComponent, CallNumbersHarness, { holdings: [] });
    expect(await harness.text()).toBe('');
  });

  it('are folded when there are many', async () => {
    const holdings = Array.from({ length: 9 }, (_, at) => ({ ...stacks, location: `s${at}` }));
    const { harness } = await show(CallNumbersComponent, CallNumbersHarness, { holdings });
    expect((await harness.lines()).length).toBe(3);
    expect(await harness.buttons()).toEqual(['6 more holdings']);
    await harness.toggleMore();
    expect((await harness.lines()).length).toBe(9);
    await harness.toggleMore();
    expect((await harness.lines()).length).toBe(3);
  });

  it('say quietly that they could not be read', async () => {
    const failure = { kind: 'almaNoAnswer', details: {} } as const;
    const { harness } = await show(CallNumbersComponent, CallNumbersHarness, {
      holdings: [],
      failure,
    });
    expect(await harness.lines()).toEqual([
      'Call numbers of the holdings could not be read from Alma. The merge does not need them.',
    ]);
  });
});
