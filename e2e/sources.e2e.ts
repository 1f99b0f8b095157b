import type { Locator } from '@playwright/test';

import { asCopiedText, asMarcXml, asMrc, demoRecord, sampleFile } from './support/sample-files';
import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import {
  changeConfig,
  expectPuts,
  expectSaved,
  expectStoredAsSent,
  storedFields,
  textsOf,
} from './support/saving';
import { told } from './support/sources';

const { mobyDick, twoNumbers, mergedNumber, map } = TITLES;
/** Title 22: WorldCat has no record with this number, HathiTrust has. */
const challenger = { mms: '9912345679114401', number: '13744299' };

const MOBY = demoRecord('01-moby-dick.txt', 'worldcat');

async function openFileArea(sandbox: Sandbox, mms: string): Promise<void> {
  await sandbox.open(`record/${mms}`);
  await expect(sandbox.panel.numberBox).toBeVisible();
  await sandbox.panel.text('Use a file or pasted record').click();
}

async function paste(sandbox: Sandbox, text: string): Promise<void> {
  await sandbox.panel.frame.getByLabel('Paste a record').fill(text);
  await sandbox.panel.button('Read it').click();
}

/** The line of the preview that counts what happens. */
function counts(sandbox: Sandbox): Locator {
  return sandbox.panel.text(/\d+ changes · \d+ kept from local · \d+ lost/);
}

test.describe('a record that the person brings', () => {
  test('reads the same in every form, and merges as the WorldCat hit does', async ({ sandbox }) => {
    await sandbox.open(`record/${mobyDick.mms}`);
    await sandbox.panel.openPreview();
    const expected = (await counts(sandbox).innerText()).trim();
    await sandbox.panel.button('Back').click();
    await sandbox.panel.text('Use a file or pasted record').click();

    const chosen = sandbox.panel.frame.getByLabel('Choose a file');
    const ways: readonly (readonly [string, () => Promise<void>])[] = [
      ['a .mrc file', () => chosen.setInputFiles(sampleFile('export.mrc', asMrc(MOBY)))],
      ['a MARCXML file', () => chosen.setInputFiles(sampleFile('export.xml', asMarcXml(MOBY)))],
      ['.mrk, pasted', () => paste(sandbox, MOBY)],
      ['MARCXML, pasted', () => paste(sandbox, asMarcXml(MOBY))],
      ['text as copied, pasted', () => paste(sandbox, asCopiedText(MOBY))],
    ];
    for (const [name, bring] of ways) {
      await test.step(name, async () => {
        await bring();
        await expect(sandbox.panel.saveButton).toBeVisible();
        await expect(counts(sandbox)).toHaveText(expected);
        await expect(sandbox.panel.text('File or pasted text')).toBeVisible();
        await sandbox.panel.button('Back').click();
        await expect(sandbox.panel.numberBox).toHaveValue(mobyDick.number);
        await sandbox.panel.text('Use a file or pasted record').click();
      });
    }
    expect(await sandbox.puts()).toEqual([]);
  });

  test('is saved like any other; neither source nor number is asked for', async ({ sandbox }) => {
    await openFileArea(sandbox, mobyDick.mms);
    await sandbox.panel.frame
      .getByLabel('Choose a file')
      .setInputFiles(sampleFile('export.mrc', asMrc(MOBY)));
    await sandbox.panel.saveButton.waitFor();
    expect(await sandbox.sources()).toEqual([]);
    await sandbox.panel.acceptLost();
    await sandbox.panel.saveButton.click();
    await expectSaved(sandbox);
    const [put] = await expectPuts(sandbox, 1);
    await expectStoredAsSent(sandbox, mobyDick.mms, put);
    const [title] = textsOf(await storedFields(sandbox, mobyDick.mms), '245');
    expect(title).toContain('$aMoby Dick');
  });

  test('is still there, pasted and not yet read, after a look at the help', async ({ sandbox }) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${mobyDick.mms}`);
    await panel.text('Use a file or pasted record').click();
    await panel.frame.getByLabel('Paste a record').fill(MOBY);
    await panel.button('Help').click();
    await expect(panel.heading).toHaveText('Help');
    await panel.button('Back to the record').click();
    await panel.text('Use a file or pasted record').click();
    await expect(panel.frame.getByLabel('Paste a record')).toHaveValue(MOBY);
    await panel.button('Read it').click();
    await expect(panel.saveButton).toBeVisible();
  });

  test('can be one of several in a file: they are offered to choose from', async ({ sandbox }) => {
    await openFileArea(sandbox, mobyDick.mms);
    const other = demoRecord('02-no-oclc-number.txt', 'worldcat');
    await sandbox.panel.frame
      .getByLabel('Choose a file')
      .setInputFiles(sampleFile('export.mrc', Buffer.concat([asMrc(other), asMrc(MOBY)])));
    const { panel } = sandbox;
    await expect(panel.text('2 to choose from')).toBeVisible();
    await panel.frame.getByRole('radio', { name: /Moby Dick/ }).check();
    await panel.button('Preview merge').click();
    await expect(panel.heading).toContainText('Moby Dick');
    await expect(panel.text('Same title')).toBeVisible();
  });
});

test.describe('HathiTrust', () => {
  test('offers its hits to choose from and refuses the one without the number, in words', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${challenger.mms}`);
    await panel.search();
    await expect(panel.text('WorldCat: nothing found')).toBeVisible();
    await expect(panel.text('3 to choose from')).toBeVisible();
    const hits = panel.frame.getByRole('radio');
    await expect(hits).toHaveCount(3);
    await expect(hits.nth(2)).toBeDisabled();
    await expect(
      panel.text(
        `HathiTrust found a record that does not carry ${challenger.number}. It has 16347712.`,
      ),
    ).toBeVisible();

    await panel.button(/^View/).first().click();
    await expect(panel.frame.getByRole('list', { name: 'The whole record' })).toBeVisible();
    await expect(panel.heading).toBeFocused();
    await panel.button('Back to the list').click();
    await expect(hits.first()).toBeChecked();
    await expect(panel.numberBox).toHaveValue(challenger.number);

    await hits.nth(1).check();
    await panel.button('Preview merge').click();
    await expect(panel.saveButton).toBeVisible();
    await expect(panel.text('HathiTrust').first()).toBeVisible();
    expect(await sandbox.puts()).toEqual([]);
  });

  test('is asked at its own address under the policy of production', async ({ sandbox }) => {
    await changeConfig(sandbox, { sources: { worldcat: { enabled: false } } });
    const asked: string[] = [];
    await sandbox.page.route('https://catalog.hathitrust.org/**', async (route) => {
      asked.push(`${route.request().method()} ${route.request().url()}`);
      const standIn = new URL(route.request().url()).pathname;
      const state = (await (await sandbox.page.request.get('/sandbox/app')).json()) as {
        appUrl: string;
      };
      const answer = await sandbox.page.request.get(
        `${state.appUrl}stand-in/s/${sandbox.session}/hathitrust${standIn}`,
      );
      await route.fulfill({
        body: await answer.body(),
        contentType: 'application/json',
        headers: { 'Access-Control-Allow-Origin': '*' },
      });
    });
    await sandbox.open(`record/${challenger.mms}`);
    await sandbox.panel.search();
    await expect(sandbox.panel.text('HathiTrust: 3 found')).toBeVisible();
    await expect(told(sandbox, 'WorldCat')).toHaveCount(0);
    expect(asked).toEqual([
      `GET https://catalog.hathitrust.org/api/volumes/full/oclc/${challenger.number}.json`,
    ]);
  });
});

test.describe('WorldCat', () => {
  test('that answers with a record without the number is refused in plain words', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${map.mms}`);
    const before = await sandbox.stored(map.mms);
    await panel.numberBox.fill('5466213');
    await panel.search();
    await expect(
      panel.text(/WorldCat found a record that does not carry 5466213\. It has \d+\./),
    ).toBeVisible();
    await expect(panel.text('Check the number.')).toBeVisible();
    await expect(panel.saveButton).toHaveCount(0);
    await expect(panel.numberBox).toHaveValue('5466213');
    expect(await sandbox.stored(map.mms)).toBe(before);
    expect(await sandbox.puts()).toEqual([]);
  });

  test('tells that it has merged the number into another', async ({ sandbox }) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${mergedNumber.mms}`);
    await panel.openPreview();
    const merged = `WorldCat has merged ${mergedNumber.number} into 25747993.`;
    await expect(panel.text(`${merged} This is the current record.`).first()).toBeVisible();
    await panel.acceptLost();
    await panel.saveButton.click();
    await expectSaved(sandbox);
    const [put] = await expectPuts(sandbox, 1);
    await expectStoredAsSent(sandbox, mergedNumber.mms, put);
    const [numbers, ...more] = textsOf(await storedFields(sandbox, mergedNumber.mms), '035').filter(
      (text) => text.includes('(OCoLC)'),
    );
    expect(more).toEqual([]);
    expect(numbers).toMatch(/^ {3}\$a\(OCoLC\)25747993\$z/);
    expect(numbers).toContain(`$z(OCoLC)${mergedNumber.number}`);
  });
});

test('a record with two OCLC numbers: the panel asks which one', async ({ sandbox }) => {
  const { panel } = sandbox;
  await sandbox.open(`record/${twoNumbers.mms}`);
  await expect(panel.text('This record has several OCLC numbers. Which one?')).toBeVisible();
  expect(await sandbox.sources()).toEqual([]);
  await panel.button('10345410').click();
  await panel.saveButton.waitFor();
  await expect(panel.saveButton).toBeDisabled();
  await panel.button('Back').click();

  await panel.button(twoNumbers.number).click();
  await panel.saveButton.waitFor();
  await expect(panel.text('Same title')).toBeVisible();
  expect(await sandbox.puts()).toEqual([]);
});
