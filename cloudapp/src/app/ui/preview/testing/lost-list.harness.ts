import { NoticeHarness } from '../../shared/testing/notice.harness';
import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** What the merge would lose. */
export class LostListHarness extends WordsHarness {
  static hostSelector = 'app-lost-list';

  private readonly heading = this.locatorFor('h2');
  private readonly notice = this.locatorFor(NoticeHarness);

  async title(): Promise<string> {
    return wordsOf(await this.heading());
  }

  /** The texts that would go. */
  async texts(): Promise<readonly string[]> {
    return this.wordsOfAll('li bdi');
  }

  /** Each line as it is read: tag, text, what it is. */
  async lines(): Promise<readonly string[]> {
    return this.wordsOfAll('li .what');
  }

  /** How it is announced. */
  async role(): Promise<string | null> {
    return (await this.notice()).role();
  }

  /** Keeps what stands in the line with this tag or text. */
  async keep(tagAndText: string): Promise<void> {
    await this.press(`Keep it – ${tagAndText}`);
  }

  /** Ticks, or unticks, "I have looked". */
  async accept(): Promise<void> {
    await (await this.only('input[type="checkbox"]', 'box "I have looked"')).click();
  }

  /** Whether it was accepted; undefined where nobody may accept. */
  async isAccepted(): Promise<boolean | undefined> {
    const box = await this.locatorForOptional('input[type="checkbox"]')();
    return box ? box.getProperty<boolean>('checked') : undefined;
  }
}
