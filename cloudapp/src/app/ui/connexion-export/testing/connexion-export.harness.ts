import { WritePanelHarness } from '../../save/testing/write-panel.harness';
import { FailureHarness } from '../../shared/testing/failure.harness';
import { WaitingHarness } from '../../shared/testing/waiting.harness';
import { WordsHarness } from '../../testing/words.harness';

/** The page that prepares an export from Connexion. */
export class ConnexionExportHarness extends WordsHarness {
  static hostSelector = 'app-connexion-export';

  readonly failure = this.locatorForOptional(FailureHarness);
  readonly waiting = this.locatorForOptional(WaitingHarness);
  readonly writes = this.locatorForAll(WritePanelHarness);
  private readonly box = this.locatorFor('form input');

  async number(): Promise<string> {
    return (await this.box()).getProperty<string>('value');
  }

  /** Types over what stands in the box, without asking. */
  async type(text: string): Promise<void> {
    const box = await this.box();
    await box.setInputValue(text);
    await box.dispatchEvent('input');
  }

  /** Each 035: what becomes of it, how it reads, and how it will read: `Goes 035__ $a(OCoLC)1`. */
  async fields(): Promise<readonly string[]> {
    const all = await this.locatorForAll('app-fields-035 li')();
    return Promise.all(
      all.map(async (_, at) =>
        (await this.wordsOfAll(`li:nth-child(${at + 1}) :is(.fate, .heard, .tag, .subfield)`)).join(
          ' ',
        ),
      ),
    );
  }

  async steps(): Promise<readonly string[]> {
    return this.wordsOfAll('app-connexion-steps li');
  }

  /** What is wrong with the number. */
  async problem(): Promise<string | undefined> {
    return (await this.wordsOfAll('.problem'))[0];
  }

  async tick(): Promise<void> {
    await (await this.only('fieldset input', 'other number to tick')).click();
  }
}
