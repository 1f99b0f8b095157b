import { MarcFiles } from './marc-files';

const files = new MarcFiles();

const FIELDS = [
  '020     9780000000019',
  '100 1   Stoker, Bram, ǂd 1847-1912.',
  '245 1 0 Dracula / ǂc Bram Stoker.',
  '650   0 Vampires ǂv Fiction.',
];
const GRID = [
  'OCLC 1004567   No holdings in XXX - 25 other holdings',
  'Books   Rec stat n   Entered 20010101   Replaced 20200202',
  'Type a   ELvl     Srce d   Audn     Ctrl     Lang eng',
  'BLvl m   Form     Conf 0   Biog     MRec     Ctry enk',
  '         Cont b   GPub     LitF 1   Indx 0',
  'Desc a   Ills ab  Fest 0   DtSt s   Dates 2001 ,',
];

async function pasted(...lines: readonly string[]) {
  const read = await files.paste(lines.join('\n'));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

describe('a record pasted from Connexion', () => {
  it('is offered with what cataloguers choose by, and nothing to check', async () => {
    const [one] = await pasted(...GRID, ...FIELDS);
    expect(one.candidate).toEqual(
      jasmine.objectContaining({
        oclcNumber: '1004567',
        title: 'Dracula',
        creator: 'Stoker, Bram, 1847-1912.',
        date: '2001',
        language: 'eng',
        recordType: 'a',
        bibLevel: 'm',
      }),
    );
    expect(one.candidate.notes).toBeUndefined();
  });

  it('says which values of the fixed field to check', async () => {
    const lines = GRID.map((line) => line.replace('Indx 0', 'Indx').replace('Conf 0', 'Conf '));
    const [one] = await pasted(...lines, ...FIELDS);
    expect(one.candidate.notes).toEqual([
      { id: 'fixedFieldUnclear', values: { labels: 'Conf, Indx' } },
    ]);
  });

  it('is read without fixed field, and says that leader and 008 of the local record stay', async () => {
    const [one] = await pasted(...FIELDS);
    expect([one.record.leader, one.candidate.title, one.candidate.notes]).toEqual([
      '',
      'Dracula',
      [{ id: 'fixedFieldAbsent', values: {} }],
    ]);
  });

  it('says that the leader stays where 008 is there', async () => {
    const own = '008     010101s2001    enkab    b    000 1 eng d';
    const [one] = await pasted(own, ...FIELDS);
    expect(one.candidate.notes).toEqual([{ id: 'leaderAbsent', values: {} }]);
  });

  it('says so where fields stand in two scripts', async () => {
    const [one] = await pasted(
      ...GRID,
      FIELDS[2].replace('Dracula', 'ドラキュラ'),
      ...FIELDS.slice(2),
    );
    expect(one.candidate.notes).toEqual([{ id: 'scriptsUnlinked', values: { tags: '245' } }]);
  });

  it('has notes of its own among several', async () => {
    const records = await pasted(...GRID, ...FIELDS, '', ...GRID.slice(0, 1), ...FIELDS);
    expect(records.map(({ candidate }) => candidate.notes?.map(({ id }) => id))).toEqual([
      undefined,
      ['fixedFieldAbsent'],
    ]);
  });
});
