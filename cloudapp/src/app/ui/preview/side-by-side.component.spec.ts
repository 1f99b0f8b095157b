import { manualChangeDetection, TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';

import { field, reviewingState, told } from '../../../testing/fakes';
import type { OverrideValue } from '../../merge/decision';
import type { PreviewRow } from '../../workflow/view';
import { heard, make, show } from '../testing/show.harness';
import { reviewOf, rowOf } from '../testing/views';

import { SideBySideComponent } from './side-by-side.component';
import { SideBySideHarness } from './testing/side-by-side.harness';

const TITLE = 'L:245:1+I:245:1';
const { rows } = reviewOf(reviewingState());

function chosen(key: string, value: OverrideValue): readonly PreviewRow[] {
  const target = rowOf(reviewOf(reviewingState()), key).target ?? '';
  return reviewOf(told(reviewingState(), { kind: 'override', target, value })).rows;
}

function showSides(shown: readonly PreviewRow[] = rows) {
  return show(SideBySideComponent, SideBySideHarness, {
    rows: shown,
    ruleComments: { 'keep-local-notes': 'Notes of this library.' },
  });
}

describe('local and result side by side', () => {
  it('lines a field up with what becomes of it', async () => {
    const { harness } = await showSides();
    const [local, happens, result] = await (await harness.row('245')).read();
    expect(local).toContain('Moby Dick /');
    expect(local).not.toContain('whale');
    expect(happens).toContain('replaced');
    expect(result).toContain('The whale');
  });

  it('says in words where one of the two is missing', async () => {
    const { harness } = await showSides();
    const [notYet, added] = await (await harness.row('300')).read();
    expect([notYet, added]).toEqual([
      jasmine.stringContaining('not in the local record'),
      jasmine.stringContaining('added'),
    ]);
    const goes = await harness.row('852');
    expect((await goes.read())[2]).toContain('not in the result');
    expect(await (await goes.localField())?.isStruckThrough()).toBe(true);
  });

  it('marks the words that come on the right only, and those that go on the left only', async () => {
    const { harness, change } = await showSides();
    const title = await harness.row('245');
    expect((await (await title.resultField())?.coming())?.join(' ')).toContain('whale');
    expect(await (await title.localField())?.coming()).toEqual([]);
    const { fields, ...row } = rowOf(reviewOf(reviewingState()), TITLE);
    const [{ local, result, tag }] = fields;
    change({ rows: [{ ...row, fields: [{ tag, local: result, result: local }] }] });
    const shortened = await harness.row('245');
    expect((await (await shortened.localField())?.going())?.join(' ')).toContain('whale');
    expect(await (await shortened.resultField())?.going()).toEqual([]);
  });

  it('tells rule, reason, incoming field and choices of the row in focus', async () => {
    const { harness } = await showSides();
    expect(await harness.details()).toBeUndefined();
    await (await harness.row('590')).choose();
    expect(await harness.details()).toContain('Notes of this library.');
    await (await harness.row('245')).choose();
    expect(await harness.details()).toContain('Incoming field');
    expect(await harness.choices()).toEqual(['Keep local', 'Take incoming']);
    expect(await harness.chosen()).toEqual(['Take incoming']);
    await (await harness.row('001')).choose();
    expect(await harness.details()).toContain('There is nothing to choose here.');
  });

  it('makes a choice, and takes it back', async () => {
    const { harness, component, change } = await showSides();
    const said = heard(component.choose);
    const reset = heard(component.resetChoice);
    await (await harness.row('245')).choose();
    await harness.press('Keep local');
    expect(said).toEqual([{ row: rowOf(reviewOf(reviewingState()), TITLE), value: 'local' }]);
    change({ rows: chosen(TITLE, 'local') });
    expect(await harness.chosen()).toEqual(['Keep local']);
    await harness.press('Back to the rule');
    expect(reset.map(({ key }) => key)).toEqual([TITLE]);
  });

  it('is one stop of the Tab key: arrows lead from row to row, and the details follow', async () => {
    const { harness } = await showSides();
    expect(await harness.tabStops()).toBe(1);
    const first = (await harness.rows())[0];
    await first.choose();
    await first.press(TestKey.DOWN_ARROW);
    const second = (await harness.rows())[1];
    expect(await second.isFocused()).toBe(true);
    expect(await second.isTabStop()).toBe(true);
    expect(await harness.tabStops()).toBe(1);
    expect(await harness.details()).toMatch(/^001/);
    await second.press(TestKey.UP_ARROW);
    expect(await (await harness.rows())[0].isFocused()).toBe(true);
  });

  it('leads from the details back to the row', async () => {
    const { harness } = await showSides();
    await (await harness.row('245')).choose();
    await harness.leaveDetails();
    expect(await (await harness.row('245')).isFocused()).toBe(true);
  });

  it('jumps to a change', async () => {
    const { harness } = await showSides();
    const changes = rows.filter(({ section }) => section === 'changes');
    expect((await harness.jumps()).length).toBe(changes.length);
    await harness.jumpTo('245');
    expect(await (await harness.row('245')).isFocused()).toBe(true);
    expect(await harness.details()).toMatch(/^245/);
  });

  it('leaves out what is not taken from incoming until it is asked for', async () => {
    const extra = { id: 'I:856:1', field: field('856 40 $u http://example.org') };
    const { tag, verdict, section, ...rest } = rowOf(reviewOf(reviewingState()), 'I:300:1');
    expect([tag, verdict, section]).toEqual(['300', 'added', 'changes']);
    const notTaken: PreviewRow = {
      ...rest,
      key: 'I:856:1',
      tag: '856',
      verdict: 'dropped',
      section: 'notTaken',
      fields: [{ tag: '856', incoming: extra }],
    };
    const { harness } = await showSides([...rows, notTaken]);
    await expectAsync(harness.row('856')).toBeRejectedWithError(/No row of 856/);
    await harness.showNotTaken();
    expect((await (await harness.row('856')).read())[2]).toContain('not taken from incoming');
  });

  it('keeps a field in sight that a person left out', async () => {
    const { harness } = await showSides(chosen('I:300:1', 'neither'));
    expect((await (await harness.row('300')).read())[1]).toContain('by you');
  });

  it('shows the first of 300 rows without waiting for the rest, and goes to the last at once', async () => {
    const added = rowOf(reviewOf(reviewingState()), 'I:300:1');
    const many = Array.from({ length: 300 }, (_, at) => ({ ...added, key: `row-${at}` }));
    const fixture = make(SideBySideComponent, { rows: many });
    await manualChangeDetection(async () => {
      fixture.detectChanges();
      const early = await TestbedHarnessEnvironment.harnessForFixture(fixture, SideBySideHarness);
      expect((await early.rows()).length).toBeLessThan(300);
      fixture.ngZone?.run(() => fixture.componentInstance.goTo('row-299'));
      fixture.detectChanges();
      expect((await early.rows()).length).toBe(300);
    });
    const harness = await TestbedHarnessEnvironment.harnessForFixture(fixture, SideBySideHarness);
    expect(await (await harness.rows())[299].isFocused()).toBe(true);
  });

  it('stands in three columns where there is room, and in one where there is not', async () => {
    const { fixture } = await showSides();
    const host: HTMLElement = fixture.nativeElement;
    const places = (width: number): readonly DOMRect[] => {
      host.style.width = `${width}px`;
      const cells = host.querySelectorAll(`#side-${CSS.escape(`${TITLE}:0`)} [role="gridcell"]`);
      return [...cells].map((cell) => cell.getBoundingClientRect());
    };
    const [left, , right] = places(700);
    expect(right.left).toBeGreaterThan(left.right);
    expect(Math.abs(right.top - left.top)).toBeLessThan(8);
    for (const width of [300, 700, 1400]) {
      const [local, , result] = places(width);
      if (width === 300) expect(result.top).toBeGreaterThan(local.bottom);
      expect(host.scrollWidth).withContext(`overflow at ${width}`).toBeLessThanOrEqual(width);
    }
  });

  it('keeps Hebrew from turning its surroundings', async () => {
    const note = rowOf(reviewOf(reviewingState()), 'L:590:1');
    const placed = { id: 'L:880:1', field: field('880 10 $6 245-01/(2/r $a מובי דיק') };
    const fields = [{ tag: '880', local: placed, result: placed }];
    const { harness } = await showSides([{ ...note, fields }]);
    const line = await (await harness.row('880')).resultField();
    expect(await line?.isolatedTexts()).toContain('מובי דיק');
    expect(new Set(await line?.directionOfCodes())).toEqual(new Set(['ltr']));
  });
});
