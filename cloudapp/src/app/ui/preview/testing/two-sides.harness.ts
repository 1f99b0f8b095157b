import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** A judgement in one line, with what it stands on underneath: name, local, incoming. */
export abstract class TwoSidesHarness extends WordsHarness {
  private readonly verdictWord = this.locatorFor('button strong');
  private readonly line = this.locatorFor('button[aria-expanded]');

  async verdict(): Promise<string> {
    return wordsOf(await this.verdictWord());
  }

  async openEvidence(): Promise<void> {
    if ((await (await this.line()).getAttribute('aria-expanded')) !== 'true')
      await (await this.line()).click();
  }

  /** Row by row: name, local, incoming; the better one says so. */
  async table(): Promise<readonly (readonly string[])[]> {
    const cells = await this.wordsOfAll('tbody th, tbody td');
    return cells.flatMap((_, at) => (at % 3 === 0 ? [cells.slice(at, at + 3)] : []));
  }
}
