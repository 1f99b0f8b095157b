import { mkdirSync, writeFileSync } from 'node:fs';

import type { Locator, Page } from '@playwright/test';

import { PICTURE_WIDTH, PICTURES } from '../cloudapp/src/app/ui/help/help-pictures';
import { LAYOUTS } from '../cloudapp/src/testing/connexion-layouts';

import { shownBook } from './support/connexion';
import { createButton, openDraft, openNewRecord } from './support/new-record';
import { check, expectChecked, openList } from './support/page-list';
import { demoRecord } from './support/sample-files';
import type { Sandbox } from './support/sandbox';
import { expect, test, TITLES } from './support/sandbox';
import { expectSaved, openReadyToSave } from './support/saving';

/** Pictures for the help page, made by the run: `npm run e2e -- --pictures help-pictures`. No other run takes them. */
const OUT = 'cloudapp/src/assets/help';

const SPECIAL_COLLECTIONS = '9912345679134401';

/**
 * Brings the panel to what the picture of a scenario shows; gives what is to stand at the top of it, where that is not the top of the panel.
 * The names are those of `help.scenarios` in the texts. A scenario gets its picture by a scene here and its height in `PICTURES`.
 */
const SCENES: Readonly<Record<string, (sandbox: Sandbox) => Promise<Locator | undefined>>> = {
  merge: async (sandbox) => {
    await sandbox.open(`record/${TITLES.mobyDick.mms}`);
    await sandbox.panel.openPreview();
    return undefined;
  },
  number: async (sandbox) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${TITLES.eastCambridge.mms}`);
    await expect(panel.button(/^ISBN/).first()).toBeVisible();
    return undefined;
  },
  hits: async (sandbox) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${TITLES.mobyDick.mms}`);
    await panel.openPreview();
    await panel.button('Back').first().click();
    await expect(panel.button('View').first()).toBeVisible();
    return panel.text(/to choose from/);
  },
  several: async (sandbox) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${TITLES.ordinaryCopy.mms}`);
    await panel.openPreview();
    const others = panel.text(/other Alma record has OCLC number/).first();
    await expect(panel.button('Compare').first()).toBeVisible();
    return others;
  },
  create: async (sandbox) => {
    await openNewRecord(sandbox);
    await openDraft(sandbox);
    await expect(createButton(sandbox)).toBeVisible();
    return undefined;
  },
  export: async (sandbox) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${TITLES.numberSpellings.mms}`);
    await panel.button('Export from Connexion instead …').click();
    await expect(panel.button('Save and release')).toBeVisible();
    return panel.text('035, now and after');
  },
  list: async (sandbox) => {
    // A clock that stands still makes Alma count all calls as of one second.
    await sandbox.act({ act: 'setClock', at: null });
    await openList(sandbox);
    await check(sandbox);
    await expectChecked(sandbox);
    return undefined;
  },
  mistake: async (sandbox) => {
    const { panel } = sandbox;
    await openReadyToSave(sandbox, TITLES.mobyDick);
    await panel.saveButton.click();
    await expectSaved(sandbox);
    await sandbox.open('home');
    await sandbox.page.reload();
    await panel.button('Your saves').click();
    await panel.button(/Moby Dick/).click();
    await expect(panel.button('Undo this save')).toBeVisible();
    return undefined;
  },
  brought: async (sandbox) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${TITLES.mobyDick.mms}`);
    await panel.text('Use a file or pasted record').click();
    const area = panel.frame.getByLabel('Paste a record');
    await area.fill(PASTED);
    await area.evaluate((element) => element.scrollTo(0, 0));
    return panel.text('Use a file or pasted record');
  },
  zones: async (sandbox) => {
    await sandbox.open(`record/${TITLES.networkZone.mms}`);
    await expect(sandbox.panel.numberBox).toBeVisible();
    return undefined;
  },
  serials: async (sandbox) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${TITLES.mobyDick.mms}`);
    await panel.openPreview();
    const row = panel.row('998', /dropped/).first();
    await expect(row).toContainText('NO-OVERLAY');
    return row;
  },
  special: async (sandbox) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${SPECIAL_COLLECTIONS}`);
    await panel.openPreview();
    await panel
      .button(/kept from local/)
      .first()
      .click();
    return panel.row('500', /kept/).first();
  },
};

const [CLIENT] = LAYOUTS;
const PASTED = CLIENT.write(shownBook(demoRecord('01-moby-dick.txt', 'worldcat')));

if (process.env['PICTURES'])
  for (const [name, height] of Object.entries(PICTURES))
    test(`the picture of the help for ${name}`, async ({ sandbox }) => {
      const scene = SCENES[name];
      expect(scene, 'a scene for it').toBeDefined();
      mkdirSync(OUT, { recursive: true });
      await sandbox.faults({ switches: { colour: 'blue' } });
      await sandbox.act({ act: 'setClock', at: '2026-11-27T14:02:00Z' });
      await fit(sandbox, height);
      const top = await scene(sandbox);
      await top?.evaluate((element) => {
        element.scrollIntoView({ block: 'start' });
        // Below the head of the preview, which stays on top.
        scrollBy(0, -8 - (document.querySelector('app-review header')?.clientHeight ?? 0));
      });
      await sandbox.page.mouse.move(0, 0);
      const shot = await sandbox.page
        .locator('#app')
        .screenshot({ animations: 'disabled', caret: 'hide' });
      writeFileSync(`${OUT}/${name}.webp`, await asWebp(sandbox.page, shot, height));
    });

/** The window as high as makes the panel so high as the picture. */
async function fit(sandbox: Sandbox, height: number): Promise<void> {
  await sandbox.page.setViewportSize({ width: 1480, height: 980 });
  await sandbox.open('home');
  const box = await sandbox.page.locator('#app').boundingBox();
  if (!box) throw new Error('The panel is not open.');
  await sandbox.page.setViewportSize({
    width: 1480,
    height: 980 - Math.round(box.height) + height,
  });
}

/** Playwright takes PNG; the browser turns it into a WebP of a third of the size, at the size that the help names. */
async function asWebp(page: Page, png: Buffer, height: number): Promise<Buffer> {
  const tool = await page.context().newPage();
  const data = await tool.evaluate(
    async ({ source, wanted }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = wanted;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.9);
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, wanted: [PICTURE_WIDTH, height] },
  );
  await tool.close();
  return Buffer.from(data.split(',')[1], 'base64');
}
