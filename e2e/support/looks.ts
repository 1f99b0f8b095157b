import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Frame } from '@playwright/test';

import { measured } from './measured';
import type { Sandbox } from './sandbox';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Looks at screens of the panel one by one and collects what is wrong, so that one run tells of all. */
export class Looks {
  readonly problems: string[] = [];
  readonly screens: string[] = [];

  constructor(
    private readonly sandbox: Sandbox,
    /** Theme colours besides the present one in which the contrast is checked, too. */
    private readonly colours: readonly string[] = [],
  ) {}

  /** Checks the screen that is shown: with axe, and by measuring. */
  async at(screen: string): Promise<void> {
    const frame = await this.frame();
    const found = [
      ...(await measured(frame)),
      ...(await violations(frame)),
      ...(await this.contrast(frame)),
    ];
    this.screens.push(screen);
    this.problems.push(...[...new Set(found)].map((problem) => `${screen}: ${problem}`));
  }

  /** The contrast in each of the other colours, without loading the page anew: a colour is a class of the body. */
  private async contrast(frame: Frame): Promise<string[]> {
    const found: string[] = [];
    for (const colour of this.colours) {
      const before = await putColour(frame, `cloudapp-theme--${colour}`);
      const wrong = await violations(frame, ['color-contrast']);
      found.push(...wrong.map((problem) => `${colour}: ${problem}`));
      await putColour(frame, before);
    }
    return found;
  }

  private async frame(): Promise<Frame> {
    const element = await this.sandbox.page.locator('#panel iframe').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('The panel is not open.');
    return frame;
  }
}

/** Puts a theme class on the body and gives back the one that was there. */
async function putColour(frame: Frame, name: string): Promise<string> {
  return frame.evaluate((wanted) => {
    const { classList } = document.body;
    const before = [...classList].find((one) => one.startsWith('cloudapp-theme--')) ?? '';
    if (before) classList.replace(before, wanted);
    else classList.add(wanted);
    return before;
  }, name);
}

interface AxeNode {
  readonly target: readonly string[];
  readonly html: string;
  readonly failureSummary?: string;
}

interface AxeAnswer {
  readonly violations: readonly {
    readonly id: string;
    readonly impact?: string | null;
    readonly nodes: readonly AxeNode[];
  }[];
}

/** What axe calls serious or critical, each with its first elements. All of its usual rules, or only the ones that are named. */
async function violations(frame: Frame, rules: readonly string[] = []): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeSource);
  const answer = await frame.evaluate((values) => {
    const { axe } = window as unknown as {
      axe: { run(where: Document, options: object): Promise<AxeAnswer> };
    };
    const only = values.length > 0 ? { runOnly: { type: 'rule', values } } : {};
    // Style sheets need not be fetched for the rules in use, and the app's policy forbids it.
    return axe.run(document, { ...only, resultTypes: ['violations'], preload: false });
  }, rules);
  return answer.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .filter(({ id, nodes }) => !(id === 'html-lang-valid' && isPseudo(nodes)))
    .map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
      return `axe ${id} ×${nodes.length}: ${places.join(' | ')} (${nodes[0]?.failureSummary?.replace(/\s+/g, ' ') ?? ''})`;
    });
}

/** The pseudo-locale has no language code of its own. */
function isPseudo(nodes: readonly AxeNode[]): boolean {
  return nodes.every(({ html }) => html.includes('lang="pseudo"'));
}
