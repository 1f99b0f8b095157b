import type { ComponentHarness, ComponentHarnessConstructor } from '@angular/cdk/testing';

import { CandidateListHarness } from '../../candidates/testing/candidate-list.harness';
import { CandidateViewHarness } from '../../candidates/testing/candidate-view.harness';
import { HistoryEntryHarness } from '../../history/testing/history-entry.harness';
import { HistoryListHarness } from '../../history/testing/history-list.harness';
import { ReviewHarness } from '../../preview/testing/review.harness';
import { OtherPageHarness } from '../../record/testing/other-page.harness';
import { RecordHeaderHarness } from '../../record/testing/record-header.harness';
import { RecordPickerHarness } from '../../record/testing/record-picker.harness';
import { WritePanelHarness } from '../../save/testing/write-panel.harness';
import { FileDropHarness } from '../../search/testing/file-drop.harness';
import { SearchBoxHarness } from '../../search/testing/search-box.harness';
import { SourceStatusHarness } from '../../search/testing/source-status.harness';
import { FailureHarness } from '../../shared/testing/failure.harness';
import { NoticeHarness } from '../../shared/testing/notice.harness';
import { WaitingHarness } from '../../shared/testing/waiting.harness';
import { WordsHarness } from '../../testing/words.harness';

type Question = 'which record?' | 'which number, which copy?' | 'this copy?' | 'is this right?';

/** Where each question of the panel is asked. */
const PLACES: Readonly<Record<Question, ComponentHarnessConstructor<ComponentHarness>>> = {
  'which record?': RecordPickerHarness,
  'which number, which copy?': SearchBoxHarness,
  'this copy?': CandidateViewHarness,
  'is this right?': ReviewHarness,
};

/** The whole panel. */
export class PanelPageHarness extends WordsHarness {
  static hostSelector = 'app-panel-page';

  readonly candidates = this.locatorForOptional(CandidateListHarness);
  readonly failure = this.locatorForOptional(FailureHarness);
  readonly fileDrop = this.locatorForOptional(FileDropHarness);
  readonly header = this.locatorForOptional(RecordHeaderHarness);
  readonly otherPage = this.locatorForOptional(OtherPageHarness);
  readonly sources = this.locatorForOptional(SourceStatusHarness);
  readonly waiting = this.locatorForOptional(WaitingHarness);
  readonly writes = this.locatorForAll(WritePanelHarness);

  /** The questions on screen: one at a time. */
  async questions(): Promise<readonly Question[]> {
    const asked = await Promise.all(
      (Object.keys(PLACES) as Question[]).map(async (question) =>
        (await this.locatorForOptional(PLACES[question])()) ? [question] : [],
      ),
    );
    return asked.flat();
  }

  async picker(): Promise<RecordPickerHarness> {
    return this.expected(RecordPickerHarness, 'choice of a record');
  }

  async searchBox(): Promise<SearchBoxHarness> {
    return this.expected(SearchBoxHarness, 'search box');
  }

  async candidateView(): Promise<CandidateViewHarness> {
    return this.expected(CandidateViewHarness, 'view of a candidate');
  }

  async review(): Promise<ReviewHarness> {
    return this.expected(ReviewHarness, 'preview');
  }

  /** The list of saves that lies over the page. */
  async history(): Promise<HistoryListHarness> {
    return this.expected(HistoryListHarness, 'list of saves');
  }

  /** One save that lies over the page. */
  async historyEntry(): Promise<HistoryEntryHarness> {
    return this.expected(HistoryEntryHarness, 'save of the history');
  }

  async offersHistory(): Promise<boolean> {
    return (await this.buttons()).includes('Your saves');
  }

  /** The notice that says these words; null where none does. */
  async notice(saying: string | RegExp): Promise<NoticeHarness | null> {
    return this.locatorForOptional(NoticeHarness.with({ saying }))();
  }

  async canPreview(): Promise<boolean> {
    return (await this.buttons()).includes('Preview merge');
  }

  async preview(): Promise<void> {
    await this.press('Preview merge');
  }

  /** What holds the focus: its text, or the name of the region. */
  async focused(): Promise<string | undefined> {
    for (const element of await this.locatorForAll('h1, [role="region"], button, input')()) {
      if (!(await element.isFocused())) continue;
      const id = await element.getAttribute('id');
      const label = id ? await this.locatorForOptional(`label[for="${id}"]`)() : null;
      return (
        (await element.getAttribute('aria-label')) ??
        (await label?.text()) ??
        (await element.text())
      );
    }
    return undefined;
  }

  private async expected<H extends ComponentHarness>(
    harness: ComponentHarnessConstructor<H>,
    what: string,
  ): Promise<H> {
    const found = await this.locatorForOptional(harness)();
    if (!found) throw new Error(`The panel shows no ${what}, but: "${await this.text()}"`);
    return found;
  }
}
