import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';

import { WordsHarness } from '../../testing/words.harness';

/** The place for a file or pasted text. */
export class FileDropHarness extends WordsHarness {
  static hostSelector = 'app-file-drop';

  private readonly fileField = this.locatorFor('input[type="file"]');
  private readonly area = this.locatorFor('textarea');

  /** Chooses a file in the browser's own window. */
  async choose(file: File): Promise<void> {
    const field = await this.fileField();
    const native = TestbedHarnessEnvironment.getNativeElement(field);
    if (native instanceof HTMLInputElement) native.files = transferOf(file).files;
    await field.dispatchEvent('change');
  }

  /** The files that the field still holds. */
  async filesLeft(): Promise<number> {
    const native = TestbedHarnessEnvironment.getNativeElement(await this.fileField());
    return native instanceof HTMLInputElement ? (native.files?.length ?? 0) : 0;
  }

  async hover(): Promise<void> {
    await this.drag('dragover', new DataTransfer());
  }

  async leave(): Promise<void> {
    await this.drag('dragleave', new DataTransfer());
  }

  /** Drops a file, or a piece of text. */
  async drop(what: File | string): Promise<void> {
    await this.drag('drop', transferOf(what));
  }

  /** Drags or drops something elsewhere in the panel; says whether the browser is kept from it. */
  async dropBeside(event: 'dragover' | 'drop', what: File | string): Promise<'taken' | 'left'> {
    const dataTransfer = transferOf(what);
    const dragged = new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(dragged);
    await this.forceStabilize();
    return dragged.defaultPrevented ? 'taken' : 'left';
  }

  /** Whether it shows that something would be dropped here. */
  async showsDropPlace(): Promise<boolean> {
    return (await this.host()).hasClass('over');
  }

  async typed(): Promise<string> {
    return (await this.area()).getProperty<string>('value');
  }

  async type(text: string): Promise<void> {
    const area = await this.area();
    await area.setInputValue(text);
    await area.dispatchEvent('input');
  }

  async paste(text: string): Promise<void> {
    await this.type(text);
    await this.press('Read it');
  }

  private async drag(event: string, dataTransfer: DataTransfer): Promise<void> {
    await (await this.host()).dispatchEvent(event, { dataTransfer: dataTransfer as never });
  }
}

function transferOf(what: File | string): DataTransfer {
  const transfer = new DataTransfer();
  if (typeof what === 'string') transfer.setData('text/plain', what);
  else transfer.items.add(what);
  return transfer;
}
