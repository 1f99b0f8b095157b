import { createByMistake } from './support/mistakes';
import { Newcomer } from './support/newcomer';
import { expectPosts } from './support/new-record';
import type { Sandbox } from './support/sandbox';
import { ABSENT, expect, FIRST_CREATED, test, TITLES } from './support/sandbox';
import { expectPuts } from './support/saving';

const { mobyDick, numberSpellings, ordinaryCopy } = TITLES;

// One after the other: each may write its line into the same table.
test.describe.configure({ mode: 'default' });

async function openRecord(sandbox: Sandbox, mms: string): Promise<Newcomer> {
  await sandbox.open(`record/${mms}`);
  await expect(sandbox.panel.numberBox).toBeVisible();
  return new Newcomer(sandbox);
}

test('a newcomer decides about a second record with the number, and merges', async ({
  sandbox,
}) => {
  const person = await openRecord(sandbox, ordinaryCopy.mms);
  await person.click('Search');
  await person.sees('1 other Alma record has OCLC number');
  await person.click('Compare');
  await person.sees('only in the other');
  await person.click('They are meant to be separate: merge into this one');
  await person.tick('I have looked: it may go');
  await person.click('Merge, save and release');
  await person.sees(/^Saved in Alma/);
  await expectPuts(sandbox, 1);
  await person.done('Decide about a second record');
});

test('a newcomer creates a record that Alma does not have', async ({ sandbox }) => {
  await sandbox.open('home');
  const person = new Newcomer(sandbox);
  await person.click('Create a record from WorldCat or a file …');
  await person.type('OCLC number', ABSENT.worldcat.number);
  await person.click('Search');
  await person.sees(/None found in Alma under these 4 spellings/);
  await person.click('Use this record', person.line(ABSENT.worldcat.title));
  await person.click('Create in Alma');
  await person.sees('Find it in Alma under All titles');
  await expectPosts(sandbox, 1);
  await person.done('Create a record');
});

test('a newcomer prepares a record for an export from Connexion', async ({ sandbox }) => {
  const person = await openRecord(sandbox, numberSpellings.mms);
  await person.click('Export from Connexion instead …');
  await person.sees('035, now and after');
  await person.click('Save and release');
  await person.sees('Press F5, or choose Action > Export.');
  await expectPuts(sandbox, 1);
  await person.done('Prepare an export from Connexion');
});

test('a newcomer deletes a record that was created by mistake', async ({ sandbox }) => {
  await createByMistake(sandbox);
  await sandbox.open('home');
  await sandbox.page.reload();
  const person = new Newcomer(sandbox);
  await person.click('Your saves');
  await person.click('Something else went wrong …');
  await person.click(ABSENT.worldcat.title);
  await person.sees(/It has no inventory/);
  await person.type('To delete it, type its MMS ID', FIRST_CREATED);
  await person.click('Delete this record');
  await person.sees(`Deleted. Alma has no record ${FIRST_CREATED} any more.`);
  await person.done('Delete a record made by mistake');
});

test('a newcomer goes through a list', async ({ sandbox }) => {
  await sandbox.open('results');
  const person = new Newcomer(sandbox);
  await person.click('Check these 10 records');
  await person.sees('Found in WorldCat', person.line(`MMS ${mobyDick.mms}`));
  await person.click('Moby Dick', person.line(`MMS ${mobyDick.mms}`));
  await person.click('Search');
  await person.tick('I have looked: they may go');
  await person.click('Merge, save and release');
  await person.sees(/^Saved in Alma/);
  // The second has no number: it is passed over.
  await person.click(/Next/);
  await person.sees('Record 3 of 10');
  await person.done('Go through a list');
});

test('a newcomer finds out what to do about a message', async ({ sandbox }) => {
  const person = await openRecord(sandbox, mobyDick.mms);
  await person.click('Help');
  await person.type('Find in this help', 'being edited');
  await person.sees(/\d+ places? ha(s|ve) these words\./);
  await person.done('Find out what to do about a message');
});
