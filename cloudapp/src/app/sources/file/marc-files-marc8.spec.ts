import { writeIso2709 } from '../../marc/iso2709';
import type { MarcRecord } from '../../marc/record';
import { changed, MOBY } from '../testing/records';

import { MarcFiles } from './marc-files';

const files = new MarcFiles();
const second = changed(MOBY, ['001', '245'], '=001  ocn000459287', '=245  00$aÉloge /$cX.');

function iso2709(record: MarcRecord): Uint8Array {
  const written = writeIso2709(record);
  if (!written.ok) throw new Error(written.failure.kind);
  return Uint8Array.from(written.value);
}

async function titles(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await files.read('export.mrc', bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value.map(({ candidate }) => candidate.title);
}

describe('MarcFiles with MARC-8', () => {
  it('reads it, also beside UTF-8 in one file', async () => {
    expect(await titles(marc8())).toEqual(['Éloge']);
    expect(
      await titles(new Uint8Array([...iso2709(MOBY), ...marc8(), ...iso2709(second)])),
    ).toEqual(['Moby Dick, or, The whale', 'Éloge', 'Éloge']);
  });

  it('reads East Asian characters, whose table is fetched for them', async () => {
    const written = iso2709({ ...second, leader: '00000cam  2200000 i 4500' });
    const text = Array.from(written, (byte) => String.fromCharCode(byte)).join('');
    // Two ideographs of three bytes and their escapes take the place of as many letters.
    const title = /aÃ\x89loge \//.exec(text)?.[0] ?? '';
    const longer = text.replace(title, 'a\x1B$1!0!!0#\x1B(B /');
    const bytes = Uint8Array.from(longer, (letter) => letter.charCodeAt(0));
    bytes[9] = 0x20;
    expect(await titles(bytes)).toEqual(['一七']);
  });

  it('refuses a byte that stands for nothing, with its place, and reads the other records', async () => {
    const wrong = marc8([0xff, 0x45]);
    const refused = await files.read('export.mrc', wrong);
    expect(refused.ok ? undefined : [refused.failure.kind, refused.failure.values]).toEqual([
      'fileUnreadable',
      jasmine.objectContaining({
        reason: 'marcReasons.marc8Unmapped',
        advice: 'fileAdvice.utf8',
        tag: '245',
        bytes: 'FF',
        place: '5',
      }),
    ]);
    const read = await files.read('export.mrc', new Uint8Array([...marc8(), ...wrong]));
    expect(read.ok && read.value.map(({ candidate }) => candidate.notes?.[0])).toEqual([
      {
        id: 'fileSkipped',
        values: jasmine.objectContaining({ reason: 'marcReasons.marc8Unmapped', record: '2' }),
      } as never,
    ]);
  });
});

/** ISO 2709 as MARC-8 writes it: LDR/09 blank, an accent as a byte of its own before its letter, or other bytes in their place. */
function marc8(bytes: readonly number[] = [0xe2, 0x45]): Uint8Array {
  const written = iso2709({ ...second, leader: '00000cam  2200000 i 4500' });
  const accented = [...written].findIndex(
    (byte, index) => byte === 0xc3 && written[index + 1] === 0x89,
  );
  written.set(bytes, accented);
  written[9] = 0x20;
  return written;
}
