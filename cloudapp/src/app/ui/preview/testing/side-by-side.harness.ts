import type { TestElement } from '@angular/cdk/testing';
import { ComponentHarness, TestKey } from '@angular/cdk/testing';

import { FieldLineHarness } from '../../shared/testing/field-line.harness';
import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** One line: local field, what happens, field of the result. */
export class SideRowHarness extends ComponentHarness {
  static hostSelector = 'app-side-row';

  readonly localField = this.locatorForOptional(FieldLineHarness.with({ ancestor: '.local' }));
  readonly resultField = this.locatorForOptional(FieldLineHarness.with({ ancestor: '.result' }));
  private readonly cells = this.locatorForAll('[role="gridcell"]');

  /** Local, what happens, result: as they are read. */
  async read(): Promise<readonly string[]> {
    return Promise.all((await this.cells()).map(wordsOf));
  }

  async choose(): Promise<void> {
    await (await this.host()).focus();
  }

  async press(key: TestKey): Promise<void> {
    await (await this.host()).sendKeys(key);
    await this.forceStabilize();
  }

  async isFocused(): Promise<boolean> {
    return (await this.host()).isFocused();
  }

  async isTabStop(): Promise<boolean> {
    return (await (await this.host()).getAttribute('tabindex')) === '0';
  }
}

/** Local and result side by side. */
export class SideBySideHarness extends WordsHarness {
  static hostSelector = 'app-side-by-side';

  readonly rows = this.locatorForAll(SideRowHarness);
  private readonly foot = this.locatorForOptional('app-row-details');

  /** The row in which a tag stands, in whichever column. */
  async row(tag: string): Promise<SideRowHarness> {
    for (const row of await this.rows()) {
      const fields = [await row.localField(), await row.resultField()];
      for (const field of fields) if ((await field?.tag())?.startsWith(tag)) return row;
    }
    throw new Error(`No row of ${tag} is drawn.`);
  }

  /** The rows that the Tab key leads to. */
  async tabStops(): Promise<number> {
    const stops = await Promise.all((await this.rows()).map((row) => row.isTabStop()));
    return stops.filter(Boolean).length;
  }

  /** What the foot says of the row in focus; undefined while none is. */
  async details(): Promise<string | undefined> {
    const foot = await this.foot();
    return foot ? wordsOf(foot) : undefined;
  }

  async choices(): Promise<readonly string[]> {
    return this.wordsOfAll('app-row-details button');
  }

  /** The choice that holds now. */
  async chosen(): Promise<readonly string[]> {
    return this.wordsOfAll('app-row-details [aria-pressed="true"]');
  }

  async leaveDetails(): Promise<void> {
    const region = await this.only('app-row-details section', 'details (is a row in focus?)');
    await region.sendKeys(TestKey.ESCAPE);
  }

  /** The changes that can be jumped to. */
  async jumps(): Promise<readonly string[]> {
    return this.wordsOfAll('nav button');
  }

  async jumpTo(jump: string): Promise<void> {
    await (await this.named('nav button', jump)).click();
    await this.forceStabilize();
  }

  async showNotTaken(): Promise<void> {
    const box: TestElement = await this.only('input[type="checkbox"]', 'box for what is not taken');
    await box.click();
  }
}
