import { FailureHarness } from '../../shared/testing/failure.harness';
import { WordsHarness } from '../../testing/words.harness';

/** How far each source is. */
export class SourceStatusHarness extends WordsHarness {
  static hostSelector = 'app-source-status';

  /** What went wrong, source by source. */
  readonly failures = this.locatorForAll(FailureHarness);

  /** One line for each source. */
  async lines(): Promise<readonly string[]> {
    return this.wordsOfAll('[role="status"] li');
  }
}
