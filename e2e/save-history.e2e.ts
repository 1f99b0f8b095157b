import { readFile } from 'node:fs/promises';

import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import {
  expectPuts,
  expectSaved,
  expectStoredAsSent,
  openReadyToSave,
  storedFields,
} from './support/saving';
import { comparable } from './support/stored-record';

const { mms } = TITLES.mobyDick;

/** Saves the merge; gives the record of before as it is compared. */
async function save(sandbox: Sandbox): Promise<readonly string[]> {
  await openReadyToSave(sandbox, TITLES.mobyDick);
  const before = comparable(await storedFields(sandbox, mms));
  await sandbox.panel.saveButton.click();
  await expectSaved(sandbox);
  return before;
}

/** As `save`, until the history has the end of it as well: from then on the panel can be closed. */
async function saveAndKeep(sandbox: Sandbox): Promise<readonly string[]> {
  const before = await save(sandbox);
  const { panel } = sandbox;
  await panel.button('Your saves').click();
  const line = panel.button(/Moby Dick/);
  await expect(line).toBeVisible();
  await expect(line).not.toContainText('End not known');
  return before;
}

/** Alma, and with it the panel, is loaded anew. */
async function anew(sandbox: Sandbox): Promise<void> {
  await sandbox.open('home');
  await sandbox.page.reload();
}

/** The next day: the panel is opened anew, and the save looked up. */
async function openSave(sandbox: Sandbox): Promise<void> {
  const { panel } = sandbox;
  await anew(sandbox);
  await panel.button('Your saves').click();
  await panel.button(/Moby Dick/).click();
  await expect(panel.frame.getByRole('heading', { name: 'What it changed' })).toBeVisible();
}

test('a save is undone the next day, and the undo as well', async ({ sandbox }) => {
  const before = await saveAndKeep(sandbox);
  const after = comparable(await storedFields(sandbox, mms));
  const { panel } = sandbox;
  await openSave(sandbox);
  await panel.button('Undo this save').click();

  await expect(panel.saves.getByText(/^Undone .+ Alma holds the record as it was/)).toBeVisible();
  expect(comparable(await storedFields(sandbox, mms))).toEqual(before);
  const [, undo] = await expectPuts(sandbox, 2);
  await expectStoredAsSent(sandbox, mms, undo);

  await panel.button('Undo the undo').click();
  await expectPuts(sandbox, 3);
  await expect(panel.button('Undo the undo')).toBeVisible();
  expect(comparable(await storedFields(sandbox, mms))).toEqual(after);
});

test('a save is not undone over the work of a colleague, whose changes are shown', async ({
  sandbox,
}) => {
  await saveAndKeep(sandbox);
  await sandbox.act({ act: 'changeByAnother', mms });
  const theirs = await sandbox.stored(mms);
  const { panel } = sandbox;
  await openSave(sandbox);
  await panel.button('Undo this save').click();

  await expect(panel.text(/saved again .+ by staff-2.+Nothing was undone/)).toBeVisible();
  await expect(panel.text('Note added by a colleague.')).toBeVisible();
  expect(await sandbox.stored(mms)).toBe(theirs);
  await expectPuts(sandbox, 1);
});

test('a save that an old draft overwrote is noticed, and the same merge made again', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await sandbox.open('home');
  await sandbox.act({ act: 'openDraft', mms });
  await saveAndKeep(sandbox);
  const merged = comparable(await storedFields(sandbox, mms));
  await sandbox.act({ act: 'saveDraft', mms, release: true });
  expect(comparable(await storedFields(sandbox, mms))).not.toEqual(merged);

  await anew(sandbox);
  await sandbox.moveTo(`record/${mms}`);
  await expect(panel.text(/^After your save of .+ the record was saved again/)).toBeVisible();
  await panel.button('Make this merge again').click();
  await panel.saveButton.waitFor();
  await panel.acceptLost();
  await panel.saveButton.click();
  await expectSaved(sandbox);
  expect(comparable(await storedFields(sandbox, mms))).toEqual(merged);
});

test('a colleague at the same browser sees none of it, and can undo with the file', async ({
  sandbox,
}) => {
  const before = await saveAndKeep(sandbox);
  const { page, panel } = sandbox;
  await openSave(sandbox);
  const download = page.waitForEvent('download');
  await panel.button('Keep as undo file').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^undo-9912345678904401-\d{4}-\d\d-\d\d\.json$/);
  const text = await readFile(await file.path());

  await sandbox.faults({ switches: { signedIn: 'admin-1' } });
  await anew(sandbox);
  await panel.button('Your saves').click();
  await expect(panel.text(/^No saves yet/)).toBeVisible();
  await panel.frame
    .getByLabel('Open an undo file')
    .setInputFiles({ name: 'undo.json', mimeType: 'application/json', buffer: text });
  await panel.button('Undo this save').click();
  await expect(panel.saves.getByText(/^Undone /)).toBeVisible();
  expect(comparable(await storedFields(sandbox, mms))).toEqual(before);
});

test('a store without room is told, and stops no save', async ({ sandbox }) => {
  await sandbox.faults({ switches: { storeQuota: 2000 } });
  await save(sandbox);
  await expect(sandbox.panel.saves.getByText(/it is not in your saves/)).toBeVisible();
  await expectPuts(sandbox, 1);
});
