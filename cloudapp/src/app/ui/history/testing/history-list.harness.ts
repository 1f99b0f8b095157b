import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';

import { FailureHarness } from '../../shared/testing/failure.harness';
import { WaitingHarness } from '../../shared/testing/waiting.harness';
import { WordsHarness } from '../../testing/words.harness';

/** The list of saves. */
export class HistoryListHarness extends WordsHarness {
  static hostSelector = 'app-history-list';

  readonly failures = this.locatorForAll(FailureHarness);
  readonly waiting = this.locatorForOptional(WaitingHarness);
  private readonly fileField = this.locatorFor('input[type="file"]');

  async titles(): Promise<readonly string[]> {
    return this.wordsOfAll('li strong');
  }

  /** Everything that stands on each save, or the sentence that says that there is none. */
  async lines(): Promise<readonly string[]> {
    return this.wordsOfAll('li');
  }

  /** The marks of each save: `This record`, `Undone` … */
  async marks(): Promise<readonly (readonly string[])[]> {
    const saves = await this.locatorForAll('li')();
    return Promise.all(saves.map((_, at) => this.wordsOfAll(`li:nth-child(${at + 1}) .mark`)));
  }

  /** Opens the first save with this title. */
  async open(title: string): Promise<void> {
    await this.press(title);
  }

  async canFilter(): Promise<boolean> {
    return (await this.locatorForAll('input[type="search"]')()).length > 0;
  }

  /** Types over what stands in the filter. */
  async filter(words: string): Promise<void> {
    const field = await this.only('input[type="search"]', 'filter (are there any saves?)');
    await field.setInputValue(words);
    await field.dispatchEvent('input');
  }

  /** Chooses an undo file in the browser's own window. */
  async chooseFile(file: File): Promise<void> {
    await this.closeWindow([file]);
  }

  /** Closes the browser's own window without a choice. */
  async chooseNone(): Promise<void> {
    await this.closeWindow([]);
  }

  /** The files that the field still holds: the browser keeps silent about the same file chosen again. */
  async filesLeft(): Promise<number> {
    const native = TestbedHarnessEnvironment.getNativeElement(await this.fileField());
    return native instanceof HTMLInputElement ? (native.files?.length ?? 0) : 0;
  }

  async goBack(): Promise<void> {
    await this.press('Back to the record');
  }

  private async closeWindow(files: readonly File[]): Promise<void> {
    const field = await this.fileField();
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    const native = TestbedHarnessEnvironment.getNativeElement(field);
    if (native instanceof HTMLInputElement) native.files = transfer.files;
    await field.dispatchEvent('change');
  }
}
