import { FailureHarness } from '../../shared/testing/failure.harness';
import { WordsHarness } from '../../testing/words.harness';

/** The page about mistakes. */
export class MistakeHarness extends WordsHarness {
  static hostSelector = 'app-mistake';

  readonly failures = this.locatorForAll(FailureHarness);

  /** The records that were created here. */
  async created(): Promise<readonly string[]> {
    return this.wordsOfAll('li strong');
  }

  async asksForMmsId(): Promise<boolean> {
    return (await this.locatorForAll('form input')()).length > 0;
  }

  async type(text: string): Promise<void> {
    const box = await this.only('form input', 'box for the MMS ID');
    await box.setInputValue(text);
    await box.dispatchEvent('input');
  }

  async canDelete(): Promise<boolean> {
    const button = await this.button('Delete this record');
    return !(await button.getProperty<boolean>('disabled'));
  }

  /** The record that is gone, as text. */
  async kept(): Promise<string | undefined> {
    return (await this.wordsOfAll('pre'))[0];
  }
}
