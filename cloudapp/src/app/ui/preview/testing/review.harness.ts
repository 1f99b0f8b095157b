import { NoticeHarness } from '../../shared/testing/notice.harness';
import { WordsHarness, wordsOf } from '../../testing/words.harness';

import { ChangeFilterHarness } from './change-filter.harness';
import { ChangeListHarness } from './change-list.harness';
import { ChangeNavHarness } from './change-nav.harness';
import { GuardListHarness } from './guard-list.harness';
import { ListedRowHarness } from './listed-row.harness';
import { LostListHarness } from './lost-list.harness';
import { MarcTextHarness } from './marc-text.harness';
import { MatchLineHarness } from './match-line.harness';
import { ResultViewHarness } from './result-view.harness';
import { SaveBarHarness } from './save-bar.harness';
import { SideBySideHarness } from './side-by-side.harness';

/** The whole preview. */
export class ReviewHarness extends WordsHarness {
  static hostSelector = 'app-review';

  readonly changes = this.locatorFor(ChangeListHarness);
  readonly nav = this.locatorFor(ChangeNavHarness);
  readonly filter = this.locatorFor(ChangeFilterHarness);
  readonly result = this.locatorForOptional(ResultViewHarness);
  readonly sideBySide = this.locatorForOptional(SideBySideHarness);
  readonly marcText = this.locatorForOptional(MarcTextHarness);
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

  /** A row of the changes in its place. */
  async row(tag: string): Promise<ListedRowHarness> {
    return this.locatorFor(ListedRowHarness.with({ tag }))();
  }

  /** The tags of the rows that are drawn, in their order. */
  async tags(): Promise<readonly string[]> {
    const rows = await this.locatorForAll(ListedRowHarness)();
    return Promise.all(rows.map(async (row) => (await row.tag()).slice(0, 3)));
  }

  /** Which of the views are drawn. */
  async drawnViews(): Promise<readonly string[]> {
    const drawn = [
      [await this.locatorForOptional(ChangeListHarness)(), 'changes'],
      [await this.result(), 'result'],
      [await this.sideBySide(), 'side by side'],
      [await this.marcText(), 'marc text'],
    ] as const;
    return drawn.flatMap(([view, name]) => (view ? [name] : []));
  }

  /** The names of what belongs together: views, counts, choices. */
  async groups(): Promise<readonly string[]> {
    const named = await this.locatorForAll('[role="group"]')();
    const names = await Promise.all(named.map((one) => one.getAttribute('aria-label')));
    return [...names.map((name) => name ?? ''), ...(await this.wordsOfAll('legend'))];
  }

  async goBack(): Promise<void> {
    await this.press('Back');
  }
}
