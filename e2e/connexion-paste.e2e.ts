import { LAYOUTS } from '../cloudapp/src/testing/connexion-layouts';

import { shownBook } from './support/connexion';
import { sample } from './support/full';
import { demoRecord } from './support/sample-files';
import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import { saveAndExpectStored, storedFields, textsOf, valueOf } from './support/saving';

const { mobyDick } = TITLES;
const MOBY = shownBook(demoRecord('01-moby-dick.txt', 'worldcat'));
const FOUR = LAYOUTS.slice(0, 4);
const [CLIENT] = LAYOUTS;

async function pasteIntoArea(sandbox: Sandbox, text: string): Promise<void> {
  await sandbox.panel.text('Use a file or pasted record').click();
  await sandbox.panel.frame.getByLabel('Paste a record').fill(text);
  await sandbox.panel.button('Read it').click();
}

/** Copies the text from another page and pastes it where the number goes, with the keys that people press. */
async function pasteIntoNumberBox(sandbox: Sandbox, text: string): Promise<void> {
  const connexion = await sandbox.page.context().newPage();
  await connexion.setContent('<textarea aria-label="Record"></textarea>');
  await connexion.getByLabel('Record').fill(text);
  await connexion.getByLabel('Record').press('ControlOrMeta+A');
  await connexion.getByLabel('Record').press('ControlOrMeta+C');
  await connexion.close();
  await sandbox.panel.numberBox.focus();
  await sandbox.page.keyboard.press('ControlOrMeta+V');
}

test.describe('a record pasted from Connexion', () => {
  for (const { name, write } of sample(LAYOUTS, (one) => FOUR.includes(one)))
    test(`merges as WorldCat’s own, and is saved: ${name}`, async ({ sandbox }) => {
      const { panel } = sandbox;
      await sandbox.open(`record/${mobyDick.mms}`);
      await panel.openPreview();
      const expected = await panel.previewedRecord();
      await panel.button('Back').click();
      const asked = (await sandbox.sources()).length;

      await pasteIntoArea(sandbox, write(MOBY));
      await panel.saveButton.waitFor();
      await expect(panel.text('File or pasted text')).toBeVisible();
      await expect(panel.text('Same title')).toBeVisible();
      await expect(panel.text(/Check the fixed field|Check it|Check them/)).toHaveCount(0);
      expect(await panel.previewedRecord()).toEqual(expected);
      expect((await sandbox.sources()).length).toBe(asked);
      const stored = await saveAndExpectStored(sandbox, mobyDick.mms);
      // Only WorldCat's record has it.
      expect(textsOf(stored, '776').join()).toContain('$w(OCoLC)655421187');
    });

  test('straight into the number box: preview at once, saved, and no source is asked', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${mobyDick.mms}`);
    await expect(panel.numberBox).toHaveValue(mobyDick.number);
    await pasteIntoNumberBox(sandbox, CLIENT.write(MOBY));
    await panel.saveButton.waitFor();
    await expect(panel.text('File or pasted text')).toBeVisible();
    await saveAndExpectStored(sandbox, mobyDick.mms);
    expect(await sandbox.sources()).toEqual([]);
  });

  test('whose grid has gaps: what to check stands above the preview', async ({ sandbox }) => {
    const { panel } = sandbox;
    const text = CLIENT.write({
      ...MOBY,
      grid: MOBY.grid.map(([label, value]) => [
        label,
        ['Conf', 'Fest'].includes(label) ? '' : value,
      ]),
    });
    await sandbox.open(`record/${mobyDick.mms}`);
    await pasteIntoArea(sandbox, text);
    await panel.saveButton.waitFor();
    const note = panel.text(/^Check the fixed field \(leader and 008\)\..*Conf, Fest\.$/);
    await expect(note).toBeVisible();
    const [noteAt, rowsAt] = await Promise.all([
      note.boundingBox(),
      panel.row('245', 'Moby Dick').first().boundingBox(),
    ]);
    expect(noteAt?.y).toBeLessThan(rowsAt?.y ?? 0);
    await saveAndExpectStored(sandbox, mobyDick.mms);
  });

  test('without grid and leader: those of the local record stay, and that is said', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${mobyDick.mms}`);
    const before = await storedFields(sandbox, mobyDick.mms);
    await pasteIntoNumberBox(sandbox, CLIENT.write({ ...MOBY, grid: [] }));
    await panel.saveButton.waitFor();
    await expect(
      panel.text('What was pasted has no fixed field, so leader and 008 of the local record stay.'),
    ).toBeVisible();
    const after = await saveAndExpectStored(sandbox, mobyDick.mms);
    expect(valueOf(after, '008')).toBe(valueOf(before, '008'));
    const [leader, old] = [after, before].map((fields) => valueOf(fields, 'LDR') ?? '');
    expect(leader.slice(6, 9) + leader.slice(17, 20)).toBe(old.slice(6, 9) + old.slice(17, 20));
    expect(textsOf(after, '264').join()).not.toBe('');
  });
});
