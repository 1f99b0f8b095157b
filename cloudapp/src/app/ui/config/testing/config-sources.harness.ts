import { HarnessPredicate } from '@angular/cdk/testing';
import type { BaseHarnessFilters } from '@angular/cdk/testing';

import { WordsHarness, wordsOf } from '../../testing/words.harness';

import { FieldsHarness } from './fields.harness';
import { SruTrialHarness } from './sru-trial.harness';

/** One source of the list, with its fields. */
export class SourceCardHarness extends FieldsHarness {
  static hostSelector = 'ol > li';

  static named(
    name: string,
    options: BaseHarnessFilters = {},
  ): HarnessPredicate<SourceCardHarness> {
    return new HarnessPredicate(SourceCardHarness, options).addOption('name', name, async (card) =>
      (await card.name()).startsWith(name),
    );
  }

  readonly trial = this.locatorFor(SruTrialHarness);

  async name(): Promise<string> {
    return wordsOf(await this.locatorFor('bdi')());
  }

  /** The labels of the fields that can be seen in its settings. */
  async fields(): Promise<readonly string[]> {
    return this.wordsOfAll('.fields label');
  }

  async isOpen(): Promise<boolean> {
    return (await this.locatorFor('details')()).getProperty<boolean>('open');
  }

  async can(button: string): Promise<boolean> {
    return !(await (await this.button(button)).getProperty<boolean>('disabled'));
  }

  /** Whether a button has the focus. */
  async isFocused(button: string): Promise<boolean> {
    return (await this.button(button)).isFocused();
  }

  async hasFocusOn(label: string): Promise<boolean> {
    return (await this.control(label)).isFocused();
  }
}

/** Files and pasted records. */
export class FilesHarness extends FieldsHarness {
  static hostSelector = 'fieldset:last-of-type';
}

/** The sources of the form: a list in their order, and the files. */
export class ConfigSourcesHarness extends WordsHarness {
  static hostSelector = 'app-config-sources';

  readonly files = this.locatorFor(FilesHarness);

  async card(name: string): Promise<SourceCardHarness> {
    return this.locatorFor(SourceCardHarness.named(name))();
  }

  /** The names of the sources from top to bottom. */
  async names(): Promise<readonly string[]> {
    return this.wordsOfAll('bdi');
  }

  /** What is said to those who cannot see a card move. */
  async told(): Promise<string> {
    return wordsOf(await this.locatorFor('fieldset > [role="status"]')());
  }

  async isAddFocused(): Promise<boolean> {
    return (await this.button('Add an SRU server')).isFocused();
  }
}
