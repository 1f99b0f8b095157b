import { Preview } from './support/preview';
import { expect, test, TITLES } from './support/sandbox';

const { mobyDick } = TITLES;

const OURS = 'ill., maps ;';
const THEIRS = 'illustrations, maps ;';

test('a field: the local version instead of the incoming one, undone and redone', async ({
  sandbox,
}) => {
  const preview = new Preview(sandbox);
  await preview.open(mobyDick);
  const extent = preview.row('300', /573 p/);
  await expect(extent).toContainText(/replaced.*573 p\..*pages/);
  await expect(preview.undo).toBeDisabled();
  await expect(preview.redo).toBeDisabled();

  await preview.quick(extent, 'Keep local').click();
  await expect(extent).toContainText(/kept.*by you.*You chose the local version/);
  await expect(extent).not.toContainText('pages');
  await expect(preview.count('by you')).toHaveText(/1/);

  await preview.undo.click();
  await expect(extent).toContainText(/replaced.*pages.*The incoming version takes its place/);
  await expect(preview.count('by you')).toHaveCount(0);
  await expect(preview.undo).toBeDisabled();

  await preview.redo.click();
  await expect(extent).toContainText('You chose the local version');
  await expect(preview.redo).toBeDisabled();
});

test('both versions of a field stand, and one that is left out goes; back to the rule', async ({
  sandbox,
}) => {
  const preview = new Preview(sandbox);
  await preview.open(mobyDick);
  const editor = preview.row('700', /Hayford/);
  await preview.openWhy(editor);
  await preview.tick(preview.choice(editor, 'Keep both'), true);
  await expect(editor).toContainText(/by you.*You chose both versions/);
  const summary = preview.row('520', /Ishmael/);
  await preview.quick(summary, 'Leave out').click();
  await expect(preview.count('by you')).toHaveText(/2/);

  await preview.look('Result');
  const result = async (): Promise<readonly string[]> =>
    (await preview.linesOfResult()).filter((line) => /^(700.*Hayford|520)/.test(line)).sort();
  const ours = '7001 $aHayford,Harrison. $0http://id.loc.gov/authorities/names/n50018064';
  await expect.poll(result).toEqual(['7001 $aHayford,Harrison, $eeditor.', ours]);

  await preview.look('Changes');
  await preview.openWhy(editor);
  await editor.getByRole('button', { name: 'Back to the rule' }).click();
  await expect(editor).not.toContainText('by you');
  await expect(preview.count('by you')).toHaveText(/1/);
  await preview.undo.click();
  await expect(editor).toContainText('You chose both versions');
});

test('a subfield: ours in their field, undone and redone', async ({ sandbox }) => {
  const preview = new Preview(sandbox);
  await preview.open(mobyDick);
  const extent = preview.row('300', /573 p/);
  await preview.openWhy(extent);
  await expect(preview.subfield(extent, THEIRS)).toBeChecked();
  await expect(preview.subfield(extent, OURS)).not.toBeChecked();

  await preview.tick(preview.subfield(extent, OURS), true);
  // 300 has one $b: theirs goes with the tick.
  await expect(preview.subfield(extent, THEIRS)).not.toBeChecked();
  await expect(extent).toContainText('You chose single subfields');
  const field = async (): Promise<string | undefined> =>
    (await preview.linesOfResult()).find((line) => line.startsWith('300'));
  await preview.look('Result');
  await expect.poll(field).toBe('300 $axiv,573pages: $bill.,maps; $c24cm.');

  await preview.undo.click();
  await expect.poll(field).toBe('300 $axiv,573pages: $billustrations,maps; $c24cm.');
  await preview.redo.click();
  await expect.poll(field).toBe('300 $axiv,573pages: $bill.,maps; $c24cm.');
});

test('a whole tag: all our subjects, then all of both, each undone in one step', async ({
  sandbox,
}) => {
  const preview = new Preview(sandbox);
  await preview.open(mobyDick);
  const subjects = async (): Promise<readonly string[]> =>
    (await preview.linesOfResult())
      .filter((line) => line.startsWith('650'))
      .map((line) => line.replace(/ \$[02].*/, ''))
      .sort();
  const local = [
    '6500 $aAhab,Captain(Fictitiouscharacter) $vFiction.',
    '6500 $aShipcaptains $vFiction.',
    '6500 $aWhales $vFiction.',
    '6500 $aWhaling $vFiction.',
    '6507 $aWhaling.',
  ];
  const fast = ['6507 $aShipcaptains.', '6507 $aWhales.'];
  const incoming = [...local.filter((line) => !line.includes('Ahab')), ...fast];

  await preview.tagBox.selectOption('650');
  await expect(preview.rows).toHaveCount(7);
  await preview.forTag('650', 'Keep local').click();
  await expect(preview.rows.filter({ hasText: 'by you' })).toHaveCount(4);
  await preview.look('Result');
  await expect.poll(subjects).toEqual(local);

  await preview.look('Changes');
  await preview.forTag('650', 'Keep both').click();
  await preview.look('Result');
  // Headings that differ in their $0 alone stand once.
  await expect.poll(subjects).toEqual([...local, ...fast].sort());

  await preview.undo.click();
  await expect.poll(subjects).toEqual(local);
  await preview.undo.click();
  await expect(preview.undo).toBeDisabled();
  await expect.poll(subjects).toEqual([...incoming].sort());
  await preview.redo.click();
  await expect.poll(subjects).toEqual(local);
});

test('what MARC forbids is refused with a sentence at the row, and nothing else changes', async ({
  sandbox,
}) => {
  const preview = new Preview(sandbox);
  await preview.open(mobyDick);
  const isbn = preview.row('020', /9780810102682/);
  await preview.openWhy(isbn);
  await preview.tick(preview.subfield(isbn, '(alk. paper)'), false);
  await expect(isbn).toContainText('You chose single subfields');
  await preview.subfield(isbn, '9780810102682').click();
  await expect(isbn.getByRole('alert')).toHaveText(
    /not carried out\. Field 020 would have no text left\./,
  );
  await expect(isbn).toContainText('9780810102682');
  // The choice that was carried out before stands, and is what Undo takes back.
  await expect(isbn).toContainText('You chose single subfields');
  await preview.undo.click();
  await expect(isbn.getByRole('alert')).toHaveCount(0);
  await expect(isbn).toContainText('Only the incoming record has it');

  // A second title is not offered; by keyboard it can be asked for.
  const title = preview.row('245', /Herman Melville/);
  await preview.openWhy(title);
  await expect(title.getByRole('radio')).toHaveCount(2);
  await title.getByRole('button', { name: /^Why\?/ }).press('b');
  await expect(title.getByRole('alert')).toHaveText(
    /not carried out\. MARC allows only one 245 in a record\. Choose one of the two\./,
  );
  await title.getByRole('button', { name: /^Why\?/ }).press('x');
  await expect(title.getByRole('alert')).toHaveText(/A record cannot be without it/);
  await expect(title).toContainText('replaced');
});

test('counts are buttons: each shows as many rows as it says; a tag narrows them', async ({
  sandbox,
}) => {
  const preview = new Preview(sandbox);
  await preview.open(mobyDick);
  for (const name of ['replaced', 'added', 'dropped', 'kept from local', 'not taken', 'lost']) {
    const count = await preview.counted(name);
    await preview.count(name).click();
    await expect(preview.count(name), name).toHaveAttribute('aria-pressed', 'true');
    await expect(preview.rows, name).toHaveCount(count);
  }
  await expect(preview.rows.filter({ hasText: 'Ahab' })).toHaveCount(1);
  await expect(preview.rows.filter({ hasText: 'Sea stories' })).toHaveCount(1);
  await preview.tagBox.selectOption('655');
  await expect(preview.rows).toHaveCount(1);
  await expect(preview.rows).toContainText('Sea stories');

  await preview.quick(preview.rows, 'Keep local').click();
  await expect(preview.rows).toHaveCount(0);
  await expect(preview.count('lost')).toHaveText(/1/);
  await sandbox.panel.button('Show all').click();
  await expect(preview.row('655', /Sea stories/)).toContainText('by you');
  expect(await preview.rows.count()).toBeGreaterThan(30);
});
