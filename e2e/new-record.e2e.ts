import {
  createButton,
  expectPosts,
  hit,
  openDraft,
  openNewRecord,
  searchFor,
  shownRecord,
  tickBox,
} from './support/new-record';
import { demoRecord } from './support/sample-files';
import { ABSENT, expect, FIRST_CREATED, test, TITLES } from './support/sandbox';
import { changeConfig, storedFields, textsOf, valueOf } from './support/saving';
import { copiedDetails } from './support/secrets';
import { comparable } from './support/stored-record';

test('a number that Alma has not: from the empty page to the stored record, as it was shown', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await openNewRecord(sandbox);
  await searchFor(sandbox, `(OCoLC)ocm00${ABSENT.worldcat.number}`);
  await expect(
    panel.text(/None found in Alma under these 4 spellings: \(OCoLC\)561303,/),
  ).toBeVisible();
  await hit(sandbox, 'WorldCat').getByRole('button', { name: 'Use this record' }).click();
  await expect(panel.heading).toContainText(ABSENT.worldcat.title);
  const shown = await shownRecord(sandbox);
  await expect(panel.text('Not taken from the incoming record')).toBeVisible();
  await expect(panel.text('Rule: no-9XX').first()).toBeVisible();
  await createButton(sandbox).click();

  await expect(panel.heading).toHaveText('Created in Alma');
  await expect(panel.text(`MMS ${FIRST_CREATED}`)).toBeVisible();
  await expect(panel.text('Read back: it is stored as it was shown.')).toBeVisible();
  await expect(panel.text('Find it in Alma under All titles')).toBeVisible();
  await expect(panel.text(/Created by shows your name/)).toBeVisible();
  const stored = await storedFields(sandbox, FIRST_CREATED);
  expect(comparable(stored).filter((line) => !line.startsWith('LDR'))).toEqual(shown);
  expect(valueOf(stored, 'LDR')).toMatch(/^.{5}nam.a/);
  expect(textsOf(stored, '035').join()).toContain(`$a(OCoLC)${ABSENT.worldcat.number}`);
  for (const tag of ['003', '019', '029', '049', '938']) expect(textsOf(stored, tag)).toEqual([]);
  const [post] = await expectPosts(sandbox, 1);
  expect(post?.query).toEqual(
    expect.objectContaining({ validate: 'true', check_match: 'true', override_warning: 'false' }),
  );
  expect(post?.body).toContain('<suppress_from_publishing>false<');
});

test('a pasted record is looked for by its number, and is suppressed where the institution says so', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await changeConfig(sandbox, { newRecords: { suppressed: true } });
  await openNewRecord(sandbox);
  await panel.text('Use a file or pasted record').click();
  await panel.frame.getByLabel('Paste a record').fill(demoRecord('28-not-in-alma.txt', 'worldcat'));
  await panel.button('Read it').click();
  await expect(panel.text(/None found in Alma under these \d+ spellings/)).toBeVisible();
  await expect(tickBox(sandbox, /Suppress from discovery/)).toBeChecked();
  const shown = await shownRecord(sandbox);
  await createButton(sandbox).click();
  await expect(panel.heading).toHaveText('Created in Alma');
  const stored = await storedFields(sandbox, FIRST_CREATED);
  expect(comparable(stored).filter((line) => !line.startsWith('LDR'))).toEqual(shown);
  expect((await expectPosts(sandbox, 1))[0]?.body).toContain('<suppress_from_publishing>true<');
  expect(await sandbox.sources()).toEqual([]);
});

test('a record of another library is whole: its main entry and imprint come along', async ({
  sandbox,
}) => {
  await openNewRecord(sandbox);
  await searchFor(sandbox, ABSENT.hathitrust.number);
  await hit(sandbox, 'HathiTrust').getByRole('button', { name: 'Use this record' }).click();
  const shown = await shownRecord(sandbox);
  expect(shown.some((line) => line.startsWith('100 '))).toBe(true);
  expect(shown.some((line) => /^26[04] /.test(line))).toBe(true);
  await createButton(sandbox).click();
  await expect(sandbox.panel.heading).toHaveText('Created in Alma');
  const stored = await storedFields(sandbox, FIRST_CREATED);
  expect(comparable(stored).filter((line) => !line.startsWith('LDR'))).toEqual(shown);
});

test('what Alma has already is said first, and a second record waits for a tick', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await openNewRecord(sandbox);
  await searchFor(sandbox, TITLES.mobyDick.number);
  await expect(panel.text('A second record would be a duplicate')).toBeVisible();
  await expect(panel.text(`MMS ${TITLES.mobyDick.mms}`)).toBeVisible();
  await hit(sandbox, 'WorldCat').getByRole('button', { name: 'Use this record' }).click();
  await expect(createButton(sandbox)).toBeDisabled();
  await expect(panel.text('A second record would be a duplicate')).toBeVisible();
  await tickBox(sandbox, /Create another record all the same/).check();
  await expect(createButton(sandbox)).toBeEnabled();
  await expectPosts(sandbox, 0);
});

test('an Alma that gives no answer is told, and creating waits for it', async ({ sandbox }) => {
  const { panel } = sandbox;
  await openNewRecord(sandbox);
  await sandbox.faults({ calls: [{ kind: 'serverError', method: 'GET', path: '/bibs' }] });
  await openDraft(sandbox);
  await expect(panel.text('So it is not known whether Alma has this record')).toBeVisible();
  await expect(createButton(sandbox)).toBeDisabled();
  await sandbox.faults({ calls: [] });
  await panel.button('Ask Alma again').click();
  await expect(panel.text(/None found in Alma under these \d+ spellings/)).toBeVisible();
  await expect(createButton(sandbox)).toBeEnabled();
});

test('a match that Alma finds is looked at, and created despite it only after a tick', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await openNewRecord(sandbox);
  await openDraft(sandbox);
  await sandbox.faults({ switches: { matchFound: true } });
  await createButton(sandbox).click();
  await expect(panel.heading).toHaveText('Not created: Alma finds a match');
  await expect(panel.text(/matching records/)).toBeVisible();
  await expect(panel.text(/None found in Alma under these \d+ spellings/)).toBeVisible();
  await expect(panel.button('Create all the same')).toBeDisabled();
  await tickBox(sandbox, /Create another record all the same/).check();
  await panel.button('Create all the same').click();
  await expect(panel.heading).toHaveText('Created in Alma');
  const posts = await expectPosts(sandbox, 2);
  expect(posts.map(({ query }) => query['check_match'])).toEqual(['true', 'false']);
});

test('a refusal gives the contact of the institution and a text to copy', async ({ sandbox }) => {
  const { panel } = sandbox;
  await changeConfig(sandbox, { newRecords: { contact: 'Metadata help desk' } });
  await openNewRecord(sandbox);
  await openDraft(sandbox);
  await sandbox.faults({ switches: { validation: 'refused' } });
  await createButton(sandbox).click();
  await expect(panel.heading).toHaveText('Not created');
  await expect(panel.text('Metadata help desk')).toBeVisible();
  const text = await copiedDetails(sandbox);
  expect(text).toContain(`OCLC number: ${ABSENT.worldcat.number}`);
  expect(text).toMatch(/Alma: 402203\d .*tracking id \S+\)/);

  await sandbox.faults({ switches: { validation: 'rules' } });
  await panel.button('Back to the new record').click();
  await createButton(sandbox).click();
  await expect(panel.heading).toHaveText('Created in Alma');
});

test('a warning of Alma’s check is answered with a yes', async ({ sandbox }) => {
  const { panel } = sandbox;
  await openNewRecord(sandbox);
  await openDraft(sandbox);
  await sandbox.faults({ switches: { validation: 'warning' } });
  await createButton(sandbox).click();
  await expect(panel.heading).toHaveText('Not created yet: Alma has a warning');
  await panel.button('Create all the same').click();
  await expect(panel.heading).toHaveText('Created in Alma');
  const posts = await expectPosts(sandbox, 2);
  expect(posts.map(({ query }) => query['override_warning'])).toEqual(['false', 'true']);
});

test('somebody who may only look sees the record and why there is no button', async ({
  sandbox,
}) => {
  await changeConfig(sandbox, {
    saving: { everyone: 'maySave', maySave: [], previewOnly: ['staff-1'] },
  });
  await openNewRecord(sandbox);
  await openDraft(sandbox);
  expect((await shownRecord(sandbox)).length).toBeGreaterThan(10);
  await expect(
    sandbox.panel.text(/Preview only: your institution has not given you/),
  ).toBeVisible();
  await expect(createButton(sandbox)).toHaveCount(0);
  await expectPosts(sandbox, 0);
});
