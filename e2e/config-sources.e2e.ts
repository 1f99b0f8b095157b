import type { Locator } from '@playwright/test';

import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import { changeConfig } from './support/saving';

const { mobyDick } = TITLES;
/** Title 22: nothing in WorldCat, several hits in HathiTrust, so that the panel stays with its list. */
const severalHits = { mms: '9912345679114401' };
const GATEWAY = 'https://gateway.example.org';
const SERVER = 'https://sru.example.org';
const QUERY = 'alma.oclc_control_number_035_az="{number}"';

async function openAsAdmin(sandbox: Sandbox): Promise<void> {
  await sandbox.faults({ switches: { signedIn: 'admin-1' } });
  await sandbox.open('home');
  await sandbox.page.getByRole('button', { name: 'App menu' }).click();
  await sandbox.page.getByRole('menuitem', { name: 'Configuration' }).click();
  await expect(sandbox.panel.heading).toHaveText('Copy & Merge for your institution');
}

async function openAsCataloguer(sandbox: Sandbox, mms: string): Promise<void> {
  await sandbox.faults({ switches: { signedIn: 'staff-1' } });
  await sandbox.page.goto('about:blank');
  await sandbox.open(`record/${mms}`);
}

/** A source of the form, from its name to its last field. */
function card(sandbox: Sandbox, name: string): Locator {
  return sandbox.panel.frame.locator('app-config-sources li').filter({ hasText: name });
}

/** Adds a server and fills what it needs, as an administrator does. */
async function addServer(sandbox: Sandbox, address: string, query: string): Promise<Locator> {
  await sandbox.panel.button('Add an SRU server').click();
  await expect(sandbox.panel.frame.getByLabel('Name on screen')).toBeFocused();
  await sandbox.page.keyboard.type('Harbour College');
  const added = card(sandbox, 'Harbour College');
  await added.getByLabel('Id (letters').fill('harbour');
  await added.getByLabel('Address of its own').fill(address);
  await added.getByLabel('SRU version').selectOption('1.2');
  await added.getByLabel('Queries for an OCLC number').fill(query);
  return added;
}

async function storeSettings(sandbox: Sandbox): Promise<void> {
  await sandbox.panel.button('Save settings').click();
  await expect(sandbox.panel.text('Saved. Colleagues get it')).toBeVisible();
}

interface StoredSources {
  readonly sources: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What the one write so far has stored of the sources. */
async function storedSources(sandbox: Sandbox): Promise<StoredSources['sources']> {
  const writes = (await sandbox.stores()).filter(
    ({ store, action }) => store === 'config' && action === 'set',
  );
  expect(writes).toHaveLength(1);
  return (JSON.parse(writes[0].value ?? '') as StoredSources).sources;
}

test('a gateway and a server that the manifest does not name: the panel names both, and asks neither', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  const asked: string[] = [];
  for (const origin of [GATEWAY, SERVER]) {
    sandbox.refusedOrigins.add(origin);
    await sandbox.page.route(`${origin}/**`, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
  }
  await openAsAdmin(sandbox);
  await panel.text('Settings of WorldCat').click();
  await card(sandbox, 'WorldCat').first().getByLabel('Address of the gateway').fill(GATEWAY);
  await addServer(sandbox, `${SERVER}/harbour`, QUERY);
  await storeSettings(sandbox);

  await openAsCataloguer(sandbox, mobyDick.mms);
  await panel.search();
  for (const [name, origin] of [
    ['WorldCat', GATEWAY],
    ['Harbour College', SERVER],
  ]) {
    await expect(panel.text(`${name} was not asked:`)).toContainText(origin);
    await expect(panel.text(`(npm run configure -- --gateway ${origin} writes it)`)).toBeVisible();
  }
  expect(asked).toEqual([]);
  expect(await sandbox.puts()).toEqual([]);
});

test('the order is changed by the keyboard and holds for the search', async ({ sandbox }) => {
  const { panel, page } = sandbox;
  await openAsAdmin(sandbox);
  const up = panel.button('Move up – HathiTrust');
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(panel.text('HathiTrust is now number 1 of 2.')).toBeVisible();
  await expect(up).toBeDisabled();
  await expect(panel.button('Move down – HathiTrust')).toBeFocused();
  await storeSettings(sandbox);
  expect((await storedSources(sandbox))['order']).toEqual(['hathitrust', 'worldcat']);

  await openAsCataloguer(sandbox, severalHits.mms);
  await panel.search();
  const states = panel.frame.getByRole('list', { name: 'Sources' }).getByRole('listitem');
  await expect(states).toHaveText([/HathiTrust: 3 found/, /WorldCat: nothing found/]);
});

test('a server is tried before it is stored: a wrong index is told, the right one finds records', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await changeConfig(sandbox, {
    sources: { worldcat: { enabled: false }, hathitrust: { enabled: false } },
  });
  await openAsAdmin(sandbox);
  const address = `/stand-in/s/${sandbox.session}/sru/alma`;
  const server = await addServer(sandbox, address, 'alma.no_such_index="{number}"');
  await server.getByLabel('with a number that this server has').fill(mobyDick.number);
  await server.getByRole('button', { name: 'Try it' }).click();
  await expect(server.getByText('The query matches anything')).toBeVisible();

  await server.getByLabel('Queries for an OCLC number').fill(QUERY);
  await expect(server.getByText('The query matches anything')).toHaveCount(0);
  await server.getByLabel('with a number that this server has').press('Enter');
  await expect(server.getByText(`It works: ${mobyDick.number} is found`)).toBeVisible();
  await storeSettings(sandbox);

  await openAsCataloguer(sandbox, mobyDick.mms);
  await panel.search();
  await panel.saveButton.waitFor();
  await expect(panel.text('Harbour College').first()).toBeVisible();
});
