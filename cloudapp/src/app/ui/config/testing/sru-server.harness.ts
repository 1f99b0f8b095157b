import { FieldsHarness } from './fields.harness';

/** The fields of one SRU server. */
export class SruServerHarness extends FieldsHarness {
  static hostSelector = 'app-sru-server';

  /** What it asks for, but for the trial. */
  async labels(): Promise<readonly string[]> {
    return this.wordsOfAll(':not(app-sru-trial) > label');
  }
}
