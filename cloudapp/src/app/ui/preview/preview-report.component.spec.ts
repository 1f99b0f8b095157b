import { TestBed } from '@angular/core/testing';

import {
  A_USER,
  almaShows,
  candidate,
  configRead,
  FakePorts,
  found,
  incomingLoaded,
  LOCAL_ID,
  localRead,
} from '../../../testing/fakes';
import { success } from '../../marc/result';
import { PanelStore } from '../../workflow/panel-store';
import { provideWorld } from '../testing/fake-world';
import { show } from '../testing/show.harness';
import { WordsHarness } from '../testing/words.harness';

import { PreviewReportComponent } from './preview-report.component';
import { TakeAlongHarness } from './testing/take-along.harness';

class PreviewReportHarness extends WordsHarness {
  static hostSelector = 'app-preview-report';

  readonly takeAlong = this.locatorFor(TakeAlongHarness);
}

describe('the report of the preview on screen', () => {
  it('is of the moment at which it is asked for', async () => {
    TestBed.configureTestingModule({ providers: [...provideWorld(new FakePorts())] });
    const writeText = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    const { harness } = await show(PreviewReportComponent, PreviewReportHarness);
    const store = TestBed.inject(PanelStore);
    const takeAlong = await harness.takeAlong();
    await takeAlong.take('Copy as text');
    expect(await takeAlong.says()).toBe('There is no preview on screen to take along.');

    store.dispatch(configRead());
    store.dispatch({ kind: 'userAnswered', result: success(A_USER) });
    store.dispatch(almaShows(LOCAL_ID));
    store.dispatch(localRead());
    store.dispatch({ kind: 'search' });
    store.dispatch(found(candidate()));
    store.dispatch(incomingLoaded());
    await takeAlong.take('Copy as text');
    expect(writeText.calls.mostRecent().args[0]).toContain('By: Staff One (staff-1), 01TEST_INST');
  });
});
