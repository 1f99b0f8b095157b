import { readFileSync } from 'node:fs';

import { PICTURES } from '../cloudapp/src/app/ui/help/help-pictures';

import type { Walk } from './support/guide';
import { COLOURS, look } from './support/guide';
import type { Sandbox } from './support/sandbox';
import { expect, test, TITLES } from './support/sandbox';

const { mobyDick } = TITLES;

/** The kinds of failure that the contract names. */
function failureKinds(): readonly string[] {
  const contract = readFileSync('cloudapp/src/app/ports/failures.ts', 'utf8').replace(
    /\/\/.*$/gm,
    '',
  );
  return [...contract.matchAll(/type \w+FailureKind =([^;]*);/g)].flatMap(([, union]) =>
    [...union.matchAll(/'(\w+)'/g)].map(([, kind]) => kind),
  );
}

/** What a message says without its values, as the texts have it. */
function sayingsOf(kind: string): readonly string[] {
  const { errors } = JSON.parse(readFileSync('cloudapp/src/i18n/en.json', 'utf8')) as {
    errors: Record<string, { what: string }>;
  };
  return (errors[kind]?.what ?? 'no text')
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replace(/^\W+|\W+$/g, ''))
    .filter((part) => part.length > 2);
}

function words(sandbox: Sandbox) {
  return sandbox.panel.frame.getByRole('searchbox', { name: 'Find in this help' });
}

function contents(sandbox: Sandbox) {
  return sandbox.panel.frame.getByRole('navigation', { name: 'Contents' });
}

async function openFromPanel(sandbox: Sandbox): Promise<void> {
  await sandbox.open(`record/${mobyDick.mms}`);
  await expect(sandbox.panel.numberBox).toHaveValue(mobyDick.number);
  await sandbox.panel.button('Help').click();
  await expect(sandbox.panel.heading).toHaveText('Help');
}

/** From Alma's own menu of the app. */
async function openFromAlma(sandbox: Sandbox): Promise<void> {
  await sandbox.open('home');
  await sandbox.page.getByRole('button', { name: 'App menu' }).click();
  await sandbox.page.getByRole('menuitem', { name: 'Help' }).click();
  await expect(sandbox.panel.heading).toHaveText('Help');
}

test('what to do about a message is found by its words, as they stood on screen', async ({
  sandbox,
}) => {
  await openFromPanel(sandbox);
  const { panel } = sandbox;
  await expect(panel.heading).toBeFocused();
  await words(sandbox).fill('Someone has this record: locked by staff-2');
  await expect(panel.text('No place in this help')).toBeVisible();
  await words(sandbox).fill('HathiTrust did not answer within 15 seconds.');
  await expect(panel.text('1 place has these words.')).toBeVisible();
  const found = panel.frame.getByRole('listitem').filter({ hasText: 'did not answer within' });
  await expect(found).toContainText('What to do: Search again, or use another source.');
  await words(sandbox).fill('being edited');
  await expect(panel.text('Record Actions > Release Record').first()).toBeVisible();
  await words(sandbox).fill('');
  await expect(contents(sandbox).getByRole('button')).not.toHaveCount(1);
});

test('a case of the procedure is a click away, with its picture; Back leads to the record as it was', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await sandbox.open(`record/${mobyDick.mms}`);
  await panel.openPreview();
  await panel.button('Back').first().click();
  await panel.numberBox.fill('5466213');
  const hits = await panel.button('View').count();
  expect(hits).toBeGreaterThan(0);

  await panel.button('Help').click();
  await contents(sandbox).getByRole('button', { name: 'You made a mistake' }).click();
  const heading = panel.frame.getByRole('heading', { name: 'You made a mistake' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  const picture = panel.frame.getByRole('img', { name: /button to undo it/ });
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0);

  await panel.button('Back to the record').click();
  await expect(panel.numberBox).toHaveValue('5466213');
  await expect(panel.button('View')).toHaveCount(hits);
});

test('every picture is there in the size that is kept free for it', async ({ sandbox }) => {
  await openFromPanel(sandbox);
  const pictures = sandbox.panel.frame.getByRole('img');
  await expect(pictures).toHaveCount(Object.keys(PICTURES).length);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() =>
        picture.evaluate((img: HTMLImageElement) =>
          img.complete ? [img.naturalWidth, img.naturalHeight].join('×') : 'under way',
        ),
      )
      .toBe([await picture.getAttribute('width'), await picture.getAttribute('height')].join('×'));
  }
});

test('every failure that the app knows is there, and no message shows a brace', async ({
  sandbox,
}) => {
  await openFromPanel(sandbox);
  const kinds = failureKinds();
  expect(kinds.length).toBeGreaterThan(45);
  const page = sandbox.panel.frame.locator('app-help');
  const shown = await page.innerText();
  expect(shown).not.toMatch(/[{}]/);
  const missing = kinds.filter((kind) => !sayingsOf(kind).every((said) => shown.includes(said)));
  expect(missing).toEqual([]);
});

test('Alma’s own help entry opens the help; there is no panel to go back to', async ({
  sandbox,
}) => {
  await openFromAlma(sandbox);
  const { panel } = sandbox;
  await expect(panel.button('Back to the record')).toHaveCount(0);
  await contents(sandbox).getByRole('button', { name: 'What data goes where' }).click();
  await expect(panel.frame.getByRole('heading', { name: 'What data goes where' })).toBeFocused();
  await expect(panel.text('No statistics are made')).toBeVisible();
  await sandbox.page.getByRole('button', { name: 'App menu' }).click();
  await sandbox.page.getByRole('menuitem', { name: 'Main page' }).click();
  await expect(panel.text(/^Open a bib record/)).toBeVisible();
});

test('the whole help by keyboard: filter, jump, back to the contents', async ({ sandbox }) => {
  await openFromPanel(sandbox);
  const { page, panel } = sandbox;
  await page.keyboard.press('Tab');
  await expect(words(sandbox)).toBeFocused();
  await page.keyboard.type('duplicates');
  await page.keyboard.press('Tab');
  await expect(contents(sandbox).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(
    panel.frame.getByRole('heading', { name: 'Several Alma records with one number' }),
  ).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel.button('To the contents').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.frame.getByRole('heading', { name: 'Contents' })).toBeFocused();
});

const toTheHelp: Walk = async (guide) => {
  const { sandbox, looks } = guide;
  await sandbox.open(`record/${mobyDick.mms}`);
  await guide.button('sides.help').click();
  await expect(guide.frame.getByRole('navigation')).toBeVisible();
  await looks.at('help');
  await guide.labelled('help.filter').fill(guide.words.of('sources.worldcat'));
  await expect(guide.frame.locator('details[open]').first()).toBeVisible();
  await looks.at('help, what has a word');
};

test('the help at 320 px', async ({ sandbox }) => {
  await look(sandbox, toTheHelp, 'en', COLOURS);
});

test('the help with texts that are 40 % longer', async ({ sandbox }) => {
  await look(sandbox, toTheHelp, 'pseudo');
});

test('the help from right to left', async ({ sandbox }) => {
  await look(sandbox, toTheHelp, 'he');
});
