import { exportOf, marc8Record } from './support/many-records';
import { asMrc, demoRecord, sampleFile } from './support/sample-files';
import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import { changeConfig, saveAndExpectStored, textsOf } from './support/saving';
import { hits } from './support/sources';

const { mobyDick } = TITLES;
const FILE = 'Use a file or pasted record';

async function choose(sandbox: Sandbox, content: Buffer): Promise<void> {
  await sandbox.open(`record/${mobyDick.mms}`);
  await sandbox.panel.text(FILE).click();
  await sandbox.panel.frame
    .getByLabel('Choose a file')
    .setInputFiles(sampleFile('export.mrc', content));
}

/** Lets a file fall onto something in the panel, as from the desktop. */
async function drop(sandbox: Sandbox, onto: string, content: Buffer): Promise<void> {
  const place = sandbox.panel.text(onto).first();
  const carried = await place.evaluateHandle((_, base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], 'export.mrc'));
    return transfer;
  }, content.toString('base64'));
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await place.dispatchEvent(event, { dataTransfer: carried });
  }
}

test.describe('a file of 500 records', () => {
  test('has the matching one on top; it is chosen and saved', async ({ sandbox }) => {
    const { panel } = sandbox;
    await choose(sandbox, exportOf(500));
    await expect(panel.text('500 to choose from')).toBeVisible();
    const first = hits(sandbox).first();
    await expect(first).toContainText('Moby Dick, or, The whale');
    await expect(first).toContainText('Same title');
    await first.getByRole('radio').check();
    await panel.button('Preview merge').click();
    const stored = await saveAndExpectStored(sandbox, mobyDick.mms);
    // Only WorldCat's record has it.
    expect(textsOf(stored, '776').join()).toContain('$w(OCoLC)655421187');
  });

  test('can be filtered; a hit far down is viewed, and the list is as it was', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await choose(sandbox, exportOf(500));
    const filter = panel.frame.getByRole('searchbox', { name: /^Title, creator/ });
    await expect(panel.frame.getByRole('status').filter({ hasText: ' shown' })).toHaveCount(0);
    await filter.fill('no. 457');
    await expect(panel.text('1 of 500 shown')).toBeVisible();
    await expect(hits(sandbox)).toHaveCount(1);
    await expect(hits(sandbox)).toContainText('90000457');
    await filter.fill('COSTA museum');
    const matching = panel.text(/^\s*\d+ of 500 shown\s*$/);
    await expect(matching).toBeVisible();
    const shown = await matching.innerText();
    const found = hits(sandbox);
    await expect(found).toHaveCount(Number(/\d+/.exec(shown)?.[0]));
    const last = found.last();
    const title = (await last.getByRole('strong').innerText()).trim();
    await last.getByRole('button', { name: /^View/ }).click();
    await expect(panel.heading).toHaveText(title);
    await panel.button('Back to the list').click();
    await expect(filter).toHaveValue('COSTA museum');
    await expect(matching).toHaveText(shown);
    await expect(panel.frame.getByRole('radio', { checked: true })).toBeInViewport();

    // What is chosen is never hidden.
    await filter.fill('no such words');
    await expect(found).toHaveCount(1);
    await expect(found).toContainText(title);
    await filter.fill('');
    await expect(found).toHaveCount(500);
    await expect(panel.frame.getByRole('radio', { checked: true })).toHaveCount(1);
    expect(await sandbox.puts()).toEqual([]);
  });
});

test('a file in MARC-8 is read right, and saved in Unicode', async ({ sandbox }) => {
  await choose(sandbox, marc8Record());
  await sandbox.panel.saveButton.waitFor();
  await expect(sandbox.panel.text(/Café, garçon/).first()).toBeVisible();
  const stored = await saveAndExpectStored(sandbox, mobyDick.mms);
  const [title] = textsOf(stored, '245');
  expect(title.normalize('NFC')).toContain('Café, garçon.');
});

test('a file that is dropped is opened, wherever in the panel it falls', async ({ sandbox }) => {
  const { panel } = sandbox;
  const moby = asMrc(demoRecord('01-moby-dick.txt', 'worldcat'));
  await sandbox.open(`record/${mobyDick.mms}`);
  await drop(sandbox, FILE, moby);
  await panel.saveButton.waitFor();
  await panel.button('Back').click();
  await drop(sandbox, 'Moby Dick, or, The whale', moby);
  await panel.saveButton.waitFor();
  await expect(panel.text('File or pasted text')).toBeVisible();
  expect(await sandbox.sources()).toEqual([]);
});

test('where the institution has switched files off, there is no place for one', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await changeConfig(sandbox, { sources: { file: { enabled: false } } });
  await sandbox.open(`record/${mobyDick.mms}`);
  await expect(panel.numberBox).toHaveValue(mobyDick.number);
  await expect(panel.text(FILE)).toHaveCount(0);
});
