import { recordText } from './text-form';
import type { TextDoubt } from './text-form-doubts';
import { readTextRecords } from './text-form-read';

/** Each record as text, then its doubts; or why there is none. */
function read(text: string): readonly string[] {
  const result = readTextRecords(text, { defaultLeader: '' });
  if (!result.ok) return [`${result.failure.kind} ${JSON.stringify(result.failure.where)}`];
  return result.value.flatMap(({ record, doubts }) => [
    ...recordText(record).split('\n'),
    ...doubts.map(told),
  ]);
}

function told(doubt: TextDoubt): string {
  if (doubt.kind === 'fixedFieldUnclear') return `unclear: ${doubt.labels.join(' ')}`;
  if (doubt.kind === 'scriptsUnlinked') return `two scripts: ${doubt.tags.join(' ')}`;
  return doubt.fixedField ? 'no leader' : 'no fixed field';
}

const CLIENT = `OCLC 1004567   No holdings in XXX - 25 other holdings
Books      Rec stat  n      Entered  20010101      Replaced  20200202
Type a     ELvl      Srce d     Audn       Ctrl       Lang eng
BLvl m     Form      Conf 0     Biog       MRec       Ctry enk
           Cont b    GPub       LitF 1     Indx 0
Desc a     Ills ab   Fest 0     DtSt r     Dates 2001 , 1897
007     c ǂb r ǂd c ǂe n
020     9780000000019
040     HUL ǂb eng ǂc HUL
100 1   Stoker, Bram, ǂd 1847-1912.
245 1 0 Dracula : ǂb a tale of the Carpathians, with
        the journals of those who went there / ǂc Bram
        Stoker.
650   0 Vampires ǂv Fiction.`;

const DRACULA = [
  'LDR      nam a22      a 4500',
  '007 cr cn|||||||||',
  '008 010101r20011897enkab    b    000 1 eng d',
  '020 __ $a 9780000000019',
  '035 __ $a (OCoLC)1004567',
  '040 __ $a HUL $b eng $c HUL',
  '100 1_ $a Stoker, Bram, $d 1847-1912.',
  '245 10 $a Dracula : $b a tale of the Carpathians, with the journals of those who went there / $c Bram Stoker.',
  '650 _0 $a Vampires $v Fiction.',
];

const MANAGER = `OCLC Number: 1004568
Type\ta\tELvl\tI\tSrce\td\tGPub\t\tCtrl\t\tLang\tfre
BLvl\ts\tForm\to\tConf\t0\tFreq\tq\tMRec\t\tCtry\tfr
S/L\t0\tOrig\t\tEntW\t\tRegl\tr\tAlph\ta
Desc\ti\tSrTp\tp\tCont\t\tDtSt\tc\tDates\t1999, 9999
Entered\t19990315
022\t0\t\t‡a 0000-0019
245\t0\t0\t‡a Revue des marées.
264\t\t1\t‡a Brest : ‡b Éditions du Large, ‡c 1999-`;

const FIRST_SEARCH = `Accession No: OCLC: 1004569
Rec stat: c  Entered: 19881105  Replaced: 19990101
Type: g  Bib lvl: m  Source: d  Lang: eng
Type mat: v  Enc lvl: K  Govt pub:    Ctry: nyu
Audn: g  Mod rec:    Form:    Desc: a
Time: 090  Tech: l  TMat: v  Ctrl:
Dat tp: s  Dates: 1988,
245 00 |aHarbour lights|h[videorecording].
300    |a1 videocassette (90 min.)`;

const EXPORT = `Rec Stat c
Entered 20100809
Type c
BLvl m
Ctrl #
ELvl 1
Desc i
Srce d
Audn #
Form #
Lang zxx
Ctry gw
MRec #
Comp sn
FMus a
Part n
AccM bc####
LTxt ##
TrAr n
DtSt s
Dates 2010 , ####
028 22|aEL 100|bEdition Linde
245 10|aSonate für Klavier /|cClara Linde.`;

describe('a record pasted from', () => {
  it('Connexion client: columns, ǂ, 007 in subfields, wrapped lines', () => {
    expect(read(CLIENT)).toEqual(DRACULA);
  });

  it('Connexion client with the fixed field below', () => {
    const [number = '', ...rows] = CLIENT.split('\n');
    const below = [number, ...rows.slice(5), ...rows.slice(0, 5)].join('\n');
    expect(read(below)).toEqual(DRACULA);
  });

  it('Record Manager: a serial in cells of a table', () => {
    expect(read(MANAGER)).toEqual([
      'LDR      nas a22     Ii 4500',
      '008 990315c19999999fr qr p o     0   a0fre d',
      '022 0_ $a 0000-0019',
      '035 __ $a (OCoLC)1004568',
      '245 00 $a Revue des marées.',
      '264 _1 $a Brest : $b Éditions du Large, $c 1999-',
    ]);
  });

  it("WorldCat's FirstSearch: a film, labels of old with colons, |", () => {
    expect(read(FIRST_SEARCH)).toEqual([
      'LDR      cgm a22     Ka 4500',
      '008 881105s1988    nyu090 g          vleng d',
      '035 __ $a (OCoLC)1004569',
      '245 00 $a Harbour lights $h [videorecording].',
      '300 __ $a 1 videocassette (90 min.)',
    ]);
  });

  it('a text export: a score, a label a line, blanks as #', () => {
    expect(read(EXPORT)).toEqual([
      'LDR      ccm a22     1i 4500',
      '008 100809s2010    gw snan  bc       n zxx d',
      '028 22 $a EL 100 $b Edition Linde',
      '245 10 $a Sonate für Klavier / $c Clara Linde.',
    ]);
  });
});

describe('a fixed field', () => {
  const fixedField = (text: string): readonly string[] =>
    read(text).filter((line) => /^(?:LDR|008|unclear|no )/.test(line));

  it('of other materials is laid out by its own rules', () => {
    const frame = (own: string): string =>
      `Rec stat n Entered 20010101 Ctrl ELvl Desc a Srce d MRec Lang eng Ctry nyu DtSt s Dates 2001,\n${own}\n245 00 ǂa Title\n500    ǂa Note`;
    const own: readonly [string, string][] = [
      [
        'Type e BLvl m Relf ab Proj bd CrTp a GPub Form o Indx 1 SpFm e',
        '010101s2001    nyuab  bd a   o 1 e eng d',
      ],
      ['Type m BLvl m Audn Form o File b GPub f', '010101s2001    nyu     o  b f      eng d'],
      ['Type p BLvl c Form r', '010101s2001    nyu     r           eng d'],
    ];
    for (const [labels, value] of own)
      expect(fixedField(frame(labels))[1])
        .withContext(labels)
        .toBe(`008 ${value}`);
  });

  it('names what has no value, or one that is none, and fills its place', () => {
    const harmed = CLIENT.replace('Conf 0', 'Conf  ')
      .replace('LitF 1', 'LitF one')
      .replace('Ills ab ', 'Ills abcde')
      .replace('Entered  20010101', 'Entered  1 Jan');
    expect(fixedField(harmed)).toEqual([
      'LDR      nam a22      a 4500',
      '008       r20011897enk||||  b    |00 | eng d',
      'unclear: Entered Ills Conf LitF',
    ]);
  });

  it('names the second date where the type of date asks for one', () => {
    expect(fixedField(CLIENT.replace('2001 , 1897', '2001 ,'))[2]).toBe('unclear: Dates');
  });

  it('that is cut off leaves leader and 008 to the local record', () => {
    const rows = CLIENT.split('\n');
    expect(fixedField([...rows.slice(0, 3), ...rows.slice(6)].join('\n'))).toEqual([
      'LDR ',
      'no fixed field',
      'unclear: BLvl DtSt Dates Ctry',
    ]);
  });

  it('whose values were not copied with it leaves them too', () => {
    const labels = CLIENT.replace(/\b(Type|BLvl|DtSt) \w/g, '$1').replace('2001 , 1897', '');
    expect(fixedField(labels)).toEqual(['LDR ', 'no fixed field', 'unclear: Type BLvl DtSt Dates']);
  });

  it('that is missing leaves leader and 008, or the leader alone', () => {
    const fields = CLIENT.split('\n').slice(7).join('\n');
    expect(fixedField(fields)).toEqual(['LDR ', 'no fixed field']);
    const own = '008     010101r20011897enkab    b    000 1 eng d';
    expect(fixedField(`${own}\n${fields}`)).toEqual(
      [own.replace(/ +/, ' '), 'LDR '].reverse().concat('no leader'),
    );
  });

  it('does not count where leader and 008 are shown themselves', () => {
    const own =
      'LDR 00000cam a2200000 i 4500\n008 010101s2001    nyu           000 0 eng d\n245 00 ǂa X';
    expect(fixedField(`Type q BLvl m Ctrl Lang eng Ctry nyu\n${own}`).length).toBe(2);
  });
});

describe('what pasting does to a record', () => {
  it('Windows line ends, no-break spaces and marks of direction change nothing', () => {
    const harmed = CLIENT.split('\n')
      .map((row, index) => {
        const end = index < 6 ? row.length : 8;
        return `\u200E${row.slice(0, end).replaceAll(' ', '\u00A0')}${row.slice(end)}`;
      })
      .join('\r\n')
      .replaceAll('ǂ', '\u200Eǂ\u200E');
    expect(read(harmed)).toEqual(DRACULA);
  });

  it('two pastes are two records, also without a fixed field', () => {
    expect(read(`${CLIENT}\n\n${CLIENT}`)).toEqual([...DRACULA, ...DRACULA]);
    const fields = CLIENT.split('\n').slice(7).join('\n');
    const titles = read(`${fields}\n${fields}`).filter((line) => line.startsWith('LDR'));
    expect(titles.length).toBe(2);
  });

  it('a paste that breaks off within a field has what stands there', () => {
    const cut = CLIENT.slice(0, CLIENT.indexOf('the journals'));
    expect(read(cut).at(-1)).toBe('245 10 $a Dracula : $b a tale of the Carpathians, with');
  });

  it('Hebrew, Arabic and Chinese stay as they are', () => {
    const text = CLIENT.replace('650   0 Vampires', '650   0 吸血鬼 ǂx דרקולה ǂz مصاص الدماء');
    expect(read(text).at(-1)).toBe('650 _0 $a 吸血鬼 $x דרקולה $z مصاص الدماء $v Fiction.');
  });

  it('a title in two scripts without 880 is told', () => {
    const text = CLIENT.replace('245 1 0', '245 1 0 ドラキュラ\n245 1 0');
    expect(read(text).at(-1)).toBe('two scripts: 245');
  });

  it('a 007 whose subfields do not fit is left out and told', () => {
    const lines = read(CLIENT.replace('ǂb r ǂd', 'ǂb rr ǂd'));
    expect(lines.filter((line) => line.startsWith('007'))).toEqual([]);
    expect(lines.at(-1)).toBe('unclear: 007');
  });

  it('a number with a repeated $a is no pair of indicators', () => {
    const text = CLIENT.replace('020     9780000000019', '019     45679 ǂa 45680');
    expect(read(text)).toContain('019 __ $a 45679 $a 45680');
  });

  it('without a title it may be an authority record, and is refused without a leader', () => {
    expect(read('040     DLC ǂb eng ǂc DLC\n100 1   Stoker, Bram, ǂd 1847-1912')).toEqual([
      'marcNoLeader {"line":1,"record":1}',
    ]);
  });
});
