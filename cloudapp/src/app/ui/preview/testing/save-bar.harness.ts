import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** The main button of the preview, and what is in its way. */
export class SaveBarHarness extends WordsHarness {
  static hostSelector = 'app-save-bar';

  private readonly saveButton = this.locatorForOptional('button');

  /** Why it cannot be saved; undefined where it can. */
  async whyNot(): Promise<string | undefined> {
    return (await this.wordsOfAll('p')).at(0);
  }

  async hasButton(): Promise<boolean> {
    return (await this.saveButton()) !== null;
  }

  async canSave(): Promise<boolean> {
    const button = await this.saveButton();
    return button !== null && !(await button.getProperty<boolean>('disabled'));
  }

  async save(): Promise<void> {
    await this.press('Merge, save and release');
  }

  /** The sentence that a screen reader adds to the button. */
  async description(): Promise<string | undefined> {
    const id = await (await this.only('button', 'save button')).getAttribute('aria-describedby');
    const sentence = id === null ? null : await this.locatorForOptional(`#${id}`)();
    return sentence ? wordsOf(sentence) : undefined;
  }

  /** Whether the browser goes on to press the button when Enter repeats because it is held down. */
  async letsEnterThrough({ held }: { readonly held: boolean }): Promise<boolean> {
    let prevented = false;
    const button = await this.only('button', 'save button');
    await button.dispatchEvent('keydown', {
      key: 'Enter',
      repeat: held,
      preventDefault: (() => {
        prevented = true;
      }) as never,
    });
    return !prevented;
  }
}
