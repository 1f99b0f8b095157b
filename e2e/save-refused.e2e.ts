import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import type { CallFault } from '../sandbox/contract';
import { sample } from './support/full';
import { expectPuts, expectSaved, expectStoredAsSent, openReadyToSave } from './support/saving';

const { mms } = TITLES.mobyDick;

async function saveWith(sandbox: Sandbox, fault: CallFault): Promise<string> {
  await openReadyToSave(sandbox, TITLES.mobyDick);
  const before = await sandbox.stored(mms);
  await sandbox.faults({ calls: [{ method: 'PUT', times: 1, ...fault }] });
  await sandbox.panel.saveButton.click();
  return before;
}

/** What Alma answers to the one write, when it has not carried it out. */
const REFUSALS = [
  { kind: 'throttled', says: 'Alma is taking no more calls just now', mayRetry: true },
  { kind: 'unauthorised', says: 'Alma does not let you do this.', mayRetry: false },
  { kind: 'serverError', says: 'Alma has a problem of its own.', mayRetry: true },
  {
    kind: 'html',
    says: /Alma('s answer makes no sense| has a problem of its own)/,
    mayRetry: true,
  },
] as const;

/** The Node-side fault matrix plays every one of them at each step; here is how two of each sort look. */
for (const { kind, says, mayRetry } of sample(
  REFUSALS,
  ({ kind }) => kind !== 'throttled' && kind !== 'html',
))
  test(`the answer "${kind}" to a save that was not carried out: not saved, one write`, async ({
    sandbox,
  }) => {
    const before = await saveWith(sandbox, { kind });
    const { saves } = sandbox.panel;
    await expect(
      saves.getByText('It was not saved. The record in Alma is as it was.'),
    ).toBeVisible();
    await expect(saves.getByText(says)).toBeVisible();
    expect(await sandbox.stored(mms)).toBe(before);
    await expectPuts(sandbox, 1);

    const tryAgain = saves.getByRole('button', { name: 'Try again' });
    if (!mayRetry) return expect(tryAgain).toHaveCount(0);
    await tryAgain.click();
    await expectSaved(sandbox);
    const [, stored] = await expectPuts(sandbox, 2);
    return expectStoredAsSent(sandbox, mms, stored);
  });

const CARRIED_OUT = ['serverError', 'html', 'noPayload', 'okWithErrors', 'replyTwice'] as const;

for (const kind of sample(CARRIED_OUT, (one) => one === 'html' || one === 'replyTwice'))
  test(`the answer "${kind}" to a save that was carried out: saved, one write`, async ({
    sandbox,
  }) => {
    const before = await saveWith(sandbox, { kind, written: true });
    await expectSaved(sandbox);
    const [put] = await expectPuts(sandbox, 1);
    expect(await sandbox.stored(mms)).not.toBe(before);
    await expectStoredAsSent(sandbox, mms, put);
  });

test('a record that was deleted meanwhile: nothing is sent, and what to do is said', async ({
  sandbox,
}) => {
  await openReadyToSave(sandbox, TITLES.mobyDick);
  await sandbox.act({ act: 'deleteRecord', mms });
  await sandbox.panel.saveButton.click();

  const { saves } = sandbox.panel;
  await expect(saves.getByText('It was not saved.')).toBeVisible();
  await expect(saves.getByText('Alma has no saved record with this MMS ID.')).toBeVisible();
  await expect(saves.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await expectPuts(sandbox, 0);
});
