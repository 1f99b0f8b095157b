import { expect, test, TITLES } from './support/sandbox';
import { changeConfig, expectPuts, expectSaved, storedFields } from './support/saving';

const { mobyDick } = TITLES;

test('another merge profile makes the preview anew, and what is saved goes by it', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await sandbox.open(`record/${mobyDick.mms}`);
  const before = await storedFields(sandbox, mobyDick.mms);
  await panel.openPreview();
  const profile = panel.frame.getByLabel('Merge profile');
  await expect(profile.locator('option:checked')).toHaveText('Copy & Merge');

  await profile.selectOption('Enrich only');
  await expect(profile.locator('option:checked')).toHaveText('Enrich only');
  await expect(profile).not.toHaveAttribute('aria-busy', 'true');
  await expect(panel.frame.locator('app-lost-list')).toHaveCount(0);
  await panel.saveButton.click();
  await expectSaved(sandbox);
  await expectPuts(sandbox, 1);

  const title = (fields: typeof before) => fields.filter(({ tag }) => tag === '245');
  expect(title(await storedFields(sandbox, mobyDick.mms))).toEqual(title(before));
});

test('a profile of the institution with a fault is named, and the preview stays as it was', async ({
  sandbox,
}) => {
  await changeConfig(sandbox, { profiles: [{ id: 'maps', name: 'Maps of ours', base: 'both' }] });
  const { panel } = sandbox;
  await sandbox.open(`record/${mobyDick.mms}`);
  await panel.openPreview();
  const profile = panel.frame.getByLabel('Merge profile');
  await profile.selectOption('Maps of ours');
  await expect(panel.text('The merge profile “maps” cannot be used.')).toBeVisible();
  await expect(panel.text('The preview goes by the profile that you had before.')).toBeVisible();
  await expect(profile.locator('option:checked')).toHaveText('Copy & Merge');
});
