import { WordsHarness } from '../../testing/words.harness';

/** What stands behind a row: rule, versions, choices. */
export class RowWhyHarness extends WordsHarness {
  static hostSelector = 'app-row-why';

  private readonly boxes = this.locatorForAll('input[type="checkbox"]');
  private readonly radios = this.locatorForAll('input[type="radio"]');

  /** The groups of choices by name. */
  async groups(): Promise<readonly string[]> {
    return this.wordsOfAll('fieldset legend');
  }

  /** Each subfield as it reads: `✓ $a Moby Dick / local`. */
  async subfields(): Promise<readonly string[]> {
    const names = await this.names();
    const ticks = await Promise.all(
      (await this.boxes()).map((box) => box.getProperty<boolean>('checked')),
    );
    return names.map((name, at) => `${ticks[at] ? '✓' : '–'} ${name}`);
  }

  /** Ticks or unticks the subfield whose words begin so. */
  async tick(name: string): Promise<void> {
    const names = await this.names();
    const box = (await this.boxes())[names.findIndex((one) => one.startsWith(name))];
    if (!box) throw new Error(`No subfield "${name}". There is: ${names.join(', ')}.`);
    await box.click();
  }

  /** The choices for the whole field that are held. */
  async chosen(): Promise<readonly string[]> {
    const names = await this.wordsOfAll('fieldset:not(.subfields) label');
    const held = await Promise.all(
      (await this.radios()).map((radio) => radio.getProperty<boolean>('checked')),
    );
    return names.filter((_, at) => held[at]);
  }

  async choose(choice: string): Promise<void> {
    const names = await this.wordsOfAll('fieldset:not(.subfields) label');
    await (await this.radios())[names.indexOf(choice)].click();
  }

  private async names(): Promise<readonly string[]> {
    return this.wordsOfAll('.subfields label');
  }
}
