import type { BaseHarnessFilters } from '@angular/cdk/testing';
import { HarnessPredicate } from '@angular/cdk/testing';

import { WordsHarness } from '../../testing/words.harness';

export interface NoticeHarnessFilters extends BaseHarnessFilters {
  /** Words that stand in it. */
  readonly saying?: string | RegExp;
}

/** A notice: what it says, and how urgently it is announced. */
export class NoticeHarness extends WordsHarness {
  static hostSelector = 'app-notice';

  static with(filters: NoticeHarnessFilters = {}): HarnessPredicate<NoticeHarness> {
    return new HarnessPredicate(NoticeHarness, filters).addOption(
      'saying',
      filters.saying,
      async (notice, saying) => {
        const text = await notice.text();
        return typeof saying === 'string' ? text.includes(saying) : saying.test(text);
      },
    );
  }

  private readonly section = this.locatorFor('section');

  /** `alert` is read out at once, `status` when the reader is quiet. */
  async role(): Promise<string | null> {
    return (await this.section()).getAttribute('role');
  }

  /** The name of the notice for those who jump from one to the next. */
  async label(): Promise<string | null> {
    return (await this.section()).getAttribute('aria-label');
  }
}
