import { check, expectChecked, openList, PER_PAGE, row } from './support/page-list';
import type { Sandbox } from './support/sandbox';
import { expect, test, TITLES } from './support/sandbox';
import { expectHeld, expectPuts } from './support/saving';

const { mobyDick, eastCambridge, twoNumbers, mergedNumber, communityZone, networkZone } = TITLES;
const { ordinaryCopy, specialCopy } = TITLES;

/** The reads of records and the look-ups of numbers that reached Alma. */
async function almaCalls(sandbox: Sandbox): Promise<{
  readonly reads: readonly string[];
  readonly lookUps: readonly string[];
  readonly refused: number;
}> {
  const calls = await sandbox.calls();
  const asked = (query: RegExp): string[] =>
    calls.filter(({ url }) => query.test(url)).map(({ url }) => url);
  return {
    reads: asked(/\/bibs\/\d+$/),
    lookUps: calls.flatMap(({ query }) => query['other_system_id'] ?? []),
    refused: calls.filter(({ status }) => status === 429).length,
  };
}

test.describe('the records of a result page', () => {
  test('are checked when asked: number, where found, verdict, state and reason, each read once', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await openList(sandbox);
    await expect(panel.frame.getByRole('listitem')).toHaveCount(PER_PAGE);
    expect((await almaCalls(sandbox)).reads).toEqual([]);
    await check(sandbox);
    await expectChecked(sandbox);

    const ready = row(sandbox, mobyDick);
    for (const words of ['Ready', `OCLC ${mobyDick.number}`, 'Found in WorldCat', 'Same title'])
      await expect(ready).toContainText(words);
    await expect(row(sandbox, eastCambridge)).toContainText(/No number.*Open it to type a number/);
    await expect(row(sandbox, twoNumbers)).toContainText(/Needs a look.*several OCLC numbers/);
    await expect(row(sandbox, mergedNumber)).toContainText(
      /Ready.*WorldCat has merged 28377551 into 25747993/,
    );
    await expect(row(sandbox, communityZone)).toContainText(/Needs a look.*Community Zone/);
    await expect(row(sandbox, networkZone)).toContainText(/Needs a look.*Network Zone/);

    const { reads, lookUps, refused } = await almaCalls(sandbox);
    expect(reads).toHaveLength(PER_PAGE);
    expect(new Set(reads).size).toBe(PER_PAGE);
    // Each spelling once; nothing for a record without a number, with several, or of the Community Zone.
    expect(lookUps.filter((spelling) => spelling.includes(mobyDick.number)).sort()).toEqual([
      `(OCoLC)${mobyDick.number}`,
      `(OCoLC)ocm${mobyDick.number}`,
      `(OCoLC)ocn0${mobyDick.number}`,
    ]);
    expect(new Set(lookUps).size).toBe(lookUps.length);
    expect(refused).toBe(0);
    await expectPuts(sandbox, 0);
  });

  test('are counted by state, and each count shows only its rows', async ({ sandbox }) => {
    const { panel } = sandbox;
    await openList(sandbox);
    await check(sandbox);
    await expectChecked(sandbox);
    const rows = panel.frame.getByRole('listitem');
    const counts = panel.frame.getByRole('group', { name: 'Show only' }).getByRole('button');
    const told = await counts.allInnerTexts();
    expect(told[0]).toBe(`${PER_PAGE} records`);
    const numbers = told.slice(1).map((text) => Number.parseInt(text, 10));
    expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(PER_PAGE);

    await panel.button('1 without a number').click();
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('East Cambridge');
    await panel.button(`${PER_PAGE} records`).click();
    await expect(rows).toHaveCount(PER_PAGE);
  });

  test('tell a duplicate: another Alma record has the number, here in another spelling', async ({
    sandbox,
  }) => {
    await openList(sandbox, 'results?q=image+of+the+city');
    await check(sandbox);
    await expectChecked(sandbox);
    for (const [one, other] of [
      [ordinaryCopy, specialCopy],
      [specialCopy, ordinaryCopy],
    ] as const)
      await expect(row(sandbox, one)).toContainText(
        new RegExp(`Duplicate.*Other Alma records have this number: ${other.mms}`),
      );
  });

  test('are not asked of Alma all at once: five calls at a time at most', async ({ sandbox }) => {
    await openList(sandbox);
    await sandbox.faults({ calls: [{ kind: 'requestHeld', method: 'GET' }] });
    await check(sandbox);
    await expectHeld(sandbox, 1);
    await sandbox.act({ act: 'releaseHeld' });
    let most = 0;
    await expect(async () => {
      const { held } = await sandbox.state();
      most = Math.max(most, held);
      expect(held).toBeLessThanOrEqual(5);
      await sandbox.act({ act: 'releaseHeld' });
      await expect(sandbox.panel.button('Check all again')).toBeVisible({ timeout: 50 });
    }).toPass();
    expect(most).toBeGreaterThan(1);
  });
});

test.describe('where something does not work', () => {
  test('a source that is down leaves rows that say so, and can be tried again', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await openList(sandbox);
    await sandbox.faults({ switches: { worldcat: { kind: 'unavailable' } } });
    await check(sandbox);
    await expectChecked(sandbox);
    const failed = row(sandbox, mobyDick);
    await expect(failed).toContainText(/Failed.*WorldCat/);
    await sandbox.faults({ switches: { worldcat: { kind: 'none' } } });
    await failed.getByRole('button', { name: /^Try again/ }).click();
    await expect(failed).toContainText('Ready');
    await expect(failed.getByRole('button', { name: /^Moby Dick/ })).toBeFocused();
    await expect(panel.button(/^\d+ failed$/)).toBeVisible();
  });

  test('a check is called off, and goes on with the rest', async ({ sandbox }) => {
    const { panel } = sandbox;
    await openList(sandbox);
    await sandbox.faults({
      switches: { worldcat: { kind: 'held', number: mergedNumber.number } },
    });
    await check(sandbox);
    await expect(row(sandbox, mobyDick)).toContainText('Ready');
    await expectHeld(sandbox, 1);
    await panel.button('Cancel').click();
    await expect(panel.button(/^Check the rest/)).toBeFocused();
    await expect(row(sandbox, mobyDick)).toContainText('Ready');
    await expect(row(sandbox, mergedNumber)).not.toContainText(/Checking|Waiting|Ready/);
    await sandbox.faults({ switches: { worldcat: { kind: 'none' } } });
    await sandbox.act({ act: 'releaseHeld' });
    await check(sandbox);
    await expectChecked(sandbox);
    await expect(row(sandbox, mergedNumber)).toContainText('Ready');
    const { reads } = await almaCalls(sandbox);
    expect(reads.filter((url) => url.endsWith(mobyDick.mms))).toHaveLength(1);
  });

  test('another result page begins anew, and what was checked before is there again', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await openList(sandbox);
    await sandbox.faults({
      switches: { worldcat: { kind: 'held', number: mergedNumber.number } },
    });
    await check(sandbox);
    await expect(row(sandbox, mobyDick)).toContainText('Ready');
    await expectHeld(sandbox, 1);
    await sandbox.moveTo('results?from=10');
    await expect(panel.button('Check these 10 records')).toBeVisible();
    await expect(panel.frame.getByRole('listitem')).toHaveCount(PER_PAGE);
    await expect(panel.text(/Ready|Checking/)).toHaveCount(0);
    await sandbox.act({ act: 'releaseHeld' });

    await sandbox.moveTo('results');
    await expect(row(sandbox, mobyDick)).toContainText('Ready');
    await expect(row(sandbox, mergedNumber)).not.toContainText(/Ready|Checking/);
    await expect(panel.button(/^Check the rest/)).toBeVisible();
  });
});
