import type { SourceFault } from '../sandbox/contract';

import { challenger, openRecord, expectNothingLost, problem } from './support/bad-input';
import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';

/** More than the 15 seconds that a source has for its answer. */
const PAST_THE_SOURCES_LIMIT = 16_000;

async function searchFor(sandbox: Sandbox, number: string): Promise<void> {
  await sandbox.panel.numberBox.fill(number);
  await sandbox.panel.search();
}

test.describe('a page without a record that can be read', () => {
  test('teaches what to open', async ({ sandbox }) => {
    await sandbox.open('home');
    await expect(sandbox.panel.heading).toHaveText('No bib record on this page');
    await expect(sandbox.panel.text('Open a bib record, or a list of them')).toBeVisible();
    expect((await sandbox.calls()).filter(({ url }) => url.includes('/bibs'))).toEqual([]);
  });

  test('says that what Alma shows is something else', async ({ sandbox }) => {
    await sandbox.open('user');
    await expect(sandbox.panel.text('What Alma shows now is not a bib record')).toBeVisible();
    await sandbox.moveTo(`record/${challenger.mms}`);
    await expect(sandbox.panel.heading).toHaveText(challenger.title);
  });

  test('that was never saved is named as such, and can be read as soon as it is saved', async ({
    sandbox,
  }) => {
    await sandbox.open('new');
    await expect(problem(sandbox, 'Alma has no saved record with this MMS ID.')).toContainText(
      'must be saved in the Metadata Editor once',
    );
    await expect(sandbox.panel.button('Try again')).toBeVisible();
    await sandbox.moveTo(`record/${challenger.mms}`);
    await expect(sandbox.panel.heading).toHaveText(challenger.title);
  });

  test('because its record was deleted meanwhile says so, with what Alma said', async ({
    sandbox,
  }) => {
    await sandbox.open(`record/${challenger.mms}`);
    await expect(sandbox.panel.heading).toHaveText(challenger.title);
    await sandbox.act({ act: 'deleteRecord', mms: challenger.mms });
    await sandbox.page.reload();
    const gone = problem(sandbox, 'Alma has no saved record with this MMS ID.');
    await expect(gone).toContainText('Nothing was saved.');
    await expect(gone).toContainText('402203');
    await expect(gone.getByRole('button', { name: 'Copy details' })).toBeVisible();
  });
});

/** Entities that no Alma page has. None of them may lead to a call. */
const FORGED: readonly unknown[] = [
  { id: '../users/ME', type: 'BIB_MMS', link: '/bibs/../users/ME' },
  { id: '99', type: 'BIB_MMS', link: '/bibs/99%2F..%2F..%2Fconf%2Fgeneral' },
  { id: '99', type: 'BIB_MMS', link: 'https://elsewhere.example.org/bibs/99' },
  { id: '99?override_lock=true', type: 'BIB_MMS', link: '/bibs/99?override_lock=true#' },
  { id: '9'.repeat(400), type: 'BIB_MMS', link: `/bibs/${'9'.repeat(400)}` },
  { id: '98', type: 'BIB_MMS', link: '/bibs/99', description: 'another record than it says' },
  { id: '<img src=x onerror=alert(1)>', type: 'BIB_MMS', link: '/bibs/<img src=x>' },
  { id: 99, type: 'BIB_MMS', link: '/bibs/99' },
  { id: '99', type: ['BIB_MMS'], link: { path: '/bibs/99' } },
  null,
  'BIB_MMS',
  [],
];

const NO_PAGES: readonly unknown[] = [
  undefined,
  null,
  7,
  'text',
  {},
  { entities: null },
  { entities: 'many' },
  { entities: { length: 3 } },
];

/** Posts page messages into the panel from the page around it, as any window that has hold of the frame can. */
async function forge(sandbox: Sandbox, payloads: readonly unknown[]): Promise<void> {
  await sandbox.page.evaluate((all) => {
    const target = document.querySelector<HTMLIFrameElement>('#panel iframe')?.contentWindow;
    for (const payload of all) {
      target?.postMessage({ name: 'exl-cloudapp::PAGE_LOAD', id: 'forged', payload }, '*');
    }
  }, payloads);
}

/** Posts one page message from a foreign frame beside the panel. */
async function forgeFromForeignFrame(sandbox: Sandbox, payload: unknown): Promise<void> {
  await sandbox.page.evaluate(async (forged) => {
    const foreign = document.createElement('iframe');
    foreign.sandbox.add('allow-scripts');
    const message = JSON.stringify({ name: 'exl-cloudapp::PAGE_LOAD', id: 'f', payload: forged });
    const own = message.replaceAll('<', '\\u003c');
    foreign.srcdoc = `<script>for (const f of Array.from({ length: parent.length }, (_, at) => parent[at]))
      f.postMessage(${own}, '*'); parent.postMessage('sent', '*');</script>`;
    const sent = new Promise<void>((resolve) => {
      addEventListener('message', ({ data }) => data === 'sent' && resolve());
    });
    document.body.append(foreign);
    await sent;
  }, payload);
}

test.describe('a forged page message', () => {
  test('leads to no call and takes nothing away', async ({ sandbox }) => {
    await openRecord(sandbox);
    const before = await sandbox.stored(challenger.mms);
    await sandbox.panel.numberBox.fill('5466');
    const calls = (await sandbox.calls()).length;

    await forge(sandbox, NO_PAGES);
    await forgeFromForeignFrame(sandbox, { entities: FORGED });
    await expect(sandbox.panel.text('Alma now shows no bib record.')).toBeVisible();
    await expectNothingLost(sandbox, '5466', before);
    expect((await sandbox.calls()).length).toBe(calls);
  });

  test('with text that looks like HTML is shown as text', async ({ sandbox }) => {
    await openRecord(sandbox);
    await sandbox.panel.numberBox.fill('5466');
    const description = '<img src=x onerror="document.title=1"><b>Bold</b>';
    const { mms } = TITLES.mobyDick;
    const forged = { id: mms, type: 'BIB_MMS', link: `/bibs/${mms}`, description };
    await forge(sandbox, [{ entities: [forged] }]);
    await expect(sandbox.panel.text(`Alma now shows ${description}.`)).toBeVisible();
    await expect(sandbox.panel.frame.getByRole('img', { includeHidden: false })).toHaveCount(0);
    await sandbox.panel.button('Stay here').click();
    await expect(sandbox.panel.heading).toHaveText(challenger.title);
  });

  test('with ten thousand records is cut to a list that Alma could have sent', async ({
    sandbox,
  }) => {
    await openRecord(sandbox);
    await sandbox.panel.numberBox.fill('5466');
    const entities = Array.from({ length: 10_000 }, (_, at) => {
      const id = String(9_900_000 + at);
      return { id, type: 'BIB_MMS', link: `/bibs/${id}`, description: `Title ${at}` };
    });
    const calls = (await sandbox.calls()).length;
    await forge(sandbox, [{ entities }]);
    await expect(sandbox.panel.text('Alma now shows a list of 1000 records.')).toBeVisible();
    await sandbox.panel.button('Stay here').click();
    await expect(sandbox.panel.numberBox).toHaveValue('5466');
    expect((await sandbox.calls()).length).toBe(calls);
  });
});

const BAD_NUMBERS: readonly (readonly [string, string, string, string])[] = [
  ['empty', '  ', 'No number is given.', 'Type or paste an OCLC number'],
  ['a word', 'moby dick', '“moby dick” is not an OCLC number.', 'Type its digits'],
  ['15 digits', '123456789012345', 'is too long for an OCLC number.', '12 digits at most'],
];

test.describe('a number', () => {
  test('that is none is refused before any source is asked, and can be typed anew', async ({
    sandbox,
  }) => {
    await openRecord(sandbox);
    const before = await sandbox.stored(challenger.mms);
    for (const [name, typed, what, next] of BAD_NUMBERS) {
      await test.step(name, async () => {
        await searchFor(sandbox, typed);
        await expect(problem(sandbox, what)).toContainText(next);
        await expect(sandbox.panel.numberBox).toHaveAttribute('aria-invalid', 'true');
        await expectNothingLost(sandbox, typed, before);
        await sandbox.panel.numberBox.fill(challenger.number);
        await expect(problem(sandbox, what)).toHaveCount(0);
      });
    }
    expect(await sandbox.sources()).toEqual([]);
  });

  test('that no source has is told as not found, by every source that was asked', async ({
    sandbox,
  }) => {
    await openRecord(sandbox);
    const before = await sandbox.stored(challenger.mms);
    await searchFor(sandbox, '5');
    const { panel } = sandbox;
    await expect(panel.text('No source has a record with this number.')).toBeVisible();
    await expect(panel.text('WorldCat: nothing found')).toBeVisible();
    await expect(panel.text('HathiTrust: nothing found')).toBeVisible();
    await expectNothingLost(sandbox, '5', before);
  });
});

const BAD_ANSWERS: readonly (readonly [string, SourceFault['kind'], string, string])[] = [
  ['down', 'down', 'HathiTrust could not be reached.', 'Check the network'],
  ['unavailable', 'unavailable', 'wrong on its side (503).', 'Search again in a few minutes'],
  ['HTML', 'html', 'a web page instead of a record.', 'Search again.'],
  ['truncated XML', 'truncated', 'breaks off in the middle.', 'Search again.'],
  ['asked too often', 'throttled', 'too many searches in a short time.', 'Wait a minute'],
];

test.describe('HathiTrust', () => {
  test('that gives no good answer is told why and what to do; the next search finds the record', async ({
    sandbox,
  }) => {
    await openRecord(sandbox);
    const before = await sandbox.stored(challenger.mms);
    for (const [name, kind, what, next] of BAD_ANSWERS) {
      await test.step(name, async () => {
        await sandbox.faults({ switches: { hathitrust: { kind, times: 1 } } });
        await sandbox.panel.search();
        const said = problem(sandbox, what);
        await expect(said).toContainText(next);
        await expect(said.getByRole('button', { name: 'Copy details' })).toBeVisible();
        await expect(sandbox.panel.text('WorldCat: nothing found')).toBeVisible();
        await expectNothingLost(sandbox, challenger.number, before);
      });
    }
    await sandbox.panel.search();
    await expect(sandbox.panel.button(/^View/).first()).toBeVisible();
    await expect(sandbox.panel.frame.getByRole('alert')).toHaveCount(0);
  });

  test('that does not answer is given up after 15 seconds; its late answer changes nothing', async ({
    sandbox,
  }) => {
    await sandbox.page.clock.install();
    await sandbox.faults({ switches: { hathitrust: { kind: 'held', times: 1 } } });
    await openRecord(sandbox);
    const before = await sandbox.stored(challenger.mms);
    await sandbox.panel.search();
    await expect(sandbox.panel.text('HathiTrust: asking …')).toBeVisible();
    await expect.poll(async () => (await sandbox.state()).held).toBe(1);
    await sandbox.page.clock.runFor(PAST_THE_SOURCES_LIMIT);
    await expect(problem(sandbox, 'did not answer within 15 seconds.')).toContainText(
      'Search again, or use another source.',
    );
    await sandbox.act({ act: 'releaseHeld' });
    await expectNothingLost(sandbox, challenger.number, before);

    await sandbox.panel.search();
    await expect(sandbox.panel.button(/^View/).first()).toBeVisible();
  });
});
