import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import {
  expectPuts,
  expectSaved,
  expectStoredAsSent,
  openReadyToSave,
  storedFields,
  textsOf,
} from './support/saving';
import { comparable } from './support/stored-record';

const { mms } = TITLES.mobyDick;

/** Saves the merge; gives the record of before as it is compared. */
async function save(sandbox: Sandbox, title: { readonly mms: string }): Promise<readonly string[]> {
  await openReadyToSave(sandbox, title);
  const before = comparable(await storedFields(sandbox, title.mms));
  await sandbox.panel.saveButton.click();
  await expectSaved(sandbox);
  expect(comparable(await storedFields(sandbox, title.mms))).not.toEqual(before);
  return before;
}

for (const title of [TITLES.mobyDick, TITLES.film])
  test(`undo of the save just made brings ${title.number} back as it was`, async ({ sandbox }) => {
    const before = await save(sandbox, title);
    const { panel } = sandbox;
    await panel.button('Undo this save').click();

    await expect(panel.saves.getByText(/^Undone .+\.$/)).toBeVisible();
    expect(comparable(await storedFields(sandbox, title.mms))).toEqual(before);
    const [, undo] = await expectPuts(sandbox, 2);
    expect(undo?.query['stale_version_check']).toBe('true');
    await expectStoredAsSent(sandbox, title.mms, undo);
    await expect(panel.button('Undo this save')).toHaveCount(0);
  });

test('undo is refused when somebody saved the record since, and their work stays', async ({
  sandbox,
}) => {
  await save(sandbox, TITLES.mobyDick);
  await sandbox.act({ act: 'changeByAnother', mms });
  const theirs = await sandbox.stored(mms);
  const { panel } = sandbox;
  await panel.button('Undo this save').click();

  await expect(
    panel.saves.getByText(/Someone saved this record after your save .*so it was not undone/),
  ).toBeVisible();
  expect(await sandbox.stored(mms)).toBe(theirs);
  await expectPuts(sandbox, 1);
});

test.describe('a draft that is open in the Metadata Editor', () => {
  const ADVICE =
    'If this record is open in the Metadata Editor: Record Actions > Reload Original Record. Do not save the old draft.';

  test.beforeEach(async ({ sandbox }) => {
    await sandbox.act({ act: 'openDraft', mms });
    await save(sandbox, TITLES.mobyDick);
    await expect(sandbox.panel.saves.getByText(ADVICE)).toBeVisible();
    await sandbox.moveTo(`editor/${mms}`);
  });

  test('does not overwrite the save when it is reloaded as the panel advises', async ({
    sandbox,
  }) => {
    const { page } = sandbox;
    const ours = comparable(await storedFields(sandbox, mms));
    await page.getByRole('button', { name: 'Record Actions' }).click();
    await page.getByRole('menuitem', { name: 'Reload Original Record' }).click();
    await expect(page.getByText('The draft was replaced by the stored record.')).toBeVisible();
    await page.getByRole('button', { name: 'Save and Release' }).click();
    await expect(page.getByText('The record was saved and released.')).toBeVisible();

    expect(comparable(await storedFields(sandbox, mms))).toEqual(ours);
    await expectPuts(sandbox, 1);
  });

  test('overwrites the save when it is saved as it is, and undo then leaves it alone', async ({
    sandbox,
  }) => {
    const { page, panel } = sandbox;
    await page.getByRole('button', { name: 'Save and Release' }).click();
    await expect(page.getByText('The record was saved and released.')).toBeVisible();
    const draft = await sandbox.stored(mms);
    expect(textsOf(await storedFields(sandbox, mms), '998')).toEqual(['   $aNO-OVERLAY']);

    await panel.button('Undo this save').click();
    await expect(panel.saves.getByText(/so it was not undone/)).toBeVisible();
    expect(await sandbox.stored(mms)).toBe(draft);
    await expectPuts(sandbox, 1);
  });
});
