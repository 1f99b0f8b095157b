import { WordsHarness } from '../../testing/words.harness';

/** All keys of the preview, in a dialog. */
export class KeyboardMapHarness extends WordsHarness {
  static hostSelector = 'app-keyboard-map';

  private readonly dialog = this.locatorFor('dialog');
  private readonly letters = this.locatorFor('input[type="checkbox"]');

  async isOpen(): Promise<boolean> {
    return (await this.dialog()).getProperty<boolean>('open');
  }

  /** Each line: the keys, then what they do. */
  async lines(): Promise<readonly string[]> {
    const [keys, does] = [await this.wordsOfAll('dt'), await this.wordsOfAll('dd')];
    return keys.map((key, at) => `${key}: ${does[at]}`);
  }

  async hasLetters(): Promise<boolean> {
    return (await this.letters()).getProperty<boolean>('checked');
  }

  async toggleLetters(): Promise<void> {
    await (await this.letters()).click();
  }

  async close(): Promise<void> {
    await this.press('Close');
  }
}
