import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** The help, over the panel or as a page of its own. */
export class HelpHarness extends WordsHarness {
  static hostSelector = 'app-help';

  /** The names of all parts, cases and groups of messages, in reading order. */
  async headings(): Promise<readonly string[]> {
    return this.wordsOfAll('h2, h3');
  }

  /** What the table of contents leads to. */
  async contents(): Promise<readonly string[]> {
    return this.wordsOfAll('nav button');
  }

  /** What a reader is told of what was found. */
  async said(): Promise<string> {
    return wordsOf(await this.only('[role="status"]', 'place that says what was found'));
  }

  /** Types over what stands in the filter. */
  async find(words: string): Promise<void> {
    const field = await this.only('input[type="search"]', 'filter');
    await field.setInputValue(words);
    await field.dispatchEvent('input');
  }

  /** The heading that has the focus; none where it is elsewhere. */
  async focused(): Promise<string | undefined> {
    for (const heading of await this.locatorForAll('h1, h2, h3')())
      if (await heading.isFocused()) return wordsOf(heading);
    return undefined;
  }

  /** Whether something leads back to the panel. */
  async leadsBack(): Promise<boolean> {
    return (await this.buttons()).includes('Back to the record');
  }
}
