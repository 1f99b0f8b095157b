import { TestBed } from '@angular/core/testing';

import { bibOnPage, FakePorts, LOCAL_ID, OTHER_ID } from '../../../testing/fakes';
import { provideWorld } from '../testing/fake-world';
import { heard, show } from '../testing/show.harness';

import { RecordPickerComponent } from './record-picker.component';
import { RecordPickerHarness } from './testing/record-picker.harness';

describe('the choice of a record', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [...provideWorld(new FakePorts())] });
  });

  it('asks which of the records on the page', async () => {
    const bibs = [bibOnPage(LOCAL_ID), bibOnPage(OTHER_ID)];
    const { harness, component } = await show(RecordPickerComponent, RecordPickerHarness, { bibs });
    const said = heard(component.choose);
    expect(await harness.question()).toBe('2 records on this page. Which one?');
    await harness.choose(`Title ${OTHER_ID}`);
    expect(said).toEqual([OTHER_ID]);
  });

  it('names a record without a title by its MMS ID', async () => {
    const bibs = [{ ...bibOnPage(LOCAL_ID), description: '' }];
    const { harness } = await show(RecordPickerComponent, RecordPickerHarness, { bibs });
    expect((await harness.buttons()).at(-1)).toMatch(new RegExp(`^${LOCAL_ID}`));
  });
});
