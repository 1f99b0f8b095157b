import { check, expectChecked, openList, row } from './support/page-list';
import { expect, test, TITLES } from './support/sandbox';
import { expectHeld, expectPuts, expectSaved } from './support/saving';

const { mobyDick, twoNumbers, mergedNumber } = TITLES;

test.describe('one after the other', () => {
  test('the first ready one is merged and saved, Next leads to the next, and the list tells the save', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await openList(sandbox);
    await check(sandbox);
    await expectChecked(sandbox);
    await panel.button(/^Moby Dick/).click();
    await expect(panel.text('Record 1 of 10')).toBeVisible();
    await panel.openPreview();
    await expect(panel.text('Record 1 of 10')).toBeVisible();
    await panel.acceptLost();
    await panel.saveButton.click();
    await expectSaved(sandbox);
    await expect(panel.text('Record 1 of 10')).toBeVisible();

    // A record without a number and one with several are passed over or looked at, in the order of the list.
    await panel.button(/^Next record – State of the world/).click();
    await expect(panel.heading).toContainText('State of the world');
    await expect(panel.numberBox).toBeFocused();
    await panel.button(/^Next ready record – The death and life/).click();
    await expect(panel.numberBox).toHaveValue(mergedNumber.number);
    await expect(panel.text('Record 4 of 10')).toBeVisible();

    await panel.button('All records on the page').click();
    await expect(row(sandbox, mobyDick)).toContainText(/Saved.*You saved it/);
    await expect(row(sandbox, twoNumbers)).toContainText('Needs a look');
    await expect(row(sandbox, mergedNumber)).toContainText('opened last');
    await expect(panel.button(/^The death and life/)).toBeFocused();
    await expect(panel.button('1 saved')).toBeVisible();
  });

  test('a list that was not checked is gone through in its order, and Next loses no choice', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await openList(sandbox);
    await panel.button(/^Moby Dick/).click();
    await panel.openPreview();
    const choice = panel.row('300', 'pages');
    await choice.getByRole('button', { name: /^Keep local/ }).click();
    await expect(panel.row('300', 'by you')).toBeVisible();
    await panel.button(/^Next record – East Cambridge/).click();
    await expect(panel.text('No OCLC number in this record.')).toBeVisible();
    await expectPuts(sandbox, 0);

    await panel.button('All records on the page').click();
    await panel.button(/^Moby Dick/).click();
    await panel.openPreview();
    await expect(panel.row('300', 'by you')).toBeVisible();
    await panel.button('All records on the page').click();
    await expect(panel.heading).toContainText('records on this page');
  });

  test('a save that is under way goes on behind Next', async ({ sandbox }) => {
    const { panel } = sandbox;
    await openList(sandbox);
    await panel.button(/^Moby Dick/).click();
    await panel.openPreview();
    await panel.acceptLost();
    await sandbox.faults({ calls: [{ kind: 'requestHeld', method: 'PUT', times: 1 }] });
    await panel.saveButton.click();
    await expectHeld(sandbox, 1);
    await panel.button(/^Next record –/).click();
    await expect(panel.heading).toContainText('East Cambridge');
    await sandbox.act({ act: 'releaseHeld' });
    await expectSaved(sandbox);
    await expect(panel.heading).toContainText('East Cambridge');
    await panel.button('All records on the page').click();
    await expect(row(sandbox, mobyDick)).toContainText('Saved');
    await expectPuts(sandbox, 1);
  });

  test('a record that cannot be read is passed by with Next, and leads back to the list', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await openList(sandbox);
    await sandbox.faults({ calls: [{ kind: 'serverError', path: `/bibs/${mobyDick.mms}` }] });
    await panel.button(/^Moby Dick/).click();
    await expect(panel.text('Record 1 of 10')).toBeVisible();
    await panel.button('All records on the page').click();
    await panel.button(/^Moby Dick/).click();
    await panel.button(/^Next record – East Cambridge/).click();
    await expect(panel.text('No OCLC number in this record.')).toBeVisible();
  });

  test('with the keyboard alone', async ({ sandbox }) => {
    const { panel } = sandbox;
    const { keyboard } = sandbox.page;
    await openList(sandbox);
    await panel.button('Check these 10 records').focus();
    await keyboard.press('Enter');
    await expect(panel.button('Cancel')).toBeFocused();
    await expectChecked(sandbox);
    await expect(panel.button('10 records')).toBeFocused();
    const ready = panel.button(/^\d+ ready$/);
    await keyboard.press('Tab');
    await expect(ready).toBeFocused();
    await keyboard.press('Space');
    await expect(ready).toHaveAttribute('aria-pressed', 'true');
    const first = panel.button(/^Moby Dick/);
    while (!(await first.evaluate((element) => element === document.activeElement)))
      await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect(panel.numberBox).toBeFocused();
    const next = panel.button(/^Next (ready )?record –/);
    while (!(await next.evaluate((element) => element === document.activeElement)))
      await keyboard.press('Shift+Tab');
    await keyboard.press('Enter');
    await expect(panel.text('Record 3 of 10')).toBeVisible();
    await expect(panel.numberBox).toBeFocused();
  });
});
