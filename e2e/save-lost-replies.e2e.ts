import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import {
  expectHeld,
  expectPuts,
  expectSaved,
  expectStoredAsSent,
  openReadyToSave,
  PAST_THE_PANELS_LIMIT,
  sentFields,
  storedFields,
  valueOf,
} from './support/saving';

const { mms } = TITLES.mobyDick;
/** From the panel's limit to the arrival of what is 31 seconds late. */
const UNTIL_THE_LATE_ONE = 3_000;

async function saveIntoSilence(sandbox: Sandbox): Promise<void> {
  await sandbox.panel.saveButton.click();
  await expectPuts(sandbox, 1);
  await sandbox.page.clock.fastForward(PAST_THE_PANELS_LIMIT);
}

async function expectSettledAsSaved(sandbox: Sandbox): Promise<void> {
  await expectSaved(sandbox);
  await expect(
    sandbox.panel.saves.getByText('The answer was lost; reading the record again showed'),
  ).toBeVisible();
}

async function expectNotSaved(sandbox: Sandbox): Promise<void> {
  const { saves } = sandbox.panel;
  await expect(saves.getByText(/the save may yet arrive: save again/)).toBeVisible();
  await expect(saves.getByText('Alma did not answer in time.')).toBeVisible();
}

test.beforeEach(async ({ page }) => page.clock.install());

test('a lost reply to a save that Alma carried out is settled by reading the record again', async ({
  sandbox,
}) => {
  await openReadyToSave(sandbox, TITLES.mobyDick);
  await sandbox.faults({
    calls: [
      { kind: 'replyLost', method: 'PUT' },
      // The read-back waits, so that what the panel says meanwhile can be read.
      { kind: 'requestHeld', method: 'GET', path: mms, skip: 1, times: 1 },
    ],
  });
  await saveIntoSilence(sandbox);
  await expectHeld(sandbox, 1);
  await expect(
    sandbox.panel.saves.getByText('Reading the record again to see whether it was saved'),
  ).toBeVisible();
  await sandbox.act({ act: 'releaseHeld' });

  await expectSettledAsSaved(sandbox);
  const [put] = await expectPuts(sandbox, 1);
  await expectStoredAsSent(sandbox, mms, put);
});

test('a lost save is told as not saved, and another try carries the old 005 and stores once', async ({
  sandbox,
}) => {
  await openReadyToSave(sandbox, TITLES.mobyDick);
  const before = await sandbox.stored(mms);
  await sandbox.faults({ calls: [{ kind: 'requestLost', method: 'PUT', times: 1 }] });
  await saveIntoSilence(sandbox);
  await expectNotSaved(sandbox);
  expect(await sandbox.stored(mms)).toBe(before);
  await expectPuts(sandbox, 1);

  await sandbox.panel.saves.getByRole('button', { name: 'Try again' }).click();
  await expectSaved(sandbox);
  const [lost, retry] = await expectPuts(sandbox, 2);
  expect(lost?.status).toBeNull();
  expect(retry?.query['stale_version_check']).toBe('true');
  expect(valueOf(await sentFields(sandbox, retry), '005')).toBe('20261120140100.0');
  await expectStoredAsSent(sandbox, mms, retry);
});

test('a reply that comes after 31 seconds changes nothing any more', async ({ sandbox }) => {
  await openReadyToSave(sandbox, TITLES.mobyDick);
  await sandbox.faults({ calls: [{ kind: 'replyLate', method: 'PUT', ms: 31_000 }] });
  await saveIntoSilence(sandbox);
  await expectSettledAsSaved(sandbox);

  await sandbox.page.clock.fastForward(UNTIL_THE_LATE_ONE);
  await expectSettledAsSaved(sandbox);
  const [put] = await expectPuts(sandbox, 1);
  await expectStoredAsSent(sandbox, mms, put);
});

test.describe('a save that reaches Alma only after 31 seconds', () => {
  /** The record before all of it: on a slow machine the late save may be there before a test looks. */
  let before = '';

  test.beforeEach(async ({ sandbox }) => {
    await openReadyToSave(sandbox, TITLES.mobyDick);
    before = await sandbox.stored(mms);
    await sandbox.faults({
      calls: [
        { kind: 'requestLate', method: 'PUT', ms: 31_000, times: 1 },
        { kind: 'requestHeld', method: 'PUT', skip: 1 },
      ],
    });
    await saveIntoSilence(sandbox);
    await expectNotSaved(sandbox);
  });

  test('is found by another try, which then sends nothing', async ({ sandbox }) => {
    await sandbox.page.clock.fastForward(UNTIL_THE_LATE_ONE);
    await expect.poll(() => sandbox.stored(mms)).not.toBe(before);

    await sandbox.panel.saves.getByRole('button', { name: 'Try again' }).click();
    await expectSettledAsSaved(sandbox);
    const [put] = await expectPuts(sandbox, 1);
    await expectStoredAsSent(sandbox, mms, put);
  });

  test('makes another try that is under way fail as stale, and counts as saved', async ({
    sandbox,
  }) => {
    await sandbox.panel.saves.getByRole('button', { name: 'Try again' }).click();
    await expectHeld(sandbox, 1);
    await sandbox.page.clock.fastForward(UNTIL_THE_LATE_ONE);
    await expect.poll(() => sandbox.stored(mms)).not.toBe(before);
    const landed = await sandbox.stored(mms);
    await sandbox.act({ act: 'releaseHeld' });

    await expectSettledAsSaved(sandbox);
    const [first, second] = await expectPuts(sandbox, 2);
    expect([first?.status, second?.status]).toEqual([200, 400]);
    expect(await sandbox.stored(mms)).toBe(landed);
  });

  test('is refused as stale when another try came first', async ({ sandbox }) => {
    await sandbox.panel.saves.getByRole('button', { name: 'Try again' }).click();
    await expectHeld(sandbox, 1);
    await sandbox.act({ act: 'releaseHeld' });
    await expectSaved(sandbox);
    const stored = await sandbox.stored(mms);

    await sandbox.page.clock.fastForward(UNTIL_THE_LATE_ONE);
    await expect
      .poll(async () => (await sandbox.puts()).map(({ status }) => status))
      .toEqual([400, 200]);
    expect(await sandbox.stored(mms)).toBe(stored);
    await expectSaved(sandbox);
  });
});

test('an outcome that cannot be found out is called unknown, and nothing is sent again', async ({
  sandbox,
}) => {
  await openReadyToSave(sandbox, TITLES.mobyDick);
  await sandbox.faults({
    calls: [
      { kind: 'replyLost', method: 'PUT' },
      { kind: 'serverError', method: 'GET', path: mms, skip: 1, times: 1 },
    ],
  });
  await saveIntoSilence(sandbox);

  const { panel } = sandbox;
  await expect(panel.saves.getByText('It is not known whether it was saved.')).toBeVisible();
  await expect(panel.saveButton).toBeDisabled();
  await expect(panel.saves.getByRole('button', { name: 'Try again' })).toHaveCount(0);

  await panel.button('Read the record again').click();
  await expect(panel.text('was cut off before its end was known. It was saved.')).toBeVisible();
  await expectPuts(sandbox, 1);
  expect(valueOf(await storedFields(sandbox, mms), '250')).toContain('Northwestern-Newberry');
});
