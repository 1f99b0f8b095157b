import { reviewingState } from '../../../testing/fakes';
import type { LostRow } from '../../workflow/view';
import { heard, show } from '../testing/show.harness';
import { reviewOf } from '../testing/views';

import { LostListComponent } from './lost-list.component';
import { LostListHarness } from './testing/lost-list.harness';

const [gift] = reviewOf(reviewingState()).lost;
const uri: LostRow = {
  key: 'uri',
  tag: '650',
  what: 'identifier',
  code: '0',
  text: '<i>http://id.loc.gov/1</i>',
  target: 'heading',
};

describe('the list of what would be lost', () => {
  it('shouts, and names what goes', async () => {
    const { harness, change } = await show(LostListComponent, LostListHarness, {
      lost: [gift],
      accepted: false,
    });
    expect(await harness.role()).toBe('alert');
    expect(await harness.title()).toBe('1 thing from the local record would be lost');
    expect(await harness.texts()).toEqual(['$a Gift of the author.']);
    change({ lost: [gift, uri] });
    expect(await harness.title()).toBe('2 things from the local record would be lost');
    expect((await harness.lines())[1]).toContain('identifier $0');
  });

  it('shows markup in a record as the text that it is', async () => {
    const { harness } = await show(LostListComponent, LostListHarness, {
      lost: [uri],
      accepted: false,
    });
    expect(await harness.texts()).toEqual(['<i>http://id.loc.gov/1</i>']);
  });

  it('keeps what a person wants to keep', async () => {
    const { harness, component } = await show(LostListComponent, LostListHarness, {
      lost: [gift, uri],
      accepted: false,
    });
    const said = heard(component.keep);
    await harness.keep('650');
    expect(said).toEqual([uri]);
  });

  it('lets a person say that it may go, and take that back', async () => {
    const { harness, component, change } = await show(LostListComponent, LostListHarness, {
      lost: [gift],
      accepted: false,
    });
    const said = heard(component.accept);
    await harness.accept();
    change({ accepted: true });
    expect(await harness.isAccepted()).toBe(true);
    await harness.accept();
    expect(said).toEqual([true, false]);
  });

  it('only tells those who may not save', async () => {
    const { harness } = await show(LostListComponent, LostListHarness, {
      lost: [gift],
      accepted: false,
      readOnly: true,
    });
    expect(await harness.texts()).toEqual(['$a Gift of the author.']);
    expect(await harness.buttons()).toEqual([]);
    expect(await harness.isAccepted()).toBeUndefined();
  });
});
