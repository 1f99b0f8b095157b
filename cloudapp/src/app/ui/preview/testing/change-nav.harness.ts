import { WordsHarness } from '../../testing/words.harness';

import { KeyboardMapHarness } from './keyboard-map.harness';

/** Through the changes: next, previous, undo, redo, the keys. */
export class ChangeNavHarness extends WordsHarness {
  static hostSelector = 'app-change-nav';

  readonly keys = this.locatorFor(KeyboardMapHarness);

  /** Its own buttons by name, without those of the map that is not open. */
  async names(): Promise<readonly string[]> {
    return this.wordsOfAll('[role="group"] button');
  }

  async isEnabled(name: string): Promise<boolean> {
    return !(await (await this.button(name)).getProperty<boolean>('disabled'));
  }

  /** What was last said to those who hear the page. */
  async said(): Promise<string> {
    return (await this.wordsOfAll('[aria-live="polite"]'))[0] ?? '';
  }
}
