import { readFile } from 'node:fs/promises';

import { copiedDetails, storedInBrowser } from './support/secrets';
import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import { expectSaved } from './support/saving';

const { mobyDick } = TITLES;

/** The tokens that the panel has sent to the gateway from now on. */
function tokensSent(sandbox: Sandbox): ReadonlySet<string> {
  const tokens = new Set<string>();
  sandbox.page.on('request', (request) => {
    const [, token] = /^Bearer (.+)$/.exec(request.headers()['authorization'] ?? '') ?? [];
    if (token && request.url().includes('/gateway/')) tokens.add(token);
  });
  return tokens;
}

async function expectNowhere(
  sandbox: Sandbox,
  tokens: ReadonlySet<string>,
  ...more: readonly string[]
): Promise<void> {
  expect(tokens.size).toBeGreaterThan(0);
  const [log, browser] = [JSON.stringify(await sandbox.stores()), await storedInBrowser(sandbox)];
  const shown = await sandbox.panel.frame.locator('html').innerHTML();
  for (const token of tokens) {
    for (const text of [log, browser, shown, ...more]) expect(text.includes(token)).toBe(false);
  }
}

test.describe('the token for the gateway', () => {
  test('is in no store, on no screen and in no copied details after a failure that says it back', async ({
    sandbox,
  }) => {
    const { panel, page } = sandbox;
    const tokens = tokensSent(sandbox);
    await page.route('**/gateway/v1/worldcat/bibs/*', (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          title: 'Bad request',
          detail: `Got "${route.request().headers()['authorization']}".`,
        }),
      }),
    );
    await sandbox.open(`record/${mobyDick.mms}`);
    await panel.search();
    await expect(panel.text(/WorldCat answered that something is wrong/)).toBeVisible();
    const details = await copiedDetails(sandbox);
    expect(details).toContain('"status": 500');
    expect(details).toContain('Bad request');
    await expectNowhere(sandbox, tokens, details);
  });

  test('is in no store and no report after a save', async ({ sandbox }) => {
    const { panel, page } = sandbox;
    const tokens = tokensSent(sandbox);
    await sandbox.open(`record/${mobyDick.mms}`);
    await panel.openPreview();
    const saving = page.waitForEvent('download');
    await panel.button('Save report').click();
    const report = await readFile(await (await saving).path(), 'utf8');
    expect(report).toContain('Moby Dick');
    await panel.acceptLost();
    await panel.saveButton.click();
    await expectSaved(sandbox);
    expect((await sandbox.stores()).some(({ action }) => action === 'set')).toBe(true);
    await expectNowhere(sandbox, tokens, report);
  });
});
