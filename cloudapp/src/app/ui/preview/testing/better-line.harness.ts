import { TwoSidesHarness } from './two-sides.harness';

/** Which record is the better one? */
export class BetterLineHarness extends TwoSidesHarness {
  static hostSelector = 'app-better-line';

  /** Why, in words, as it stands in the line. */
  async reasons(): Promise<readonly string[]> {
    return this.wordsOfAll('.reason');
  }
}
