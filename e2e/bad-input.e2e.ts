import type { Locator } from '@playwright/test';

import type { SourceFault } from '../sandbox/contract';

import { sampleFile } from './support/sample-files';
import type { SampleFile } from './support/sample-files';
import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';

/** Title 22: WorldCat has no record with this number, HathiTrust has. */
const challenger = {
  mms: '9912345679114401',
  number: '13744299',
  title: 'Report of the Presidential Commission on the Space Shuttle Challenger Accident',
};

const NEEDED = 'A .mrc, MARCXML or .mrk file with a bib record is needed';

/** More than the 15 seconds that a source has for its answer. */
const PAST_THE_SOURCES_LIMIT = 16_000;

async function openRecord(sandbox: Sandbox): Promise<void> {
  await sandbox.open(`record/${challenger.mms}`);
  await expect(sandbox.panel.heading).toHaveText(challenger.title);
}

async function searchFor(sandbox: Sandbox, number: string): Promise<void> {
  await sandbox.panel.numberBox.fill(number);
  await sandbox.panel.search();
}

/** The record and what was typed are still there, the next search can start, and Alma holds what it held. */
async function expectNothingLost(sandbox: Sandbox, typed: string, before: string): Promise<void> {
  const { panel } = sandbox;
  await expect(panel.heading).toHaveText(challenger.title);
  await expect(panel.numberBox).toHaveValue(typed);
  await expect(panel.button('Search')).toBeEnabled();
  expect(await sandbox.stored(challenger.mms)).toBe(before);
  expect(await sandbox.puts()).toEqual([]);
}

function problem(sandbox: Sandbox, text: string): Locator {
  return sandbox.panel.frame.getByRole('alert').filter({ hasText: text });
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

function fileBox(sandbox: Sandbox): Locator {
  return sandbox.panel.frame.getByLabel('Choose a file');
}

async function openFileArea(sandbox: Sandbox): Promise<void> {
  await openRecord(sandbox);
  await sandbox.panel.numberBox.fill('5466');
  await sandbox.panel.text('Use a file or pasted record').click();
}

const ZIP = 'PK\x03\x04\x14\0\x06\0\b\0\0\0!\0';
const FOREIGN: readonly (readonly [string, SampleFile, string])[] = [
  ['a PDF', sampleFile('report.pdf', '%PDF-1.7\n1 0 obj\n'), 'It looks like a PDF.'],
  [
    'a spreadsheet',
    sampleFile('list.xlsx', `${ZIP}[Content_Types].xml xl/workbook.xml`),
    'It looks like a spreadsheet.',
  ],
  ['a zip archive', sampleFile('records.zip', `${ZIP}records.txt`), 'a compressed file (zip).'],
  [
    'an image that calls itself a record',
    sampleFile('cover.mrc', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    'It looks like an image.',
  ],
  ['an empty file', sampleFile('empty.mrc', ''), 'There is no record in empty.mrc: it is empty.'],
];

test.describe('a file', () => {
  test('that holds no record is named for what it is', async ({ sandbox }) => {
    await openFileArea(sandbox);
    const before = await sandbox.stored(challenger.mms);
    for (const [name, file, what] of FOREIGN) {
      await test.step(name, async () => {
        await fileBox(sandbox).setInputFiles(file);
        await expect(problem(sandbox, what)).toContainText(file.name);
        await expect(problem(sandbox, what)).toContainText(NEEDED);
        await expectNothingLost(sandbox, '5466', before);
      });
    }
  });

  test('of 50 MB is refused from its size, unread', async ({ sandbox }) => {
    await openFileArea(sandbox);
    const before = await sandbox.stored(challenger.mms);
    const reads = await fileBox(sandbox).evaluateHandle((input: HTMLInputElement) => {
      const counted = { reads: 0 };
      const { arrayBuffer } = Blob.prototype;
      Blob.prototype.arrayBuffer = function (this: Blob) {
        counted.reads += 1;
        return arrayBuffer.call(this);
      };
      const chosen = new DataTransfer();
      chosen.items.add(new File([new Uint8Array(50_000_000)], 'everything.mrc'));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change'));
      return counted;
    });
    await expect(problem(sandbox, 'There is too much in everything.mrc: 50 MB.')).toContainText(
      'Up to 20 MB can be read here.',
    );
    expect(await reads.evaluate(({ reads: count }) => count)).toBe(0);
    await expectNothingLost(sandbox, '5466', before);
  });

  test('that breaks off in the middle says where, and another one can be chosen', async ({
    sandbox,
  }) => {
    await openFileArea(sandbox);
    const before = await sandbox.stored(challenger.mms);
    const leader = '00100nam a2200049 a 4500';
    const broken = sampleFile('broken.mrc', `${leader}001000500000245001000005\x1e123`);
    await fileBox(sandbox).setInputFiles(broken);
    await expect(problem(sandbox, 'No record can be read in broken.mrc.')).toContainText(
      'Record 1: the record breaks off in the middle.',
    );
    await expectNothingLost(sandbox, '5466', before);
  });
});

const NONSENSE: readonly (readonly [string, string, string])[] = [
  ['prose', 'Dear colleague, could you send me the record again? Thanks.', 'ordinary text.'],
  ['a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'a web page.'],
  ['nothing but blanks', '  \n ', 'There is no record in the pasted text: it is empty.'],
  ['half a leader', '=LDR  00000cam a22', 'the leader has 12 characters instead of 24.'],
];

test.describe('pasted text', () => {
  test('that is no record is refused in words, and stays to be mended', async ({ sandbox }) => {
    await openFileArea(sandbox);
    const before = await sandbox.stored(challenger.mms);
    const area = sandbox.panel.frame.getByLabel('Paste a record');
    for (const [name, text, what] of NONSENSE) {
      await test.step(name, async () => {
        await area.fill(text);
        await sandbox.panel.button('Read it').click();
        await expect(problem(sandbox, what)).toContainText(/[Cc]opy|Export/);
        await expect(area).toHaveValue(text);
        await expectNothingLost(sandbox, '5466', before);
      });
    }
  });
});
