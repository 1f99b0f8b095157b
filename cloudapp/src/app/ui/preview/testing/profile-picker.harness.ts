import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** Which merge profile the preview goes by. */
export class ProfilePickerHarness extends WordsHarness {
  static hostSelector = 'app-profile-picker';

  private readonly select = this.locatorFor('select');
  private readonly options = this.locatorForAll('option');

  /** The names that can be chosen. */
  async offered(): Promise<readonly string[]> {
    return this.wordsOfAll('option');
  }

  /** The name that is shown as chosen. */
  async chosen(): Promise<string> {
    const value = await (await this.select()).getProperty<string>('value');
    for (const option of await this.options())
      if ((await option.getProperty<string>('value')) === value) return wordsOf(option);
    return '';
  }

  async choose(name: string): Promise<void> {
    const at = (await this.offered()).indexOf(name);
    if (at < 0) throw new Error(`No profile "${name}" here: ${(await this.offered()).join(', ')}.`);
    await (await this.select()).selectOptions(at);
  }

  /** Whether another one is on its way. */
  async isWaiting(): Promise<boolean> {
    return (await (await this.select()).getAttribute('aria-busy')) === 'true';
  }
}
