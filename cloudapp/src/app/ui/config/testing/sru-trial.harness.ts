import { FieldsHarness } from './fields.harness';

/** The trial of a server's queries. */
export class SruTrialHarness extends FieldsHarness {
  static hostSelector = 'app-sru-trial';

  async canTry(): Promise<boolean> {
    return !(await (await this.button('Try it')).getProperty<boolean>('disabled'));
  }

  /** What came of it. */
  async says(): Promise<readonly string[]> {
    return this.wordsOfAll('app-notice p');
  }
}
