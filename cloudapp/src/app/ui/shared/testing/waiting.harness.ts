import { WordsHarness } from '../../testing/words.harness';

/** What is awaited. */
export class WaitingHarness extends WordsHarness {
  static hostSelector = 'app-waiting';

  /** The sentence that says what is awaited; undefined in the first moment. */
  async said(): Promise<string | undefined> {
    return (await this.wordsOfAll('[role="status"]')).at(0);
  }

  /** The name of the moving bar; undefined while there is none. */
  async barName(): Promise<string | null | undefined> {
    return (await this.locatorForOptional('[role="progressbar"]')())?.getAttribute('aria-label');
  }
}
