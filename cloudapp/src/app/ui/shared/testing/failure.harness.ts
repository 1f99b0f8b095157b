import { WordsHarness } from '../../testing/words.harness';

import { CopyButtonHarness } from './copy-button.harness';
import { NoticeHarness } from './notice.harness';

/** A failure as it is told: sentences, and the details for the help desk. */
export class FailureHarness extends WordsHarness {
  static hostSelector = 'app-failure';

  private readonly notice = this.locatorFor(NoticeHarness);
  private readonly copyButton = this.locatorForOptional(CopyButtonHarness);

  async sentences(): Promise<readonly string[]> {
    return this.wordsOfAll('p');
  }

  async role(): Promise<string | null> {
    return (await this.notice()).role();
  }

  /** Elements that a text could have smuggled in. */
  async elements(selector: string): Promise<number> {
    return (await this.locatorForAll(selector)()).length;
  }

  /** The button "Copy details", where there are any. */
  async details(): Promise<CopyButtonHarness | null> {
    return this.copyButton();
  }
}
