import { expect, test, TITLES } from './support/sandbox';
import { saveAndExpectStored, textsOf } from './support/saving';
import { hits, told } from './support/sources';

const { mobyDick, eastCambridge, serial } = TITLES;

/** The number as it stands in Alma, WorldCat, citations, addresses and other countries. */
const SPELLINGS: readonly (readonly [what: string, typed: string])[] = [
  ['digits', '17807721'],
  ['with the agency of 035', '(OCoLC)17807721'],
  ['with agency, prefix and zeros', '(OCoLC)ocm17807721'],
  ['as in 001, with its blank', 'ocm17807721 '],
  ['with stray blanks and zeros', '  0017807721 '],
  ['as WorldCat shows it', 'OCLC Number: 17807721'],
  ['the address of the record', 'https://search.worldcat.org/title/17807721?oclcNum=17807721'],
  ['fullwidth digits', '１７８０７７２１'],
  [
    'a citation that names it',
    'Melville, Herman. Moby Dick, or, The Whale. Evanston: Northwestern University Press, 1988. OCLC 17807721.',
  ],
];

test.describe('an OCLC number in the box', () => {
  test('is understood in every spelling, a citation included', async ({ sandbox }) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${mobyDick.mms}`);
    await expect(panel.numberBox).toHaveValue(mobyDick.number);
    for (const [index, [what, typed]] of SPELLINGS.entries()) {
      await test.step(what, async () => {
        await panel.numberBox.fill(typed);
        await panel.openPreview();
        await expect(panel.text('Same title')).toBeVisible();
        const asked = (await sandbox.sources()).filter(({ source }) => source === 'worldcat');
        expect(asked.length).toBe(index + 1);
        expect(new URL(asked[index].url, 'http://sandbox').pathname).toMatch(/\/17807721$/);
        await panel.button('Back').click();
        await expect(panel.numberBox).toBeVisible();
      });
    }
  });

  test('that WorldCat has merged into that of the record is told, and saved as such', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${mobyDick.mms}`);
    await panel.numberBox.fill('1035665231');
    await panel.search();
    const merged = 'WorldCat has merged 1035665231 into 17807721.';
    await expect(panel.text(merged).first()).toBeVisible();
    const stored = await saveAndExpectStored(sandbox, mobyDick.mms);
    const numbers = textsOf(stored, '035').filter((text) => text.includes('(OCoLC)'));
    expect(numbers).toHaveLength(1);
    expect(numbers[0]).toContain('$a(OCoLC)17807721');
    expect(numbers[0]).toContain('$z(OCoLC)1035665231');
  });

  test('leads to WorldCat’s own page, which opens beside the panel', async ({ sandbox }) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${mobyDick.mms}`);
    const link = panel.frame.getByRole('link', { name: 'Search WorldCat in a new tab' });
    const page = 'https://search.worldcat.org';
    await expect(link).toHaveAttribute('href', `${page}/title/17807721`);
    await expect(link).toHaveAttribute('target', '_blank');
    await panel.numberBox.fill('(OCoLC)ocm00255116');
    await expect(link).toHaveAttribute('href', `${page}/title/255116`);
    await panel.button('Clear the number').click();
    await sandbox.moveTo(`record/${eastCambridge.mms}`);
    await expect(link).toHaveAttribute('href', `${page}/search?q=9780262631167`);
  });
});

test.describe('a record without a number that is found', () => {
  test('is looked for by ISBN; the line that is chosen brings its record, which is saved', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${eastCambridge.mms}`);
    await expect(panel.text('Look for it by another number:')).toBeVisible();
    expect(await sandbox.sources()).toEqual([]);
    const isbn = panel.button('ISBN 9780262631167');
    await isbn.click();
    await expect(isbn).toHaveAttribute('aria-pressed', 'true');
    await expect(told(sandbox, 'WorldCat')).toContainText('1 found');
    await expect(hits(sandbox)).toHaveCount(1);
    const line = hits(sandbox).first();
    await expect(line).toContainText('East Cambridge');
    await expect(line).toContainText('Maycock, Susan E.');
    await expect(line).toContainText(eastCambridge.number);

    // An ISBN proves little: the person looks and chooses.
    await expect(panel.saveButton).toHaveCount(0);
    await line.getByRole('radio').check();
    await panel.button('Preview merge').click();
    await panel.saveButton.waitFor();
    const asked = (await sandbox.sources()).filter(({ source }) => source === 'worldcat');
    expect(asked.map(({ url }) => url.replace(/^.*\/v1/, ''))).toEqual([
      '/worldcat/search?isbn=9780262631167',
      `/worldcat/bibs/${eastCambridge.number}`,
    ]);
    const stored = await saveAndExpectStored(sandbox, eastCambridge.mms);
    expect(textsOf(stored, '035')).toContain(`   $a(OCoLC)${eastCambridge.number}`);
    expect(textsOf(stored, '590')).toEqual(['   $aReading room copy has corrections in pencil.']);
  });

  test('is looked for by ISSN or LCCN where nothing has its OCLC number', async ({ sandbox }) => {
    const { panel } = sandbox;
    await sandbox.open(`record/${serial.mms}`);
    await expect(panel.numberBox).toHaveValue(serial.number);
    await expect(panel.button(/^ISSN/)).toHaveCount(0);
    await panel.numberBox.fill('999999998');
    await panel.search();
    await expect(panel.text('Look for it by another number:')).toBeVisible();
    await panel.button(/^ISSN/).click();
    await expect(hits(sandbox)).toHaveCount(1);
    await panel.button(/^View/).click();
    await expect(panel.frame.getByRole('list', { name: 'The whole record' })).toContainText(
      'Whole earth review',
    );
    await panel.button('Back to the list').click();
    const lccn = panel.button('LCCN 85642341');
    await lccn.click();
    await expect(lccn).toHaveAttribute('aria-pressed', 'true');
    await expect(panel.button(/^ISSN/)).toHaveAttribute('aria-pressed', 'false');
    await expect(hits(sandbox)).toHaveCount(1);
    await panel.frame.getByRole('radio').check();
    await panel.button('Preview merge').click();
    await expect(panel.text('Same title')).toBeVisible();
    expect(await sandbox.puts()).toEqual([]);
  });
});
