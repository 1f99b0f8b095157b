import type { Locator } from '@playwright/test';

import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import { PAST_THE_PANELS_LIMIT } from './support/saving';

const { madeByMistake, mobyDick } = TITLES;
const { mms } = madeByMistake;

/** The browser remembers that this person created the record here. */
async function rememberCreated(sandbox: Sandbox, mmsId: string): Promise<void> {
  await sandbox.open(`record/${mobyDick.mms}`);
  await expect(sandbox.panel.numberBox).toBeVisible();
  await expect.poll(async () => keyOfJournal(sandbox)).toBeTruthy();
  const key = (await keyOfJournal(sandbox))?.replace(/:journal:.*$/, ':note:created');
  const value = [
    { id: 'c1', state: 'created', title: 'Made by mistake', at: '2026-11-20T14:01:00Z', mmsId },
  ];
  const answer = await sandbox.page.request.post(`/sandbox/message?session=${sandbox.session}`, {
    data: {
      name: 'CLOUDAPP_STORE',
      payload: { key, value },
    },
  });
  expect(answer.ok(), await answer.text()).toBeTruthy();
}

/** The key of the note that is read with every record: all keys of a person begin alike. */
async function keyOfJournal(sandbox: Sandbox): Promise<string | undefined> {
  const keys = (await sandbox.stores()).map(({ key }) => key ?? '');
  return keys.find((key) => key.includes(':journal:'));
}

/** From the record on the panel to the list of what was created here. */
async function openMistakes({ panel }: Sandbox): Promise<void> {
  await panel.button('Your saves').click();
  await panel.button('Something else went wrong …').click();
  await expect(panel.heading).toHaveText('Something went wrong');
}

async function choose(sandbox: Sandbox, mmsId = mms): Promise<void> {
  await rememberCreated(sandbox, mmsId);
  await openMistakes(sandbox);
  await sandbox.panel.button(/^Made by mistake/).click();
}

function idBox({ panel }: Sandbox): Locator {
  return panel.frame.getByRole('textbox', { name: 'To delete it, type its MMS ID' });
}

function deleteButton({ panel }: Sandbox): Locator {
  return panel.button('Delete this record');
}

async function typeAndDelete(sandbox: Sandbox): Promise<void> {
  await idBox(sandbox).fill(mms);
  await deleteButton(sandbox).click();
}

async function isStored(sandbox: Sandbox, mmsId: string): Promise<boolean> {
  return (await sandbox.state()).bibs.some((bib) => bib.mms === mmsId);
}

test('a record that was created by mistake is deleted once its MMS ID is typed, and can be made again', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await choose(sandbox);
  await expect(panel.text(/^It has no inventory/)).toBeVisible();
  await expect(deleteButton(sandbox)).toBeDisabled();
  await idBox(sandbox).fill(mms.slice(0, -1));
  await expect(deleteButton(sandbox)).toBeDisabled();
  await typeAndDelete(sandbox);

  await expect(panel.text(`Deleted. Alma has no record ${mms} any more.`)).toBeVisible();
  expect(await isStored(sandbox, mms)).toBe(false);
  const sent = await sandbox.deletes();
  expect(sent.map(({ query }) => query['override'])).toEqual(['false']);
  await expect(panel.text(/=245 {2}/)).toBeVisible();
  const download = sandbox.page.waitForEvent('download');
  await panel.button('Save as file').click();
  expect((await download).suggestedFilename()).toBe(`record-${mms}.mrk`);
  await panel.button('All created records').click();
  await expect(panel.text('None is noted in this browser.')).toBeVisible();
});

test('without the right to delete the way is to assign it to a colleague', async ({ sandbox }) => {
  const { panel } = sandbox;
  await sandbox.faults({ switches: { deleteRefused: true } });
  await choose(sandbox);
  await typeAndDelete(sandbox);
  await expect(panel.text('It was not deleted. The record is as it was.')).toBeVisible();
  await expect(panel.text(/Assign Record to Another Cataloger/)).toBeVisible();
  expect(await isStored(sandbox, mms)).toBe(true);
  await panel.button('All created records').click();
  await expect(panel.button(/^Made by mistake/)).toBeVisible();
});

test('a record with inventory is not offered for deletion, and its inventory is counted', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await sandbox.open();
  await sandbox.act({ act: 'setInventory', mms, inventory: 'holdings=1 items=2' });
  await choose(sandbox);
  await expect(
    panel.text('Holdings: 1, items: 2, portfolios: 0, representations: 0'),
  ).toBeVisible();
  await expect(deleteButton(sandbox)).toHaveCount(0);
  expect(await sandbox.deletes()).toEqual([]);
});

test('inventory that comes between looking and deleting is found, and nothing is sent', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await choose(sandbox);
  await idBox(sandbox).fill(mms);
  await sandbox.act({ act: 'setInventory', mms, inventory: 'portfolios=1' });
  await deleteButton(sandbox).click();
  await expect(panel.text('It was not deleted: something hangs on it.')).toBeVisible();
  await expect(panel.text(/portfolios: 1/)).toBeVisible();
  expect(await sandbox.deletes()).toEqual([]);
});

test('a record that a colleague has saved since is not theirs to lose', async ({ sandbox }) => {
  const { panel } = sandbox;
  await choose(sandbox);
  await idBox(sandbox).fill(mms);
  await sandbox.act({ act: 'changeByAnother', mms });
  await deleteButton(sandbox).click();
  await expect(
    panel.text(/^It was not deleted: the record was saved again .+ by staff-2/),
  ).toBeVisible();
  await panel.button('Read it again').click();
  await expect(panel.text(/Somebody else has saved it since \(staff-2\)/)).toBeVisible();
  await expect(deleteButton(sandbox)).toHaveCount(0);
  expect(await sandbox.deletes()).toEqual([]);
  expect(await isStored(sandbox, mms)).toBe(true);
});

test('a deletion whose reply got lost is looked up, and never sent again', async ({ sandbox }) => {
  const { panel } = sandbox;
  await sandbox.page.clock.install();
  await choose(sandbox);
  await sandbox.faults({ calls: [{ kind: 'replyLost', method: 'DELETE' }] });
  await typeAndDelete(sandbox);
  await expect.poll(async () => (await sandbox.deletes()).length).toBe(1);
  await sandbox.page.clock.fastForward(PAST_THE_PANELS_LIMIT);
  await expect(panel.text(`Deleted. Alma has no record ${mms} any more.`)).toBeVisible();
  expect((await sandbox.deletes()).length).toBe(1);
});

test('a deletion that never arrived is not claimed, not sent again, and it is said where to look', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await sandbox.page.clock.install();
  await choose(sandbox);
  await sandbox.faults({ calls: [{ kind: 'requestLost', method: 'DELETE' }] });
  await typeAndDelete(sandbox);
  await expect.poll(async () => (await sandbox.deletes()).length).toBe(1);
  await sandbox.page.clock.fastForward(PAST_THE_PANELS_LIMIT);
  await expect(
    panel.text(/^It is not known whether it was deleted\. Nothing is sent again\./),
  ).toBeVisible();
  expect((await sandbox.deletes()).length).toBe(1);
  expect(await isStored(sandbox, mms)).toBe(true);
});

test('a record that is gone already is said to be gone, and leaves the list', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await sandbox.open();
  await sandbox.act({ act: 'deleteRecord', mms });
  await choose(sandbox);
  await expect(panel.text(`Alma has no record ${mms} any more.`)).toBeVisible();
  await panel.button('All created records').click();
  await expect(panel.text('None is noted in this browser.')).toBeVisible();
});

test('a change by mistake leads to the saves, where it is undone', async ({ sandbox }) => {
  const { panel } = sandbox;
  await rememberCreated(sandbox, mms);
  await openMistakes(sandbox);
  await expect(panel.text(/View Versions/)).toBeVisible();
  await expect(panel.text(/Reload Original Record/).first()).toBeVisible();
  await panel.section('You changed a record by mistake').getByRole('button').click();
  await expect(panel.heading).toHaveText('Your saves');
  await panel.button('Back to the record').click();
  await expect(panel.numberBox).toBeVisible();
});
