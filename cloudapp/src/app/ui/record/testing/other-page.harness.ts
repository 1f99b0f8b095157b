import { NoticeHarness } from '../../shared/testing/notice.harness';
import { WordsHarness } from '../../testing/words.harness';

/** "Alma now shows Y." */
export class OtherPageHarness extends WordsHarness {
  static hostSelector = 'app-other-page';

  private readonly notice = this.locatorFor(NoticeHarness);

  async sentence(): Promise<string> {
    return (await this.wordsOfAll('p')).join(' ');
  }

  /** How it is announced. */
  async role(): Promise<string | null> {
    return (await this.notice()).role();
  }

  async switchToIt(): Promise<void> {
    await this.press('Switch to it');
  }

  async stayHere(): Promise<void> {
    await this.press('Stay here');
  }
}
