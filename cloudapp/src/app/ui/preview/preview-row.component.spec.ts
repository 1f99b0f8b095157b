import { field, reviewingState, told } from '../../../testing/fakes';
import { diffFields } from '../../diff/fields';
import type { Field } from '../../marc/record';
import type { OverrideValue } from '../../merge/decision';
import type { PreviewRow } from '../../workflow/view';
import { heard, show } from '../testing/show.harness';
import { reviewOf, rowOf } from '../testing/views';

import { PreviewRowComponent } from './preview-row.component';
import { PreviewRowHarness } from './testing/preview-row.harness';

const TITLE = 'L:245:1+I:245:1';
const view = reviewOf(reviewingState());

function chosen(key: string, value: OverrideValue): PreviewRow {
  const target = rowOf(view, key).target ?? '';
  return rowOf(reviewOf(told(reviewingState(), { kind: 'override', target, value })), key);
}

function showRow(row: PreviewRow, ruleComment = '') {
  return show(PreviewRowComponent, PreviewRowHarness, { row, ruleComment });
}

/** A row as the merge makes it, with another field in it. */
function withField(text: Field): PreviewRow {
  const note = rowOf(view, 'L:590:1');
  const placed = { id: 'L:590:1', field: text };
  return { ...note, fields: [{ tag: text.tag, local: placed, result: placed }] };
}

/** The title row the other way round: the long title gives way to the short one. */
function shortened(): PreviewRow {
  const row = rowOf(view, TITLE);
  const [{ local, result, ...rest }] = row.fields;
  const long = result?.field;
  const short = local?.field;
  if (!long || !short) throw new Error('Expected both versions of the title.');
  const difference = diffFields(long, short);
  return { ...row, fields: [{ ...rest, local: result, result: local, difference }] };
}

describe('a row of the preview', () => {
  it('says in words what happens to the field', async () => {
    const { harness, change } = await showRow(rowOf(view, TITLE));
    expect(await harness.tag()).toContain('245');
    expect(await harness.verdict()).toBe('replaced');
    expect(await harness.flags()).toEqual([]);
    change({ row: chosen(TITLE, 'local') });
    expect(await harness.verdict()).toBe('kept');
    expect(await harness.flags()).toEqual(['by you']);
  });

  it('says every flag in words', async () => {
    const row = { ...rowOf(view, TITLE), flags: ['grafted', 'moved', 'punctuationOnly'] as const };
    const { harness } = await showRow(row);
    expect(await harness.flags()).toEqual(['grafted', 'moved', 'punctuation only']);
  });

  it('marks the words that come and the words that go, not by colour alone', async () => {
    const { harness, change } = await showRow(rowOf(view, TITLE));
    const line = await harness.line();
    expect((await line.coming()).join(' ')).toContain('whale');
    expect((await line.coming()).join(' ')).not.toContain('Moby');
    change({ row: chosen(TITLE, 'local') });
    expect(await (await harness.line()).coming()).toEqual([]);
    change({ row: shortened() });
    expect((await (await harness.line()).going()).join(' ')).toContain('whale');
  });

  it('strikes a field through that is left out, and no other', async () => {
    const gone = await showRow(rowOf(view, 'L:852:1'));
    expect(await gone.harness.verdict()).toBe('dropped');
    expect(await (await gone.harness.line()).isStruckThrough()).toBe(true);
    gone.change({ row: rowOf(view, 'L:590:1') });
    expect(await (await gone.harness.line()).isStruckThrough()).toBe(false);
  });

  it('makes the other choice with one click', async () => {
    const { harness, component } = await showRow(rowOf(view, TITLE));
    const said = heard(component.choose);
    expect(await harness.quickChoice()).toBe('Keep local');
    await harness.takeQuickChoice();
    expect(said).toEqual(['local']);
  });

  it('offers the way back after a choice was made', async () => {
    const { harness } = await showRow(chosen(TITLE, 'local'));
    expect(await harness.quickChoice()).toBe('Take incoming');
  });

  it('offers nothing where there is nothing to choose', async () => {
    const { harness } = await showRow(rowOf(view, 'L:001:1+I:001:1'));
    expect(await harness.quickChoice()).toBeUndefined();
    await harness.openDetails();
    expect(await harness.choices()).toEqual([]);
  });

  it('tells the rule and both versions on demand', async () => {
    const { harness } = await showRow(rowOf(view, TITLE), 'Why the rule is there.');
    expect(await harness.details()).toEqual({});
    await harness.openDetails();
    const details = await harness.details();
    expect(details['Rule']).toContain('Why the rule is there.');
    expect(details['Local field']).toContain('Moby Dick /');
    expect(details['Incoming field']).toContain('or, The whale');
    await harness.closeDetails();
    expect(await harness.details()).toEqual({});
  });

  it('names the rule of the profile that kept a note', async () => {
    const { harness } = await showRow(rowOf(view, 'L:590:1'));
    await harness.openDetails();
    expect((await harness.details())['Rule']).toBe('keep-local-notes');
  });

  it('lets a person choose among all that makes sense', async () => {
    const { harness, component } = await showRow(rowOf(view, TITLE));
    const said = heard(component.choose);
    await harness.openDetails();
    expect(await harness.choices()).toEqual(['Keep local', 'Take incoming']);
    expect(await harness.chosen()).toBe('Take incoming');
    await harness.choose('Keep local');
    expect(said).toEqual(['local']);
  });

  it('goes back to the rule only where a person chose', async () => {
    const { harness, component, change } = await showRow(rowOf(view, TITLE));
    await harness.openDetails();
    expect(await harness.buttons()).not.toContain('Back to the rule');
    let resets = 0;
    component.resetChoice.subscribe(() => (resets += 1));
    change({ row: chosen(TITLE, 'local') });
    await harness.press('Back to the rule');
    expect(resets).toBe(1);
  });

  it('keeps Hebrew from turning its surroundings, and tags and codes left to right', async () => {
    const { harness } = await showRow(withField(field('880 10 $6 245-01/(2/r $a מובי דיק')));
    const line = await harness.line();
    expect(await line.isolatedTexts()).toContain('מובי דיק');
    expect(new Set(await line.directionOfCodes())).toEqual(new Set(['ltr']));
  });

  it('shows markup in a record as the text that it is', async () => {
    const { harness } = await showRow(withField(field('500 __ $a <b>bold</b> & more')));
    expect(await (await harness.line()).subfields()).toEqual(['$a<b>bold</b> & more']);
  });
});
