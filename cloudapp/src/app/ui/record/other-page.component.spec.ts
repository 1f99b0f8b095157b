import { bibOnPage, LOCAL_ID, OTHER_ID } from '../../../testing/fakes';
import type { OtherPageView } from '../../workflow/view';
import { heard, show } from '../testing/show.harness';

import { OtherPageComponent } from './other-page.component';
import { OtherPageHarness } from './testing/other-page.harness';

const one: OtherPageView = {
  bibs: [bibOnPage(OTHER_ID)],
  description: 'Typee',
  mmsId: OTHER_ID,
  stayed: false,
};

describe('another page in Alma', () => {
  it('is named, and the person says where to go on', async () => {
    const { harness, component } = await show(OtherPageComponent, OtherPageHarness, { other: one });
    const said = heard(component.ask);
    expect(await harness.sentence()).toBe('Alma now shows Typee.');
    await harness.stayHere();
    await harness.switchToIt();
    expect(said).toEqual([{ kind: 'stayWithRecord' }, { kind: 'switchToOther' }]);
  });

  it('does not ask again after the person stayed, and can still be followed', async () => {
    const other = { ...one, stayed: true };
    const { harness } = await show(OtherPageComponent, OtherPageHarness, { other });
    expect(await harness.buttons()).toEqual(['Switch to it']);
  });

  it('may be a list, or no record at all', async () => {
    const bibs = [bibOnPage(LOCAL_ID), bibOnPage(OTHER_ID)];
    const { harness, change } = await show(OtherPageComponent, OtherPageHarness, {
      other: { bibs, description: '', stayed: false },
    });
    expect(await harness.sentence()).toBe('Alma now shows a list of 2 records.');
    change({ other: { bibs: [], description: '', stayed: false } });
    expect(await harness.sentence()).toBe('Alma now shows no bib record.');
  });

  it('is told politely: nobody is interrupted', async () => {
    const { harness } = await show(OtherPageComponent, OtherPageHarness, { other: one });
    expect(await harness.role()).toBe('status');
  });
});
