import { reviewingState } from '../../testing/fakes';

import { filtered, kindCounts, tagsOf } from './row-filter';
import { review } from './select-review';

const rows = review(reviewingState())?.rows ?? [];

describe('the filter of the preview', () => {
  it('counts as many rows as it then shows', () => {
    const counts = kindCounts(rows);
    expect(counts.map(({ kind }) => kind)).toContain('replaced');
    for (const { kind, count } of counts)
      expect(filtered(rows, { kind }).length).withContext(kind).toBe(count);
  });

  it('shows each row in one of the four sections', () => {
    const ofSections = (['changes', 'kept', 'notTaken', 'unchanged'] as const).flatMap((kind) =>
      filtered(rows, { kind }).map(({ key }) => key),
    );
    expect([...ofSections].sort()).toEqual(rows.map(({ key }) => key).sort());
  });

  it('shows the fields of one tag, of any kind or of one', () => {
    const titles = filtered(rows, { tag: '245' });
    expect(titles.map(({ tag }) => tag)).toEqual(['245']);
    expect(filtered(rows, { tag: '245', kind: 'kept' })).toEqual([]);
  });

  it('asks for nothing where nothing is asked', () => {
    expect(filtered(rows, {})).toBe(rows);
  });

  it('offers each tag once, the leader first', () => {
    const tags = tagsOf(rows);
    expect(tags[0]).toBe('LDR');
    expect(new Set(tags).size).toBe(tags.length);
    expect([...tags.slice(1)]).toEqual([...tags.slice(1)].sort());
  });
});
