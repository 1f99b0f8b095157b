import type { Locator } from '@playwright/test';

import type { Switches } from '../../sandbox/contract';

import { isFull } from './full';
import { Looks } from './looks';
import { expect } from './sandbox';
import type { Sandbox } from './sandbox';
import { Words } from './words';

/** Other colours than the one that the panel starts with: a dark one, and in the full run a light one as well. */
export const COLOURS: readonly Switches['colour'][] = isFull ? ['charcoal', 'gold'] : ['charcoal'];

/** Finds what is on screen by the keys of its texts, in the language of the walk. */
export class Guide {
  readonly words: Words;

  constructor(
    readonly sandbox: Sandbox,
    readonly looks: Looks,
    language: Switches['language'],
  ) {
    this.words = new Words(language);
  }

  get frame() {
    return this.sandbox.panel.frame;
  }

  button(key: string): Locator {
    return this.frame.getByRole('button', { name: this.words.of(key) });
  }

  text(key: string): Locator {
    return this.frame.getByText(this.words.start(key)).first();
  }

  labelled(key: string): Locator {
    return this.frame.getByLabel(this.words.of(key));
  }

  get numberBox(): Locator {
    return this.frame.getByRole('textbox', { name: this.words.of('search.label') });
  }

  get save(): Locator {
    return this.button('preview.save');
  }

  /** Goes to another page of Alma; a panel with work on it asks whether to follow. */
  async follow(view: string): Promise<void> {
    await this.sandbox.moveTo(view);
    const asked = this.button('otherPage.switch');
    const shown = this.numberBox.or(asked).first();
    await expect(shown).toBeVisible();
    if (await asked.isVisible()) await asked.click();
  }
}

export type Walk = (guide: Guide) => Promise<void>;

/** Takes a walk in one language; what the looks find wrong on the way fails the test. Gives the screens that were seen. */
export async function look(
  sandbox: Sandbox,
  walk: Walk,
  language: Switches['language'] = 'en',
  colours: readonly string[] = [],
): Promise<readonly string[]> {
  await sandbox.faults({ switches: { language } });
  const looks = new Looks(sandbox, colours);
  await walk(new Guide(sandbox, looks, language));
  expect(looks.problems).toEqual([]);
  return looks.screens;
}

/** Gives every answer that the preview asks for. */
export async function answerAll(guide: Guide): Promise<void> {
  const reason = guide.labelled('guards.reason');
  for (let open = await reason.count(); open > 0; open -= 1) {
    await reason.first().fill('The printed book is what we hold.');
    await guide.button('guards.goOn').first().click();
    await expect(reason).toHaveCount(open - 1);
  }
  const confirm = guide.button('guards.confirm');
  for (let open = await confirm.count(); open > 0; open -= 1) {
    await confirm.first().click();
    await expect(confirm).toHaveCount(open - 1);
  }
  const lost = guide.frame.locator('app-lost-list').getByRole('checkbox');
  if ((await lost.count()) > 0) await lost.check();
  await expect(guide.save).toBeEnabled();
}
