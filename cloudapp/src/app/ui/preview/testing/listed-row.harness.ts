import type { BaseHarnessFilters, ModifierKeys } from '@angular/cdk/testing';
import { HarnessPredicate } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';

import { WordsHarness } from '../../testing/words.harness';

import { CallNumbersHarness } from './call-numbers.harness';
import { PreviewRowHarness } from './preview-row.harness';

/** A row in its place in the list: what gets the focus and hears keys. */
export class ListedRowHarness extends WordsHarness {
  static hostSelector = 'app-change-list li';

  static with(filters: BaseHarnessFilters & { readonly tag?: string } = {}) {
    return new HarnessPredicate(ListedRowHarness, filters).addOption(
      'tag',
      filters.tag,
      async (listed, tag) => (await listed.tag()).startsWith(tag),
    );
  }

  readonly row = this.locatorFor(PreviewRowHarness);
  readonly callNumbers = this.locatorForOptional(CallNumbersHarness);
  private readonly firstButton = this.locatorFor('button');

  async tag(): Promise<string> {
    return (await this.row()).tag();
  }

  async isFocused(): Promise<boolean> {
    return (await this.host()).isFocused();
  }

  /** What a screen reader says of it when it gets the focus. */
  async label(): Promise<string | null> {
    return (await this.host()).getAttribute('aria-label');
  }

  async focusFirstButton(): Promise<void> {
    await (await this.firstButton()).focus();
  }

  /** Types with the focus on the row, or, where it never came there, on its first button. */
  async type(key: string, modifiers: ModifierKeys = {}): Promise<void> {
    const at = (await this.isFocused()) ? await this.host() : await this.firstButton();
    await at.sendKeys(modifiers, key);
    await this.forceStabilize();
  }

  /** A key that repeats because it is held down. */
  async hold(key: string): Promise<void> {
    const element = TestbedHarnessEnvironment.getNativeElement(await this.host());
    element.dispatchEvent(new KeyboardEvent('keydown', { key, repeat: true, bubbles: true }));
    await this.forceStabilize();
  }
}
