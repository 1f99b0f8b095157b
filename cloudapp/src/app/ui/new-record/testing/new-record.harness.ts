import { CopyButtonHarness } from '../../shared/testing/copy-button.harness';
import { FieldLineHarness } from '../../shared/testing/field-line.harness';
import { FileDropHarness } from '../../search/testing/file-drop.harness';
import { SearchBoxHarness } from '../../search/testing/search-box.harness';
import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** The page on which a record is created. */
export class NewRecordHarness extends WordsHarness {
  static hostSelector = 'app-new-record';

  readonly fileDrop = this.locatorFor(FileDropHarness);
  readonly copyButtons = this.locatorForAll(CopyButtonHarness);
  private readonly box = this.locatorFor(SearchBoxHarness);

  async title(): Promise<string> {
    return wordsOf(await this.only('h1', 'heading'));
  }

  async search(number: string): Promise<void> {
    const box = await this.box();
    await box.type(number);
    await box.search();
  }

  /** Tags of the record that would be stored. */
  async tags(): Promise<readonly string[]> {
    const lines = await this.locatorForAll(FieldLineHarness.with({ ancestor: '.marc' }))();
    return Promise.all(lines.map(async (line) => (await line.tag())?.slice(0, 3) ?? ''));
  }

  /** What is not taken, one text each. */
  async notTaken(): Promise<readonly string[]> {
    return this.wordsOfAll('.left-out');
  }

  async tick(label: string): Promise<void> {
    await (await this.named('label', label)).click();
  }

  /** Whether the button with this name can be pressed; undefined where there is none. */
  async canPress(name: string): Promise<boolean | undefined> {
    if (!(await this.buttons()).includes(name)) return undefined;
    return !(await (await this.button(name)).getProperty<boolean>('disabled'));
  }
}
