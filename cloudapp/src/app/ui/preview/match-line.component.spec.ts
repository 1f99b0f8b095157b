import { reviewingState } from '../../../testing/fakes';
import type { MatchView } from '../../workflow/view';
import { show } from '../testing/show.harness';
import { reviewOf } from '../testing/views';

import { MatchLineComponent } from './match-line.component';
import { MatchLineHarness } from './testing/match-line.harness';

const match: MatchView = {
  level: 'check',
  evidence: [
    { what: 'title', says: 'agrees', local: 'Moby Dick', incoming: 'Moby Dick' },
    { what: 'date', says: 'differs', local: '1988', incoming: '1922' },
    { what: 'form', says: 'differs', local: 'print', incoming: 'electronic' },
    { what: 'creator', says: 'missing', incoming: 'Melville' },
    { what: 'extent', says: 'agrees', local: 'history', incoming: 'history' },
  ],
};

describe('the match', () => {
  it('is a word, and the evidence in words', async () => {
    const { harness, change } = await show(MatchLineComponent, MatchLineHarness, { match });
    expect(await harness.verdict()).toBe('Check');
    expect(await harness.evidence()).toEqual([
      'title',
      'date differs',
      'carrier differs',
      'no creator',
    ]);
    change({ match: { ...match, level: 'different' } });
    expect(await harness.verdict()).toBe('Different');
  });

  it('shows what the evidence stands on when asked, what differs first', async () => {
    const { harness } = await show(MatchLineComponent, MatchLineHarness, { match });
    expect(await harness.table()).toEqual([]);
    await harness.openEvidence();
    expect(await harness.table()).toEqual([
      ['Date', '1988', '1922'],
      ['Carrier', 'Print or other object', 'Electronic'],
      ['Title', 'Moby Dick', 'Moby Dick'],
      ['Creator', '–', 'Melville'],
      ['Extent', 'history', 'history'],
    ]);
  });

  it('says of the copy with the same number that it is likely the right one', async () => {
    const found = reviewOf(reviewingState()).candidate.match;
    const { harness } = await show(MatchLineComponent, MatchLineHarness, { match: found });
    expect(await harness.evidence()).toContain('number');
    expect(['Same title', 'Likely the same']).toContain(await harness.verdict());
  });
});
