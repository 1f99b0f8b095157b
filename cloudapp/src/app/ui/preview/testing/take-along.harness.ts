import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** The buttons that take the preview along, and what is said of it. */
export class TakeAlongHarness extends WordsHarness {
  static hostSelector = 'app-take-along';

  private readonly told = this.locatorFor('[role="status"]');
  private readonly area = this.locatorForOptional('textarea');

  async take(
    name: 'Copy as text' | 'Print' | 'Save report' | 'Show the report as text',
  ): Promise<void> {
    await this.press(name);
    await this.forceStabilize();
  }

  /** What is said, to those who hear as well. */
  async says(): Promise<string> {
    return wordsOf(await this.told());
  }

  /** The report to be copied by hand; undefined while nothing is refused. */
  async textByHand(): Promise<string | undefined> {
    return (await this.area())?.getProperty<string>('value');
  }

  /** Whether the whole text is selected and has the focus, so that one key copies it. */
  async isReadyToCopy(): Promise<boolean> {
    const area = await this.only('textarea', 'report as text (is anything refused?)');
    const [from, to, value] = [
      await area.getProperty<number>('selectionStart'),
      await area.getProperty<number>('selectionEnd'),
      await area.getProperty<string>('value'),
    ];
    return (await area.isFocused()) && from === 0 && to === value.length && to > 0;
  }
}
