import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** Is it the same publication? */
export class MatchLineHarness extends WordsHarness {
  static hostSelector = 'app-match-line';

  private readonly verdictWord = this.locatorFor('button strong');
  private readonly line = this.locatorFor('button[aria-expanded]');

  async verdict(): Promise<string> {
    return wordsOf(await this.verdictWord());
  }

  /** The evidence in words, as it stands in the line. */
  async evidence(): Promise<readonly string[]> {
    return this.wordsOfAll('.evidence > span');
  }

  async openEvidence(): Promise<void> {
    if ((await (await this.line()).getAttribute('aria-expanded')) !== 'true')
      await (await this.line()).click();
  }

  /** What each piece of evidence stands on: name, local, incoming. */
  async table(): Promise<readonly (readonly string[])[]> {
    const cells = await this.wordsOfAll('tbody th, tbody td');
    return cells.flatMap((_, at) => (at % 3 === 0 ? [cells.slice(at, at + 3)] : []));
  }
}
