import { createRequire } from 'node:module';

import type { StateAnswer } from '../contract';
import { BrowserBench } from './testing/browser';

const MOBY = '9912345678904401';

describe('The page that plays Alma', () => {
  let bench: BrowserBench;

  beforeAll(async () => {
    bench = await BrowserBench.start();
  });

  afterAll(() => bench.stop());

  beforeEach(() => bench.fresh());

  const state = async (): Promise<StateAnswer> => (await bench.control('state')) as StateAnswer;
  const button = (name: string) => bench.page.getByRole('button', { name, exact: true });
  const stored = (): Promise<string> => bench.record(MOBY);

  it('edits, saves and releases a record by keyboard', async () => {
    await bench.open(`record/${MOBY}`);
    await bench.page.getByRole('link', { name: 'Edit Record' }).press('Enter');
    const draft = bench.page.getByLabel('Draft of the record');
    await draft.fill((await draft.inputValue()).replace('Whaling', 'Whale hunting'));
    expect((await state()).drafts.map((one) => one.by)).toEqual(['staff-1']);
    await button('Save and Release').press('Enter');
    await bench.page.getByText('The record was saved and released.').waitFor();
    expect(await stored()).toContain('Whale hunting');
    expect((await state()).drafts).toEqual([]);
  });

  it('keeps the draft and its lock on Close, and reloads the original from the menu', async () => {
    await bench.open(`editor/${MOBY}`);
    const draft = bench.page.getByLabel('Draft of the record');
    const original = await draft.inputValue();
    await draft.fill(original.replace('Whaling', 'Whale hunting'));
    await button('Close').click();
    await bench.page.getByText('Open in the Metadata Editor of staff-1.').waitFor();
    expect(await stored()).not.toContain('Whale hunting');
    await bench.page.getByRole('link', { name: 'Edit Record' }).click();
    expect(await draft.inputValue()).toContain('Whale hunting');
    await button('Record Actions').press('ArrowDown');
    await bench.page.keyboard.press('Enter');
    await bench.page.getByText('The draft was replaced by the stored record.').waitFor();
    expect(await draft.inputValue()).toBe(original);
  });

  it('shows a record that a colleague edits read-only, and says so of a draft it cannot read', async () => {
    await bench.control('act', { act: 'openDraft', mms: MOBY, by: 'staff-2' });
    await bench.open(`editor/${MOBY}`);
    await bench.page.getByText('staff-2 is editing this record. It is locked.').waitFor();
    expect(await button('Save Record').count()).toBe(0);
    await bench.control('act', { act: 'releaseDraft', mms: MOBY });
    await bench.page.reload();
    await bench.page.getByLabel('Draft of the record').fill('LDR x\n245 nonsense');
    await button('Save Record').click();
    await bench.page.getByText('This line cannot be read: "245 nonsense"').waitFor();
    expect(await stored()).toContain('Whaling');
  });

  it('gives the panel the width that is asked for by key and by button', async () => {
    await bench.open('home');
    const handle = bench.page.getByRole('separator', { name: 'Width of the panel' });
    const width = async (): Promise<number | undefined> =>
      (await bench.page.locator('#app').boundingBox())?.width;
    expect(await width()).toBeCloseTo(319, -1);
    await handle.press('ArrowLeft');
    expect(await handle.getAttribute('aria-valuenow')).toBe('340');
    await button('Panel 480 pixels wide').click();
    expect(await width()).toBeCloseTo(479, -1);
    await button('Panel in full width').click();
    expect(await width()).toBeCloseTo(1399, -1);
  });

  it('arms faults, plays the colleague and shows the log', async () => {
    await bench.open(`record/${MOBY}`);
    await button('Faults').click();
    await button('Next save: never arrives').click();
    await bench.page.getByLabel('Locked by a colleague').check();
    await bench.page.getByText('requestLost, PUT only, next 1').waitFor();
    await expectAsync(state()).toBeResolvedTo(
      jasmine.objectContaining({
        calls: [{ kind: 'requestLost', method: 'PUT', times: 1 }],
        switches: jasmine.objectContaining({ lockedByAnother: true }),
      }),
    );
    await button('Reset faults').click();
    await bench.page.getByText('Nothing: every call is answered as it should be.').waitFor();
    expect((await state()).switches.lockedByAnother).toBeFalse();
    await bench.page.getByRole('tab', { name: 'Colleagues' }).click();
    const change = button('A colleague changes it right now');
    await change.click();
    await bench.sdk('rest', `/bibs/${MOBY}`);
    await bench.page.getByRole('tab', { name: 'Log' }).click();
    await bench.page.getByText(`GET /bibs/${MOBY} 200`).click();
    await bench.page.getByText('Note added by a colleague.').waitFor();
    expect(await stored()).toContain('Note added by a colleague.');
  });

  it('opens a created record, which nothing hangs on, and finds it by its number', async () => {
    await bench.open('home');
    const created = await bench.sdk('rest', {
      url: '/bibs',
      method: 'POST',
      headers: { 'Content-Type': 'application/xml' },
      requestBody: (await stored())
        .replace('<record>', '<bib><record>')
        .replace('</record>', '</record></bib>')
        .replace('(OCoLC)17807721', '(OCoLC)561303'),
    });
    const mms = (created as { value: { mms_id: string } }).value.mms_id;
    await bench.page.getByRole('searchbox').fill('561303');
    await bench.page.keyboard.press('Enter');
    await bench.page.getByText('1 to 1 of 1').waitFor();
    await bench.page.getByText(`MMS ID ${mms}`).waitFor();
    await bench.page.getByRole('link', { name: /^Moby Dick/ }).click();
    const facts = bench.page.locator('.facts');
    await facts.getByText(mms).waitFor();
    expect(await facts.innerText()).toMatch(/Created by\s+staff-1, .*\s+Modified by\s+staff-1, /i);
    await bench.page.getByRole('link', { name: 'Holdings' }).click();
    await bench.page.getByText('This title has no holdings.').waitFor();
    expect(await bench.sees([])).toEqual([]);
    await bench.page.getByRole('link', { name: 'Items' }).click();
    await bench.page.getByText('This title has no items.').waitFor();
  });

  it('limits a fault to creations or deletions, and takes the right to delete away', async () => {
    await bench.open(`record/${MOBY}`);
    await button('Faults').click();
    await button('Next new record: created, reply lost').click();
    await bench.page.getByText('replyLost, POST only, next 1').waitFor();
    await bench.page.getByText('Another fault').click();
    await bench.page.getByLabel('Method').selectOption('DELETE');
    await button('Add this fault').click();
    await bench.page.getByText('slow, DELETE only, next 1').waitFor();
    await bench.page.getByLabel('Not allowed to delete').check();
    await bench.page.getByLabel('A new record always has a match').check();
    const { deleteRefused, matchFound } = (await state()).switches;
    expect([deleteRefused, matchFound]).toEqual([true, true]);
  });

  it('starts the app anew when another person signs in, with the page for admins in its menu', async () => {
    await bench.open('home');
    await button('Faults').click();
    await bench.page.getByLabel('Signed in').selectOption('admin-1');
    await bench.page.getByText('admin-1', { exact: true }).first().waitFor();
    await button('App menu').click();
    await bench.page.getByRole('menuitem', { name: 'Configuration' }).click();
    expect(await bench.page.locator('#app').getAttribute('src')).toMatch(/#\/config$/);
  });

  it('has nothing that axe calls serious', async () => {
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    for (const view of ['home', 'results', `record/${MOBY}`, `editor/${MOBY}`, `items/${MOBY}`]) {
      await bench.open(view);
      if (await bench.page.locator('#drawer').isHidden()) await button('Faults').click();
      await bench.page.getByText('Calls to Alma').waitFor();
      await bench.page.addScriptTag({ path: axe });
      const found = await bench.page.evaluate(async () => {
        const { axe: checker } = globalThis as unknown as {
          axe: { run(where: object): Promise<{ violations: { id: string; impact: string }[] }> };
        };
        const { violations } = await checker.run({ exclude: ['#app'] });
        return violations.filter((one) => ['serious', 'critical'].includes(one.impact));
      });
      expect(found.map((one) => one.id))
        .withContext(view)
        .toEqual([]);
    }
  });
});
