import { reviewingState } from '../../../testing/fakes';
import type { RowFilter } from '../../workflow/row-filter';
import { heard, show } from '../testing/show.harness';
import { reviewOf } from '../testing/views';

import type { PreviewView } from './change-filter.component';
import { ChangeFilterComponent } from './change-filter.component';
import { ChangeFilterHarness } from './testing/change-filter.harness';

const { rows, counts } = reviewOf(reviewingState());

async function showFilter(filter: RowFilter = {}, view: PreviewView = 'changes', readOnly = false) {
  const shown = await show(ChangeFilterComponent, ChangeFilterHarness, {
    rows,
    filter,
    view,
    readOnly,
  });
  return { ...shown, filters: heard(shown.component.filterChange) };
}

describe('the filter of the preview', () => {
  it('counts what there is, and leaves out what there is not', async () => {
    const { harness } = await showFilter();
    const said = await harness.counts();
    expect(said[0]).toBe(`${counts.changes} changes`);
    expect(said).toContain(`${counts.replaced} replaced`);
    expect(said).toContain(`${counts.lost} lost`);
    expect(said.join()).not.toContain('by you');
    expect(said.join()).not.toMatch(/filters\.|\b0 /);
  });

  it('shows only the rows of a count that is pressed, and all at the second press', async () => {
    const { harness, filters, change } = await showFilter({ tag: '245' });
    const replaced = `${counts.replaced} replaced`;
    await harness.press(replaced);
    expect(filters).toEqual([{ tag: '245', kind: 'replaced' }]);
    change({ filter: filters[0] });
    expect(await harness.pressed()).toEqual(['Changes', replaced]);
    await harness.press(replaced);
    expect(filters[1]).toEqual({ tag: '245' });
    change({ filter: filters[1] });
    expect(await harness.pressed()).toEqual(['Changes']);
  });

  it('goes from one count to another with one press', async () => {
    const { harness, filters } = await showFilter({ kind: 'replaced' });
    await harness.press(`${counts.lost} lost`);
    expect(filters).toEqual([{ kind: 'lost' }]);
  });

  it('shows one tag alone, beside the count that is pressed', async () => {
    const { harness, filters, change } = await showFilter({ kind: 'changes' });
    expect((await harness.tags()).slice(0, 2)).toEqual(['All tags', 'LDR']);
    await harness.pickTag('245');
    expect(filters).toEqual([{ kind: 'changes', tag: '245' }]);
    change({ filter: filters[0] });
    expect(await harness.pickedTag()).toBe('245');
    await harness.pickTag('All tags');
    expect(filters[1]).toEqual({ kind: 'changes' });
  });

  it('has a way back to all while something is filtered, and only then', async () => {
    const { harness, filters, change } = await showFilter();
    expect(await harness.buttons()).not.toContain('Show all');
    for (const filter of [{ tag: '245' }, { kind: 'lost' }] as const) {
      change({ filter });
      await harness.press('Show all');
    }
    expect(filters).toEqual([{}, {}]);
  });

  it('chooses for all fields of the tag that is looked at', async () => {
    const { harness, component } = await showFilter({ tag: '300' });
    const said = heard(component.chooseTag);
    expect(await harness.forTag()).toEqual([
      'All 300:',
      'Keep local',
      'Take incoming',
      'Keep both',
    ]);
    await harness.press('Keep local');
    await harness.press('Keep both');
    expect(said).toEqual([
      { tag: '300', value: 'local' },
      { tag: '300', value: 'both' },
    ]);
  });

  it('offers no such choice where no field leaves one: all tags, leader, 001', async () => {
    const { harness, change } = await showFilter();
    for (const filter of [{}, { tag: 'LDR' }, { tag: '001' }]) {
      change({ filter });
      expect(await harness.forTag())
        .withContext(JSON.stringify(filter))
        .toEqual([]);
    }
  });

  it('offers no choice to those who only look', async () => {
    const { harness } = await showFilter({ tag: '300' }, 'changes', true);
    expect(await harness.forTag()).toEqual([]);
    expect(await harness.counts()).not.toEqual([]);
  });

  it('switches the view, and filters only the changes', async () => {
    const { harness, component, change } = await showFilter({ tag: '300' });
    const views = heard(component.viewChange);
    expect(await harness.views()).toEqual(['Changes', 'Result', 'Side by side', 'MARC text']);
    for (const name of await harness.views()) await harness.press(name);
    expect(views).toEqual(['changes', 'result', 'sideBySide', 'marc']);
    change({ view: 'result' });
    expect(await harness.pressed()).toEqual(['Result']);
    expect(await harness.counts()).toEqual([]);
    expect(await harness.forTag()).toEqual([]);
  });
});
