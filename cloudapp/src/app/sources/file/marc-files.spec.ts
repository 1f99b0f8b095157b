import * as fc from 'fast-check';

import { writeIso2709 } from '../../marc/iso2709';
import { writeMrk } from '../../marc/mrk';
import type { MarcRecord } from '../../marc/record';
import { recordText } from '../../marc/text-form';
import { changed, marcXml, MOBY } from '../testing/records';

import { MarcFiles } from './marc-files';

const files = new MarcFiles();
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function iso2709(...records: MarcRecord[]): Uint8Array {
  return new Uint8Array(
    records.flatMap((record) => {
      const written = writeIso2709(record);
      if (!written.ok) throw new Error(written.failure.kind);
      return [...written.value];
    }),
  );
}

const second = changed(MOBY, ['001', '245'], '=001  ocn000459287', '=245  00$aÉloge /$cX.');
const noted = (bytes: Uint8Array) => files.read('export.dat', bytes);

async function titles(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await noted(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value.map(({ candidate }) => candidate.title);
}

async function failureOf(input: Uint8Array | string) {
  const read = typeof input === 'string' ? await files.paste(input) : await noted(input);
  if (read.ok) throw new Error(`${read.value.length} records were read`);
  return read.failure;
}

describe('MarcFiles: what is read', () => {
  const forms: readonly [string, Uint8Array][] = [
    ['MARCXML', utf8(marcXml(MOBY, second))],
    ['MARCXML with a byte order mark', utf8(`\uFEFF${marcXml(MOBY, second)}`)],
    ['ISO 2709', iso2709(MOBY, second)],
    ['ISO 2709 after line ends', new Uint8Array([10, 13, ...iso2709(MOBY, second)])],
    ['the text form', utf8(`${recordText(MOBY)}\n\n${recordText(second)}`)],
    ['.mrk', utf8(writeMrk([MOBY, second]))],
    ['.mrk with Windows line ends', utf8(writeMrk([MOBY, second]).replaceAll('\n', '\r\n'))],
  ];
  for (const [name, bytes] of forms) {
    it(`${name}, whatever the name of the file`, async () => {
      expect(await titles(bytes)).toEqual(['Moby Dick, or, The whale', 'Éloge']);
    });
  }

  it('gives records with their candidates, numbered within the file', async () => {
    const read = await noted(utf8(marcXml(MOBY, second)));
    if (!read.ok) return fail(read.failure);
    expect(read.value.map(({ source, record }) => [source, record.leader])).toEqual([
      ['file', MOBY.leader],
      ['file', MOBY.leader],
    ]);
    expect(read.value.map(({ candidate }) => [candidate.id, candidate.oclcNumber])).toEqual([
      ['1', '17807721'],
      ['2', '459287'],
    ]);
    expect(read.value[0].candidate.notes).toBeUndefined();
  });

  it('reads pasted MARCXML, .mrk, ISO 2709 and the text form', async () => {
    const iso = new TextDecoder().decode(iso2709(MOBY));
    for (const text of [`\n  ${marcXml(MOBY)}`, writeMrk([MOBY]), iso, recordText(MOBY)]) {
      const read = await files.paste(text);
      expect(read.ok && read.value.map(({ record }) => record.fields.length)).toEqual([
        MOBY.fields.length,
      ]);
    }
  });

  it('reads what it is given as the same record, in every form', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter(isPlain);
    await fc.assert(
      fc.asyncProperty(text, async (title) => {
        const field = {
          tag: '245',
          ind1: '0',
          ind2: '0',
          subfields: [{ code: 'a', value: title }],
        };
        const record = { ...MOBY, fields: [...MOBY.fields, field] };
        for (const bytes of [utf8(marcXml(record)), utf8(writeMrk([record])), iso2709(record)]) {
          const read = await noted(bytes);
          expect(read.ok && read.value[0].record.fields).toEqual(record.fields);
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** Characters that every form can hold: no separators, controls or lone surrogates. */
function isPlain(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u2028\u2029]/u.test(text);
}

describe('MarcFiles: what is left out is told', () => {
  const authority = { ...MOBY, leader: '00000nz  a2200000n  4500' };

  it('offers the first records of many', async () => {
    const read = await new MarcFiles({ bytes: 1_000_000, records: 2 }).read(
      'x.xml',
      utf8(marcXml(MOBY, second, MOBY)),
    );
    if (!read.ok) return fail(read.failure);
    expect(read.value.length).toBe(2);
    for (const { candidate } of read.value) {
      expect(candidate.notes).toEqual([{ id: 'fileFirstOf', values: { shown: '2', all: '3' } }]);
    }
  });

  it('leaves out authority and holdings records', async () => {
    const read = await noted(utf8(marcXml(authority, MOBY)));
    expect(read.ok && read.value.map(({ candidate }) => candidate.notes)).toEqual([
      [{ id: 'fileNotBib', values: { count: '1' } }],
    ]);
    expect((await failureOf(utf8(marcXml(authority)))).values['looksLike']).toBe(
      'fileKinds.authorityOrHoldings',
    );
  });

  it('reads the other records when one of several is damaged, and says which and why', async () => {
    const damaged = new TextDecoder()
      .decode(iso2709(MOBY))
      .replace('=LDR', '')
      .replace(/^\d{5}/, 'x!y');
    for (const bytes of [
      new Uint8Array([...iso2709(MOBY), ...utf8(damaged), ...iso2709(second)]),
      utf8(marcXml(MOBY, second, second).replace(/(<record>.*?<record>.*?)tag="019"/, '$1tag="9"')),
      utf8(`${writeMrk([MOBY])}\n=LDR  short\n=245  00$aBad\n\n${writeMrk([second])}`),
    ]) {
      const read = await noted(bytes);
      if (!read.ok) return fail(read.failure);
      expect(read.value.map(({ candidate }) => candidate.title)).toEqual([
        'Moby Dick, or, The whale',
        'Éloge',
      ]);
      expect(read.value[0].candidate.notes).toEqual([
        {
          id: 'fileSkipped',
          values: jasmine.objectContaining({
            count: '1',
            all: '3',
            record: '2',
            where: 'marcWhere.record',
          }) as never,
        },
      ]);
    }
  });
});

describe('MarcFiles: what is refused', () => {
  const kinds: readonly [string, Uint8Array | string, string][] = [
    [
      'a workbook called .mrc',
      new Uint8Array([0x50, 0x4b, 3, 4, ...utf8('xl/workbook.xml')]),
      'spreadsheet',
    ],
    ['a PDF', utf8('%PDF-1.7 ...'), 'pdf'],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'image'],
    ['a web page', utf8('\n<!DOCTYPE html><html><body>Sign in</body></html>'), 'webPage'],
    ['a piece of a web page', utf8('<div class="record"><p>Moby Dick</p></div>'), 'webPage'],
    ['a broken piece of a web page', '<p>Moby Dick<br><b>', 'webPage'],
    ['MODS', utf8('<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo/></mods>'), 'otherXml'],
    [
      'an answer of an SRU server without records',
      utf8('<searchRetrieveResponse><numberOfRecords>0</numberOfRecords></searchRetrieveResponse>'),
      'otherXml',
    ],
    ['JSON', utf8('{"leader":"00000cam","fields":[]}'), 'json'],
    ['a JSON list', '[{"title":"Moby Dick"}]', 'json'],
    ['JSON that breaks off', '{"leader": "000', 'json'],
    ['a CSV table', utf8('MMS ID,Title,Author\n99123,Moby Dick,Melville\n'), 'table'],
    ['copied table cells', 'MMS ID\tTitle\tAuthor\n99123\tMoby Dick\tMelville', 'table'],
    ['prose', 'Please merge the record for Moby Dick. Thanks!', 'prose'],
    ['prose in brackets', '[Moby Dick]', 'prose'],
    ['a number', '17807721', 'prose'],
    ['anything binary', new Uint8Array([1, 2, 0, 0, 0xff, 0xfe, 7, 0]), 'binary'],
  ];
  for (const [name, input, kind] of kinds) {
    it(`names ${name}`, async () => {
      const failure = await failureOf(input);
      expect(failure.kind).toBe('fileNotMarc');
      expect(failure.values['looksLike']).toBe(`fileKinds.${kind}`);
      expect(failure.values['file']).toBe(
        typeof input === 'string' ? 'fileNames.pasted' : 'export.dat',
      );
    });
  }

  it('says what is needed, for a file and for pasted text', async () => {
    expect((await failureOf('nonsense')).values['needed']).toBe('fileNeeded.pasted');
    expect((await failureOf(utf8('nonsense'))).values['needed']).toBe('fileNeeded.file');
  });

  const empty: readonly [string, Uint8Array | string][] = [
    ['no byte', new Uint8Array()],
    ['only a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf])],
    ['only blanks', ' \n\t '],
    ['a collection without records', utf8('<collection xmlns="http://www.loc.gov/MARC21/slim"/>')],
  ];
  for (const [name, input] of empty) {
    it(`says that there is nothing: ${name}`, async () => {
      expect((await failureOf(input)).kind).toBe('fileEmpty');
    });
  }

  const damaged: readonly [string, Uint8Array | string, string, string][] = [
    ['truncated MARCXML', utf8(marcXml(MOBY).slice(0, 400)), 'xmlNotWellFormed', 'exportAgain'],
    ['a truncated .mrc', iso2709(MOBY).slice(0, 300), 'iso2709Truncated', 'exportAgain'],
    [
      'a bad line in .mrk',
      utf8('=LDR  00000cam a2200000 i 4500\nnothing'),
      'mrkBadLine',
      'exportAgain',
    ],
  ];
  for (const [name, input, reason, advice] of damaged) {
    it(`says what is wrong with ${name}, and what to do`, async () => {
      const failure = await failureOf(input);
      expect(failure.kind).toBe('fileUnreadable');
      expect(failure.values['reason']).toBe(`marcReasons.${reason}`);
      expect(failure.values['advice']).toBe(`fileAdvice.${advice}`);
    });
  }

  it('says where a .mrk is wrong', async () => {
    const failure = await failureOf(utf8('=LDR  00000cam a2200000 i 4500\nnothing'));
    expect(failure.values).toEqual(
      jasmine.objectContaining({ where: 'marcWhere.recordLine', record: '1', line: '2' }),
    );
  });

  it('does not guess at an unknown encoding', async () => {
    const failure = await failureOf(new Uint8Array([...utf8('=245  10$aCaf'), 0xe9]));
    expect(failure.values['reason']).toBe('fileReasons.unknownEncoding');
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const read = await noted(bytes);
        expect(read.ok || read.failure.kind.startsWith('file')).toBeTrue();
      }),
    );
  });
});

describe('MarcFiles: size', () => {
  it('refuses 50 MB from its size, without reading it', async () => {
    const arrayBuffer = jasmine.createSpy('arrayBuffer');
    const opened = await files.open({ name: 'all.mrc', size: 50_000_000, arrayBuffer });
    expect(opened.ok ? undefined : opened.failure).toEqual({
      kind: 'fileTooLarge',
      values: { source: 'sources.file', file: 'all.mrc', size: '50', limit: '20' },
      details: {},
    });
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it('refuses too much text or too many bytes all the same', async () => {
    const small = new MarcFiles({ bytes: 10, records: 1 });
    for (const read of [
      await small.paste('x'.repeat(11)),
      await small.read('x', utf8('x'.repeat(11))),
    ]) {
      expect(read.ok ? '' : read.failure.kind).toBe('fileTooLarge');
    }
  });

  it('opens a file within the limit, and says so when the browser cannot read it', async () => {
    const opened = await files.open(new File([marcXml(MOBY)], 'moby.xml'));
    expect(opened.ok && opened.value.length).toBe(1);
    const arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
    const gone = await files.open({ name: 'moby.xml', size: 10, arrayBuffer });
    expect(gone.ok ? '' : gone.failure.values['reason']).toBe('fileReasons.gone');
  });
});
