import { TwoSidesHarness } from './two-sides.harness';

/** Is it the same publication? */
export class MatchLineHarness extends TwoSidesHarness {
  static hostSelector = 'app-match-line';

  /** The evidence in words, as it stands in the line. */
  async evidence(): Promise<readonly string[]> {
    return this.wordsOfAll('.evidence > span');
  }
}
