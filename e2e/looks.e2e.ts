import type { Guide, Walk } from './support/guide';
import { answerAll, COLOURS, look } from './support/guide';
import { isFull } from './support/full';
import { Looks } from './support/looks';
import { expect, test, TITLES } from './support/sandbox';

const { mobyDick, printAndEbook, hebrew, arabic, twoNumbers } = TITLES;

/** What the panel shows before a record is chosen, and where something is wrong with what was given. */
const toTheRecord: Walk = async (guide) => {
  const { sandbox, looks } = guide;
  await sandbox.open('home');
  await expect(guide.text('empty.hint')).toBeVisible();
  await looks.at('no record');
  await sandbox.moveTo('new');
  await expect(guide.text('errors.almaNotFound.what')).toBeVisible();
  await looks.at('a record that cannot be read');
  await sandbox.moveTo('results');
  await expect(guide.frame.getByRole('listitem').first()).toBeVisible();
  await looks.at('several records');
  await sandbox.moveTo(`record/${twoNumbers.mms}`);
  await expect(guide.text('search.which')).toBeVisible();
  await looks.at('a record with two numbers');
  await guide.numberBox.fill('moby dick');
  await guide.button('search.go').click();
  await guide.text('file.title').click();
  await guide.labelled('file.paste').fill('no record');
  await guide.button('file.read').click();
  await expect(guide.frame.getByRole('alert').first()).toBeVisible();
  await looks.at('a wrong number and a wrong paste');
};

/** Candidates, the full view, the preview with all that it can ask, and the save. */
function toTheProof(mms: string): Walk {
  return async (guide) => {
    const { sandbox, looks } = guide;
    await sandbox.faults({ switches: { worldcat: { kind: 'held', times: 1 } } });
    await sandbox.open(`record/${mms}`);
    await guide.button('search.go').click();
    await expect(guide.text('sourceStates.asking')).toBeVisible();
    await looks.at('searching');
    await sandbox.act({ act: 'releaseHeld' });
    await expect(guide.save).toBeVisible();
    await looks.at('preview');
    await openAll(guide);
    await looks.at('preview, all of it open');
    await answerAll(guide);
    await guide.button('preview.back').first().click();
    await expect(guide.button('candidates.view').first()).toBeVisible();
    await looks.at('candidates');
    await guide.button('candidates.view').first().click();
    await expect(guide.button('candidates.back')).toBeVisible();
    await expect(guide.button('candidates.preview')).toBeVisible();
    await looks.at('the whole record of a candidate');
    await guide.button('candidates.preview').click();
    await answerAll(guide);
    await save(guide);
  };
}

/** Unfolds the parts of the preview, the evidence of the match and the details of the first rows. */
async function openAll(guide: Guide): Promise<void> {
  for (const folded of ['notTaken', 'unchanged']) {
    const name = guide.words.of(`sections.${folded}`);
    const part = guide.frame.getByRole('heading', { level: 2, name }).getByRole('button');
    if ((await part.count()) > 0) await part.click();
  }
  const closed = guide.frame.locator('app-match-line button[aria-expanded="false"]');
  await closed.click();
  for (const why of (await guide.button('preview.why').all()).slice(0, 3)) await why.click();
}

/** A save that is locked, then held, then done, then undone. */
async function save(guide: Guide): Promise<void> {
  const { sandbox, looks } = guide;
  await sandbox.faults({ switches: { lockedByAnother: true } });
  await guide.save.click();
  await expect(guide.text('writes.notSaved')).toBeVisible();
  await looks.at('not saved');
  await sandbox.faults({
    switches: { lockedByAnother: false },
    calls: [{ kind: 'requestHeld', method: 'PUT', times: 1 }],
  });
  await guide.button('actions.retrySave').click();
  await expect(guide.text('writes.saving')).toBeVisible();
  await looks.at('saving');
  await expect.poll(async () => (await sandbox.state()).held).toBe(1);
  await sandbox.act({ act: 'releaseHeld' });
  await expect(guide.button('actions.undoSave')).toBeVisible();
  await looks.at('saved');
  await guide.button('actions.undoSave').click();
  await expect(guide.text('writes.undoSaved')).toBeVisible();
  await looks.at('undone');
}

/** A save that someone else was faster than, and one that Alma warns about. */
const toTheRefusals: Walk = async (guide) => {
  const { sandbox, looks } = guide;
  await sandbox.open(`record/${mobyDick.mms}`);
  await guide.button('search.go').click();
  await expect(guide.save).toBeVisible();
  await answerAll(guide);
  await sandbox.act({ act: 'changeByAnother', mms: mobyDick.mms });
  await guide.save.click();
  await expect(guide.text('preview.remade')).toBeVisible();
  await looks.at('changed by another');
  await sandbox.faults({ switches: { validation: 'warning' } });
  await answerAll(guide);
  await guide.save.click();
  await expect(guide.button('actions.saveDespiteWarning')).toBeVisible();
  await looks.at('warned');
  await sandbox.moveTo(`record/${printAndEbook.mms}`);
  await expect(guide.button('otherPage.switch')).toBeVisible();
  await looks.at('another record in Alma');
};

/** The page of the administrator, as it is and with something to mend. */
const toTheSettings: Walk = async (guide) => {
  const { sandbox, looks } = guide;
  await sandbox.faults({ switches: { signedIn: 'admin-1' } });
  await sandbox.open('home');
  await sandbox.page.getByRole('button', { name: 'App menu' }).click();
  await sandbox.page.getByRole('menuitem', { name: 'Configuration' }).click();
  await expect(guide.button('config.store')).toBeVisible();
  await looks.at('settings');
  await guide.button('config.sources.add').click();
  await guide.frame.locator('app-config-sources details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
  await guide
    .labelled('config.sru.address')
    .fill('https://sru.example.org/with-a-long-path-of-its-own');
  await looks.at('settings of all sources');
  await guide.text('config.rest').click();
  await guide.labelled('config.codes').fill('two codes, one line');
  await guide.button('config.store').click();
  await expect(guide.text('config.notStored')).toBeVisible();
  await looks.at('settings to mend');
};

test.describe('every screen at 320 px', () => {
  test('up to the record', async ({ sandbox }) => {
    await look(sandbox, toTheRecord, 'en', COLOURS);
    expect(
      await sandbox.panel.frame.locator('html').evaluate(() => innerWidth),
    ).toBeLessThanOrEqual(320);
  });

  test('from the search to the undone save', async ({ sandbox }) => {
    await look(sandbox, toTheProof(mobyDick.mms), 'en', COLOURS);
  });

  test('where a guard asks for a reason', async ({ sandbox }) => {
    await look(sandbox, toTheProof(printAndEbook.mms), 'en');
  });

  test('where a save is refused', async ({ sandbox }) => {
    await look(sandbox, toTheRefusals, 'en', COLOURS);
  });

  test('the settings', async ({ sandbox }) => {
    await look(sandbox, toTheSettings, 'en', COLOURS);
  });
});

test.describe('every screen with texts that are 40 % longer', () => {
  test('up to the record', async ({ sandbox }) => {
    await look(sandbox, toTheRecord, 'pseudo');
  });

  test('from the search to the undone save', async ({ sandbox }) => {
    await look(sandbox, toTheProof(printAndEbook.mms), 'pseudo');
  });

  if (isFull)
    test('where a save is refused', async ({ sandbox }) => {
      await look(sandbox, toTheRefusals, 'pseudo');
    });

  test('the settings', async ({ sandbox }) => {
    await look(sandbox, toTheSettings, 'pseudo');
  });
});

test.describe('every screen from right to left', () => {
  test('a Hebrew record, up to the undone save', async ({ sandbox }) => {
    await look(sandbox, toTheProof(hebrew.mms), 'he');
    await expect(sandbox.panel.frame.locator('html')).toHaveAttribute('dir', 'rtl');
  });

  if (isFull)
    test('an Arabic record, up to the undone save', async ({ sandbox }) => {
      await look(sandbox, toTheProof(arabic.mms), 'ar');
    });

  test('up to the record', async ({ sandbox }) => {
    await look(sandbox, toTheRecord, 'he');
  });

  test('where a save is refused', async ({ sandbox }) => {
    await look(sandbox, toTheRefusals, 'ar');
    await expect(sandbox.panel.frame.locator('html')).toHaveAttribute('lang', 'ar');
  });

  test('the settings', async ({ sandbox }) => {
    await look(sandbox, toTheSettings, 'he');
  });
});

test('the looking itself sees a small target, text that runs out or is cut off, and low contrast', async ({
  sandbox,
}) => {
  await sandbox.open(`record/${mobyDick.mms}`);
  const looks = new Looks(sandbox);
  await expect(sandbox.panel.frame.getByRole('textbox').first()).toBeVisible();
  await looks.at('as it is');
  expect(looks.problems).toEqual([]);
  await sandbox.panel.frame.locator('body').evaluate((body) => {
    const faults = `<button style="width:20px;height:20px">x</button>
      <p style="position:absolute;left:300px;white-space:nowrap">runs out of it</p>
      <p style="width:40px;white-space:nowrap;overflow:hidden">is cut off here</p>
      <p style="color:#aaa;background:#fff">can hardly be read</p>`;
    body.insertAdjacentHTML('beforeend', faults);
  });
  await looks.at('with faults');
  const told = looks.problems.join('\n');
  for (const fault of [
    /too small \(20×20\)/,
    /runs out of the panel/,
    /is cut off/,
    /axe color-contrast/,
  ])
    expect(told).toMatch(fault);
});
