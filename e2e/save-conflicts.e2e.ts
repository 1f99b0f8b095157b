import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import {
  expectPuts,
  expectSaved,
  expectStoredAsSent,
  openReadyToSave,
  sentFields,
  storedFields,
  textsOf,
  valueOf,
} from './support/saving';

const THEIRS = '=590  \\\\$aSeen by a colleague.';
const THEIR_TEXT = 'Seen by a colleague.';

async function expectConflict(sandbox: Sandbox): Promise<void> {
  const { panel } = sandbox;
  await expect(
    panel.saves.getByText(/Someone saved this record after you opened it .*Nothing was saved\./),
  ).toBeVisible();
  await expect(panel.text(/remade from their version; 1 fields? differ/)).toBeVisible();
  await expect(panel.row('590', THEIR_TEXT)).toBeVisible();
}

/** The remade preview can be saved, and holds their change. */
async function expectSecondSaveKeepsTheirs(sandbox: Sandbox, mms: string): Promise<void> {
  const puts = (await sandbox.puts()).length;
  await sandbox.panel.acceptLost();
  await sandbox.panel.saveButton.click();
  await expectSaved(sandbox);
  const last = (await expectPuts(sandbox, puts + 1)).at(-1);
  await expectStoredAsSent(sandbox, mms, last);
  expect(textsOf(await storedFields(sandbox, mms), '590').join()).toContain(THEIR_TEXT);
}

test.describe('a record that a colleague changed', () => {
  const { mms } = TITLES.mobyDick;

  test('while its preview was open: nothing is sent, and the preview is made of their version', async ({
    sandbox,
  }) => {
    await openReadyToSave(sandbox, TITLES.mobyDick);
    await sandbox.act({ act: 'changeByAnother', mms, field: THEIRS });
    const theirs = await sandbox.stored(mms);
    await sandbox.panel.saveButton.click();

    await expectConflict(sandbox);
    await expectPuts(sandbox, 0);
    expect(await sandbox.stored(mms)).toBe(theirs);
    await expectSecondSaveKeepsTheirs(sandbox, mms);
  });

  test('between the second look and the save: Alma refuses, and their version stays', async ({
    sandbox,
  }) => {
    await openReadyToSave(sandbox, TITLES.mobyDick);
    await sandbox.faults({ calls: [{ kind: 'requestHeld', method: 'PUT', times: 1 }] });
    await sandbox.panel.saveButton.click();
    await expectPuts(sandbox, 1);
    await sandbox.act({ act: 'changeByAnother', mms, field: THEIRS });
    const theirs = await sandbox.stored(mms);
    await sandbox.act({ act: 'releaseHeld' });

    await expectConflict(sandbox);
    const [refused] = await expectPuts(sandbox, 1);
    expect(refused?.query['stale_version_check']).toBe('true');
    expect(refused?.status).toBe(400);
    expect(await sandbox.stored(mms)).toBe(theirs);
    await expectSecondSaveKeepsTheirs(sandbox, mms);
  });
});

test.describe('a record without 005', () => {
  const { mms } = TITLES.film;

  test('says before that Alma cannot check its version, and is saved without that check', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${mms}`);
    await expect(panel.text('Alma cannot tell us if someone saves it meanwhile')).toBeVisible();
    await panel.openPreview();
    await panel.acceptLost();
    await panel.saveButton.click();

    await expectSaved(sandbox);
    const [put] = await expectPuts(sandbox, 1);
    expect(put?.query['stale_version_check']).toBe('false');
    expect(valueOf(await sentFields(sandbox, put), '005')).toBeUndefined();
    expect(put?.body).toContain('<suppress_from_publishing>true</suppress_from_publishing>');
    await expectStoredAsSent(sandbox, mms, put);
  });

  test('is not overwritten when a colleague changed it: the second look sees it', async ({
    sandbox,
  }) => {
    await openReadyToSave(sandbox, TITLES.film);
    await sandbox.act({ act: 'changeByAnother', mms, field: THEIRS });
    const theirs = await sandbox.stored(mms);
    await sandbox.panel.saveButton.click();

    await expectConflict(sandbox);
    await expectPuts(sandbox, 0);
    expect(await sandbox.stored(mms)).toBe(theirs);
  });
});
