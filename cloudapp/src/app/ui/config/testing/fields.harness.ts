import type { TestElement } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';

import { WordsHarness, wordsOf } from '../../testing/words.harness';

/** Fields that are named by their labels, each with one control. */
export abstract class FieldsHarness extends WordsHarness {
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

  /** Takes one of a list to choose from, by how it begins. */
  async pick(label: string, option: string): Promise<void> {
    const control = await this.control(label);
    const at = (await this.options(label)).findIndex((one) => one.startsWith(option));
    if (at < 0) throw new Error(`"${label}" does not offer "${option}".`);
    const native = TestbedHarnessEnvironment.getNativeElement(control);
    if (native instanceof HTMLSelectElement) native.selectedIndex = at;
    await control.dispatchEvent('change');
  }

  /** What a list gives to choose from. */
  async options(label: string): Promise<readonly string[]> {
    const control = TestbedHarnessEnvironment.getNativeElement(await this.control(label));
    return [...control.querySelectorAll('option')].map((one) =>
      (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
  }

  /** What is chosen of a list. */
  async picked(label: string): Promise<string> {
    const at = await (await this.control(label)).getProperty<number>('selectedIndex');
    return (await this.options(label))[at];
  }

  protected async control(label: string): Promise<TestElement> {
    const labels = await this.locatorForAll('label')();
    const names = await Promise.all(labels.map((one) => wordsOf(one)));
    const at = names.findIndex((name) => name.startsWith(label));
    const controls = await this.locatorForAll('label input, label textarea, label select')();
    if (at < 0) throw new Error(`No field "${label}". There is: ${names.join(' | ')}.`);
    return controls[at];
  }
}
