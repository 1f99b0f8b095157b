import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** The OCLC number before and after. */
export class NumbersBlockHarness extends WordsHarness {
  static hostSelector = 'app-numbers-block';

  private readonly opener = this.locatorFor('button[aria-expanded]');
  private readonly rows = this.locatorForAll('tbody tr');

  /** The one line, as it is seen. */
  async line(): Promise<string> {
    const [words] = await this.wordsOfAll('.words');
    return words ?? '';
  }

  /** What a screen reader says in place of a line with an arrow; '' where it says the line. */
  async heard(): Promise<string> {
    const [words] = await this.wordsOfAll('.heard');
    return words ?? '';
  }

  /** Whether the line asks to be looked at. */
  async warns(): Promise<boolean> {
    return (await this.opener()).hasClass('changes');
  }

  async toggle(): Promise<void> {
    await (await this.opener()).click();
  }

  async isOpen(): Promise<boolean> {
    return (await (await this.opener()).getAttribute('aria-expanded')) === 'true';
  }

  /** Each row of the table in words: name, now, after. */
  async table(): Promise<readonly string[]> {
    return Promise.all((await this.rows()).map(wordsOf));
  }

  /** The numbers that stand on one side only. */
  async alone(): Promise<readonly string[]> {
    return this.wordsOfAll('.alone');
  }

  async sentences(): Promise<readonly string[]> {
    return this.wordsOfAll('li');
  }
}
