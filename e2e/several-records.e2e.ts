import type { Locator } from '@playwright/test';

import { tabTo } from './support/keyboard';
import { Looks } from './support/looks';
import type { Sandbox } from './support/sandbox';
import { expect, test, TITLES } from './support/sandbox';
import {
  expectHeld,
  expectPuts,
  expectSaved,
  expectStoredAsSent,
  storedFields,
  textsOf,
} from './support/saving';

const { mobyDick, ordinaryCopy, specialCopy } = TITLES;

/** The first read after this one is armed: with the record read already, that of the look-up. */
const LOOK_UP = { method: 'GET', path: '/bibs', times: 1 } as const;
const DECISION = 'They are meant to be separate: merge into this one';
const WAITS = 'Other Alma records have this number: say above';
const LOOKING = 'Looking for other Alma records with this number …';

function others({ panel }: Sandbox): Locator {
  return panel.section('Other Alma records with this number');
}

/** From the open record to its preview, in which another record with the number stands. */
async function openWithOther(sandbox: Sandbox): Promise<Locator> {
  await sandbox.open(`record/${ordinaryCopy.mms}`);
  await sandbox.panel.openPreview();
  const other = others(sandbox).getByRole('listitem').filter({ hasText: specialCopy.mms });
  await expect(other.getByText(/holding/)).toBeVisible();
  return other;
}

test('a record with the same number is listed with what hangs on it, and the merge waits for a decision', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  const untouched = await sandbox.stored(specialCopy.mms);
  const other = await openWithOther(sandbox);
  await expect(panel.text('1 other Alma record has OCLC number 230082')).toBeVisible();
  await expect(other.getByRole('heading', { name: 'The image of the city' })).toBeVisible();
  await expect(other.getByText('Cambridge [Mass.] : Technology Press, 1960.')).toBeVisible();
  await expect(other.getByText("Alma's saved version, 2024-02-06 15:12, staff-2.")).toBeVisible();
  await expect(other.getByText(/^\d+ holdings?, \d+ items?/)).toBeVisible();
  await expect(others(sandbox).getByText(/special collections/)).toBeVisible();
  await expect(others(sandbox).getByText(/Merge & Combine in the Metadata Editor/)).toBeVisible();

  await panel.acceptLost();
  await expect(panel.text(WAITS)).toBeVisible();
  await expect(panel.saveButton).toBeDisabled();

  await other.getByRole('button', { name: 'Compare' }).click();
  const table = other.getByRole('table', { name: 'The two records field by field' });
  await expect(table.getByRole('row').filter({ hasText: 'planning board' })).toContainText(
    'only in the other',
  );
  await expect(table.getByRole('row').filter({ hasText: 'Copy 2 is on reserve' })).toContainText(
    /differs|only in this one/,
  );
  await expect(table.getByRole('row').filter({ hasText: 'Lynch' })).toHaveCount(0);
  await other.getByRole('checkbox', { name: /^Show what is the same/ }).check();
  await expect(table.getByRole('row').filter({ hasText: 'Lynch' }).first()).toContainText('same');

  await panel.button(DECISION).click();
  await expect(panel.text('You said: they are meant to be separate.')).toBeVisible();
  await panel.button('Take that back').click();
  await expect(panel.saveButton).toBeDisabled();
  await panel.button(DECISION).click();
  await panel.saveButton.click();
  await expectSaved(sandbox);
  const [put] = await expectPuts(sandbox, 1);
  await expectStoredAsSent(sandbox, ordinaryCopy.mms, put);
  const notes = textsOf(await storedFields(sandbox, ordinaryCopy.mms), '590');
  expect(notes.join()).toContain('Copy 2 is on reserve');
  expect(await sandbox.stored(specialCopy.mms)).toBe(untouched);
});

test('none found is said with the spellings that were looked for', async ({ sandbox }) => {
  const { panel } = sandbox;
  await sandbox.open(`record/${mobyDick.mms}`);
  await panel.openPreview();
  const summary = panel.text('No other Alma record found under these 3 spellings');
  await summary.click();
  await expect(
    panel.text('(OCoLC)17807721, (OCoLC)ocm17807721, (OCoLC)ocn017807721'),
  ).toBeVisible();
  const asked = (await sandbox.calls()).flatMap(({ query }) => query['other_system_id'] ?? []);
  for (const spelling of asked) await expect(panel.text(spelling).first()).toBeVisible();
});

test('a look-up that fails is said, can be asked again, and stops no save', async ({ sandbox }) => {
  const { panel } = sandbox;
  await sandbox.open(`record/${ordinaryCopy.mms}`);
  await expect(panel.numberBox).toBeVisible();
  await sandbox.faults({ calls: [{ kind: 'unauthorised', ...LOOK_UP }] });
  await panel.openPreview();
  await expect(
    panel.text('It is not known whether other Alma records have OCLC number 230082'),
  ).toBeVisible();
  await panel.acceptLost();
  await expect(panel.saveButton).toBeEnabled();
  await panel.button('Look again').click();
  await expect(others(sandbox).getByText(/holding/)).toBeVisible();
  await expect(panel.saveButton).toBeDisabled();
  await sandbox.faults({ calls: [{ kind: 'unauthorised', ...LOOK_UP }] });
  await panel.button('Look again').click();
  await expect(panel.saveButton).toBeEnabled();
  await panel.saveButton.click();
  await expectSaved(sandbox);
  await expectPuts(sandbox, 1);
});

test('nobody saves while the look-up has not answered', async ({ sandbox }) => {
  const { panel } = sandbox;
  await sandbox.open(`record/${mobyDick.mms}`);
  await expect(panel.numberBox).toBeVisible();
  await sandbox.faults({ calls: [{ kind: 'replyHeld', ...LOOK_UP }] });
  await panel.openPreview();
  await expectHeld(sandbox, 1);
  await panel.acceptLost();
  await expect(panel.text(LOOKING)).toBeVisible();
  await expect(panel.saveButton).toBeDisabled();
  await sandbox.act({ act: 'releaseHeld' });
  await expect(panel.text('No other Alma record found under these')).toBeVisible();
  await expect(panel.text(LOOKING)).toBeHidden();
  await panel.saveButton.click();
  await expectSaved(sandbox);
  await expectPuts(sandbox, 1);
});

test('by keyboard alone: compare, decide, save', async ({ sandbox }) => {
  const { page, panel } = sandbox;
  const other = await openWithOther(sandbox);
  const lost = panel.frame.getByRole('checkbox', { name: /I have looked/ });
  await panel.heading.focus();
  await tabTo(sandbox, other.getByRole('button', { name: 'Compare' }), 40);
  await page.keyboard.press('Enter');
  await expect(other.getByRole('table')).toBeVisible();
  await tabTo(sandbox, panel.button(DECISION), 10);
  await page.keyboard.press('Enter');
  await expect(panel.button('Take that back')).toBeFocused();
  await tabTo(sandbox, lost, 40);
  await page.keyboard.press('Space');
  await tabTo(sandbox, panel.button('Past the list, to the save button'), 40);
  await page.keyboard.press('Enter');
  await expect(panel.saveButton).toBeFocused();
  await page.keyboard.press('Enter');
  await expectSaved(sandbox);
  await expectPuts(sandbox, 1);
});

for (const width of [320, 1400])
  test(`the other record and the comparison at ${width} px: nothing cut off, all in reach`, async ({
    sandbox,
  }) => {
    const other = await openWithOther(sandbox);
    if (width > 320)
      await sandbox.page.getByRole('button', { name: 'Panel in full width' }).click();
    await other.getByRole('button', { name: 'Compare' }).click();
    await expect(other.getByRole('table')).toBeVisible();
    await sandbox.panel.text('Looked for under these 4 spellings').click();
    const looks = new Looks(sandbox, ['charcoal', 'maroon']);
    await looks.at('undecided');
    await other.getByRole('checkbox', { name: 'Show what is the same' }).check();
    await sandbox.panel.button(DECISION).click();
    await looks.at('decided');
    expect(looks.problems).toEqual([]);
  });
