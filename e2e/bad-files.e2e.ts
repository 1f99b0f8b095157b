import type { Locator } from '@playwright/test';

import { challenger, openRecord, expectNothingLost, problem } from './support/bad-input';
import { sampleFile } from './support/sample-files';
import type { SampleFile } from './support/sample-files';
import { expect, test } from './support/sandbox';
import type { Sandbox } from './support/sandbox';

const NEEDED = 'A .mrc, MARCXML or .mrk file with a bib record is needed';

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
