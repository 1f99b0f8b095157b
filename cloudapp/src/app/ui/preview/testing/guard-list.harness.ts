import type { NoticeHarnessFilters } from '../../shared/testing/notice.harness';
import { NoticeHarness } from '../../shared/testing/notice.harness';
import { WordsHarness } from '../../testing/words.harness';

/** The questions and stops before a merge. */
export class GuardListHarness extends WordsHarness {
  static hostSelector = 'app-guard-list';

  async notices(filters: NoticeHarnessFilters = {}): Promise<readonly NoticeHarness[]> {
    return this.locatorForAll(NoticeHarness.with(filters))();
  }

  async confirm(): Promise<void> {
    await this.press('Yes, go on');
  }

  /** Types why the merge is right all the same, and goes on. */
  async goOnBecause(reason: string): Promise<void> {
    const field = await this.only('input[type="text"]', 'field for a reason (level `block`)');
    await field.clear();
    if (reason !== '') await field.sendKeys(reason);
    await this.press('Go on with this reason');
  }

  async withdraw(): Promise<void> {
    await this.press('Take that back');
  }

  async asksForReason(): Promise<boolean> {
    return (await this.locatorForAll('input[type="text"]')()).length > 0;
  }
}
