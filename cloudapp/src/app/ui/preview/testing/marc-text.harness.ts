import { CopyButtonHarness } from '../../shared/testing/copy-button.harness';
import { WordsHarness } from '../../testing/words.harness';

/** A record as MARC text. */
export class MarcTextHarness extends WordsHarness {
  static hostSelector = 'app-marc-text';

  readonly copyButton = this.locatorFor(CopyButtonHarness);
  private readonly block = this.locatorFor('[role="region"]');
  private readonly allLines = this.locatorForAll('.line');

  /** The lines, character by character as they are shown. */
  async lines(): Promise<readonly string[]> {
    return Promise.all(
      (await this.allLines()).map((line) => line.getProperty<string>('textContent')),
    );
  }

  async choose(form: string): Promise<void> {
    const forms = await this.wordsOfAll('fieldset label');
    await (await this.locatorForAll('input')())[forms.indexOf(form)].click();
  }

  /** The texts that have a direction of their own. */
  async isolatedTexts(): Promise<readonly string[]> {
    return this.wordsOfAll('.line bdi');
  }

  async direction(): Promise<string | null> {
    return (await this.block()).getAttribute('dir');
  }

  /** Whether those without a mouse can come to the text and scroll it. */
  async isTabStop(): Promise<boolean> {
    return (await (await this.block()).getAttribute('tabindex')) === '0';
  }
}
