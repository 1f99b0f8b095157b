import { field, reviewingState } from '../../../testing/fakes';
import type { MarcRecord } from '../../marc/record';
import type { State } from '../../workflow/state';
import { heard, show } from '../testing/show.harness';
import { reviewOf } from '../testing/views';

import { ResultViewComponent } from './result-view.component';
import { ResultViewHarness } from './testing/result-view.harness';

const state = reviewingState();

function resultOf({ page }: State): MarcRecord {
  if (page.kind !== 'reviewing') throw new Error(`Expected a preview, not ${page.kind}.`);
  return page.proposal.record;
}

function showResult(record = resultOf(state)) {
  return show(ResultViewComponent, ResultViewHarness, { rows: reviewOf(state).rows, record });
}

describe('the whole result', () => {
  it('reads as the record will be stored, leader first, with a word for what does not simply stay', async () => {
    const { harness } = await showResult();
    const lines = await harness.lines();
    expect(lines.length).toBe(resultOf(state).fields.length + 1);
    expect(lines[0]).toMatch(/^LDR/);
    expect(lines[0]).not.toMatch(/kept|unchanged/);
    expect(lines.find((line) => line.startsWith('245'))).toMatch(
      /^245\s?10.*The whale \/.*replaced$/,
    );
    expect(lines.find((line) => line.startsWith('300'))).toMatch(/added$/);
    expect(lines.find((line) => line.startsWith('590'))).toMatch(/kept$/);
  });

  it('leaves out what goes, and says how much that is', async () => {
    const { harness } = await showResult();
    expect((await harness.lines()).some((line) => line.startsWith('852'))).toBe(false);
    expect(await harness.dropped()).toContain('not in this list: 1');
  });

  it('leads from a tag to its row', async () => {
    const { harness, component } = await showResult();
    const said = heard(component.pick);
    await harness.pick('245');
    expect(said).toEqual(['L:245:1+I:245:1']);
  });

  it('is one stop of the Tab key, through which arrows lead', async () => {
    const { harness } = await showResult();
    expect(await harness.tabStops()).toEqual(['LDR']);
    await harness.arrowDown();
    expect(await harness.tabStops()).toEqual(['001']);
  });

  it('keeps Hebrew from turning its surroundings', async () => {
    const record = { ...resultOf(state), fields: [field('880 10 $6 245-01/(2/r $a מובי דיק')] };
    const { harness } = await showResult(record);
    const line = (await harness.fields()).at(-1);
    expect(await line?.isolatedTexts()).toContain('מובי דיק');
    expect(new Set(await line?.directionOfCodes())).toEqual(new Set(['ltr']));
  });

  it('draws a long record to its end', async () => {
    const note = field('500 __ $a Note.');
    const record = { ...resultOf(state), fields: Array.from({ length: 200 }, () => note) };
    const { harness } = await showResult(record);
    expect((await harness.lines()).length).toBe(201);
  });
});
