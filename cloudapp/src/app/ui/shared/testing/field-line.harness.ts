import type { BaseHarnessFilters } from '@angular/cdk/testing';
import { HarnessPredicate } from '@angular/cdk/testing';

import { WordsHarness } from '../../testing/words.harness';

/** One field as cataloguers read it. */
export class FieldLineHarness extends WordsHarness {
  static hostSelector = 'app-field-line';

  static with(filters: BaseHarnessFilters = {}): HarnessPredicate<FieldLineHarness> {
    return new HarnessPredicate(FieldLineHarness, filters);
  }

  /** `245 10`; undefined where the line shows no tag of its own. */
  async tag(): Promise<string | undefined> {
    return (await this.wordsOfAll('app-field-tag')).at(0);
  }

  /** Each subfield with its code, what goes and what comes included. */
  async subfields(): Promise<readonly string[]> {
    return this.wordsOfAll('.subfield');
  }

  /** The words that are marked as coming. */
  async coming(): Promise<readonly string[]> {
    return this.wordsOfAll('app-pieces ins');
  }

  /** The words that are marked as going. */
  async going(): Promise<readonly string[]> {
    return this.wordsOfAll('app-pieces del');
  }

  /** The values each in a direction of their own, so that Hebrew does not turn its surroundings. */
  async isolatedTexts(): Promise<readonly string[]> {
    return this.wordsOfAll('bdi');
  }

  /** Whether the whole field is struck through. */
  async isStruckThrough(): Promise<boolean> {
    return (await this.host()).hasClass('gone');
  }

  /** The direction of tags and codes, which stay as they are in every language. */
  async directionOfCodes(): Promise<readonly (string | null)[]> {
    const codes = await this.locatorForAll('app-field-tag .tag, .code')();
    return Promise.all(codes.map((code) => code.getAttribute('dir')));
  }
}
