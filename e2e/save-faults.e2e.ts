import type { Locator } from '@playwright/test';

import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import {
  changeConfig,
  expectHeld,
  expectPuts,
  expectSaved,
  expectStoredAsSent,
  openReadyToSave,
} from './support/saving';

const { mms } = TITLES.mobyDick;

function inSaves(sandbox: Sandbox, name: string): Locator {
  return sandbox.panel.saves.getByRole('button', { name, exact: true });
}

/** Opens the preview, lets `prepare` arrange what goes wrong, saves, and gives the stored record of before. */
async function saveWith(sandbox: Sandbox, prepare: () => Promise<void>): Promise<string> {
  await openReadyToSave(sandbox, TITLES.mobyDick);
  const before = await sandbox.stored(mms);
  await prepare();
  await sandbox.panel.saveButton.click();
  return before;
}

/** The panel says so, Alma's record is untouched, and exactly so many writes left. */
async function expectNothingSaved(sandbox: Sandbox, before: string, puts: number): Promise<void> {
  await expect(
    sandbox.panel.saves.getByText('It was not saved. The record in Alma is as it was.'),
  ).toBeVisible();
  expect(await sandbox.stored(mms)).toBe(before);
  await expectPuts(sandbox, puts);
}

/** One save with its list of steps: a second would stand beside the first, whether or not it has come as far as its own write. */
async function expectOneSave({ panel }: Sandbox): Promise<void> {
  await expect(panel.saves.getByRole('list')).toHaveCount(1);
}

test.describe('a double click on the save button', () => {
  test('sends the record once', async ({ sandbox }) => {
    await openReadyToSave(sandbox, TITLES.mobyDick);
    await sandbox.faults({ calls: [{ kind: 'requestHeld', method: 'PUT' }] });
    await sandbox.panel.saveButton.dblclick();
    await expectHeld(sandbox, 1);
    await expectOneSave(sandbox);
    await sandbox.act({ act: 'releaseHeld' });

    await expectSaved(sandbox);
    const [put] = await expectPuts(sandbox, 1);
    await expectStoredAsSent(sandbox, mms, put);
  });

  test('sends the record once, too, when both clicks come before the panel is drawn anew', async ({
    sandbox,
  }) => {
    await openReadyToSave(sandbox, TITLES.mobyDick);
    await sandbox.faults({ calls: [{ kind: 'requestHeld', method: 'PUT' }] });
    await sandbox.panel.saveButton.evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await expectHeld(sandbox, 1);
    await expectOneSave(sandbox);
    await sandbox.act({ act: 'releaseHeld' });

    await expectSaved(sandbox);
    const [put] = await expectPuts(sandbox, 1);
    await expectStoredAsSent(sandbox, mms, put);
  });
});

test.describe('a record that a colleague has locked', () => {
  const lock = (sandbox: Sandbox) => () => sandbox.faults({ switches: { lockedByAnother: true } });

  test('is not saved: Alma is quoted, and another try stores it once it is released', async ({
    sandbox,
  }) => {
    const before = await saveWith(sandbox, lock(sandbox));

    const { saves } = sandbox.panel;
    await expectNothingSaved(sandbox, before, 1);
    await expect(saves.getByText('is being edited by staff-2').first()).toBeVisible();
    await expect(saves.getByText('wait until it is released')).toBeVisible();
    await expect(inSaves(sandbox, 'Save in spite of the lock')).toHaveCount(0);
    await expect(sandbox.panel.saveButton).toBeVisible();

    await sandbox.faults({ switches: { lockedByAnother: false } });
    await inSaves(sandbox, 'Try again').click();
    await expectSaved(sandbox);
    const [refused, stored] = await expectPuts(sandbox, 2);
    expect(refused?.query['override_lock']).toBe('false');
    expect(stored?.query['override_lock']).toBe('false');
    await expectStoredAsSent(sandbox, mms, stored);
  });

  test('is saved in spite of the lock only where the institution allows it and a person says so', async ({
    sandbox,
  }) => {
    await changeConfig(sandbox, { allowOverrideLock: true });
    const before = await saveWith(sandbox, lock(sandbox));
    await expectNothingSaved(sandbox, before, 1);

    await inSaves(sandbox, 'Save in spite of the lock').click();
    await expectSaved(sandbox);
    const [refused, stored] = await expectPuts(sandbox, 2);
    expect(refused?.query['override_lock']).toBe('false');
    expect(stored?.query['override_lock']).toBe('true');
    expect(stored?.query['stale_version_check']).toBe('true');
    await expectStoredAsSent(sandbox, mms, stored);
  });
});

test('an error of the validation is shown in the words of Alma, and the same record is not offered again', async ({
  sandbox,
}) => {
  const before = await saveWith(sandbox, () =>
    sandbox.faults({ switches: { validation: 'refused' } }),
  );

  await expectNothingSaved(sandbox, before, 1);
  const { saves } = sandbox.panel;
  await expect(saves.getByText("Alma's check found an error in the record.")).toBeVisible();
  await expect(saves.getByText('Field 040 $a does not fit your rules.').first()).toBeVisible();
  await expect(inSaves(sandbox, 'Try again')).toHaveCount(0);
  await expect(inSaves(sandbox, 'Save all the same')).toHaveCount(0);
});

for (const warningCode of ['4022033', '4022032'] as const)
  test.describe(`a warning of the validation (${warningCode})`, () => {
    test.beforeEach(async ({ sandbox }) => {
      const before = await saveWith(sandbox, () =>
        sandbox.faults({ switches: { validation: 'warning', warningCode } }),
      );
      const { panel } = sandbox;
      await expect(panel.saves.getByText('Nothing was saved yet.')).toBeVisible();
      await expect(
        panel.saves.getByText('Field 264 is expected where 260 is used.').first(),
      ).toBeVisible();
      await expect(panel.saveButton).toBeDisabled();
      const [asked] = await expectPuts(sandbox, 1);
      expect(asked?.query['override_warning']).toBe('false');
      expect(await sandbox.stored(mms)).toBe(before);
    });

    test('is overridden by a yes, which saves the same record', async ({ sandbox }) => {
      await inSaves(sandbox, 'Save all the same').click();
      await expectSaved(sandbox);
      const [asked, stored] = await expectPuts(sandbox, 2);
      expect(stored?.query['override_warning']).toBe('true');
      expect(stored?.query['stale_version_check']).toBe('true');
      expect(stored?.body).toBe(asked?.body);
      await expectStoredAsSent(sandbox, mms, stored);
    });

    test('is heeded by a no: nothing is stored, and the preview is still there', async ({
      sandbox,
    }) => {
      const before = await sandbox.stored(mms);
      await inSaves(sandbox, 'Close').click();
      await expect(sandbox.panel.saves).toHaveCount(0);
      await expect(sandbox.panel.saveButton).toBeEnabled();
      await expectPuts(sandbox, 1);
      expect(await sandbox.stored(mms)).toBe(before);
    });
  });

test('a warning that comes back although a person said yes is an error, and not asked again', async ({
  sandbox,
}) => {
  const before = await saveWith(sandbox, () =>
    sandbox.faults({ switches: { validation: 'warning' } }),
  );
  await expect(inSaves(sandbox, 'Save all the same')).toBeVisible();
  await sandbox.faults({ switches: { validation: 'refused' } });
  await inSaves(sandbox, 'Save all the same').click();

  await expectNothingSaved(sandbox, before, 2);
  await expect(inSaves(sandbox, 'Save all the same')).toHaveCount(0);
});
