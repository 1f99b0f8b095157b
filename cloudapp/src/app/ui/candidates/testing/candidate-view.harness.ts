import { FieldLineHarness } from '../../shared/testing/field-line.harness';
import { NoticeHarness } from '../../shared/testing/notice.harness';
import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** The whole record of a hit. */
export class CandidateViewHarness extends WordsHarness {
  static hostSelector = 'app-candidate-view';

  readonly fields = this.locatorForAll(FieldLineHarness);
  readonly notice = this.locatorForOptional(NoticeHarness);
  private readonly heading = this.locatorFor('h1');

  async title(): Promise<string> {
    return wordsOf(await this.heading());
  }

  async leader(): Promise<string | undefined> {
    return (await this.wordsOfAll('li.leader')).at(0);
  }

  /** The sentence while the record is fetched. */
  async waitingFor(): Promise<string | undefined> {
    return (await this.wordsOfAll('p[role="status"]')).at(0);
  }

  async goBack(): Promise<void> {
    await this.press('Back to the list');
  }

  async preview(): Promise<void> {
    await this.press('Preview merge');
  }
}
