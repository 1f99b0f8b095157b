import type { GuardRow } from '../../workflow/view';
import { heard, show } from '../testing/show.harness';

import { GuardListComponent } from './guard-list.component';
import { GuardListHarness } from './testing/guard-list.harness';

function guard(level: GuardRow['level'], change: Partial<GuardRow> = {}): GuardRow {
  const values = { local: 'a', incoming: 'e' };
  return {
    id: 'recordType',
    level,
    forGood: false,
    values,
    answered: false,
    reason: '',
    ...change,
  };
}

function showGuards(guards: readonly GuardRow[], readOnly = false) {
  return show(GuardListComponent, GuardListHarness, { guards, readOnly });
}

async function roles(harness: GuardListHarness): Promise<readonly (string | null)[]> {
  return Promise.all((await harness.notices()).map((notice) => notice.role()));
}

describe('the questions before a merge', () => {
  it('go on after a click where a click is enough', async () => {
    const { harness, component } = await showGuards([guard('confirm')]);
    const said = heard(component.answer);
    expect(await roles(harness)).toEqual(['alert']);
    expect(await harness.asksForReason()).toBe(false);
    await harness.confirm();
    expect(said).toEqual([{ id: 'recordType', reason: '' }]);
  });

  it('want a reason in words where a mistake is likely', async () => {
    const { harness, component } = await showGuards([guard('block')]);
    const said = heard(component.answer);
    await harness.goOnBecause('');
    await harness.goOnBecause('   ');
    expect(said).toEqual([]);
    await harness.goOnBecause(' Score of the same work ');
    expect(said).toEqual([{ id: 'recordType', reason: 'Score of the same work' }]);
  });

  it('leave no way where the merge is not possible', async () => {
    const { harness } = await showGuards([guard('block', { forGood: true })]);
    expect(await harness.text()).toContain('This merge is not possible.');
    expect(await harness.buttons()).toEqual([]);
    expect(await harness.asksForReason()).toBe(false);
  });

  it('leave no way there even after an answer to an earlier preview', async () => {
    const { harness } = await showGuards([guard('block', { forGood: true, answered: true })]);
    expect(await harness.buttons()).toEqual([]);
  });

  it('keep the answer on the page, quietly, and let it be taken back', async () => {
    const answered = guard('block', { answered: true, reason: '<b>checked</b>' });
    const { harness, component } = await showGuards([answered]);
    const said = heard(component.withdraw);
    expect(await harness.text()).toContain('You said: go on.');
    expect(await harness.text()).toContain('“<b>checked</b>”');
    expect(await roles(harness)).toEqual(['status']);
    await harness.withdraw();
    expect(said).toEqual(['recordType']);
  });

  it('ask nothing where there is only something to know', async () => {
    const { harness } = await showGuards([guard('warn')]);
    expect(await roles(harness)).toEqual(['status']);
    expect(await harness.buttons()).toEqual([]);
  });

  it('ask nothing of those who may not save', async () => {
    const { harness } = await showGuards([guard('confirm'), guard('block', { id: 'title' })], true);
    expect((await harness.notices()).length).toBe(2);
    expect(await harness.buttons()).toEqual([]);
  });
});
