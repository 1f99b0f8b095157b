import { readFileSync, writeFileSync } from 'node:fs';

import type { Locator } from '@playwright/test';
import prettier from 'prettier';

import type { Sandbox } from './sandbox';
import { expect } from './sandbox';

const DOC = 'docs/newcomer.md';

/**
 * Somebody who sits at the panel for the first time: knows only what is written on the screen, and each click and key is counted.
 * A thing is found by its role and by words that can be seen on it or on its label.
 */
export class Newcomer {
  private clicks = 0;
  private keys = 0;
  private readonly way: string[] = [];

  constructor(private readonly sandbox: Sandbox) {}

  private get screen() {
    return this.sandbox.panel.frame;
  }

  /** The part of the page that says this: a line of a list, or the whole panel. */
  line(text: string | RegExp): Locator {
    return this.screen.getByRole('listitem').filter({ hasText: text }).first();
  }

  async sees(text: string | RegExp, where: Locator = this.screen.locator('body')): Promise<void> {
    await expect(where.getByText(text).first()).toBeVisible();
  }

  async click(words: string | RegExp, where: Locator = this.screen.locator('body')): Promise<void> {
    const button = where.getByRole('button').filter({ hasText: words });
    const seen = (await button.innerText()).replace(/\s+/g, ' ');
    const said = typeof words === 'string' ? words : (words.exec(seen)?.[0] ?? '');
    const isSeen = said !== '' && seen.includes(said);
    expect(isSeen, `The words ${words} cannot be seen on their button.`).toBe(true);
    await button.click();
    this.clicks += 1;
    this.way.push(said);
  }

  async tick(words: string | RegExp): Promise<void> {
    await this.screen.getByText(words).click();
    await expect(this.screen.getByRole('checkbox', { name: words })).toBeChecked();
    this.clicks += 1;
    this.way.push(`☑ ${(await this.screen.getByText(words).innerText()).trim()}`);
  }

  /** A click on the label, then letter by letter. */
  async type(label: string, text: string): Promise<void> {
    await this.screen.getByText(label, { exact: true }).click();
    await expect(this.screen.getByLabel(label, { exact: true })).toBeFocused();
    await this.sandbox.page.keyboard.type(text);
    this.clicks += 1;
    this.keys += text.length;
    this.way.push(`${label}: ${text}`);
  }

  /**
   * Lays what was counted beside the table in docs/newcomer.md: more than it says is a failure. `npm run e2e -- --newcomer`
   * writes the table anew.
   */
  async done(task: string): Promise<void> {
    const { clicks, keys, way } = this;
    const line = `| ${task} | ${clicks} | ${keys} | ${way.join(' → ')} |`;
    if (process.env['NEWCOMER']) await write(task, line);
    const [, mostClicks, mostKeys] = cellsOf(task);
    expect(mostClicks, `${DOC} has no line "${task}".`).toBeDefined();
    expect(clicks, `clicks for "${task}"`).toBeLessThanOrEqual(Number(mostClicks));
    expect(keys, `keys for "${task}"`).toBeLessThanOrEqual(Number(mostKeys));
  }
}

function linesOf(): readonly string[] {
  return readFileSync(DOC, 'utf8').split('\n');
}

function isLineOf(task: string): (line: string) => boolean {
  return (line) => line.startsWith(`| ${task} `);
}

/** The cells of the table's line, the task first. */
function cellsOf(task: string): readonly (string | undefined)[] {
  const line = linesOf().find(isLineOf(task)) ?? '';
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** Puts the line in the place of the old one, or at the end of the table. */
async function write(task: string, line: string): Promise<void> {
  const lines = [...linesOf()];
  const at = lines.findIndex(isLineOf(task));
  if (at >= 0) lines.splice(at, 1, line);
  else lines.splice(lines.findLastIndex((one) => one.startsWith('|')) + 1, 0, line);
  const options = await prettier.resolveConfig(DOC);
  writeFileSync(DOC, await prettier.format(lines.join('\n'), { ...options, parser: 'markdown' }));
}
