import type { Locator } from '@playwright/test';

import { tabTo } from './support/keyboard';
import { Preview } from './support/preview';
import { expect, test, TITLES } from './support/sandbox';
import { expectSaved, storedFields, textsOf } from './support/saving';

const { mobyDick } = TITLES;

test('next and previous lead from change to change, and say which it is', async ({ sandbox }) => {
  const preview = new Preview(sandbox);
  await preview.open(mobyDick);
  const { panel } = sandbox;
  const count = await preview.counted('changes');
  await preview.step('Next').click();
  await expect(preview.rows.first()).toBeFocused();
  await expect(panel.text(`1/${count}`)).toBeVisible();
  await preview.step('Next').click();
  await expect(preview.rows.nth(1)).toBeFocused();
  await expect(panel.text(`2/${count}`)).toBeVisible();
  await expect(preview.rows.nth(1)).toHaveAccessibleName(
    /^020 replaced\. Local: .+ Result: .+ The incoming version takes its place\.$/,
  );
  await preview.step('Previous').click();
  await expect(preview.rows.first()).toBeFocused();

  await preview.count('dropped').click();
  await preview.step('Next').click();
  await expect(preview.rows.first()).toBeFocused();
  await expect(panel.text('1/3')).toBeVisible();
});

test('a tag in the Result view leads to its row among the changes, also to one that is folded', async ({
  sandbox,
}) => {
  const preview = new Preview(sandbox);
  await preview.open(mobyDick);
  await preview.count('dropped').click();
  const field = (text: RegExp): Locator =>
    sandbox.panel.frame
      .getByRole('list', { name: 'The record as it will be stored' })
      .getByRole('listitem')
      .filter({ hasText: text });
  for (const [text, tag] of [
    [/Ishmael/, '520'],
    [/Library has copy 2 only/, '590'],
    [/Spine title/, '500'],
  ] as const) {
    await preview.look('Result');
    await field(text).getByRole('button').click();
    await expect(preview.viewButton('Changes')).toHaveAttribute('aria-pressed', 'true');
    await expect(preview.row(tag, text)).toBeFocused();
    await expect(preview.row(tag, text)).toBeInViewport();
  }
});

/** Presses a letter until the row has the focus. */
async function keyTo(preview: Preview, row: Locator, key: 'n' | 'p' = 'n'): Promise<void> {
  const isThere = (): Promise<boolean> =>
    row.evaluate((element) => element === element.ownerDocument.activeElement);
  for (let step = 0; step < 40 && !(await isThere()); step += 1)
    await preview.sandbox.page.keyboard.press(key);
  await expect(row).toBeFocused();
}

test('from the search to the save by keyboard: every choice with one letter', async ({
  sandbox,
}) => {
  const { panel, page } = sandbox;
  const preview = new Preview(sandbox);
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  await sandbox.open(`record/${mobyDick.mms}`);
  await expect(panel.numberBox).toHaveValue(mobyDick.number);
  await tabTo(sandbox, panel.numberBox, 60);
  await press('Enter');
  await expect(panel.saveButton).toBeVisible();
  await expect(panel.heading).toBeFocused();

  await tabTo(sandbox, panel.button('Past the list, to the save button'));
  await press('Enter');
  await tabTo(sandbox, preview.step('Next'), 10, 'Shift+Tab');
  await press('Enter');
  await expect(preview.rows.first()).toBeFocused();
  await press('?');
  const map = panel.frame.getByRole('dialog', { name: 'Keys in the list of changes' });
  await expect(map.getByRole('checkbox', { name: 'Single letters work as keys' })).toBeChecked();
  await press('Escape');
  await expect(map).toBeHidden();
  await expect(preview.rows.first()).toBeFocused();

  const extent = preview.row('300', /573 p/);
  await keyTo(preview, extent);
  await press('l');
  await expect(extent).toContainText('You chose the local version');
  // The row has gone to the part of what is kept: the hand goes on all the same.
  await expect(preview.withFocus).toHaveCount(1);
  await press('u');
  await expect(extent).toContainText('The incoming version takes its place');
  await press('r');
  await expect(extent).toContainText('You chose the local version');
  await press('Control+z');
  await expect(extent).toContainText('The incoming version takes its place');
  await press('Control+y');
  await expect(extent).toContainText('You chose the local version');

  const summary = preview.row('520', /Ishmael/);
  await keyTo(preview, summary);
  await press('w');
  await expect(summary.getByText('Rule', { exact: true })).toBeVisible();
  await press('w');
  await expect(summary.getByText('Rule', { exact: true })).toBeHidden();
  await press('x');
  await expect(preview.count('by you')).toHaveText(/2/);
  await expect(preview.withFocus).toHaveCount(1);

  for (const [tag, text] of [
    ['650', /Ahab/],
    ['655', /Sea stories/],
  ] as const) {
    await keyTo(preview, preview.row(tag, text));
    await press('l');
    await expect(preview.row(tag, text)).toContainText('You chose the local version');
  }
  const editor = preview.row('700', /Hayford/);
  await keyTo(preview, editor);
  await press('b');
  await expect(editor).toContainText('You chose both versions');
  await press('i');
  await expect(editor).toContainText('You chose the incoming version');
  await press('p');
  await expect(editor).not.toBeFocused();
  await press('n');
  await expect(editor).toBeFocused();
  await press('b');
  await expect(editor).toContainText('You chose both versions');

  await press('s');
  await expect(panel.saveButton).toBeFocused();
  expect(await sandbox.puts()).toEqual([]);
  await press('Enter');
  await expectSaved(sandbox);
  const stored = await storedFields(sandbox, mobyDick.mms);
  expect(textsOf(stored, '300')).toEqual(['   $axiv, 573 p. :$bill., maps ;$c24 cm.']);
  expect(textsOf(stored, '520')).toEqual([]);
  expect(textsOf(stored, '650').filter((one) => one.includes('Ahab'))).toHaveLength(1);
  expect(textsOf(stored, '655').filter((one) => one.includes('Sea stories'))).toHaveLength(1);
  expect(textsOf(stored, '700').filter((one) => one.includes('Hayford'))).toHaveLength(2);
});

test('single letters can be switched off; Ctrl+Z stays, and the choice is remembered', async ({
  sandbox,
}) => {
  const { panel, page } = sandbox;
  const preview = new Preview(sandbox);
  await preview.open(mobyDick);
  await panel.button('Keys').click();
  await panel.frame.getByRole('checkbox', { name: 'Single letters work as keys' }).uncheck();
  await panel.button('Close').click();
  const extent = preview.row('300', /573 p/);
  await preview.quick(extent, 'Keep local').click();
  await expect(extent).toContainText('by you');
  await page.keyboard.press('u');
  await page.keyboard.press('Control+z');
  await expect(extent).not.toContainText('by you');
  await expect(preview.undo).toBeDisabled();

  await expect
    .poll(async () =>
      (await sandbox.stores()).some(
        ({ store, action, value }) =>
          store === 'settings' && action === 'set' && value?.includes('singleLetterKeys'),
      ),
    )
    .toBe(true);
  await page.reload();
  await preview.again();
  await panel.button('Keys').click();
  await expect(
    panel.frame.getByRole('checkbox', { name: 'Single letters work as keys' }),
  ).not.toBeChecked();
});
