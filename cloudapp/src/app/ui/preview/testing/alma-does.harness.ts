import { WordsHarness } from '../../testing/words.harness';

/** What Alma does itself at a save. */
export class AlmaDoesHarness extends WordsHarness {
  static hostSelector = 'app-alma-does';

  async toggle(): Promise<void> {
    await this.press('What Alma does itself when it saves');
  }

  async sentences(): Promise<readonly string[]> {
    return this.wordsOfAll('li');
  }
}
