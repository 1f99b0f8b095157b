import type { NumbersView } from '../../workflow/select-numbers';
import { show } from '../testing/show.harness';

import { NumbersBlockComponent } from './numbers-block.component';
import { NumbersBlockHarness } from './testing/numbers-block.harness';

const NONE = { current: [], cancelled: [], merged: [], others: [], control: '9912345678904401' };

const merged: NumbersView = {
  before: { ...NONE, current: ['17807999'], others: ['(MH)001HVD01'] },
  after: {
    ...NONE,
    current: ['17807721'],
    cancelled: ['17807999', '1035665231'],
    others: ['(MH)001HVD01'],
  },
  worldCat001: 'ocm17807721',
  line: { id: 'changes', values: { before: '17807999', after: '17807721' } },
  says: [
    { id: 'merged', values: { old: '17807999', now: '17807721' } },
    { id: 'holdingOne', values: { old: '17807999' } },
    { id: 'syncOther', values: { value: '<b>SOME</b>' } },
  ],
  changes: true,
};

const stays: NumbersView = {
  ...merged,
  after: merged.before,
  line: { id: 'stays', values: { before: '17807999', after: '17807999' } },
  says: [{ id: 'syncNone', values: { value: 'NONE' } }],
  changes: false,
};

describe('the OCLC block', () => {
  it('is one line: the number before and after', async () => {
    const { harness } = await show(NumbersBlockComponent, NumbersBlockHarness, { view: merged });
    expect(await harness.line()).toBe('OCLC number 17807999 → 17807721');
    expect(await harness.heard()).toBe('OCLC number changes from 17807999 to 17807721');
    expect(await harness.isOpen()).toBeFalse();
    expect(await harness.sentences()).toEqual([]);
  });

  it('warns only when a number changes', async () => {
    const { harness, change } = await show(NumbersBlockComponent, NumbersBlockHarness, {
      view: merged,
    });
    expect(await harness.warns()).toBeTrue();
    change({ view: stays });
    expect(await harness.warns()).toBeFalse();
    expect(await harness.line()).toBe('OCLC number 17807999 stays');
    expect(await harness.heard()).toBe('');
  });

  it('opens to all numbers side by side, and names those of one side', async () => {
    const { harness } = await show(NumbersBlockComponent, NumbersBlockHarness, { view: merged });
    await harness.toggle();
    expect(await harness.isOpen()).toBeTrue();
    const rows = await harness.table();
    expect(rows.map((row) => row.replace(/ /g, ''))).toEqual([
      'Current(035$a)1780799917807721',
      'Cancelled(035$z)–178079991035665231',
      'Othersystems(035)(MH)001HVD01unchanged',
      '0019912345678904401unchanged',
      '001inWorldCatocm17807721',
    ]);
    expect(await harness.alone()).toEqual(['17807999', '17807721', '17807999', '1035665231']);
  });

  it('says what the change means in WorldCat, and shows an unknown mark as it is', async () => {
    const { harness } = await show(NumbersBlockComponent, NumbersBlockHarness, { view: merged });
    await harness.toggle();
    expect(await harness.sentences()).toEqual([
      'WorldCat has merged 17807999 into 17807721.',
      "If your library's WorldCat holding is set on 17807999, it stays there: this save does not move it.",
      'sync_with_oclc: <b>SOME</b>. The save leaves it as it is.',
    ]);
    await harness.toggle();
    expect(await harness.sentences()).toEqual([]);
  });
});
