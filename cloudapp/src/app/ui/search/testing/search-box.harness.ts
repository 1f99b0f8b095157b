import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** The box for the number. */
export class SearchBoxHarness extends WordsHarness {
  static hostSelector = 'app-search-box';

  private readonly field = this.locatorFor('input');
  private readonly form = this.locatorFor('form');

  /** What stands in the box. */
  async number(): Promise<string> {
    return (await this.field()).getProperty<string>('value');
  }

  /** Types over what stands in the box. */
  async type(text: string): Promise<void> {
    const field = await this.field();
    await field.setInputValue(text);
    await field.dispatchEvent('input');
  }

  async search(): Promise<void> {
    await this.press('Search');
  }

  /** As Enter does in the box. */
  async submit(): Promise<void> {
    await (await this.form()).dispatchEvent('submit');
  }

  async canSearch(): Promise<boolean> {
    return !(await (await this.button('Search')).getProperty<boolean>('disabled'));
  }

  async clear(): Promise<void> {
    await this.press('Clear the number');
  }

  async canClear(): Promise<boolean> {
    return (await this.buttons()).includes('Clear the number');
  }

  async isFocused(): Promise<boolean> {
    return (await this.field()).isFocused();
  }

  /** The numbers to choose from. */
  async choices(): Promise<readonly string[]> {
    return this.wordsOfAll('[role="group"] button');
  }

  /** The number that was searched, as its button says. */
  async pressedChoice(): Promise<string | undefined> {
    return (await this.wordsOfAll('[role="group"] button[aria-pressed="true"]')).at(0);
  }

  async pick(number: string): Promise<void> {
    await (await this.named('[role="group"] button', number)).click();
  }

  /** What is wrong with the number, read out at once. */
  async problem(): Promise<string | undefined> {
    return (await this.wordsOfAll('[role="alert"]')).at(0);
  }

  /** The sentence that a screen reader adds to the box. */
  async description(): Promise<string | undefined> {
    const id = await (await this.field()).getAttribute('aria-describedby');
    const sentence = id === null ? null : await this.locatorForOptional(`#${id}`)();
    return sentence ? wordsOf(sentence) : undefined;
  }

  async isInvalid(): Promise<boolean> {
    return (await (await this.field()).getAttribute('aria-invalid')) === 'true';
  }
}
