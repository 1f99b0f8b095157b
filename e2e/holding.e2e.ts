import type { Route } from '@playwright/test';

import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import {
  changeConfig,
  expectPuts,
  expectSaved,
  openReadyToSave,
  storedFields,
} from './support/saving';
import { comparable } from './support/stored-record';

/** Alma does not look after its holding: `sync_with_oclc` is NONE. That of Moby Dick it does. */
const TITLE = TITLES.russian;
const { mms, number } = TITLE;
const HOLDINGS = '**/worldcat/holdings/*';
const SET = `Set your library's holding in WorldCat for ${number}`;
const IS_SET = `Your library's holding in WorldCat is set for ${number}. If you undo this save, it is unset again.`;

/** The config of the session, with what is done about holdings after a save. */
async function withHolding(sandbox: Sandbox, holding: string): Promise<void> {
  const base = `/stand-in/s/${sandbox.session}`;
  await sandbox.open();
  await changeConfig(sandbox, {
    sources: {
      worldcat: { gatewayUrl: `${base}/gateway`, holding },
      hathitrust: { baseUrl: `${base}/hathitrust` },
    },
  });
}

async function save(sandbox: Sandbox, title: { readonly mms: string } = TITLE): Promise<void> {
  await openReadyToSave(sandbox, title);
  await sandbox.panel.saveButton.click();
  await expectSaved(sandbox);
}

/** What the gateway was asked about holdings, in order. */
async function asked(sandbox: Sandbox): Promise<readonly string[]> {
  const all = await sandbox.sources();
  return all.filter(({ url }) => url.includes('/holdings/')).map(({ method = 'GET' }) => method);
}

/** The library holds the title in WorldCat before anything is done here. */
async function heldBefore(sandbox: Sandbox): Promise<void> {
  const app = await sandbox.page.locator('#panel iframe').getAttribute('src');
  const url = `/stand-in/s/${sandbox.session}/gateway/v1/worldcat/holdings/${number}`;
  const response = await sandbox.page.request.put(new URL(url, app ?? '').href, {
    headers: { Authorization: 'Bearer any' },
  });
  expect(response.ok(), await response.text()).toBeTruthy();
}

/** Every change is answered with a problem of the gateway; `carriedOut`: it happens all the same. */
async function refuseChanges(
  sandbox: Sandbox,
  [status, kind, detail]: readonly [number, string, string],
  carriedOut = false,
): Promise<void> {
  await sandbox.page.route(HOLDINGS, async (route: Route) => {
    if (route.request().method() === 'GET') return route.continue();
    if (carriedOut) await route.fetch();
    return route.fulfill({
      status,
      contentType: 'application/problem+json',
      headers: { 'Access-Control-Allow-Origin': '*' },
      body: JSON.stringify({ type: `urn:problem:${kind}`, title: 'No', status, detail }),
    });
  });
}

test.describe('the holding in WorldCat after a save', () => {
  test('is offered, set at a click with one request, and unset by undo with one', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await withHolding(sandbox, 'ask');
    await openReadyToSave(sandbox, TITLE);
    const before = comparable(await storedFields(sandbox, mms));
    await panel.saveButton.click();
    await expectSaved(sandbox);
    await expect(panel.button(SET)).toBeVisible();
    expect(await asked(sandbox)).toEqual([]);
    await panel.button(SET).click();
    await expect(panel.saves.getByText(IS_SET)).toBeVisible();
    await expect(panel.button(SET)).toHaveCount(0);
    expect(await asked(sandbox)).toEqual(['PUT']);

    await panel.button('Undo this save').click();
    await expect(panel.saves.getByText(/^Undone .+\.$/)).toBeVisible();
    await expect(
      panel.saves.getByText(
        `The holding in WorldCat for ${number} that the save had set is unset again.`,
      ),
    ).toBeVisible();
    expect(await asked(sandbox)).toEqual(['PUT', 'DELETE']);
    expect(comparable(await storedFields(sandbox, mms))).toEqual(before);
    await expectPuts(sandbox, 2);
  });

  test('that was there before is told, and undo leaves it', async ({ sandbox }) => {
    const { panel } = sandbox;
    await withHolding(sandbox, 'ask');
    await save(sandbox);
    await heldBefore(sandbox);
    await panel.button(SET).click();
    await expect(panel.saves.getByText(/was already set for/)).toBeVisible();
    await panel.button('Undo this save').click();
    await expect(panel.saves.getByText(/^Undone .+\.$/)).toBeVisible();
    await expectPuts(sandbox, 2);
    expect(await asked(sandbox)).toEqual(['PUT', 'PUT']);
  });

  test('is set without asking where the institution wants it always', async ({ sandbox }) => {
    await withHolding(sandbox, 'always');
    await save(sandbox);
    await expect(sandbox.panel.saves.getByText(IS_SET)).toBeVisible();
    await expect(sandbox.panel.saves.getByText(/^Done without asking/)).toBeVisible();
    expect(await asked(sandbox)).toEqual(['PUT']);
  });

  test('is unset on another day, from the saves', async ({ sandbox }) => {
    const { panel } = sandbox;
    await withHolding(sandbox, 'always');
    await save(sandbox);
    await expect(panel.saves.getByText(IS_SET)).toBeVisible();
    await sandbox.open('home');
    await sandbox.page.reload();
    await panel.button('Your saves').click();
    await panel.frame.getByRole('listitem').getByRole('button').first().click();
    await expect(panel.frame.getByRole('heading', { name: 'What it changed' })).toBeVisible();
    await panel.button('Undo this save').click();
    await expect(panel.saves.getByText(/that the save had set is unset again/)).toBeVisible();
    expect(await asked(sandbox)).toEqual(['PUT', 'DELETE']);
  });

  test('is not spoken of where the institution wants it never', async ({ sandbox }) => {
    await withHolding(sandbox, 'never');
    await save(sandbox);
    await expect(sandbox.panel.button('Undo this save')).toBeVisible();
    await expect(sandbox.panel.saves.getByText(/holding/)).toHaveCount(0);
    expect(await asked(sandbox)).toEqual([]);
  });

  test('is left to Alma where it sends holdings to OCLC itself', async ({ sandbox }) => {
    await withHolding(sandbox, 'always');
    await save(sandbox, TITLES.mobyDick);
    await expect(sandbox.panel.button('Undo this save')).toBeVisible();
    await expect(sandbox.panel.saves.getByText(/holding/)).toHaveCount(0);
    expect(await asked(sandbox)).toEqual([]);
  });

  test('that WorldCat refuses is told with what to do, and the save stands', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await withHolding(sandbox, 'ask');
    await refuseChanges(sandbox, [403, 'holdingsNotAllowed', 'You are not on the list.']);
    await save(sandbox);
    const stored = await sandbox.stored(mms);
    await panel.button(SET).click();
    await expect(panel.saves.getByText(/was not set\. The save in Alma stands\./)).toBeVisible();
    await expect(panel.saves.getByText(/You are not on the list\./)).toBeVisible();
    await expect(panel.saves.getByText(/Connexion or Record Manager/)).toBeVisible();
    await expectSaved(sandbox);
    await expect(panel.button('Undo this save')).toBeVisible();
    expect(await sandbox.stored(mms)).toBe(stored);
  });

  test('whose answer got lost is read once, and what is so is told', async ({ sandbox }) => {
    const { panel } = sandbox;
    await withHolding(sandbox, 'ask');
    await refuseChanges(sandbox, [504, 'holdingUnknown', 'Read it.'], true);
    await save(sandbox);
    await panel.button(SET).click();
    await expect(panel.saves.getByText(/so the holding was read: it is set/)).toBeVisible();
    expect(await asked(sandbox)).toEqual(['PUT', 'GET']);
  });
});
