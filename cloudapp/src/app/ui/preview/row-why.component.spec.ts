import { reviewingState, told } from '../../../testing/fakes';
import { rowWith } from '../../../testing/fakes/preview-of';
import type { State } from '../../workflow/state';
import type { PreviewRow } from '../../workflow/view';
import { heard, show } from '../testing/show.harness';

import { PreviewRowComponent } from './preview-row.component';
import { RowWhyComponent } from './row-why.component';
import { PreviewRowHarness } from './testing/preview-row.harness';
import { RowWhyHarness } from './testing/row-why.harness';

const before = reviewingState();
const title = rowWith(before, 'L:245:1');
const { target = '' } = title;
const OURS = '$a Moby Dick / local';
const THEIRS = '$a Moby Dick, or, The whale / incoming';
/** Our title proper in WorldCat's field. */
const subfields = [
  { from: 'local', code: 'a', nth: 1, take: true },
  { from: 'incoming', code: 'a', nth: 1, take: false },
] as const;

function titleIn(state: State): PreviewRow {
  return rowWith(state, 'L:245:1');
}

async function showWhy(row: PreviewRow, readOnly = false) {
  const shown = await show(RowWhyComponent, RowWhyHarness, { row, readOnly });
  return { ...shown, mixes: heard(shown.component.mix), choices: heard(shown.component.choose) };
}

describe('what stands behind a row', () => {
  it('offers the subfields in which the versions differ, ticked where they are in the result', async () => {
    const { harness } = await showWhy(title);
    expect(await harness.groups()).toEqual([
      'Your choice',
      'Subfield by subfield: what is ticked is in the result',
    ]);
    expect(await harness.subfields()).toEqual([`– ${OURS}`, `✓ ${THEIRS}`]);
  });

  it('asks for a subfield that is ticked, without the one whose place it takes', async () => {
    const { harness, mixes, choices, change } = await showWhy(title);
    await harness.tick('$a Moby Dick /');
    expect(mixes).toEqual([{ value: 'incoming', subfields }]);
    expect(choices).toEqual([]);
    change({ row: titleIn(told(before, { kind: 'override', target, ...mixes[0] })) });
    expect(await harness.subfields()).toEqual([`✓ ${OURS}`, `– ${THEIRS}`]);
    // The result now reads as our field does.
    expect(await harness.chosen()).toEqual(['Keep local']);
  });

  it('holds no choice for the whole field once subfields are mixed, so that each can be had again', async () => {
    const { target: extent = '' } = rowWith(before, 'I:300:1');
    const mixed = [{ from: 'incoming', code: 'c', nth: 1, take: false }] as const;
    const choice = { target: extent, value: 'incoming', subfields: mixed } as const;
    const row = rowWith(told(before, { kind: 'override', ...choice }), 'I:300:1');
    const { harness, choices } = await showWhy(row);
    expect(await harness.chosen()).toEqual([]);
    await harness.choose('Take incoming');
    expect(choices).toEqual(['incoming']);
  });

  it('shows what is in the result also where a tick was refused', async () => {
    const { harness, mixes, change } = await showWhy(rowWith(before, 'I:300:1'));
    const ticks = await harness.subfields();
    expect(ticks).toEqual(['✓ $a 573 pages ; incoming', '✓ $c 24 cm incoming']);
    // Without either of the two the field would have no text: the second is refused.
    for (const name of ['$a', '$c']) {
      await harness.tick(name);
      const { target: extent = '' } = rowWith(before, 'I:300:1');
      const chosen = told(before, { kind: 'override', target: extent, ...mixes[mixes.length - 1] });
      change({ row: rowWith(chosen, 'I:300:1') });
    }
    expect(await harness.subfields()).toEqual(ticks);
  });

  it('shows what is in the result also where nothing came of a tick or a choice', async () => {
    const { harness } = await showWhy(title);
    await harness.tick('$a Moby Dick /');
    expect(await harness.subfields()).toEqual([`– ${OURS}`, `✓ ${THEIRS}`]);
    await harness.choose('Keep local');
    expect(await harness.chosen()).toEqual(['Take incoming']);
  });

  it('offers no subfields where there is nothing to choose between', async () => {
    const { harness, change } = await showWhy(title);
    for (const fieldId of ['L:001:1', 'L:590:1', 'L:035:1']) {
      change({ row: rowWith(before, fieldId) });
      expect(await harness.subfields())
        .withContext(fieldId)
        .toEqual([]);
    }
  });

  it('shows the rule and no choice at all to those who only look', async () => {
    const { harness } = await showWhy(title, true);
    expect(await harness.text()).toContain('Incoming field');
    expect(await harness.groups()).toEqual([]);
    expect(await harness.subfields()).toEqual([]);
    expect(await harness.buttons()).toEqual([]);
  });
});

describe('a row whose choice was refused', () => {
  const refusal = { id: 'fieldNeedsText', values: { tag: '245', label: '', code: '' } };

  it('says so in its place, and why', async () => {
    const { harness, change } = await show(PreviewRowComponent, PreviewRowHarness, { row: title });
    expect(await harness.refusal()).toBeUndefined();
    change({ refusal });
    expect(await harness.refusal()).toBe(
      'This choice was not carried out. Field 245 would have no text left. To leave a field out, choose Leave out.',
    );
  });

  it('says nothing of it once another choice was made', async () => {
    const { harness, change } = await show(PreviewRowComponent, PreviewRowHarness, {
      row: title,
      refusal,
    });
    change({ refusal: undefined });
    expect(await harness.refusal()).toBeUndefined();
  });
});

describe('a row for those who only look', () => {
  it('has no choice, closed or open', async () => {
    const { harness } = await show(PreviewRowComponent, PreviewRowHarness, {
      row: title,
      readOnly: true,
    });
    expect(await harness.quickChoice()).toBeUndefined();
    await harness.openDetails();
    expect(await harness.choices()).toEqual([]);
    expect((await harness.details())['Rule']).toBeDefined();
    expect((await harness.buttons()).length).toBe(1);
  });
});

describe('a row that is opened', () => {
  it('hands a choice of subfields on', async () => {
    const { harness, component } = await show(PreviewRowComponent, PreviewRowHarness, {
      row: title,
    });
    const mixes = heard(component.mix);
    await harness.openDetails();
    await (await harness.why())?.tick('$a Moby Dick /');
    expect(mixes).toEqual([{ value: 'incoming', subfields }]);
  });
});
