import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** A button that copies a text, or shows it selected where the browser forbids copying. */
export class CopyButtonHarness extends WordsHarness {
  static hostSelector = 'app-copy-button';

  private readonly copyButton = this.locatorFor('button');
  private readonly told = this.locatorFor('[role="status"]');
  private readonly byHandArea = this.locatorForOptional('textarea');

  async label(): Promise<string> {
    return wordsOf(await this.copyButton());
  }

  async copy(): Promise<void> {
    await (await this.copyButton()).click();
    await this.forceStabilize();
  }

  /** What a screen reader says after copying. */
  async says(): Promise<string> {
    return wordsOf(await this.told());
  }

  /** The text offered to be copied by hand; undefined while the clipboard works. */
  async textByHand(): Promise<string | undefined> {
    return (await this.byHandArea())?.getProperty<string>('value');
  }

  /** How many characters are selected once a person comes to the text. */
  async selectedByHand(): Promise<number> {
    const area = await this.only('textarea', 'text to copy by hand (is the clipboard refused?)');
    await area.focus();
    const [from, to] = [
      await area.getProperty<number>('selectionStart'),
      await area.getProperty<number>('selectionEnd'),
    ];
    return to - from;
  }
}
