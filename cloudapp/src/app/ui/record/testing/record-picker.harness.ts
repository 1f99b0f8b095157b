import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** Which of the records on the page? */
export class RecordPickerHarness extends WordsHarness {
  static hostSelector = 'app-record-picker';

  private readonly heading = this.locatorFor('h1');

  async question(): Promise<string> {
    return wordsOf(await this.heading());
  }

  /** Takes the record whose title begins so. */
  async choose(title: string): Promise<void> {
    await this.press(title);
  }
}
