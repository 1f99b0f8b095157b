import type { TestElement } from '@angular/cdk/testing';
import { TestKey } from '@angular/cdk/testing';

import { FieldLineHarness } from '../../shared/testing/field-line.harness';
import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** The whole result. */
export class ResultViewHarness extends WordsHarness {
  static hostSelector = 'app-result-view';

  private readonly items = this.locatorForAll('li');
  private readonly fieldLines = this.locatorForAll(FieldLineHarness);

  /** Each line as it is read: tag, field, what happened. */
  async lines(): Promise<readonly string[]> {
    return Promise.all((await this.items()).map(wordsOf));
  }

  /** The field of each line, without tag and mark. */
  async fields(): Promise<readonly FieldLineHarness[]> {
    return this.fieldLines();
  }

  /** What is said above of the fields that go. */
  async dropped(): Promise<string | undefined> {
    return (await this.wordsOfAll('.dropped')).at(0);
  }

  /** Presses the tag of a field. */
  async pick(tag: string): Promise<void> {
    await this.press(tag);
  }

  /** The tag that the Tab key leads to. */
  async tabStops(): Promise<readonly string[]> {
    return this.wordsOfAll('button[tabindex="0"]');
  }

  async arrowDown(): Promise<void> {
    const stop: TestElement = await this.only('button[tabindex="0"]', 'stop of the Tab key');
    await stop.sendKeys(TestKey.DOWN_ARROW);
    await this.forceStabilize();
  }
}
