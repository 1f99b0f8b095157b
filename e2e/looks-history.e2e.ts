import type { Walk } from './support/guide';
import { answerAll, COLOURS, look } from './support/guide';
import { isFull } from './support/full';
import { expect, test, TITLES } from './support/sandbox';

const { mobyDick } = TITLES;

/** No saves yet, the list, one save, one that was changed since, and the word that a save was overwritten. */
const toTheSaves: Walk = async (guide) => {
  const { sandbox, looks } = guide;
  await sandbox.open(`record/${mobyDick.mms}`);
  await guide.button('history.open').click();
  await expect(guide.text('history.empty')).toBeVisible();
  await looks.at('no saves');
  await guide.button('history.backToPanel').click();
  await sandbox.act({ act: 'openDraft', mms: mobyDick.mms });
  await guide.button('search.go').click();
  await expect(guide.save).toBeVisible();
  await answerAll(guide);
  await guide.save.click();
  await expect(guide.button('actions.undoSave')).toBeVisible();
  await guide.button('history.open').click();
  const save = guide.frame.getByRole('listitem').getByRole('button');
  await expect(save).toBeVisible();
  await looks.at('saves');
  await save.click();
  await expect(guide.button('history.undoThis')).toBeVisible();
  await looks.at('one save');
  await sandbox.act({ act: 'saveDraft', mms: mobyDick.mms, release: true });
  await guide.button('history.undoThis').click();
  await expect(guide.text('history.changedSinceTitle')).toBeVisible();
  await looks.at('changed since');
  await sandbox.page.reload();
  await expect(guide.button('history.overwrittenLook')).toBeVisible();
  await looks.at('overwritten');
};

test('the saves at 320 px', async ({ sandbox }) => {
  const screens = await look(sandbox, toTheSaves, 'en', COLOURS);
  expect(screens.length).toBeGreaterThan(4);
});

if (isFull)
  test('the saves with texts that are 40 % longer', async ({ sandbox }) => {
    await look(sandbox, toTheSaves, 'pseudo');
  });

test('the saves from right to left', async ({ sandbox }) => {
  await look(sandbox, toTheSaves, 'he');
});
