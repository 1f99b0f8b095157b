import { FailureHarness } from '../../shared/testing/failure.harness';
import { NoticeHarness } from '../../shared/testing/notice.harness';
import { WordsHarness } from '../../testing/words.harness';

import { ConfigFormHarness } from './config-form.harness';

/** The admin's page. */
export class ConfigPageHarness extends WordsHarness {
  static hostSelector = 'app-config-page';

  readonly form = this.locatorForOptional(ConfigFormHarness);
  readonly failure = this.locatorForOptional(FailureHarness);

  async notice(saying: string): Promise<NoticeHarness | null> {
    return this.locatorForOptional(NoticeHarness.with({ saying }))();
  }
}
