import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import { expectHeld, saveAndExpectStored, textsOf } from './support/saving';
import { hits, told, useSources } from './support/sources';

const { mobyDick } = TITLES;
/** Title 22: WorldCat and the SRU servers have no record with this number, HathiTrust has. */
const challenger = { mms: '9912345679114401', number: '13744299' };

async function searchFor(sandbox: Sandbox, { mms }: { mms: string }): Promise<void> {
  await sandbox.open(`record/${mms}`);
  await sandbox.panel.search();
}

test.describe('one number asked of three sources', () => {
  test('one down, one slow, one without it: each is told as it comes', async ({ sandbox }) => {
    const { panel } = sandbox;
    await useSources(sandbox, { servers: ['Consortium'] });
    await sandbox.faults({ switches: { hathitrust: { kind: 'held' }, sru: { kind: 'down' } } });
    await searchFor(sandbox, challenger);
    await expectHeld(sandbox, 1);
    await expect(told(sandbox, 'WorldCat')).toContainText('nothing found');
    await expect(told(sandbox, 'Consortium')).toContainText('no answer');
    await expect(panel.text('Consortium could not be reached.')).toBeVisible();
    await expect(told(sandbox, 'HathiTrust')).toContainText('asking …');
    await expect(hits(sandbox)).toHaveCount(0);
    await expect(panel.text('No source has a record')).toHaveCount(0);

    await sandbox.act({ act: 'releaseHeld' });
    await expect(told(sandbox, 'HathiTrust')).toContainText('3 found');
    await expect(hits(sandbox)).toHaveCount(3);
    await expect(told(sandbox, 'WorldCat')).toContainText('nothing found');
    await expect(panel.text('Consortium could not be reached.')).toBeVisible();
    await expect(panel.numberBox).toHaveValue(challenger.number);
    expect(await sandbox.puts()).toEqual([]);
  });

  test('what is there is viewed, chosen, merged and saved while another is still asked', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await useSources(sandbox, { servers: ['Consortium'] });
    await sandbox.faults({
      switches: { worldcat: { kind: 'unavailable' }, sru: { kind: 'held' } },
    });
    await searchFor(sandbox, mobyDick);
    await expectHeld(sandbox, 1);
    await expect(told(sandbox, 'Consortium')).toContainText('asking …');
    await expect(told(sandbox, 'WorldCat')).toHaveText(/WorldCat: (no answer|see below)/);
    const found = hits(sandbox);
    await expect(found).toHaveCount(2);
    for (const hit of await found.all()) {
      await expect(hit).toContainText('HathiTrust');
      await expect(hit).toContainText('Another library’s record');
    }

    await panel.button(/^View/).first().click();
    const whole = panel.frame.getByRole('list', { name: 'The whole record' });
    await expect(whole).toContainText('The writings of Herman Melville');
    await panel.button('Back to the list').click();
    await expect(told(sandbox, 'Consortium')).toContainText('asking …');
    await panel.frame.getByRole('radio', { name: /xiv, 573/ }).check();
    await panel.button('Preview merge').click();
    await panel.saveButton.waitFor();
    await panel.frame.getByLabel('Why is it right all the same?').fill('A copy of this edition.');
    await panel.button('Go on with this reason').click();

    // The late answer must not disturb the preview.
    await sandbox.act({ act: 'releaseHeld' });
    await expect
      .poll(async () => (await sandbox.sources()).map(({ source }) => source))
      .toContain('sru');
    const stored = await saveAndExpectStored(sandbox, mobyDick.mms);
    expect(textsOf(stored, '035')).toContain('   $a(OCoLC)17807721');
    expect(textsOf(stored, '590')).toEqual(['   $aLibrary has copy 2 only.']);
  });

  test('what came late is there when the person goes back', async ({ sandbox }) => {
    const { panel } = sandbox;
    await useSources(sandbox, { servers: ['Consortium'] });
    await sandbox.faults({ switches: { hathitrust: { kind: 'held' } } });
    await searchFor(sandbox, mobyDick);
    await panel.saveButton.waitFor();
    await sandbox.act({ act: 'releaseHeld' });
    await panel.button('Back').click();
    await expect(told(sandbox, 'HathiTrust')).toContainText('2 found');
    await expect(told(sandbox, 'Consortium')).toContainText('1 found');
    await expect(hits(sandbox)).toHaveCount(4);
    await expect(hits(sandbox).filter({ hasText: 'Another library’s record' })).toHaveCount(3);
    await expect(hits(sandbox).first()).toContainText('WorldCat');
  });
});

test('the same record from two libraries is recognised, taken once and saved', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await useSources(sandbox, { servers: ['Consortium', 'Old catalogue'], worldcat: false });
  await searchFor(sandbox, mobyDick);
  await expect(hits(sandbox)).toHaveCount(4);
  const copy = hits(sandbox).filter({ hasText: 'The same record as from Consortium.' });
  await expect(copy).toHaveCount(1);
  await expect(copy).toContainText('Old catalogue');
  await expect(
    hits(sandbox).filter({ hasText: 'The same record as from HathiTrust.' }),
  ).toHaveCount(0);
  await copy.getByRole('radio').check();
  await panel.button('Preview merge').click();
  await panel.saveButton.waitFor();
  await expect(panel.text('Same title')).toBeVisible();
  const stored = await saveAndExpectStored(sandbox, mobyDick.mms);
  expect(textsOf(stored, '776').join()).toContain('$w(OCoLC)655421187');
});

test('the only record there is, from two libraries, goes straight to its preview', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await useSources(sandbox, { servers: ['Consortium', 'Old catalogue'], worldcat: false });
  await sandbox.open(`record/${TITLES.film.mms}`);
  await expect(panel.numberBox).toHaveValue(TITLES.film.number);
  await panel.search();
  await panel.saveButton.waitFor();
  await expect(panel.text('Consortium').first()).toBeVisible();
  expect(await sandbox.puts()).toEqual([]);
});
