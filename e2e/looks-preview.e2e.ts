import type { Locator } from '@playwright/test';

import type { Switches } from '../sandbox/contract';
import { COLOURS as ALL_COLOURS } from '../sandbox/contract';

import { isFull, sample } from './support/full';
import type { Guide, Walk } from './support/guide';
import { COLOURS, look } from './support/guide';
import type { Sandbox } from './support/sandbox';
import { expect, test, TITLES } from './support/sandbox';

/** A side panel, a dragged one, and the whole page. */
const WIDTHS = [320, 700, 1400] as const;

/** Two columns want room for two. */
const SIDE_BY_SIDE_FROM = 640;

const RECORDS = [
  { title: 'mobyDick', language: 'en' },
  { title: 'printAndEbook', language: 'pseudo' },
  { title: 'mergedNumber', language: 'en' },
  { title: 'chinese', language: 'en' },
  { title: 'arabic', language: 'ar' },
  { title: 'hebrew', language: 'he' },
] as const satisfies readonly { title: keyof typeof TITLES; language: Switches['language'] }[];

/** Which of the matrix every run looks at: each width and each script once. */
const SAMPLED = ['mobyDick 320', 'arabic 320', 'hebrew 700', 'chinese 1400'];

function viewButton({ frame, words }: Guide, view: string): Locator {
  return frame
    .getByRole('group', { name: words.of('views.label') })
    .getByRole('button', { name: words.of(`views.${view}`), exact: true });
}

/** The panel in a frame that allows neither clipboard nor print nor files, as wide as is asked, at the preview. */
async function openPreview(guide: Guide, mms: string, width: number): Promise<void> {
  const { sandbox } = guide;
  const { page } = sandbox;
  if (width > 320) await page.setViewportSize({ width, height: 900 });
  await page.goto(`/?session=${sandbox.session}&frame=strict#/record/${mms}`);
  if (width > 320) await page.getByRole('button', { name: 'Panel in full width' }).click();
  await guide.button('search.go').click();
  await expect(guide.save).toBeVisible();
  await expect(guide.button('report.copy')).toBeVisible();
  await expect(guide.button('nav.keys')).toBeVisible();
  const inside = await guide.frame.locator('html').evaluate(() => innerWidth);
  // The panel has an edge of its own.
  expect(width - inside).toBeLessThanOrEqual(1);
}

/** Opens whatever is folded in the facts above the list, the sections of the list, and some of its rows. */
async function openAll(guide: Guide): Promise<void> {
  const facts =
    'app-match-line, app-better-line, app-numbers-block, app-alma-does, app-change-list';
  const folded = guide.frame
    .locator(facts)
    .locator('h2 button[aria-expanded="false"], button.line[aria-expanded="false"]')
    .or(guide.button('almaDoes.title').and(guide.frame.locator('[aria-expanded="false"]')));
  for (let left = await folded.count(); left > 0; left -= 1) {
    await folded.first().click();
    await expect(folded).toHaveCount(left - 1);
  }
  for (const why of (await guide.button('preview.why').all()).slice(0, 8)) await why.click();
}

/** Shows one kind of row, then the first tag of which a person can choose, with the choice for all of its fields. */
async function filter(guide: Guide): Promise<void> {
  const { frame, words, looks } = guide;
  const quick = frame.getByRole('button', { name: / – \d{3}$/ }).first();
  const tag = (await quick.getAttribute('aria-label'))?.slice(-3) ?? '';
  const kinds = frame.getByRole('group', { name: words.of('filters.label') });
  await kinds.getByRole('button').first().click();
  await expect(kinds.getByRole('button', { pressed: true })).toHaveCount(1);
  await frame.getByRole('combobox', { name: words.of('filters.tag') }).selectOption(tag);
  const forTag = frame.getByRole('group', { name: words.of('filters.forTag', { tag }) });
  await expect(forTag).toBeVisible();
  await looks.at('changes of one tag');
  await guide.button('filters.all').click();
  await expect(forTag).toBeHidden();
}

/** Every view of the merge, with all that can be opened open. */
function throughTheViews(mms: string, width: number): Walk {
  return async (guide) => {
    const { frame, looks, words } = guide;
    await openPreview(guide, mms, width);
    await openAll(guide);
    const single = frame.getByRole('group', { name: words.of('subfields.title') });
    await expect(single.first()).toBeVisible();
    await looks.at('changes, all of it open');
    await filter(guide);

    await guide.button('nav.keys').click();
    await expect(frame.getByRole('dialog')).toBeVisible();
    await looks.at('keys');
    await guide.button('keys.close').click();

    await viewButton(guide, 'result').click();
    await expect(frame.getByRole('list', { name: words.of('resultView.title') })).toBeVisible();
    await looks.at('result');

    if (width >= SIDE_BY_SIDE_FROM) {
      await viewButton(guide, 'sideBySide').click();
      const rows = frame.getByRole('grid').getByRole('row');
      await rows.nth(2).click();
      await expect(
        frame.getByRole('region', { name: words.of('sideBySide.details') }),
      ).toBeVisible();
      await looks.at('side by side');
    } else await expect(viewButton(guide, 'sideBySide')).toBeHidden();

    await viewButton(guide, 'marc').click();
    await expect(frame.getByRole('region', { name: words.of('marcText.title') })).toBeVisible();
    await looks.at('MARC text, mnemonic');
    await guide.labelled('marcText.text').check();
    await looks.at('MARC text, as in the lists');

    await viewButton(guide, 'changes').click();
    await frame
      .locator('app-take-along')
      .getByRole('button', { name: words.of('report.print') })
      .click();
    await expect(guide.labelled('report.asText')).toBeVisible();
    await looks.at('the report as text');
  };
}

async function lookAt(
  sandbox: Sandbox,
  { title, language }: (typeof RECORDS)[number],
  width: number,
  colours: readonly string[] = [],
): Promise<void> {
  const seen = await look(sandbox, throughTheViews(TITLES[title].mms, width), language, colours);
  expect(seen).toContain('the report as text');
}

test.describe('every view of the preview', () => {
  const all = RECORDS.flatMap((record) => WIDTHS.map((width) => ({ record, width })));
  const taken = sample(all, ({ record, width }) => SAMPLED.includes(`${record.title} ${width}`));
  for (const { record, width } of taken)
    test(`${record.title}, ${record.language}, ${width} px`, async ({ sandbox }) => {
      await lookAt(sandbox, record, width, record.language === 'en' ? COLOURS : []);
    });

  if (isFull)
    test('in every theme colour of the SDK', async ({ sandbox }) => {
      test.slow();
      await lookAt(sandbox, RECORDS[0], 320, ALL_COLOURS);
    });
});
