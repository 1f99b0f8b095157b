import { show } from '../testing/show.harness';

import { AlmaDoesComponent } from './alma-does.component';
import { AlmaDoesHarness } from './testing/alma-does.harness';

const phrases = [
  { id: 'mmsId', values: { mmsId: '9912345678904401' } },
  { id: 'normalises', values: { process: '<b>43552</b>' } },
];

describe('what Alma does itself', () => {
  it('is folded until somebody asks', async () => {
    const { harness } = await show(AlmaDoesComponent, AlmaDoesHarness, { phrases });
    expect(await harness.sentences()).toEqual([]);
    await harness.toggle();
    expect(await harness.sentences()).toEqual([
      '001 stays the MMS ID, 9912345678904401.',
      'Alma runs the normalisation process <b>43552</b>. What it changes is shown after the save.',
    ]);
    await harness.toggle();
    expect(await harness.sentences()).toEqual([]);
  });

  it('is not there at all where nothing can be saved', async () => {
    const { harness } = await show(AlmaDoesComponent, AlmaDoesHarness, { phrases: [] });
    expect(await harness.buttons()).toEqual([]);
  });
});
