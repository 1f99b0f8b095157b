import { Preview, squeezed } from './support/preview';
import { demoRecord } from './support/sample-files';
import type { Sandbox } from './support/sandbox';
import { expect, test, TITLES } from './support/sandbox';
import { expectPuts, expectSaved, storedFields, textsOf } from './support/saving';
import { comparable } from './support/stored-record';

const { mobyDick, mergedNumber } = TITLES;
const FILE = '01-moby-dick.txt';

/** One choice of each kind: a field, a subfield, a tag, both versions, none. */
async function chooseSome(preview: Preview): Promise<void> {
  await preview.quick(preview.row('300', /573 p/), 'Keep local').click();
  const isbn = preview.row('020', /9780810102682/);
  await preview.openWhy(isbn);
  await preview.tick(preview.subfield(isbn, '(alk. paper)'), false);
  const editor = preview.row('700', /Hayford/);
  await preview.openWhy(editor);
  await preview.tick(preview.choice(editor, 'Keep both'), true);
  await preview.quick(preview.row('520', /Ishmael/), 'Leave out').click();
  await preview.tagBox.selectOption('655');
  await preview.forTag('655', 'Keep local').click();
  await preview.tagBox.selectOption('');
}

async function expectChosen(preview: Preview): Promise<void> {
  for (const [tag, text, says] of [
    ['300', /573 p/, 'You chose the local version'],
    ['020', /9780810102682/, 'You chose single subfields'],
    ['700', /Hayford/, 'You chose both versions'],
  ] as const)
    await expect(preview.row(tag, text)).toContainText(says);
  await preview.count('by you').click();
  // 655: two of theirs left out, and one of ours kept that would go.
  await expect(preview.rows.filter({ hasText: 'by you' })).toHaveCount(7);
  await expect(preview.row('520', /Ishmael/)).toContainText('You chose neither version');
  await preview.count('by you').click();
}

async function saveChosen(preview: Preview): Promise<void> {
  await preview.panel.acceptLost();
  await preview.panel.saveButton.click();
  await expectSaved(preview.sandbox);
}

test('what is stored is what every view showed, with the choices in it', async ({ sandbox }) => {
  const preview = new Preview(sandbox);
  await preview.open(mobyDick);
  await sandbox.page
    .getByRole('button', { name: /full width/ })
    .first()
    .click();
  await chooseSome(preview);

  await preview.look('Side by side');
  const beside = preview.panel.frame
    .getByRole('grid', { name: 'Local and result, field by field' })
    .getByRole('row');
  await expect(beside.filter({ hasText: 'Sea stories' })).toContainText('kept');
  await expect(beside.filter({ hasText: /573 p/ })).not.toContainText('pages');
  await expect(beside.filter({ hasText: 'Ishmael' })).toContainText('not taken from incoming');

  const { text, fields } = await preview.copiedMarc();
  await expect.poll(() => preview.linesOfMarc()).toEqual(text.split('\n'));
  await preview.look('Result');
  const shown = fields
    .filter(({ tag }) => !['LDR', '001', '005'].includes(tag))
    .map((field) => squeezed(`${field.tag} ${field.text}`));
  await expect.poll(() => preview.linesOfResult()).toEqual(shown);

  await saveChosen(preview);
  const stored = await storedFields(sandbox, mobyDick.mms);
  expect(comparable(stored)).toEqual(comparable(fields));
  expect(textsOf(stored, '300')).toEqual(['   $axiv, 573 p. :$bill., maps ;$c24 cm.']);
  expect(textsOf(stored, '020')).toContain('   $a9780810102682');
  expect(textsOf(stored, '520')).toEqual([]);
  expect(textsOf(stored, '655')).toHaveLength(2);
  expect(textsOf(stored, '700').filter((one) => one.includes('Hayford'))).toHaveLength(2);
});

/** Waits until the browser's store has the last of the choices. */
async function expectKept(sandbox: Sandbox): Promise<void> {
  const last = async (): Promise<string> => {
    const kept = (await sandbox.stores()).filter(
      ({ action, key, value }) =>
        action === 'set' && key?.includes(mobyDick.mms) && value?.includes('"655"'),
    );
    return kept.at(-1)?.value ?? '';
  };
  await expect.poll(last).toContain('"655"');
}

test('choices survive a change of the page in Alma, and the panel being loaded anew', async ({
  sandbox,
}) => {
  const preview = new Preview(sandbox);
  await preview.open(mobyDick);
  await chooseSome(preview);
  await expectChosen(preview);

  await sandbox.moveTo(`record/${mergedNumber.mms}`);
  await sandbox.panel.button('Switch to it').click();
  await expect(sandbox.panel.numberBox).toHaveValue(mergedNumber.number);
  await sandbox.moveTo(`record/${mobyDick.mms}`);
  await expect(sandbox.panel.numberBox).toHaveValue(mobyDick.number);
  await preview.again();
  await expectChosen(preview);

  await expectKept(sandbox);
  await sandbox.page.reload();
  await expect(sandbox.panel.numberBox).toHaveValue(mobyDick.number);
  await preview.again();
  await expectChosen(preview);
  await saveChosen(preview);
  const stored = await storedFields(sandbox, mobyDick.mms);
  expect(textsOf(stored, '300')).toEqual(['   $axiv, 573 p. :$bill., maps ;$c24 cm.']);
  expect(textsOf(stored, '520')).toEqual([]);
});

/** A colleague rewrites two of the fields that were chosen about; another one with such a tag stays. */
async function changeByColleague(sandbox: Sandbox): Promise<void> {
  const record = demoRecord(FILE, 'local')
    .replace('xiv, 573 p. :', 'xiv, 574 p. :')
    .replace('Sea stories.$2gsafd', 'Whaling stories.$2gsafd');
  expect(record).toContain('574 p.');
  expect(record).toContain('Whaling stories');
  await sandbox.act({ act: 'replaceRecord', mms: mobyDick.mms, record, by: 'staff-2' });
}

/** The choices that no longer fit are named, the others hold, and no field has got one that was meant for another. */
async function expectUnbound(preview: Preview): Promise<void> {
  const { panel } = preview;
  await expect(panel.text('These choices no longer fit the record.')).toBeVisible();
  const gone = panel.frame.getByRole('listitem').filter({ hasText: 'no longer there as it was' });
  await expect(gone).toHaveCount(2);
  await expect(gone.filter({ hasText: '300' })).toHaveCount(1);
  await expect(gone.filter({ hasText: '655' })).toHaveCount(1);
  await expect(preview.count('by you')).toHaveText(/^\s*1 /);
  await expect(preview.row('650', /Ahab/)).toContainText('You chose the local version');
  await expect(preview.row('300', /574 p/)).toContainText(/replaced.*The incoming version takes/);
  await expect(preview.row('655', /Whaling stories/)).toContainText('dropped');
}

async function chooseThree(preview: Preview): Promise<void> {
  await preview.quick(preview.row('300', /573 p/), 'Keep local').click();
  await preview.quick(preview.row('650', /Ahab/), 'Keep local').click();
  await preview.quick(preview.row('655', /Sea stories/), 'Keep local').click();
  await expect(preview.count('by you')).toHaveText(/3/);
}

test('a colleague saves a new version meanwhile: choices that fit none of its fields are listed, the others hold', async ({
  sandbox,
}) => {
  const preview = new Preview(sandbox);
  await preview.open(mobyDick);
  await chooseThree(preview);
  await changeByColleague(sandbox);
  await sandbox.panel.saveButton.click();
  await expect(
    sandbox.panel.text(/The preview below is remade from their version/).first(),
  ).toBeVisible();
  await expectPuts(sandbox, 0);
  await expectUnbound(preview);

  await sandbox.panel.button('Forget it').first().click();
  await expect(sandbox.panel.button('Forget it')).toHaveCount(1);
  await saveChosen(preview);
  const stored = await storedFields(sandbox, mobyDick.mms);
  expect(textsOf(stored, '300')).toEqual(['   $axiv, 573 pages :$billustrations, maps ;$c24 cm.']);
  expect(textsOf(stored, '650').filter((one) => one.includes('Ahab'))).toHaveLength(1);
  expect(textsOf(stored, '655').filter((one) => one.includes('stories'))).toHaveLength(0);
});

test('a colleague saves a new version while the panel is closed: the same is told when it is opened', async ({
  sandbox,
}) => {
  const preview = new Preview(sandbox);
  await preview.open(mobyDick);
  await chooseThree(preview);
  await expectKept(sandbox);
  await sandbox.open('home');
  await changeByColleague(sandbox);
  await sandbox.page.reload();
  await preview.open(mobyDick);
  await expectUnbound(preview);
});
