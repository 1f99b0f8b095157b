import { headingFacts } from './text-form-heading';
import { recordText } from './text-form';
import { readTextForm } from './text-form-read';

const BOOK = [
  'OCLC 17807721   Held by HUL - 312 other holdings',
  'Books   Rec stat c   Entered 19880502   Replaced 20190612101530.5',
  'Type a   ELvl I   Srce d   Audn     Ctrl     Lang eng',
  'BLvl m   Form     Conf 0   Biog     MRec     Ctry nyu',
  '         Cont b   GPub     LitF 1   Indx 0',
  'Desc a   Ills ab  Fest 0   DtSt r   Dates 1988 , 1851',
];

describe('headingFacts', () => {
  it('builds leader and 008 of a book from the fixed field of Connexion', () => {
    expect(headingFacts(BOOK)).toEqual({
      oclcNumber: '17807721',
      leader: '     cam a22     Ia 4500',
      fixedField: '880502r19881851nyuab    b    000 1 eng d',
    });
  });

  it('lays 008 out by the kind of record', () => {
    const serial = [
      'Type a  ELvl    Srce    GPub    Ctrl    Lang fre',
      'BLvl s  Form o  Conf 0  Freq q  MRec    Ctry fr',
      'S/L  0  Orig    EntW    Regl r  Alph a',
      'Desc i  SrTp p  Cont    DtSt c  Dates 1999 , 9999',
    ];
    expect(headingFacts(serial)).toEqual({
      leader: '     nas a22      i 4500',
      fixedField: '      c19999999fr qr p o     0   a0fre  ',
      unclear: ['Entered'],
    });
    const score = [
      'Type c ELvl Srce d Audn Ctrl Lang zxx BLvl m Form Comp sn AccM bc MRec Ctry gw',
      'Part n TrAr Desc i FMus a LTxt DtSt s Dates 2001 ,',
    ];
    expect(headingFacts(score).fixedField).toBe('      s2001    gw snan  bc         zxx d');
  });

  it('always gives 40 characters of 008 and 24 of leader', () => {
    const { leader, fixedField } = headingFacts(
      BOOK.map((line) => line.replace('Ills ab', 'Ills abcdefgh')),
    );
    expect([leader?.length, fixedField?.length]).toEqual([24, 40]);
  });

  it('finds no fixed field on a page that only uses some of its words', () => {
    expect(
      headingFacts(['Type of item: book', 'Form', 'Dates 1988', 'Held by 3 libraries']),
    ).toEqual({});
    expect(headingFacts([])).toEqual({});
  });

  it('takes no leader and no 008 from a fixed field that is cut off, and says what it lacks', () => {
    expect(headingFacts(BOOK.slice(1, 4))).toEqual({ unclear: ['DtSt', 'Dates'] });
  });

  it('takes only the number where the kind of record has no fixed field of its own', () => {
    const authority = BOOK.map((line) => line.replace('Type a', 'Type z'));
    expect(headingFacts(authority)).toEqual({ oclcNumber: '17807721', unclear: ['Type'] });
  });

  it('fills what has no label, and names it; a blank is a value of its own', () => {
    const { leader, fixedField, unclear } = headingFacts([
      'Type a  BLvl m  DtSt s  Dates 1988  GPub ',
      'Lang eng  Ctry nyu',
    ]);
    expect(leader).toBe('     nam a22     uu 4500');
    expect(fixedField).toBe('      s1988    nyu|||||||||| ||| ||eng||');
    expect(unclear).toEqual([
      ...['Ctrl', 'ELvl', 'Desc', 'Entered', 'MRec', 'Srce', 'Ills', 'Audn', 'Form', 'Cont'],
      ...['Conf', 'Fest', 'Indx', 'LitF', 'Biog'],
    ]);
  });
});

describe('a record copied from Connexion', () => {
  it('is a whole record: leader, 008 and number come from its heading', () => {
    const text = [
      ...BOOK,
      '040     HUL ǂb eng ǂc HUL',
      '100 1   Melville, Herman, ǂd 1819-1891.',
      '245 1 0 Moby Dick, or, The whale / ǂc Herman Melville.',
      '650   0 Whaling ǂv Fiction.',
    ].join('\n');
    const read = readTextForm(text);
    expect(read.ok ? read.value.map(recordText).join('\n').split('\n') : read.failure).toEqual([
      'LDR      cam a22     Ia 4500',
      '008 880502r19881851nyuab    b    000 1 eng d',
      '035 __ $a (OCoLC)17807721',
      '040 __ $a HUL $b eng $c HUL',
      '100 1_ $a Melville, Herman, $d 1819-1891.',
      '245 10 $a Moby Dick, or, The whale / $c Herman Melville.',
      '650 _0 $a Whaling $v Fiction.',
    ]);
  });

  it('keeps its own leader, 008 and number where it shows them', () => {
    const own = [
      'LDR 00000nas a2200000 i 4500',
      '008 880502c19999999fr qr p o     0   a0fre  ',
      '035 __ $a (OCoLC)111',
    ];
    const read = readTextForm([...BOOK, ...own].join('\n'));
    expect(read.ok && read.value.map(recordText)).toEqual([own.join('\n')]);
  });

  it('gets its number behind the last field where all tags are lower', () => {
    const own = ['LDR 00000cam a2200000 i 4500', '020 __ $a 9780142437247'];
    const read = readTextForm(['OCLC 17807721', ...own].join('\n'));
    expect(read.ok && read.value.map(recordText)).toEqual([
      [...own, '035 __ $a (OCoLC)17807721'].join('\n'),
    ]);
  });
});
