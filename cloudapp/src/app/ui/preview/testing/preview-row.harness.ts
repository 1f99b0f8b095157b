import type { BaseHarnessFilters, TestElement } from '@angular/cdk/testing';
import { HarnessPredicate } from '@angular/cdk/testing';

import { FieldLineHarness } from '../../shared/testing/field-line.harness';
import { WordsHarness, wordsOf } from '../../testing/words.harness';

import { RowWhyHarness } from './row-why.harness';

export interface PreviewRowHarnessFilters extends BaseHarnessFilters {
  /** Tag of its first field. */
  readonly tag?: string;
}

/** One row of the preview. */
export class PreviewRowHarness extends WordsHarness {
  static hostSelector = 'app-preview-row';

  static with(filters: PreviewRowHarnessFilters = {}): HarnessPredicate<PreviewRowHarness> {
    return new HarnessPredicate(PreviewRowHarness, filters).addOption(
      'tag',
      filters.tag,
      async (row, tag) => (await row.tag()).startsWith(tag),
    );
  }

  /** What stands behind it, while it is open. */
  readonly why = this.locatorForOptional(RowWhyHarness);
  private readonly verdictWord = this.locatorFor('app-verdict .chip');
  private readonly allLines = this.locatorForAll(FieldLineHarness);
  private readonly quickButton = this.locatorForOptional('header button');
  private readonly whyButton = this.locatorFor('button[aria-expanded]');
  private readonly reasonText = this.locatorFor('button .reason');

  /** Tag and indicators as they stand at its head. */
  async tag(): Promise<string> {
    return (await this.wordsOfAll('header app-field-tag')).at(0) ?? '';
  }

  async verdict(): Promise<string> {
    return wordsOf(await this.verdictWord());
  }

  async flags(): Promise<readonly string[]> {
    return this.wordsOfAll('app-verdict .flag');
  }

  /** The fields of the row, then, with the details open, the versions they come from. */
  async lines(): Promise<readonly FieldLineHarness[]> {
    return this.allLines();
  }

  async line(): Promise<FieldLineHarness> {
    const [first] = await this.lines();
    if (!first) throw new Error('This row shows no field. Check `fields` of the row.');
    return first;
  }

  /** Why the choice for this row was not carried out. */
  async refusal(): Promise<string | undefined> {
    return (await this.wordsOfAll('[role="alert"]')).at(0);
  }

  /** Why, in one sentence. */
  async reason(): Promise<string> {
    return wordsOf(await this.reasonText());
  }

  /** What the quick button offers; undefined where there is nothing to choose. */
  async quickChoice(): Promise<string | undefined> {
    const button = await this.quickButton();
    return button ? wordsOf(button) : undefined;
  }

  async takeQuickChoice(): Promise<void> {
    const button = await this.quickButton();
    if (!button)
      throw new Error('No quick choice in this row. Check `target`, `value` and `choices`.');
    await button.click();
  }

  async openDetails(): Promise<void> {
    if (!(await this.hasDetailsOpen())) await (await this.whyButton()).click();
  }

  async closeDetails(): Promise<void> {
    if (await this.hasDetailsOpen()) await (await this.whyButton()).click();
  }

  async hasDetailsOpen(): Promise<boolean> {
    return (await (await this.whyButton()).getAttribute('aria-expanded')) === 'true';
  }

  /** The details by name: rule, local field, incoming field. */
  async details(): Promise<Readonly<Record<string, string>>> {
    const [names, values] = [await this.wordsOfAll('dt'), await this.wordsOfAll('dd')];
    return Object.fromEntries(names.map((name, at) => [name, values[at]]));
  }

  async choices(): Promise<readonly string[]> {
    return this.wordsOfAll('fieldset:not(.subfields) label');
  }

  /** The choice that holds now. */
  async chosen(): Promise<string | undefined> {
    const names = await this.choices();
    const held = await Promise.all(
      (await this.radios()).map((radio) => radio.getProperty<boolean>('checked')),
    );
    return names[held.indexOf(true)];
  }

  async choose(choice: string): Promise<void> {
    const names = await this.choices();
    const radio = (await this.radios())[names.indexOf(choice)];
    if (!radio)
      throw new Error(
        `No choice "${choice}" in this row. Open the details first; there is: ${names.join(', ')}.`,
      );
    await radio.click();
  }

  private async radios(): Promise<readonly TestElement[]> {
    return this.locatorForAll('input[type="radio"]')();
  }
}
