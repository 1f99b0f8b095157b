import { FailureHarness } from '../../shared/testing/failure.harness';
import { NoticeHarness } from '../../shared/testing/notice.harness';
import { WordsHarness, wordsOf } from '../../testing/words.harness';

import { HoldingLineHarness } from './holding-line.harness';

/** One save or undo, as it happens and after. */
export class WritePanelHarness extends WordsHarness {
  static hostSelector = 'app-write-panel';

  readonly holding = this.locatorForOptional(HoldingLineHarness);
  readonly failure = this.locatorForOptional(FailureHarness);
  private readonly notice = this.locatorFor(NoticeHarness);
  private readonly sentence = this.locatorFor('.says');

  /** What happened, in one sentence. */
  async says(): Promise<string> {
    return wordsOf(await this.sentence());
  }

  async role(): Promise<string | null> {
    return (await this.notice()).role();
  }

  /** The steps with their state in words. */
  async steps(): Promise<readonly string[]> {
    return this.wordsOfAll('ol li');
  }

  /** The step that runs now. */
  async runningStep(): Promise<string | undefined> {
    return (await this.wordsOfAll('li[aria-current="step"]')).at(0);
  }

  /** What is known to be true. */
  async proof(): Promise<readonly string[]> {
    return this.wordsOfAll('.proof li');
  }

  /** What stands otherwise than it was sent, by the headings: struck through what was sent, marked what is stored. */
  async changes(): Promise<{
    readonly headings: readonly string[];
    readonly sent: readonly string[];
    readonly stored: readonly string[];
  }> {
    return {
      headings: await this.wordsOfAll('details summary'),
      sent: await this.wordsOfAll('details del'),
      stored: await this.wordsOfAll('details ins'),
    };
  }
}
