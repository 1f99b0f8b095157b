import { keptSave, record } from '../../../testing/fakes';
import type { PlacedDifference } from '../../diff/records';
import { diffRecords } from '../../diff/records';
import { show } from '../testing/show.harness';

import { HistoryChangesComponent } from './history-changes.component';
import { HistoryChangesHarness } from './testing/history-changes.harness';

const { before, after } = keptSave();

function changed(old = before.record, current = after.record): readonly PlacedDifference[] {
  return diffRecords(old, current).filter(
    ({ difference, before: one, after: other }) =>
      difference.class !== 'same' && (other ?? one)?.field.tag !== '005',
  );
}

async function showChanges(changes: readonly PlacedDifference[]) {
  const { harness } = await show(HistoryChangesComponent, HistoryChangesHarness, { changes });
  return harness;
}

describe('the fields that differ', () => {
  it('stand in the order of the record, each in words as cataloguers read it', async () => {
    const harness = await showChanges(changed());
    const lines = await harness.changes();
    expect(lines.map((line) => line.slice(0, 3))).toEqual(['245', '300', '852']);
  });

  it('mark the words that came and went, and only those', async () => {
    const title = await (await showChanges(changed())).field('245');
    expect((await title.coming()).join()).toContain('or, The whale');
    expect(await title.going()).toEqual([]);
    expect((await title.subfields()).at(-1)).toBe('$cHerman Melville.');
  });

  it('mark a field that is new, and one that was taken out, from end to end', async () => {
    const harness = await showChanges(changed());
    const extent = await harness.field('300');
    expect(await extent.coming()).toEqual(['573 pages ;', '24 cm']);
    expect(await extent.going()).toEqual([]);
    const gift = await harness.field('852');
    expect(await gift.going()).toEqual(['Gift of the author.']);
    expect(await gift.coming()).toEqual([]);
  });

  it('show markup in a field as the text that it is', async () => {
    const harness = await showChanges(
      changed(record('500 __ $a Old'), record('500 __ $a <b>New</b>')),
    );
    expect((await harness.changes()).join()).toContain('<b>New</b>');
  });

  it('say so where there is none', async () => {
    const harness = await showChanges([]);
    expect(await harness.changes()).toEqual(['Nothing that Alma does not write by itself.']);
  });
});
