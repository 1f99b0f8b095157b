import { NoticeHarness } from '../../shared/testing/notice.harness';
import { WordsHarness, wordsOf } from '../../testing/words.harness';

import { ChangeListHarness } from './change-list.harness';
import { GuardListHarness } from './guard-list.harness';
import { LostListHarness } from './lost-list.harness';
import { MatchLineHarness } from './match-line.harness';
import { SaveBarHarness } from './save-bar.harness';

/** The whole preview. */
export class ReviewHarness extends WordsHarness {
  static hostSelector = 'app-review';

  readonly changes = this.locatorFor(ChangeListHarness);
  readonly guards = this.locatorFor(GuardListHarness);
  readonly lost = this.locatorForOptional(LostListHarness);
  readonly match = this.locatorFor(MatchLineHarness);
  readonly saveBar = this.locatorFor(SaveBarHarness);
  private readonly heading = this.locatorFor('h1');
  private readonly countsLine = this.locatorFor('p[role="status"]');

  async title(): Promise<string> {
    return wordsOf(await this.heading());
  }

  async counts(): Promise<string> {
    return wordsOf(await this.countsLine());
  }

  /** The notice that says these words; null where none does. */
  async notice(saying: string | RegExp): Promise<NoticeHarness | null> {
    return this.locatorForOptional(NoticeHarness.with({ saying }))();
  }

  async goBack(): Promise<void> {
    await this.press('Back');
  }
}
