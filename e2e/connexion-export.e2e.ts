import type { Locator } from '@playwright/test';

import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import {
  changeConfig,
  expectPuts,
  expectSaved,
  sentFields,
  storedFields,
  textsOf,
} from './support/saving';
import type { StoredField } from './support/stored-record';
import { comparable } from './support/stored-record';

const { mobyDick, twoNumbers, networkZone, numberSpellings, ordinaryCopy, specialCopy } = TITLES;
const STEPS = 'What to do in Connexion';

/** From Alma's record to the page about an export, as a person gets there. */
async function openExport(sandbox: Sandbox, { mms }: { readonly mms: string }): Promise<void> {
  await sandbox.open(`record/${mms}`);
  await sandbox.panel.button('Export from Connexion instead …').click();
  await expect(sandbox.panel.heading).toHaveText('Prepare an export from Connexion');
}

function saveButton({ panel }: Sandbox): Locator {
  return panel.button('Save and release');
}

/** As records are compared, without the number of the Network Zone, which Alma writes itself. */
function withoutZone(fields: readonly StoredField[]): readonly string[] {
  return comparable(fields).filter((line) => !line.includes('(EXL'));
}

async function stored035(sandbox: Sandbox, mms: string): Promise<readonly string[]> {
  return textsOf(await storedFields(sandbox, mms), '035');
}

test('a number in four spellings is saved once in the right form, and undo brings the four back', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  const { mms, number } = numberSpellings;
  await openExport(sandbox, numberSpellings);
  const before = await storedFields(sandbox, mms);
  await expect(panel.section(STEPS)).toHaveCount(0);
  await saveButton(sandbox).click();
  await expectSaved(sandbox);

  const [put] = await expectPuts(sandbox, 1);
  const sent = await sentFields(sandbox, put);
  const after = await storedFields(sandbox, mms);
  expect(withoutZone(after)).toEqual(withoutZone(sent));
  expect(textsOf(after, '035').filter((text) => text.includes('354024'))).toEqual([
    `   $a(OCoLC)${number}`,
  ]);
  const others = (fields: typeof after): readonly string[] =>
    withoutZone(fields).filter((line) => !/^035.*354024/.test(line));
  expect(others(after)).toEqual(others(before));
  await expect(
    panel.section(STEPS).getByText('Press F5, or choose Action > Export.'),
  ).toBeVisible();
  await expect(panel.section(STEPS).getByText(mms)).toBeVisible();
  await expect(saveButton(sandbox)).toHaveCount(0);

  await panel.button('Undo this save').click();
  await expect(panel.saves.getByText(/^Undone .+\.$/)).toBeVisible();
  expect(withoutZone(await storedFields(sandbox, mms))).toEqual(withoutZone(before));
  await expect(panel.section(STEPS)).toHaveCount(0);
});

test('the save is one of "Your saves", and is undone from there as well', async ({ sandbox }) => {
  const { panel } = sandbox;
  const { mms } = numberSpellings;
  await openExport(sandbox, numberSpellings);
  const before = withoutZone(await storedFields(sandbox, mms));
  await saveButton(sandbox).click();
  await expectSaved(sandbox);
  await panel.button('Back to the record').click();
  await panel.button('Your saves').click();
  await panel.button(/Nimmer/).click();
  await expect(panel.button('Make this merge again')).toHaveCount(0);
  await panel.button('Undo this save').click();
  await expect(panel.saves.getByText(/^Undone .+\.$/)).toBeVisible();
  expect(withoutZone(await storedFields(sandbox, mms))).toEqual(before);
});

test('a record with two numbers: the person says which one it is, and whether the other is cancelled', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  const { mms } = twoNumbers;
  await openExport(sandbox, twoNumbers);
  await expect(panel.text(/several OCLC numbers/)).toBeVisible();
  await panel.button('40643216').click();
  const tick = panel.frame.getByRole('checkbox', { name: /Move 10345410 to \$z/ });
  await expect(tick).not.toBeChecked();
  await expect(panel.text(/export matches on any of them/)).toBeVisible();
  await expect(panel.section(STEPS)).toBeVisible();

  await tick.check();
  await saveButton(sandbox).click();
  await expectSaved(sandbox);
  expect((await stored035(sandbox, mms)).filter((text) => text.includes('OCoLC'))).toEqual([
    '   $a(OCoLC)40643216',
    '   $z(OCoLC)10345410',
  ]);
});

test('a number that the record has not is added, in whatever spelling it is typed', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  const { mms, number } = TITLES.eastCambridge;
  await openExport(sandbox, TITLES.eastCambridge);
  const box = panel.frame.getByRole('textbox', { name: 'OCLC number of the record in Connexion' });
  await box.fill('Cambridge');
  await box.press('Enter');
  await expect(panel.frame.getByRole('alert')).toContainText('Cambridge');
  await box.fill(`ocm${number}`);
  await box.press('Enter');
  await saveButton(sandbox).click();
  await expectSaved(sandbox);
  expect(await stored035(sandbox, mms)).toEqual([
    '   $a(MH)002087654HVD01-Aleph',
    `   $a(OCoLC)${number}`,
  ]);
});

test('another record with the number, spelled otherwise, is named with what Connexion will say', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await openExport(sandbox, ordinaryCopy);
  const others = panel.section('Other Alma records with this number');
  await expect(others.getByText(`MMS ${specialCopy.mms}`)).toBeVisible();
  await expect(
    others.getByText(/Import failed\. Reason: Multi matches found for this record\./),
  ).toBeVisible();
  await panel.button('Use Copy & Merge').click();
  await expect(panel.numberBox).toHaveValue(ordinaryCopy.number);
});

test('where 035 is right already there is nothing to save, and the steps are there at once', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await openExport(sandbox, mobyDick);
  await expect(panel.text(/There is nothing to save\./)).toBeVisible();
  await expect(saveButton(sandbox)).toHaveCount(0);
  await expect(panel.text(/^None found under these 3 spellings:$/)).toBeVisible();
  await expect(panel.section(STEPS).getByText(/no changes will be made to it/)).toBeVisible();
  await expectPuts(sandbox, 0);
});

test('a colleague who saved the record meanwhile: nothing is saved, then their version is prepared', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  const { mms, number } = numberSpellings;
  await openExport(sandbox, numberSpellings);
  await sandbox.act({ act: 'changeByAnother', mms });
  const theirs = await sandbox.stored(mms);
  await saveButton(sandbox).click();
  await expect(
    panel.saves.getByText(/Someone saved this record after you opened it/),
  ).toBeVisible();
  expect(await sandbox.stored(mms)).toBe(theirs);
  await expectPuts(sandbox, 0);

  await saveButton(sandbox).click();
  await expectSaved(sandbox);
  const after = await storedFields(sandbox, mms);
  expect(textsOf(after, '035')).toContain(`   $a(OCoLC)${number}`);
  expect(comparable(after).join('\n')).toContain('Note added by a colleague.');
});

test('somebody who may only look sees what would be done, and why it is not', async ({
  sandbox,
}) => {
  await changeConfig(sandbox, {
    saving: { everyone: 'maySave', maySave: [], previewOnly: ['STAFF-1'] },
  });
  const { panel } = sandbox;
  await openExport(sandbox, numberSpellings);
  await expect(panel.section('035, now and after').getByText('Goes').first()).toBeVisible();
  await expect(panel.text(/^Preview only/)).toBeVisible();
  await expect(saveButton(sandbox)).toHaveCount(0);
  await expectPuts(sandbox, 0);
});

test('of a Network Zone record it is said that 035 is not saved from here', async ({ sandbox }) => {
  const { panel } = sandbox;
  await openExport(sandbox, networkZone);
  await expect(
    panel.text(/035 is none of them, so an export cannot be prepared here/),
  ).toBeVisible();
  await expect(saveButton(sandbox)).toHaveCount(0);
});
