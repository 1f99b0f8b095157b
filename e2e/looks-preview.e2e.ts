import type { Guide, Walk } from './support/guide';
import { COLOURS, look } from './support/guide';
import { isFull } from './support/full';
import type { Sandbox } from './support/sandbox';
import { expect, test, TITLES } from './support/sandbox';

const { mobyDick, hebrew, arabic, chinese } = TITLES;

/** Every view of the preview, and everything that opens in it. */
function throughTheViews(mms: string): Walk {
  return async (guide) => {
    const { sandbox, looks } = guide;
    await sandbox.open(`record/${mms}`);
    await guide.button('search.go').click();
    await expect(guide.save).toBeVisible();
    await expect(guide.button('nav.keys')).toBeVisible();
    await openFacts(guide);
    await looks.at('preview, its facts open');
    await chooseAmongRows(guide);
    for (const view of ['result', 'sideBySide', 'marc'] as const) await lookAtView(guide, view);
    await guide.button('nav.keys').click();
    await expect(guide.text('keys.lettersOn')).toBeVisible();
    await looks.at('the keys');
    await guide.button('keys.close').click();
  };
}

/** Which record is fuller, the numbers, what Alma does, and the report as text where a frame forbids to store it. */
async function openFacts({ frame }: Guide): Promise<void> {
  const closed = 'button[aria-expanded="false"]';
  for (const part of ['app-match-line', 'app-better-line', 'app-numbers-block', 'app-alma-does']) {
    const button = frame.locator(`${part} ${closed}`);
    if ((await button.count()) > 0) await button.first().click();
  }
}

/** The rows of one tag, one of them open with its subfields, and a choice for all. */
async function chooseAmongRows(guide: Guide): Promise<void> {
  const { frame, looks } = guide;
  await frame.getByRole('combobox', { name: guide.words.of('filters.tag') }).selectOption('245');
  await guide.button('preview.why').first().click();
  await expect(guide.text('preview.rule')).toBeVisible();
  await looks.at('one tag, a row open');
  await guide.button('filters.all').click();
}

async function lookAtView(guide: Guide, view: 'result' | 'sideBySide' | 'marc'): Promise<void> {
  const { frame, looks } = guide;
  const button = guide.button(`views.${view}`);
  // Two columns are offered where there is room for them.
  if (!(await button.isVisible())) return;
  await button.click();
  await expect(frame.locator('app-result-view, app-side-by-side, app-marc-text')).toBeVisible();
  await looks.at(`the view ${view}`);
}

/** A panel of another width, as somebody drags it. */
async function widen(sandbox: Sandbox, width: number): Promise<void> {
  await sandbox.page.setViewportSize({ width: width + 400, height: 900 });
  await sandbox.page.addInitScript((pixels) => {
    addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style');
      style.textContent = `:root { --panel: ${pixels}px !important }`;
      document.head.append(style);
    });
  }, width);
}

const RECORDS = [
  { name: 'English', mms: mobyDick.mms, language: 'en' },
  { name: 'Chinese', mms: chinese.mms, language: 'en' },
  { name: 'Hebrew', mms: hebrew.mms, language: 'he' },
  { name: 'Arabic', mms: arabic.mms, language: 'ar' },
] as const;

/** All of them in a full run; else each width and each record once. */
const SAMPLE: readonly string[] = ['320 English', '700 Hebrew', '1400 Chinese'];

for (const width of [320, 700, 1400])
  for (const { name, mms, language } of RECORDS) {
    if (!isFull && !SAMPLE.includes(`${width} ${name}`)) continue;
    test(`every view of the preview at ${width} px, the record in ${name}`, async ({ sandbox }) => {
      await widen(sandbox, width);
      const screens = await look(sandbox, throughTheViews(mms), language, COLOURS);
      expect(screens).toContain('the view result');
      expect(await sandbox.panel.frame.locator('html').evaluate(() => innerWidth)).toBeCloseTo(
        width,
        -1,
      );
    });
  }
