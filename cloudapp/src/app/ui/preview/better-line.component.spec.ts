import { reviewingState } from '../../../testing/fakes';
import type { BetterView } from '../../workflow/select-better';
import { betterView } from '../../workflow/select-better';
import { show } from '../testing/show.harness';

import { BetterLineComponent } from './better-line.component';
import { BetterLineHarness } from './testing/better-line.harness';

const view: BetterView = {
  word: 'incoming',
  reasons: [
    {
      what: 'encodingLevel',
      side: 'incoming',
      named: false,
      more: { word: 'encoding.blank' },
      less: { word: 'encoding.K' },
    },
    {
      what: 'subjects',
      side: 'incoming',
      named: false,
      more: { text: '12' },
      less: { text: '3' },
    },
    {
      what: 'summary',
      side: 'local',
      named: true,
      more: { word: 'better.present' },
      less: { word: 'better.nothing' },
    },
  ],
  rows: [
    {
      what: 'encodingLevel',
      says: 'incoming',
      local: { word: 'encoding.K' },
      incoming: { word: 'encoding.blank' },
    },
    { what: 'subjects', says: 'incoming', local: { text: '3' }, incoming: { text: '12' } },
    { what: 'summary', says: 'local', local: { word: 'better.present' } },
    { what: 'pcc', says: 'equal', local: { text: 'pcc' }, incoming: { text: 'pcc' } },
  ],
};

describe('the better record', () => {
  it('is a word, and the reasons in words; what speaks against it is named', async () => {
    const { harness, change } = await show(BetterLineComponent, BetterLineHarness, { view });
    expect(await harness.verdict()).toBe('The incoming record is fuller');
    expect(await harness.reasons()).toEqual([
      'Full level (blank) against Less than full by a member (K)',
      '12 subjects against 3',
      'ours: summary',
    ]);
    change({ view: { ...view, word: 'local', reasons: [] } });
    expect(await harness.verdict()).toBe('Our record is fuller');
    expect(await harness.reasons()).toEqual([]);
  });

  it('shows what it stands on when asked, and says which is better in what', async () => {
    const { harness } = await show(BetterLineComponent, BetterLineHarness, { view });
    expect(await harness.table()).toEqual([]);
    await harness.openEvidence();
    expect(await harness.table()).toEqual([
      ['Encoding level', 'Less than full by a member (K)', 'Full level (blank) better'],
      ['Subjects', '3', '12 better'],
      ['Summary', 'yes better', '–'],
      ['Reviewed by', 'pcc', 'pcc'],
    ]);
  });

  it('shows text of a record as the text that it is', async () => {
    const text = '<b>better.present</b>';
    const rows: BetterView['rows'] = [{ what: 'pcc', says: 'unknown', incoming: { text } }];
    const shown = { ...view, rows };
    const { harness } = await show(BetterLineComponent, BetterLineHarness, { view: shown });
    await harness.openEvidence();
    expect(await harness.table()).toEqual([['Reviewed by', '–', text]]);
  });

  it('has words for what two real records say', async () => {
    const found = betterView(reviewingState());
    const { harness } = await show(BetterLineComponent, BetterLineHarness, { view: found });
    await harness.openEvidence();
    expect(await harness.verdict()).toBe('Both are alike');
    expect(await harness.text()).not.toMatch(/better\.|encoding\.|\{\{/);
  });
});
