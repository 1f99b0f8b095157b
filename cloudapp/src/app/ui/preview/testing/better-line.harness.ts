import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** Which record is the better one? */
export class BetterLineHarness extends WordsHarness {
  static hostSelector = 'app-better-line';

  private readonly verdictWord = this.locatorFor('button strong');
  private readonly line = this.locatorFor('button[aria-expanded]');

  async verdict(): Promise<string> {
    return wordsOf(await this.verdictWord());
  }

  /** Why, in words, as it stands in the line. */
  async reasons(): Promise<readonly string[]> {
    return this.wordsOfAll('.reason');
  }

  async openEvidence(): Promise<void> {
    if ((await (await this.line()).getAttribute('aria-expanded')) !== 'true')
      await (await this.line()).click();
  }

  /** What it stands on: name, local, incoming; the better one says so. */
  async table(): Promise<readonly (readonly string[])[]> {
    const cells = await this.wordsOfAll('tbody th, tbody td');
    return cells.flatMap((_, at) => (at % 3 === 0 ? [cells.slice(at, at + 3)] : []));
  }
}
