import { FailureHarness } from '../../shared/testing/failure.harness';
import { NoticeHarness } from '../../shared/testing/notice.harness';
import { WaitingHarness } from '../../shared/testing/waiting.harness';
import { WordsHarness, wordsOf } from '../../testing/words.harness';

import { HistoryChangesHarness } from './history-changes.harness';

/** One save of the history. */
export class HistoryEntryHarness extends WordsHarness {
  static hostSelector = 'app-history-entry';

  readonly failure = this.locatorForOptional(FailureHarness);
  readonly notice = this.locatorForOptional(NoticeHarness);
  readonly waiting = this.locatorForOptional(WaitingHarness);
  private readonly heading = this.locatorFor('h1');
  private readonly lists = this.locatorForAll(HistoryChangesHarness);

  async title(): Promise<string> {
    return wordsOf(await this.heading());
  }

  /** What, when, which record, its numbers, and how many fields. */
  async facts(): Promise<readonly string[]> {
    return this.wordsOfAll('.facts span');
  }

  /** The names of the lists of fields. */
  async headings(): Promise<readonly string[]> {
    return this.wordsOfAll('h2');
  }

  /** The list of fields under a name. */
  async list(heading: string): Promise<HistoryChangesHarness> {
    const headings = await this.headings();
    const list = (await this.lists())[headings.indexOf(heading)];
    if (!list) throw new Error(`No list "${heading}". There is: ${headings.join(' | ')}.`);
    return list;
  }

  async goBack(): Promise<void> {
    await this.press('All saves');
  }
}
