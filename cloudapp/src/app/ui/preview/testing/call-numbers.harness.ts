import { WordsHarness } from '../../testing/words.harness';

/** The call numbers of the holdings beside a row. */
export class CallNumbersHarness extends WordsHarness {
  static hostSelector = 'app-call-numbers';

  async lines(): Promise<readonly string[]> {
    return this.wordsOfAll('p');
  }

  /** Opens or folds the holdings that are not listed at first. */
  async toggleMore(): Promise<void> {
    await (await this.only('button', 'button for more holdings')).click();
  }
}
