import {
  createButton,
  expectPosts,
  openDraft,
  openNewRecord,
  shownRecord,
  tickBox,
} from './support/new-record';
import { ABSENT, expect, FIRST_CREATED, test } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import { expectHeld, PAST_THE_PANELS_LIMIT, storedFields } from './support/saving';
import { comparable } from './support/stored-record';

async function createIntoSilence(sandbox: Sandbox): Promise<void> {
  await createButton(sandbox).click();
  await expectPosts(sandbox, 1);
  await sandbox.page.clock.fastForward(PAST_THE_PANELS_LIMIT);
}

test.beforeEach(async ({ page }) => page.clock.install());

test('a creation whose answer is lost is found by its number, and not sent again', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await openNewRecord(sandbox);
  await openDraft(sandbox);
  const shown = await shownRecord(sandbox);
  await sandbox.faults({ calls: [{ kind: 'replyLost', method: 'POST' }] });
  await createIntoSilence(sandbox);
  await expect(panel.heading).toHaveText('Created in Alma');
  await expect(panel.text('Alma gave no answer. The record was found by its number')).toBeVisible();
  await expect(panel.text(`MMS ${FIRST_CREATED}`)).toBeVisible();
  const stored = await storedFields(sandbox, FIRST_CREATED);
  expect(comparable(stored).filter((line) => !line.startsWith('LDR'))).toEqual(shown);
  await expectPosts(sandbox, 1);
});

test('a creation that was lost is called unknown, and nothing on the page sends it again', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await openNewRecord(sandbox);
  await openDraft(sandbox);
  await sandbox.faults({ calls: [{ kind: 'requestLost', method: 'POST' }] });
  await createIntoSilence(sandbox);
  await expect(panel.heading).toHaveText('It is not known whether it was created');
  await expect(panel.text('Look for the OCLC number in Alma under All titles')).toBeVisible();
  await expect(panel.button(/^Create/)).toHaveCount(0);

  // Left and come back to, it is the same.
  await panel.button('Back to the record').click();
  await panel.button('Create a record from WorldCat or a file …').click();
  await expect(panel.heading).toHaveText('It is not known whether it was created');
  await panel.button('Another record').click();
  await openDraft(sandbox);
  await expect(
    panel.text(/A creation with this number was sent .+ and no answer came/),
  ).toBeVisible();
  await expect(createButton(sandbox)).toBeDisabled();
  await expectPosts(sandbox, 1);

  await sandbox.faults({ calls: [] });
  await tickBox(sandbox, /I have looked in Alma under All titles/).check();
  await createButton(sandbox).click();
  await expect(panel.heading).toHaveText('Created in Alma');
  await expectPosts(sandbox, 2);
});

test('a creation under way is found again when its page is, and after a reload it warns', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await openNewRecord(sandbox);
  await openDraft(sandbox);
  await sandbox.faults({ calls: [{ kind: 'requestHeld', method: 'POST' }] });
  await createButton(sandbox).click();
  await expectHeld(sandbox, 1);
  await panel.button('Back to the record').click();
  await panel.button('Create a record from WorldCat or a file …').click();
  await expect(panel.heading).toHaveText('Creating the record …');

  await sandbox.page.reload();
  await panel.button('Create a record from WorldCat or a file …').click();
  await openDraft(sandbox);
  await expect(
    panel.text(/A creation with this number was sent .+ and no answer came/),
  ).toBeVisible();
  await expect(createButton(sandbox)).toBeDisabled();
  await expect(panel.text(ABSENT.worldcat.title).first()).toBeVisible();
  await expectPosts(sandbox, 1);
});
