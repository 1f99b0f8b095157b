import { manualChangeDetection } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';

import { reviewingState } from '../../../testing/fakes';
import type { PreviewRow } from '../../workflow/view';
import { heard, make, show } from '../testing/show.harness';
import { reviewOf, rowOf } from '../testing/views';

import { ChangeListComponent } from './change-list.component';
import { ChangeListHarness } from './testing/change-list.harness';

const view = reviewOf(reviewingState());

function manyRows(count: number): readonly PreviewRow[] {
  const added = rowOf(view, 'I:300:1');
  return Array.from({ length: count }, (_, at) => ({ ...added, key: `row-${at}` }));
}

describe('the list of changes', () => {
  it('has a section for each thing that happens, with its count', async () => {
    const { harness } = await show(ChangeListComponent, ChangeListHarness, { rows: view.rows });
    const { changes, kept, unchanged } = view.counts;
    const sections = await harness.sections();
    expect(sections).toContain(`Changes ${changes}`);
    expect(sections).toContain(`Kept from local ${kept}`);
    expect(sections.at(-1)).toBe(`Unchanged ${unchanged}`);
  });

  it('folds away what is unchanged until it is asked for', async () => {
    const { harness } = await show(ChangeListComponent, ChangeListHarness, { rows: view.rows });
    expect(await harness.isOpen('Changes')).toBe(true);
    expect(await harness.isOpen('Unchanged')).toBe(false);
    expect((await harness.rows('Unchanged')).length).toBe(0);
    await harness.toggle('Unchanged');
    expect((await harness.rows('Unchanged')).length).toBe(view.counts.unchanged);
    await harness.toggle('Unchanged');
    expect((await harness.rows('Unchanged')).length).toBe(0);
  });

  it('says so where nothing changes', async () => {
    const { harness } = await show(ChangeListComponent, ChangeListHarness, { rows: [] });
    expect(await harness.sections()).toEqual(['Changes 0']);
    expect(await harness.emptyText()).toBe(
      'Nothing changes. The local record already has all of this.',
    );
  });

  it('tells which row was chosen, and what', async () => {
    const { harness, component } = await show(ChangeListComponent, ChangeListHarness, {
      rows: view.rows,
    });
    const said = heard(component.choose);
    await (await harness.row('245')).takeQuickChoice();
    expect(said).toEqual([{ row: rowOf(view, 'L:245:1+I:245:1'), value: 'local' }]);
  });

  it('gives each row the comment of its rule', async () => {
    const { harness } = await show(ChangeListComponent, ChangeListHarness, {
      rows: view.rows,
      ruleComments: { 'keep-local-notes': 'Notes of this library.' },
    });
    const note = await harness.row('590');
    await note.openDetails();
    expect((await note.details())['Rule']).toContain('Notes of this library.');
  });

  it('keeps details open while another row changes', async () => {
    const { harness, change } = await show(ChangeListComponent, ChangeListHarness, {
      rows: view.rows,
    });
    await (await harness.row('590')).openDetails();
    change({
      rows: view.rows.map((row) => (row.tag === '245' ? { ...row, byPerson: true } : row)),
    });
    expect(await (await harness.row('590')).hasDetailsOpen()).toBe(true);
  });

  it('keeps details open where a choice draws their row in another section', async () => {
    const { harness, change } = await show(ChangeListComponent, ChangeListHarness, {
      rows: view.rows,
    });
    await (await harness.row('245')).openDetails();
    change({
      rows: view.rows.map((row) => (row.tag === '245' ? { ...row, section: 'kept' } : row)),
    });
    expect((await harness.rows('Kept from local', { tag: '245' })).length).toBe(1);
    expect(await (await harness.row('245')).hasDetailsOpen()).toBe(true);
  });

  it('shows the first of 300 rows without waiting for the rest, and in the end all', async () => {
    const fixture = make(ChangeListComponent, { rows: manyRows(300) });
    const first = await manualChangeDetection(async () => {
      fixture.detectChanges();
      const early = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChangeListHarness);
      return (await early.rows('Changes')).length;
    });
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(300);
    const harness = await TestbedHarnessEnvironment.harnessForFixture(fixture, ChangeListHarness);
    expect(await harness.sections()).toEqual(['Changes 300']);
    expect((await harness.rows('Changes')).length).toBe(300);
  });
});
