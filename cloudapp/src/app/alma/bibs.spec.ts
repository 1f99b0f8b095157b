import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { LocalRecord } from '../ports/alma';
import type { NumberLookup } from '../ports/bib-life';
import type { AlmaFailure } from '../ports/failures';

import { noAnswer, ownFailure } from './alma-error';
import { warningsOf } from './bib-json';
import { bibsWithNumber, readBib } from './bibs';
import type { AlmaRequest } from './rest-call';

const MMS = '9912345678904401';
const RECORD =
  '<?xml version="1.0" encoding="UTF-16"?>\n<record><leader>01234cam a2200301 i 4500</leader>' +
  `<controlfield tag="001">${MMS}</controlfield><controlfield tag="005">20261120140100.0</controlfield>` +
  '<datafield ind1="1" ind2="0" tag="245"><subfield code="a">Moby Dick /</subfield></datafield></record>';

const BIB = {
  mms_id: MMS,
  record_format: 'marc21',
  linked_record_id: { value: null, type: null },
  title: 'Moby Dick /',
  issn: null,
  network_number: ['(OCoLC)ocm00459287'],
  last_modified_by: 'staff-2',
  last_modified_date: '2026-11-20Z',
  suppress_from_publishing: 'true',
  suppress_from_external_search: 'false',
  sync_with_oclc: 'BIBS',
  cataloging_level: { value: '20', desc: 'Level 20' },
  brief_level: { value: '01', desc: '01' },
  rank: '',
  anies: [RECORD],
};

async function read(
  body: unknown,
  mmsId = MMS,
): Promise<{ result: Result<LocalRecord, AlmaFailure>; asked: readonly AlmaRequest[] }> {
  const asked: AlmaRequest[] = [];
  const result = await readBib(async (request) => {
    asked.push(request);
    return success(body);
  }, mmsId);
  return { result, asked };
}

async function localOf(body: unknown): Promise<LocalRecord> {
  const { result } = await read(body);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

describe('readBib', () => {
  it('asks for the record alone: never for availability, which a save would store', async () => {
    expect((await read(BIB)).asked).toEqual([{ url: `/bibs/${MMS}` }]);
  });

  it('gives the record, its version and who saved it', async () => {
    const local = await localOf(BIB);

    expect(local).toEqual(
      jasmine.objectContaining({
        mmsId: MMS,
        title: 'Moby Dick /',
        recordFormat: 'marc21',
        version005: '20261120140100.0',
        lastModifiedBy: 'staff-2',
        lastModifiedDate: '2026-11-20Z',
        suppressed: true,
      }),
    );
    expect(local.record.fields.map(({ tag }) => tag)).toEqual(['001', '005', '245']);
    expect('linkedTo' in local).toBeFalse();
  });

  it('keeps the management data that are there, and none that are not', async () => {
    expect((await localOf(BIB)).management).toEqual({
      suppressFromPublishing: 'true',
      suppressFromExternalSearch: 'false',
      catalogingLevel: '20',
      briefLevel: '01',
      syncWithOclc: 'BIBS',
    });
  });

  it('reads a bib of which almost everything is null, empty or missing', async () => {
    const local = await localOf({ mms_id: MMS, title: null, rank: null, anies: [RECORD] });

    expect(local.title).toBe('');
    expect(local.recordFormat).toBe('marc21');
    expect(local.suppressed).toBeFalse();
    expect(local.management).toEqual({});
    expect('lastModifiedBy' in local).toBeFalse();
  });

  const links: readonly [unknown, string | undefined][] = [
    [{ value: '99', type: 'NZ' }, 'NZ'],
    [{ value: '99', type: 'CZ' }, 'CZ'],
    [{ value: null, type: null }, undefined],
    [{ value: '', type: 'CZ' }, undefined],
    [null, undefined],
    ['', undefined],
  ];
  for (const [link, linkedTo] of links)
    it(`takes ${JSON.stringify(link)} for ${linkedTo ?? 'not linked'}`, async () => {
      expect((await localOf({ ...BIB, linked_record_id: link })).linkedTo as unknown).toBe(
        linkedTo,
      );
    });

  const versions: readonly [string, string, string | undefined][] = [
    ['', 'no 005', undefined],
    ['<controlfield tag="005">2026</controlfield>', 'a 005 that is no time', undefined],
    ['<controlfield tag="005">20261120140100.0</controlfield>'.repeat(2), 'two 005', undefined],
    ['<controlfield tag="005">20261120140100.0</controlfield>', 'one 005', '20261120140100.0'],
  ];
  for (const [fields, name, version] of versions)
    it(`finds ${version ? 'the' : 'no'} version in a record with ${name}`, async () => {
      const one = '<controlfield tag="005">20261120140100.0</controlfield>';
      const local = await localOf({ ...BIB, anies: [RECORD.replace(one, fields)] });
      expect(local.version005).toBe(version);
    });

  it('fails where another record came back', async () => {
    const { result } = await read({ ...BIB, mms_id: '9911111111104401' });

    expect(!result.ok && result.failure.kind).toBe('almaUnknownAnswer');
    expect(!result.ok && result.failure.values).toEqual({
      says: '',
      asked: MMS,
      answered: '9911111111104401',
    });
  });

  it('keeps the start of an answer that is no bib', async () => {
    const { result } = await read('<html>Sign in</html>');
    expect(!result.ok && result.failure.details.raw).toBe('<html>Sign in</html>');
  });

  for (const body of [undefined, null, [], 5, {}])
    it(`takes ${JSON.stringify(body)} for no bib`, async () => {
      const { result } = await read(body);
      expect(!result.ok && result.failure.kind).toBe('almaUnknownAnswer');
    });

  it('says where a record cannot be read', async () => {
    const cut = RECORD.slice(0, -20);
    const { result } = await read({ ...BIB, anies: [cut] });
    if (result.ok) return fail('it was read');

    expect(result.failure.kind).toBe('almaUnreadableRecord');
    expect(result.failure.values?.['problem']).toBe('xmlNotWellFormed');
    expect(result.failure.values?.['where']).toMatch(/^(\d{3} )?2:\d+$/);
    expect(result.failure.details.raw).toBe(cut);
  });

  for (const anies of [undefined, null, [], [null], [''], [{}]])
    it(`cannot read a bib whose record is ${JSON.stringify(anies)}`, async () => {
      const { result } = await read({ ...BIB, anies });
      expect(!result.ok && result.failure.kind).toBe('almaUnreadableRecord');
    });

  it('names the format of a record that is not MARC', async () => {
    const dc =
      '<record xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Map</dc:title></record>';
    const { result } = await read({ ...BIB, record_format: 'dc', anies: [dc] });

    expect(!result.ok && result.failure.kind).toBe('almaNotMarc21');
    expect(!result.ok && result.failure.values?.['format']).toBe('dc');
  });

  for (const mmsId of ['', '99a', '../users', '99/holdings', '99?expand=p_avail', '٩٩'])
    it(`does not ask Alma for "${mmsId}"`, async () => {
      const { result, asked } = await read(BIB, mmsId);

      expect(asked).toEqual([]);
      expect(!result.ok && result.failure.kind).toBe('almaNotFound');
    });
});

describe('bibsWithNumber', () => {
  type Answer = Result<unknown, AlmaFailure>;

  async function others(
    number: string,
    answer: (spelling: string) => Answer,
  ): Promise<{ asked: readonly string[]; found: Result<NumberLookup, AlmaFailure> }> {
    const asked: string[] = [];
    const found = await bibsWithNumber(
      async ({ query }) => {
        const spelling = query?.['other_system_id'] ?? '';
        asked.push(spelling);
        return answer(spelling);
      },
      number,
      MMS,
    );
    return { asked, found };
  }

  function mmsIdsOf(found: Result<NumberLookup, AlmaFailure>): readonly string[] | undefined {
    return found.ok ? found.value.mmsIds : undefined;
  }

  const list = (...bib: readonly object[]): Answer => success({ bib, total_record_count: 1 });
  const none = (): Answer => success({ total_record_count: 0 });

  const spellings: readonly [string, readonly string[]][] = [
    ['459287', ['459287', '00459287', 'ocm00459287', 'ocn000459287']],
    ['12345678', ['12345678', 'ocm12345678', 'ocn012345678']],
    ['123456789', ['123456789', 'ocn123456789', 'on123456789']],
    ['1234567890', ['1234567890', 'on1234567890']],
  ];
  for (const [number, asked] of spellings)
    it(`asks for every spelling of ${number}, and says which`, async () => {
      const spelt = asked.map((one) => `(OCoLC)${one}`);
      const { asked: sent, found } = await others(number, none);
      expect(sent).toEqual(spelt);
      expect(found).toEqual(success({ spellings: spelt, mmsIds: [] }));
    });

  it('finds nothing where the answer has no list at all', async () => {
    expect(mmsIdsOf((await others('459287', none)).found)).toEqual([]);
  });

  it('takes "no such id" for none', async () => {
    const { found } = await others('459287', () => failed(ownFailure('almaNotFound')));
    expect(mmsIdsOf(found)).toEqual([]);
  });

  it('gives each other bib once that does hold the number, in whatever spelling', async () => {
    const { found } = await others('459287', (spelling) =>
      spelling.includes('ocm')
        ? list({ mms_id: '993', network_number: ['(OCoLC)ocm00459287', '(EXLNZ-1)5'] })
        : list(
            { mms_id: MMS, network_number: ['(OCoLC)459287'] },
            { mms_id: '992', network_number: '(OCoLC)459287' },
            { mms_id: '993', network_numbers: { network_number: ['(OCoLC)ocm00459287'] } },
            { mms_id: '994', network_number: ['(OCoLC)4592871'] },
            { mms_id: '995', network_number: null },
            { mms_id: '996', network_number: ['(DLC)459287'] },
            { mms_id: '../997', network_number: ['(OCoLC)459287'] },
          ),
    );
    expect(mmsIdsOf(found)).toEqual(['992', '993']);
  });

  it('never says "none" when one of the questions failed', async () => {
    const { found } = await others('459287', (spelling) =>
      spelling.includes('ocm') ? failed(noAnswer()) : none(),
    );
    expect(found).toEqual(failed(noAnswer()));
  });

  it('asks nothing about a text that is no number', async () => {
    expect((await others('Moby Dick', none)).asked).toEqual([]);
  });
});

describe('warningsOf', () => {
  const shapes: readonly [unknown, readonly string[]][] = [
    [{ warnings: { warning: [{ message: 'a' }, { message: 'b' }] } }, ['a', 'b']],
    [{ warnings: { warning: { message: 'a' } } }, ['a']],
    [{ warnings: [{ message: 'a' }] }, ['a']],
    [{ warnings: ['a'] }, ['a']],
    [{ warnings: null }, []],
    [{ warnings: {} }, []],
    [{}, []],
    [undefined, []],
  ];
  for (const [body, texts] of shapes)
    it(`reads ${JSON.stringify(body)}`, () => {
      expect(warningsOf(body)).toEqual(texts);
    });
});
