import type { Locator } from '@playwright/test';

import type { StoreEntry } from '../sandbox/contract';

import { demoRecord } from './support/sample-files';
import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import { changeConfig } from './support/saving';

const { mobyDick } = TITLES;
/** Title 24: local notes with our `$5`, and one of another library. */
const rareBook = { mms: '9912345679134401' };

const CLOSED = 'Closed until Monday: the merge rules are being changed.';

async function signIn(sandbox: Sandbox, who: 'staff-1' | 'admin-1'): Promise<void> {
  await sandbox.faults({ switches: { signedIn: who } });
}

/** Opens the configuration as Alma does, from the menu of the app. */
async function openConfiguration(sandbox: Sandbox): Promise<void> {
  await sandbox.page.getByRole('button', { name: 'App menu' }).click();
  await sandbox.page.getByRole('menuitem', { name: 'Configuration' }).click();
  await expect(sandbox.panel.heading).toHaveText('Copy & Merge for your institution');
}

async function openAsAdmin(sandbox: Sandbox): Promise<void> {
  await signIn(sandbox, 'admin-1');
  await sandbox.open('home');
  await openConfiguration(sandbox);
}

async function openAsCataloguer(sandbox: Sandbox, mms: string): Promise<void> {
  await signIn(sandbox, 'staff-1');
  await sandbox.page.goto('about:blank');
  await sandbox.open(`record/${mms}`);
}

function box(sandbox: Sandbox, label: string): Locator {
  return sandbox.panel.frame.getByLabel(label);
}

async function storeSettings(sandbox: Sandbox): Promise<void> {
  await sandbox.panel.button('Save settings').click();
  await expect(
    sandbox.panel.text('Saved. Colleagues get it when they next open the panel.'),
  ).toBeVisible();
}

async function configWrites(sandbox: Sandbox): Promise<readonly StoreEntry[]> {
  return (await sandbox.stores()).filter(
    ({ store, action }) => store === 'config' && action !== 'get',
  );
}

/** What the one write so far has stored. */
async function stored(sandbox: Sandbox): Promise<Record<string, unknown>> {
  const writes = await configWrites(sandbox);
  expect(writes).toHaveLength(1);
  return JSON.parse(writes[0].value ?? '') as Record<string, unknown>;
}

test('an administrator switches the app off with a message; cataloguers read it and nothing else', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await openAsAdmin(sandbox);
  await expect(panel.button('Save settings')).toBeDisabled();
  await box(sandbox, 'Switched on for the institution').uncheck();
  await box(sandbox, 'Message to everybody').fill(CLOSED);
  await storeSettings(sandbox);
  expect(await stored(sandbox)).toEqual(
    expect.objectContaining({ schema: 1, enabled: false, message: CLOSED }),
  );

  await openAsCataloguer(sandbox, mobyDick.mms);
  await expect(panel.text(CLOSED)).toBeVisible();
  await expect(panel.numberBox).toHaveCount(0);
  expect(await sandbox.puts()).toEqual([]);
});

test('a message stands above the record while the app is on', async ({ sandbox }) => {
  await changeConfig(sandbox, { message: 'New rules for 590 from Monday.' });
  await openAsCataloguer(sandbox, mobyDick.mms);
  await expect(sandbox.panel.text('New rules for 590 from Monday.')).toBeVisible();
  await expect(sandbox.panel.numberBox).toHaveValue(mobyDick.number);
});

test('who is listed as preview only sees the preview and no button to save', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await openAsAdmin(sandbox);
  await box(sandbox, 'Preview only (primary identifiers').fill('STAFF-1\n\nstaff-9\n');
  await storeSettings(sandbox);
  expect((await stored(sandbox))['saving']).toEqual({
    everyone: 'maySave',
    maySave: [],
    previewOnly: ['STAFF-1', 'staff-9'],
  });

  await openAsCataloguer(sandbox, mobyDick.mms);
  await panel.search();
  await expect(panel.text('Preview only: your institution')).toBeVisible();
  await expect(panel.text(/\d+ changes · /)).toBeVisible();
  await expect(panel.saveButton).toHaveCount(0);
  expect(await sandbox.puts()).toEqual([]);
});

test("only fields with the institution's $5 codes are ours, once codes are given", async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await openAsAdmin(sandbox);
  await box(sandbox, 'Our $5 codes').fill('MH MH-H');
  await panel.button('Save settings').click();
  await expect(panel.text('Nothing was saved. Mend this first:')).toBeVisible();
  await expect(panel.text('"MH MH-H" is not one $5 code.')).toBeVisible();
  await expect(panel.frame.getByText('ourCodes[0]')).toBeVisible();
  expect(await configWrites(sandbox)).toEqual([]);

  await box(sandbox, 'Our $5 codes').fill('MH\nMH-*');
  await storeSettings(sandbox);
  expect((await stored(sandbox))['ourCodes']).toEqual(['MH', 'MH-*']);

  await openAsCataloguer(sandbox, rareBook.mms);
  await panel.openPreview();
  await expect(panel.saveButton).toBeVisible();
});

test('the default profile decides what wins', async ({ sandbox }) => {
  const { panel } = sandbox;
  await openAsAdmin(sandbox);
  await panel.frame.getByRole('radio', { name: /^Enrich only/ }).check();
  await storeSettings(sandbox);
  expect((await stored(sandbox))['defaultProfile']).toBe('enrich-only');

  await openAsCataloguer(sandbox, mobyDick.mms);
  await panel.search();
  await expect(panel.text(/\d+ changes · \d+ kept from local · 0 lost/)).toBeVisible();
});

test('JSON with a fault is refused with the place of each, and nothing is written', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await openAsAdmin(sandbox);
  await panel.text('Everything else, as JSON').click();
  const json = box(sandbox, 'Own profiles, lock');
  const before = JSON.parse(await json.inputValue()) as Record<string, unknown>;

  await json.fill('{ "profiles": [');
  await panel.button('Save settings').click();
  await expect(panel.text('Nothing was saved. Mend this first:')).toBeVisible();

  await panel.text('Settings of WorldCat').click();
  const gateway = box(sandbox, 'Address of the gateway');
  const standIn = await gateway.inputValue();
  await gateway.fill('http://gateway.example.org');
  await json.fill(JSON.stringify({ ...before, profiles: 'none', allowOverrideLock: 1 }));
  await panel.button('Save settings').click();
  for (const path of ['profiles', 'sources.worldcat.gatewayUrl', 'allowOverrideLock'])
    await expect(panel.frame.getByText(path, { exact: true })).toBeVisible();
  await expect(panel.text('does not start with https')).toBeVisible();
  expect(await configWrites(sandbox)).toEqual([]);

  await gateway.fill(standIn);
  await json.fill(JSON.stringify({ ...before, allowOverrideLock: true }));
  await storeSettings(sandbox);
  expect(await stored(sandbox)).toEqual(expect.objectContaining({ allowOverrideLock: true }));
});

test('a config that Alma does not give is never shown as an empty one', async ({ sandbox }) => {
  const { panel } = sandbox;
  await sandbox.faults({ switches: { configReadRefused: true } });
  await openAsAdmin(sandbox);
  await expect(
    panel.text("Alma did not give this panel your institution's configuration"),
  ).toBeVisible();
  await expect(panel.text('The stored configuration is as it was.')).toBeVisible();
  await expect(panel.button('Save settings')).toHaveCount(0);
  await expect(panel.frame.getByRole('checkbox')).toHaveCount(0);

  await openAsCataloguer(sandbox, mobyDick.mms);
  await expect(panel.text('You can look, but not save.')).toBeVisible();
  // Where the sources are is not known either: a record can still be brought along.
  await panel.text('Use a file or pasted record').click();
  await box(sandbox, 'Paste a record').fill(demoRecord('01-moby-dick.txt', 'worldcat'));
  await panel.button('Read it').click();
  await expect(panel.saveButton).toBeDisabled();
  await expect(
    panel.text("Your institution's settings could not be read, so saving is off."),
  ).toBeVisible();
  expect(
    (await sandbox.stores()).filter(({ action, store }) => action === 'set' && store !== 'store'),
  ).toEqual([]);
  expect(await sandbox.puts()).toEqual([]);
});

test('a write that Alma refuses is told, and what was typed stays', async ({ sandbox }) => {
  const { panel } = sandbox;
  await sandbox.faults({ switches: { configWriteRefused: true } });
  await openAsAdmin(sandbox);
  await box(sandbox, 'Message to everybody').fill(CLOSED);
  await panel.button('Save settings').click();
  await expect(panel.text('or did not store it')).toBeVisible();
  await expect(panel.text('The stored configuration is as it was.')).toBeVisible();
  await expect(box(sandbox, 'Message to everybody')).toHaveValue(CLOSED);

  await sandbox.faults({ switches: { configWriteRefused: false } });
  await storeSettings(sandbox);
  const writes = await configWrites(sandbox);
  expect(writes.map(({ refused }) => refused)).toEqual([true, false]);
});

test('nothing is written by reading, neither by an administrator nor by a cataloguer', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await openAsAdmin(sandbox);
  await expect(panel.button('Save settings')).toBeDisabled();
  await panel.button('Back to the panel').click();
  await expect(panel.heading).toHaveText('No bib record on this page');
  await openAsCataloguer(sandbox, mobyDick.mms);
  await panel.search();
  await panel.saveButton.waitFor();
  expect((await sandbox.stores()).filter(({ action }) => action !== 'get')).toEqual([]);
});

test('a cataloguer is not offered the configuration and cannot change it', async ({ sandbox }) => {
  await signIn(sandbox, 'staff-1');
  await sandbox.open('home');
  await sandbox.page.getByRole('button', { name: 'App menu' }).click();
  await expect(sandbox.page.getByRole('menuitem', { name: 'Main page' })).toBeVisible();
  await expect(sandbox.page.getByRole('menuitem', { name: 'Configuration' })).toHaveCount(0);
  await sandbox.page.locator('#panel iframe').evaluate((frame: HTMLIFrameElement) => {
    frame.src = frame.src.replace(/#.*/, '') + '?again#/config';
  });
  await expect(sandbox.panel.text('Only administrators can change these settings.')).toBeVisible();
  await expect(sandbox.panel.button('Save settings')).toHaveCount(0);
});
