import type { TestElement } from '@angular/cdk/testing';

import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** The admin's form. Fields are named by their labels. */
export class ConfigFormHarness extends WordsHarness {
  static hostSelector = 'app-config-form';

  async isTicked(label: string): Promise<boolean> {
    return (await this.control(label)).getProperty<boolean>('checked');
  }

  /** Ticks a box or takes a round button. */
  async tick(label: string): Promise<void> {
    await (await this.control(label)).click();
  }

  async value(label: string): Promise<string> {
    return (await this.control(label)).getProperty<string>('value');
  }

  /** Types over what stands in a field and leaves it. */
  async fill(label: string, text: string): Promise<void> {
    const control = await this.control(label);
    await control.setInputValue(text);
    await control.dispatchEvent('input');
    await control.dispatchEvent('change');
  }

  /** Types over what stands in a field and does not leave it yet. */
  async type(label: string, text: string): Promise<void> {
    const control = await this.control(label);
    await control.setInputValue(text);
    await control.dispatchEvent('input');
  }

  /** The merge profiles that are offered. */
  async profiles(): Promise<readonly string[]> {
    return this.wordsOfAll('.profiles label');
  }

  async canStore(): Promise<boolean> {
    return !(await (await this.button('Save settings')).getProperty<boolean>('disabled'));
  }

  async store(): Promise<void> {
    await this.press('Save settings');
  }

  /** What must be mended, one line each. */
  async problems(): Promise<readonly string[]> {
    return this.wordsOfAll('app-notice li');
  }

  private async control(label: string): Promise<TestElement> {
    const labels = await this.locatorForAll('label')();
    const names = await Promise.all(labels.map((one) => wordsOf(one)));
    const at = names.findIndex((name) => name.startsWith(label));
    const controls = await this.locatorForAll('label input, label textarea')();
    if (at < 0) throw new Error(`No field "${label}". There is: ${names.join(' | ')}.`);
    return controls[at];
  }
}
