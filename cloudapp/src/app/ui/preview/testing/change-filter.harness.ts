import type { TestElement } from '@angular/cdk/testing';

import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** Above the list: views, counts, tags, and the choice for a whole tag. */
export class ChangeFilterHarness extends WordsHarness {
  static hostSelector = 'app-change-filter';

  private readonly tagSelect = this.locatorForOptional('select');

  /** The views on offer. */
  async views(): Promise<readonly string[]> {
    return this.wordsOfAll('[aria-label="How to look at the merge"] button');
  }

  /** The counts, each a button: `4 changes`. */
  async counts(): Promise<readonly string[]> {
    return this.wordsOfAll('[aria-label="Show only"] button');
  }

  /** The views and counts that are held down, as a screen reader says it. */
  async pressed(): Promise<readonly string[]> {
    return this.wordsOfAll('button[aria-pressed="true"]');
  }

  async tags(): Promise<readonly string[]> {
    return this.wordsOfAll('select option');
  }

  async pickTag(tag: string): Promise<void> {
    await (await this.select()).selectOptions((await this.tags()).indexOf(tag));
  }

  async pickedTag(): Promise<string> {
    const place = await (await this.select()).getProperty<number>('selectedIndex');
    return (await this.tags())[place];
  }

  /** The name of the choice for all fields of a tag, and what it offers; empty where there is none. */
  async forTag(): Promise<readonly string[]> {
    const [group] = await this.locatorForAll('[role="group"][aria-label^="All "]')();
    if (!group) return [];
    const name = (await group.getAttribute('aria-label')) ?? '';
    return [name, ...(await this.wordsOfAll(`[aria-label="${name}"] button`))];
  }

  private async select(): Promise<TestElement> {
    const select = await this.tagSelect();
    if (!select) throw new Error(`No choice of a tag: ${await wordsOf(await this.host())}`);
    return select;
  }
}
