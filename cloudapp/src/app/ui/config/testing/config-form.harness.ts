import { ConfigSourcesHarness } from './config-sources.harness';
import { FieldsHarness } from './fields.harness';

/** The admin's form. */
export class ConfigFormHarness extends FieldsHarness {
  static hostSelector = 'app-config-form';

  readonly sources = this.locatorFor(ConfigSourcesHarness);

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
}
