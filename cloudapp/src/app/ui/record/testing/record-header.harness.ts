import { CopyButtonHarness } from '../../shared/testing/copy-button.harness';
import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** Which record, and which version of it. */
export class RecordHeaderHarness extends WordsHarness {
  static hostSelector = 'app-record-header';

  readonly copyButton = this.locatorFor(CopyButtonHarness);
  private readonly heading = this.locatorFor('h1');
  private readonly versionLine = this.locatorFor('.version');

  async title(): Promise<string> {
    return wordsOf(await this.heading());
  }

  /** The OCLC numbers as they stand: `OCLC 17807721`. */
  async numbers(): Promise<readonly string[]> {
    return this.wordsOfAll('.number');
  }

  async flags(): Promise<readonly string[]> {
    return this.wordsOfAll('.flags li');
  }

  /** The line that says which version of the record this is. */
  async version(): Promise<string> {
    return wordsOf(await this.versionLine());
  }

  async hasWayToList(): Promise<boolean> {
    return (await this.buttons()).includes('All records on the page');
  }

  async goToList(): Promise<void> {
    await this.press('All records on the page');
  }
}
