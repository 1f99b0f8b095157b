import { FailureHarness } from '../../shared/testing/failure.harness';
import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** The line about the library's holding in WorldCat. */
export class HoldingLineHarness extends WordsHarness {
  static hostSelector = 'app-holding-line';

  readonly failure = this.locatorForOptional(FailureHarness);
  private readonly sentence = this.locatorFor('.says');

  /** What is so, in one sentence or two. */
  async says(): Promise<string> {
    return wordsOf(await this.sentence());
  }
}
