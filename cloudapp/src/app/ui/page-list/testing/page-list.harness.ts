import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** One record of the list. */
export class PageListRowHarness extends WordsHarness {
  static hostSelector = 'app-page-list-row';

  /** Whether a held-down Enter goes on to press the row. */
  async opensOnHeldEnter(): Promise<boolean> {
    const element = document.querySelector('app-page-list-row .open');
    const event = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, cancelable: true });
    return element?.dispatchEvent(event) ?? false;
  }
}

/** The records of a result page. */
export class PageListHarness extends WordsHarness {
  static hostSelector = 'app-page-list';

  readonly rows = this.locatorForAll(PageListRowHarness);

  /** What each row says. */
  async lines(): Promise<readonly string[]> {
    return Promise.all((await this.rows()).map((row) => row.text()));
  }

  /** The counts, each with a mark where it filters. */
  async counts(): Promise<readonly string[]> {
    const counts = await this.locatorForAll('[aria-pressed]')();
    return Promise.all(
      counts.map(async (count) => {
        const pressed = (await count.getAttribute('aria-pressed')) === 'true';
        return `${await wordsOf(count)}${pressed ? ' *' : ''}`;
      }),
    );
  }
}

/** "Record 2 of 10" with Next. */
export class NextLineHarness extends WordsHarness {
  static hostSelector = 'app-next-line';
}
