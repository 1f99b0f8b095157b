import { readFile } from 'node:fs/promises';

import type { Download, Page } from '@playwright/test';

import type { Sandbox } from './support/sandbox';
import { expect, test, TITLES } from './support/sandbox';

const { mms, number } = TITLES.mobyDick;

const SECTIONS = ['Changes', 'Kept from local', 'Not taken from incoming', 'Unchanged'];

/** Opens the preview of Moby Dick; `frame` says what the app's frame allows (sandbox/README.md). */
async function openPreview(sandbox: Sandbox, frame = ''): Promise<void> {
  await sandbox.page.goto(`/?session=${sandbox.session}&frame=${frame}#/record/${mms}`);
  await sandbox.panel.openPreview();
  await expect(sandbox.panel.button('Save report')).toBeVisible();
}

/** So many rows the preview has, as its sections say. */
async function rowsOnScreen({ panel }: Sandbox): Promise<number> {
  const heads = panel.frame.getByRole('region').getByRole('button', {
    name: new RegExp(`^(?:${SECTIONS.join('|')})\\s*\\d+$`),
  });
  const texts = await heads.allTextContents();
  expect(texts.length).toBeGreaterThan(2);
  return texts.reduce((sum, text) => sum + Number(/\d+/.exec(text)?.[0]), 0);
}

/** A report as it was saved: its name, and where it now lies under that name. */
interface SavedReport {
  readonly name: string;
  readonly path: string;
}

async function saveReport({ page, panel }: Sandbox): Promise<SavedReport> {
  const waited = page.waitForEvent('download');
  await panel.button('Save report').click();
  const download = await waited;
  const name = download.suggestedFilename();
  const path = test.info().outputPath(name);
  await download.saveAs(path);
  return { name, path };
}

/** The facts of a report by their names, as a reader sees them. */
async function factsOf(report: Page): Promise<Readonly<Record<string, string>>> {
  return report.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('dt')].map((dt) => [
        dt.textContent ?? '',
        dt.nextElementSibling?.textContent ?? '',
      ]),
    ),
  );
}

/** Opens a saved report as a colleague does, on a page of its own; gives what it asked of the world and what ran. */
async function openReport(
  { page }: Sandbox,
  path: string,
): Promise<{ readonly report: Page; readonly asked: readonly string[] }> {
  const report = await page.context().newPage();
  const asked: string[] = [];
  report.on('request', (request) => asked.push(request.url()));
  report.on('dialog', (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  report.on('popup', () => asked.push('popup'));
  const address = `file://${path}`;
  await report.goto(address, { waitUntil: 'load' });
  return { report, asked: asked.filter((url) => url !== address) };
}

/** What the frame was given to print, kept by the test in place of the print window. */
async function watchPrinting({ panel }: Sandbox): Promise<() => Promise<string>> {
  const body = panel.frame.locator('body');
  await body.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      const sheet = document.querySelector('div.print-sheet');
      document.body.dataset['printed'] = sheet?.shadowRoot?.textContent ?? '';
    });
  });
  return async () => (await body.getAttribute('data-printed')) ?? '';
}

test('the saved report says who, when, which records, by which profile, and every decision', async ({
  sandbox,
}) => {
  await openPreview(sandbox);
  await sandbox.panel.frame.getByRole('button', { name: /Keep it.*Ahab/ }).click();
  await expect(sandbox.panel.row('650', /Ahab/).first()).toContainText('by you');
  const rows = await rowsOnScreen(sandbox);
  const file = await saveReport(sandbox);
  expect(file.name).toMatch(new RegExp(`^merge-report-${mms}-\\d{4}-\\d\\d-\\d\\d\\.html$`));
  await expect(sandbox.panel.text(/Handed to the browser as merge-report-/)).toBeVisible();

  const { report, asked } = await openReport(sandbox, file.path);
  await expect(report.getByRole('heading', { level: 1 })).toHaveText(
    'Merge preview: Moby Dick, or, The whale',
  );
  const facts = await factsOf(report);
  expect(facts['Made']).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d \(\d{4}-.+Z\)/);
  expect(facts['By']).toContain('(staff-1)');
  expect(facts['Local record']).toContain(`MMS ID ${mms}`);
  expect(facts['Version']).toMatch(/saved by .+, 005 \d{14}\.\d/);
  expect(facts['Incoming record']).toContain(`WorldCat, OCLC number ${number}`);
  expect(facts['Merge profile']).toMatch(/\(copy-and-merge\), version \d+/);
  expect(facts['Profile hash']).toMatch(/^[0-9a-f]{16}$/);

  await expect(report.locator('tbody.decision')).toHaveCount(rows);
  const kept = report.locator('tbody.decision').filter({ hasText: 'Ahab, Captain' });
  await expect(kept.first()).toContainText(/Chosen by \S/);
  await expect(report.locator('tbody.decision').filter({ hasText: '245' }).first()).toContainText(
    'Rule:',
  );
  expect(asked).toEqual([]);
  await report.close();
});

test('a report of a record that means harm runs nothing and asks for nothing', async ({
  sandbox,
}) => {
  const evil = '<script>alert(1)</script>"><img src=https://evil.example/x onerror=alert(2)>';
  await sandbox.open('home');
  await sandbox.act({ act: 'changeByAnother', mms, field: `=590  \\\\$a${evil}` });
  await openPreview(sandbox);
  const file = await saveReport(sandbox);
  const { report, asked } = await openReport(sandbox, file.path);
  await expect(report.getByText(evil).first()).toBeVisible();
  await expect(report.locator('script, img, a, iframe')).toHaveCount(0);
  expect(asked).toEqual([]);
  expect(await readFile(file.path, 'utf8')).not.toContain('<script');
  await report.close();
});

test('the report is copied as text, also where the frame refuses the clipboard', async ({
  sandbox,
}) => {
  for (const frame of ['strict', 'open']) {
    await openPreview(sandbox, frame);
    await sandbox.panel.button('Copy as text').click();
    await expect(sandbox.panel.text(/Copied\./)).toBeVisible();
    // Pasted into a new page, as into a mail.
    const mail = await sandbox.page.context().newPage();
    await mail.setContent('<textarea aria-label="Mail"></textarea>');
    await mail.getByLabel('Mail').focus();
    await mail.keyboard.press('ControlOrMeta+V');
    await expect(mail.getByLabel('Mail')).toHaveValue(/^Merge preview: Moby Dick.+\n/);
    await mail.close();
  }
});

test('the report is printed in place of the panel where the frame allows it', async ({
  sandbox,
}) => {
  await openPreview(sandbox, 'open');
  const printed = await watchPrinting(sandbox);
  await sandbox.panel.button('Print').click();
  await expect(sandbox.panel.text(/Handed to the print window/)).toBeVisible();
  expect(await printed()).toContain('Merge preview: Moby Dick, or, The whale');
  await expect(sandbox.panel.saveButton).toBeVisible();
});

test('where the frame forbids downloads and printing, the report is there as text', async ({
  sandbox,
}) => {
  await openPreview(sandbox, 'strict');
  const { panel, page } = sandbox;
  const text = panel.frame.getByRole('textbox', { name: 'The report as text' });

  await panel.button('Print').click();
  await expect(panel.text(/The print window did not open/)).toBeVisible();
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(/^Merge preview: Moby Dick.+\n/);

  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await panel.button('Save report').click();
  await expect(panel.text(/if it is not there, Alma does not allow downloads/)).toBeVisible();
  await panel.button('Show the report as text').click();
  await expect(text).toBeFocused();
  const selected = await text.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toContain('Profile hash: ');
  expect(selected).toContain('== The whole result ==');
  expect(downloads).toEqual([]);
});
