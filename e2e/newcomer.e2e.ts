import { Newcomer } from './support/newcomer';
import type { Sandbox } from './support/sandbox';
import { expect, test, TITLES } from './support/sandbox';
import { expectPuts, expectSaved, openReadyToSave, storedFields, textsOf } from './support/saving';
import { comparable } from './support/stored-record';

const { mobyDick, eastCambridge, printAndEbook } = TITLES;

// One after the other: each may write its line into the same table.
test.describe.configure({ mode: 'default' });

async function openRecord(sandbox: Sandbox, mms: string): Promise<Newcomer> {
  await sandbox.open(`record/${mms}`);
  await expect(sandbox.panel.numberBox).toBeVisible();
  return new Newcomer(sandbox);
}

test('a newcomer merges a book', async ({ sandbox }) => {
  const person = await openRecord(sandbox, mobyDick.mms);
  await person.click('Search');
  await person.sees('Same title');
  await person.sees('2 things from the local record would be lost');
  await person.tick('I have looked: they may go');
  await person.click('Merge, save and release');
  await person.sees(/^Saved in Alma/);
  await expectPuts(sandbox, 1);
  await person.done('Merge a book');
});

test('a newcomer keeps one local note that would be lost', async ({ sandbox }) => {
  const person = await openRecord(sandbox, eastCambridge.mms);
  await person.sees('No OCLC number in this record.');
  await person.type('OCLC number', eastCambridge.number);
  await person.click('Search');
  await person.sees('4 things from the local record would be lost');
  await person.click('Keep it', person.line('kept in the map case'));
  await person.sees('3 things from the local record would be lost');
  await person.tick('I have looked: they may go');
  await person.click('Merge, save and release');
  await person.sees(/^Saved in Alma/);
  const notes = textsOf(await storedFields(sandbox, eastCambridge.mms), '500');
  expect(notes.filter((note) => note.includes('kept in the map case'))).toHaveLength(1);
  await person.done('Keep one local note');
});

test('a newcomer refuses a wrong edition', async ({ sandbox }) => {
  const person = await openRecord(sandbox, printAndEbook.mms);
  const before = await sandbox.stored(printAndEbook.mms);
  await person.click('Search');
  await person.sees('carrier differs');
  await person.sees(/^Different carriers: print here, electronic in the incoming record/);
  await person.click('Check');
  await person.sees('Print or other object');
  await person.sees('1 online resource');
  await person.click('Back');
  await person.sees('OCLC number');
  expect(await sandbox.stored(printAndEbook.mms)).toBe(before);
  await expectPuts(sandbox, 0);
  await person.done('Refuse a wrong edition');
});

test('a newcomer finds out why a field was dropped', async ({ sandbox }) => {
  const person = await openRecord(sandbox, mobyDick.mms);
  await person.click('Search');
  await person.click(/\d+ dropped/);
  const field = person.line(/dropped.*\$a\s*NO-OVERLAY/);
  await person.sees(/kept WorldCat updates away/, field);
  await person.click('The flag NO-OVERLAY', field);
  await person.sees('Rule', field);
  await person.done('Find out why a field was dropped');
});

test("a newcomer undoes yesterday's save", async ({ sandbox }) => {
  await sandbox.act({ act: 'setClock', at: '2026-11-27T14:02:00Z' });
  await openReadyToSave(sandbox, mobyDick);
  const before = comparable(await storedFields(sandbox, mobyDick.mms));
  await sandbox.panel.saveButton.click();
  await expectSaved(sandbox);
  await sandbox.act({ act: 'setClock', at: '2026-11-28T09:00:00Z' });
  await sandbox.open('home');
  await sandbox.page.reload();

  const person = new Newcomer(sandbox);
  await person.click('Your saves');
  await person.click('Moby Dick', person.line('Saved'));
  await person.sees('What it changed');
  await person.click('Undo this save');
  await person.sees(/^Undone .+ Alma holds the record as it was/);
  expect(comparable(await storedFields(sandbox, mobyDick.mms))).toEqual(before);
  await person.done("Undo yesterday's save");
});
