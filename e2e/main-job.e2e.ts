import { tabTo } from './support/keyboard';
import type { Sandbox } from './support/sandbox';
import { expect, test, TITLES } from './support/sandbox';
import { comparable, readIndependently } from './support/stored-record';

const { mobyDick, twoNumbers, mergedNumber, eastCambridge } = TITLES;

async function storedFields(sandbox: Sandbox, mms: string): Promise<readonly string[]> {
  return comparable(await readIndependently(sandbox.page, await sandbox.stored(mms)));
}

/** Opens every folded part of the preview, so that all of the result can be read from the screen. */
async function unfold(sandbox: Sandbox): Promise<void> {
  for (const name of ['Not taken from incoming', 'Unchanged']) {
    const part = sandbox.panel.frame.getByRole('button', { name: new RegExp(`^${name}`) });
    if (await part.isVisible()) await part.click();
  }
}

test('merges a book in three clicks: what is stored is what the preview showed', async ({
  sandbox,
}) => {
  await sandbox.open(`record/${mobyDick.mms}`);
  const { panel } = sandbox;
  await expect(panel.heading).toHaveText('Moby Dick, or, The whale');
  await expect(panel.numberBox).toHaveValue(mobyDick.number);
  const before = await storedFields(sandbox, mobyDick.mms);

  await panel.button('Search').click();
  await expect(panel.text(/things? from the local record would be lost/)).toBeVisible();
  await expect(panel.saveButton).toBeDisabled();
  await unfold(sandbox);
  const previewed = await panel.previewedRecord();
  await panel.frame.getByRole('checkbox', { name: /I have looked/ }).check();
  await panel.saveButton.click();

  await expect(panel.saves).toContainText('Saved in Alma');
  await expect(panel.saves).toContainText('Read back: equal to the preview');
  await expect(panel.saves).toContainText('Record Actions > Reload Original Record');
  const after = await storedFields(sandbox, mobyDick.mms);
  expect(after).not.toEqual(before);
  expect(after.filter((line) => !line.startsWith('LDR'))).toEqual(previewed);

  const puts = await sandbox.puts();
  expect(puts).toHaveLength(1);
  expect(puts[0].query).toEqual({
    stale_version_check: 'true',
    override_lock: 'false',
    validate: 'true',
    override_warning: 'false',
  });
  expect(puts[0].headers['Content-Type'] ?? puts[0].headers['content-type']).toContain(
    'application/xml',
  );
});

test('keeps what is local and says why each field is kept', async ({ sandbox }) => {
  await sandbox.open(`record/${mobyDick.mms}`);
  const { panel } = sandbox;
  await panel.openPreview();
  for (const tag of ['590', '690', '856', '035'])
    await expect(panel.row(tag, /kept/).first(), tag).toBeVisible();
  await panel.row('590', /kept/).first().getByRole('button', { name: /Why/ }).click();
  await expect(panel.row('590', /kept/).first()).toContainText('Rule');
});

test('a choice changes the preview at once, and the saved record with it', async ({ sandbox }) => {
  await sandbox.open(`record/${mobyDick.mms}`);
  const { panel } = sandbox;
  await panel.openPreview();
  await expect(panel.row('650', /Ahab/).first()).toContainText('dropped');
  await panel.frame.getByRole('button', { name: /Keep it.*Ahab/ }).click();
  await expect(panel.row('650', /Ahab/).first()).toContainText('by you');
  await panel.acceptLost();
  await panel.saveButton.click();
  await expect(panel.saves).toContainText('Saved in Alma');
  const after = await storedFields(sandbox, mobyDick.mms);
  expect(after.some((line) => line.startsWith('650') && line.includes('Ahab'))).toBeTruthy();
});

test('the whole job by keyboard only', async ({ sandbox }) => {
  await sandbox.open(`record/${mobyDick.mms}`);
  const { panel, page } = sandbox;
  await expect(panel.numberBox).toHaveValue(mobyDick.number);
  await panel.numberBox.focus();
  await page.keyboard.press('Enter');
  await panel.saveButton.waitFor();
  const lost = panel.frame.getByRole('checkbox', { name: /I have looked/ });
  await tabTo(sandbox, lost);
  await page.keyboard.press('Space');
  await expect(lost).toBeChecked();
  await tabTo(sandbox, panel.button('Past the list, to the save button'));
  await page.keyboard.press('Enter');
  await expect(panel.saveButton).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.saves).toContainText('Saved in Alma');
  await tabTo(sandbox, panel.button('Undo this save'));
  await page.keyboard.press('Enter');
  await expect(panel.saves).toContainText('Undone');
  expect(await sandbox.puts()).toHaveLength(2);
});

test('asks which number where the record has two', async ({ sandbox }) => {
  await sandbox.open(`record/${twoNumbers.mms}`);
  const { panel } = sandbox;
  await expect(panel.text('This record has several OCLC numbers. Which one?')).toBeVisible();
  await expect(panel.numberBox).toHaveValue('');
  await panel.button(twoNumbers.number).click();
  await panel.saveButton.waitFor();
});

test('a merged number leads to the current record and says so', async ({ sandbox }) => {
  await sandbox.open(`record/${mergedNumber.mms}`);
  const { panel } = sandbox;
  await panel.openPreview();
  await expect(panel.text(/WorldCat has merged 28377551 into 25747993/).first()).toBeVisible();
  await panel.acceptLost();
  await panel.saveButton.click();
  await expect(panel.saves).toContainText('Saved in Alma');
  const numbers = (await storedFields(sandbox, mergedNumber.mms)).filter((line) =>
    /^035 .*\(OCoLC\)/.test(line),
  );
  expect(numbers).toHaveLength(1);
  expect(numbers[0]).toContain('$a(OCoLC)25747993');
  expect(numbers[0]).toContain('$z(OCoLC)28377551');
});

test('a record without a number: the number is typed, in any spelling', async ({ sandbox }) => {
  await sandbox.open(`record/${eastCambridge.mms}`);
  const { panel } = sandbox;
  await expect(panel.text('No OCLC number in this record.')).toBeVisible();
  await panel.numberBox.fill(`  (OCoLC)ocm${eastCambridge.number} `);
  await panel.button('Search').click();
  await panel.saveButton.waitFor();
});

test('a list of records: choose one, and Back leads to the list again', async ({ sandbox }) => {
  await sandbox.open('results');
  const { panel } = sandbox;
  await expect(panel.heading).toContainText('records on this page');
  await panel.button(/Moby Dick/).click();
  await expect(panel.numberBox).toHaveValue(mobyDick.number);
  await panel.button('All records on the page').click();
  await expect(panel.heading).toContainText('records on this page');
});
