import { mkdirSync } from 'node:fs';

import type { Locator } from '@playwright/test';

import { isFull } from './support/full';
import type { Sandbox } from './support/sandbox';
import { expect, test, TITLES } from './support/sandbox';

/** Pictures for the documents, made by the run: `npm run e2e -- --pictures`. Otherwise only taken, to see that they can be. */
const OUT = process.env['PICTURES'] ? 'docs/images' : '.cache/pictures';
const WIDTHS = { 320: 320, 480: 480, 1400: 1400 } as const;
const COLOURS = ['blue', 'green'] as const;

async function shoot(sandbox: Sandbox, name: string): Promise<void> {
  const frame = sandbox.page.locator('#app');
  await frame.screenshot({ path: `${OUT}/${name}.png`, animations: 'disabled' });
}

async function widen(sandbox: Sandbox, width: number): Promise<void> {
  const name = { 320: /320 pixels/, 480: /480 pixels/, 1400: /full width/ }[width];
  if (name) await sandbox.page.getByRole('button', { name }).first().click();
}

test.beforeAll(() => {
  mkdirSync(OUT, { recursive: true });
});

/** All of them where they are wanted or everything is run; else the smallest and the largest, one in each colour. */
const isWhole = isFull || Boolean(process.env['PICTURES']);

function isTaken(width: number, colour: string): boolean {
  return (
    isWhole || (width === WIDTHS[320] && colour === 'blue') || (width > 480 && colour !== 'blue')
  );
}

for (const colour of COLOURS)
  for (const width of Object.values(WIDTHS).filter((one) => isTaken(one, colour)))
    test(`pictures of the main job, ${width} px, ${colour}`, async ({ sandbox }) => {
      await sandbox.page.setViewportSize({ width: 1480, height: 980 });
      await sandbox.faults({ switches: { colour } });
      await sandbox.open(`record/${TITLES.mobyDick.mms}`);
      await widen(sandbox, width);
      const { panel } = sandbox;
      const name = (what: string): string => `${what}-${width}-${colour}`;
      await expect(panel.numberBox).toHaveValue(TITLES.mobyDick.number);
      await shoot(sandbox, name('record'));
      await panel.openPreview();
      await shoot(sandbox, name('preview'));
      await panel.acceptLost();
      await panel.saveButton.click();
      await expect(panel.saves).toContainText('Saved in Alma');
      await shoot(sandbox, name('saved'));
      await panel.button('Your saves').click();
      await expect(panel.button(/Moby Dick/)).toBeVisible();
      await shoot(sandbox, name('saves'));
      await panel.button(/Moby Dick/).click();
      await expect(panel.button('Keep as undo file')).toBeVisible();
      await shoot(sandbox, name('one-save'));
    });

/** The heights of the panel's own head and foot stand in the way of a long list: pictures of a part begin at its top. */
async function shootAt(sandbox: Sandbox, name: string, part: Locator): Promise<void> {
  await part.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
    scrollBy(0, -90);
  });
  await sandbox.page.mouse.move(0, 0);
  await shoot(sandbox, name);
}

function view({ panel }: Sandbox, name: string): Locator {
  const views = panel.frame.getByRole('group', { name: 'How to look at the merge' });
  return views.getByRole('button', { name, exact: true });
}

/** The parts of the preview, each open, and its other views. */
async function shootViews(sandbox: Sandbox, width: number): Promise<void> {
  const { panel } = sandbox;
  const { frame } = panel;
  const name = (what: string): string => `${what}-${width}-blue`;
  await panel.button(/^OCLC number/).click();
  await panel.button(/record is fuller|Both are alike/).click();
  await expect(frame.getByRole('table')).toHaveCount(2);
  await shoot(sandbox, name('facts'));
  const row = panel.row('300', /replaced/).first();
  await row.getByRole('button', { name: /Why/ }).click();
  await expect(row.getByRole('group', { name: /Subfield by subfield/ })).toBeVisible();
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await shoot(sandbox, name('why'));
  const views = frame.getByRole('group', { name: 'How to look at the merge' });
  await view(sandbox, 'Result').click();
  await expect(frame.getByRole('list', { name: 'The record as it will be stored' })).toBeVisible();
  await shootAt(sandbox, name('result'), views);
  if (width > 640) {
    await view(sandbox, 'Side by side').click();
    await frame
      .getByRole('grid')
      .getByRole('row', { name: /replaced/ })
      .first()
      .click();
    await expect(frame.getByRole('region', { name: 'About this field' })).toBeVisible();
    await shootAt(sandbox, name('side-by-side'), views);
  }
  await view(sandbox, 'MARC text').click();
  await expect(frame.getByRole('region', { name: 'The result as MARC text' })).toBeVisible();
  await shootAt(sandbox, name('marc-text'), views);
  await panel.button('Keys').click();
  await expect(frame.getByRole('dialog')).toBeVisible();
  await shoot(sandbox, name('keys'));
}

for (const width of [320, 700, 1400].filter((one) => isWhole || one !== 1400))
  test(`pictures of the views of the preview, ${width} px`, async ({ sandbox }) => {
    await sandbox.page.setViewportSize({ width: width === 320 ? 1480 : width, height: 980 });
    await sandbox.faults({ switches: { colour: 'blue' } });
    await sandbox.open(`record/${TITLES.mergedNumber.mms}`);
    if (width > 320) await widen(sandbox, 1400);
    await expect(sandbox.panel.numberBox).toHaveValue(TITLES.mergedNumber.number);
    await sandbox.panel.openPreview();
    await expect(sandbox.panel.button('Save report')).toBeVisible();
    await shootViews(sandbox, width);
  });

test('pictures of Chinese, Arabic and Hebrew records', async ({ sandbox }) => {
  await sandbox.open();
  for (const title of ['chinese', 'arabic', 'hebrew'] as const) {
    await sandbox.moveTo('home');
    await sandbox.moveTo(`record/${TITLES[title].mms}`);
    await sandbox.page.reload();
    await expect(sandbox.panel.numberBox).toHaveValue(TITLES[title].number);
    await sandbox.panel.openPreview();
    await shoot(sandbox, `preview-${title}-320-blue`);
  }
});

test('pictures of the sandbox and of the config page', async ({ sandbox }) => {
  await sandbox.faults({ switches: { signedIn: 'admin-1' } });
  await sandbox.open(`record/${TITLES.mobyDick.mms}`);
  await expect(sandbox.panel.numberBox).toHaveValue(TITLES.mobyDick.number);
  await sandbox.panel.openPreview();
  await sandbox.page.screenshot({ path: `${OUT}/sandbox.png`, animations: 'disabled' });

  await sandbox.page.getByRole('button', { name: 'App menu' }).click();
  await sandbox.page.getByRole('menuitem', { name: 'Configuration' }).click();
  await expect(sandbox.panel.button('Save settings')).toBeVisible();
  await shoot(sandbox, 'config-320-blue');
});
