import { expect, test, TITLES } from './support/sandbox';
import { changeConfig, expectPuts, expectSaved, storedFields } from './support/saving';
import { comparable } from './support/stored-record';

test('a record of the Network Zone says before any work that only local fields can be saved, and so it is', async ({
  sandbox,
}) => {
  const { mms } = TITLES.networkZone;
  const { panel } = sandbox;
  await sandbox.open(`record/${mms}`);
  await expect(panel.text('Network Zone: only $9 local fields can be saved here')).toBeVisible();

  const before = comparable(await storedFields(sandbox, mms));
  await panel.openPreview();
  await expect(panel.saveButton).toBeDisabled();
  await expect(panel.row('245', 'will not be saved here').first()).toBeVisible();
  await expect(panel.row('690', 'will not be saved here')).toHaveCount(0);
  await panel.button('Yes, go on').click();
  await panel.acceptLost();
  await panel.saveButton.click();

  await expectSaved(sandbox);
  await expect(
    panel.saves.getByText(/What Alma changed itself while saving \(fields: \d+\)/),
  ).toBeVisible();
  await expectPuts(sandbox, 1);
  expect(comparable(await storedFields(sandbox, mms))).toEqual(before);
});

test('a record of the Community Zone says before any work that it cannot be changed, and is never sent', async ({
  sandbox,
}) => {
  const { mms } = TITLES.communityZone;
  const { panel } = sandbox;
  await sandbox.open(`record/${mms}`);
  await expect(panel.text('Community Zone: cannot be changed here')).toBeVisible();

  const before = await sandbox.stored(mms);
  await panel.openPreview();
  await expect(panel.text('linked to the Community Zone').first()).toBeVisible();
  await expect(panel.saveButton).toBeDisabled();
  expect(await sandbox.stored(mms)).toBe(before);
  await expectPuts(sandbox, 0);
});

test('somebody who may only look has no save button, and is told why', async ({ sandbox }) => {
  await changeConfig(sandbox, {
    saving: { everyone: 'maySave', maySave: [], previewOnly: ['STAFF-1'] },
  });
  const { panel } = sandbox;
  await sandbox.open(`record/${TITLES.mobyDick.mms}`);
  await panel.search();
  await expect(panel.text('Preview only: your institution has not given you')).toBeVisible();
  await expect(panel.row('245', 'Moby Dick, or, The whale')).toBeVisible();
  await expect(panel.saveButton).toHaveCount(0);
  await expectPuts(sandbox, 0);
});
