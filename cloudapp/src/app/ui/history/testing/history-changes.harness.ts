import { FieldLineHarness } from '../../shared/testing/field-line.harness';
import { WordsHarness } from '../../testing/words.harness';

/** The fields that differ between two versions. */
export class HistoryChangesHarness extends WordsHarness {
  static hostSelector = 'app-history-changes';

  private readonly lines = this.locatorForAll(FieldLineHarness);

  /** What stands in each line, in the order of the record. */
  async changes(): Promise<readonly string[]> {
    return this.wordsOfAll('li');
  }

  /** The line of the field with a tag, or of a tag and indicators. */
  async field(tag: string): Promise<FieldLineHarness> {
    for (const line of await this.lines()) if ((await line.text()).startsWith(tag)) return line;
    throw new Error(`No field ${tag} differs. There is: ${(await this.changes()).join(' | ')}.`);
  }
}
