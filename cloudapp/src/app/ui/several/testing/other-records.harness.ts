import { WordsHarness } from '../../testing/words.harness';
import { NoticeHarness } from '../../shared/testing/notice.harness';

/** Other Alma records with the number. */
export class OtherRecordsHarness extends WordsHarness {
  static hostSelector = 'app-other-records';

  /** What each of the others says, in their order. */
  async listed(): Promise<readonly string[]> {
    return this.wordsOfAll('app-other-record');
  }

  /** The rows of the comparison, without its heads. */
  async compared(): Promise<readonly string[]> {
    return this.wordsOfAll('app-records-beside .row:not(.heads)');
  }

  /** The spellings under which they were looked for, as the fold names them and as they stand in it. */
  async spellings(): Promise<readonly string[]> {
    return [...(await this.wordsOfAll('summary')), ...(await this.wordsOfAll('.spellings'))];
  }

  async notice(saying: string): Promise<NoticeHarness | null> {
    return this.locatorForOptional(NoticeHarness.with({ saying }))();
  }

  async showSame(): Promise<void> {
    await (await this.locatorFor('input[type="checkbox"]')()).click();
  }
}
