import type { TestElement } from '@angular/cdk/testing';

import { WordsHarness } from '../../testing/words.harness';

/** The hits to choose from. */
export class CandidateListHarness extends WordsHarness {
  static hostSelector = 'app-candidate-list';

  private readonly filterField = this.locatorForOptional('input[type="search"]');

  /** Everything that stands on each hit. */
  async lines(): Promise<readonly string[]> {
    return this.wordsOfAll('li');
  }

  async titles(): Promise<readonly string[]> {
    return this.wordsOfAll('li strong');
  }

  async choose(title: string): Promise<void> {
    await (await this.radio(title)).click();
  }

  /** The title of the hit that is chosen. */
  async chosen(): Promise<string | undefined> {
    const radios = await this.locatorForAll('input[type="radio"]')();
    const held = await Promise.all(radios.map((radio) => radio.getProperty<boolean>('checked')));
    return (await this.titles())[held.indexOf(true)];
  }

  async canChoose(title: string): Promise<boolean> {
    return !(await (await this.radio(title)).getProperty<boolean>('disabled'));
  }

  async canView(title: string): Promise<boolean> {
    return (await this.buttons()).includes(`View – ${title}`);
  }

  async view(title: string): Promise<void> {
    await this.press(`View – ${title}`);
  }

  async hasFilter(): Promise<boolean> {
    return (await this.filterField()) !== null;
  }

  async filter(words: string): Promise<void> {
    await (await this.filterField())?.setInputValue(words);
    await (await this.filterField())?.dispatchEvent('input');
  }

  private async radio(title: string): Promise<TestElement> {
    const titles = await this.titles();
    const radio = (await this.locatorForAll('input[type="radio"]')())[titles.indexOf(title)];
    if (!radio) throw new Error(`No hit "${title}". There is: ${titles.join(' | ')}.`);
    return radio;
  }
}
