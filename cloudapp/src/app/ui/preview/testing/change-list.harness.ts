import { WordsHarness } from '../../testing/words.harness';

import type { PreviewRowHarnessFilters } from './preview-row.harness';
import { PreviewRowHarness } from './preview-row.harness';

/** The rows of the preview by section. */
export class ChangeListHarness extends WordsHarness {
  static hostSelector = 'app-change-list';

  /** The names of the sections in order, each with its count: `Changes 4`. */
  async sections(): Promise<readonly string[]> {
    const names = await Promise.all(
      (await this.locatorForAll('section')()).map((section) => section.getAttribute('aria-label')),
    );
    const counts = await this.wordsOfAll('.count');
    return names.map((name, at) => `${name} ${counts[at]}`);
  }

  async isOpen(section: string): Promise<boolean> {
    return (await (await this.button(section)).getAttribute('aria-expanded')) === 'true';
  }

  /** Folds or unfolds a section. */
  async toggle(section: string): Promise<void> {
    await this.press(section);
  }

  /** The rows that are drawn, of one section or of all that are open. */
  async rows(
    section?: string,
    filters: PreviewRowHarnessFilters = {},
  ): Promise<readonly PreviewRowHarness[]> {
    const ancestor = section === undefined ? {} : { ancestor: `[aria-label="${section}"]` };
    return this.locatorForAll(PreviewRowHarness.with({ ...filters, ...ancestor }))();
  }

  async row(tag: string): Promise<PreviewRowHarness> {
    const [row] = await this.rows(undefined, { tag });
    if (!row) throw new Error(`No row of ${tag} is drawn. Is its section folded?`);
    return row;
  }

  /** The sentence in a section without rows. */
  async emptyText(): Promise<string | undefined> {
    return (await this.wordsOfAll('section > p')).at(0);
  }
}
