import type { Field, MarcRecord } from '../cloudapp/src/app/marc/record';

/** Words that make headings and notes of ordinary length; no chance, so that figures can be compared. */
const WORDS =
  'history library voyage whale captain letters society science memory island river mountain music garden winter translation'.split(
    ' ',
  );

function phrase(seed: number, length: number): string {
  return Array.from(
    { length },
    (_, index) => WORDS[(seed * 7 + index * 3 + seed * index) % WORDS.length],
  ).join(' ');
}

function dataField(tag: string, ind: string, ...pairs: readonly string[]): Field {
  return {
    tag,
    ind1: ind[0],
    ind2: ind[1],
    subfields: pairs.map((pair) => ({ code: pair[0], value: pair.slice(1) })),
  };
}

/** What one generated line becomes: mostly headings and notes, as in big records. */
function line(index: number, side: 'local' | 'incoming', tag?: string): Field {
  const differs = index % 3 === 0 && side === 'incoming' ? ' revised' : '';
  const text = `${phrase(index, 6)} ${index}${differs}`;
  if (tag !== undefined) return dataField(tag, ' 0', `a${text}`, 'xHistory and criticism.');
  switch (index % 6) {
    case 0:
      return dataField('500', '  ', `a${text}.`);
    case 1:
      return dataField('650', ' 0', `a${text}`, `xHistory and criticism.`);
    case 2:
      return dataField('700', '12', `a${text},`, `d18${index % 90}-`, `t${phrase(index, 4)}.`);
    case 3:
      return side === 'local'
        ? dataField('590', '  ', `aLocal note ${text}.`)
        : dataField('520', '  ', `a${phrase(index, 30)}`);
    case 4:
      return dataField('490', '1 ', `a${text} ;`, `vv. ${index}`);
    default:
      return dataField('830', ' 0', `a${text} ;`, `vv. ${index}.`);
  }
}

type Line = (index: number, side: 'local' | 'incoming') => Field;

/** A record of about `count` fields, and its incoming copy where every third field differs. */
export function bigPair(count: number): { local: MarcRecord; incoming: MarcRecord } {
  return pairOf(count, line);
}

/** Two records with `count` subjects each, of which every third differs: nothing but the words tells what belongs together. */
export function oneTagPair(count: number): { local: MarcRecord; incoming: MarcRecord } {
  return pairOf(count + 8, (index, side) => line(index, side, '650'));
}

function pairOf(count: number, lineAt: Line): { local: MarcRecord; incoming: MarcRecord } {
  const make = (side: 'local' | 'incoming'): MarcRecord => ({
    leader: '00000cam a2200000 i 4500',
    fields: [
      { tag: '001', value: side === 'local' ? '9912345678904401' : 'ocm17807721 ' },
      ...(side === 'local' ? [] : [{ tag: '003', value: 'OCoLC' }]),
      { tag: '005', value: '20261120140100.0' },
      { tag: '008', value: '880218s1988    ilu           000 1 eng  ' },
      dataField('035', '  ', 'a(OCoLC)17807721'),
      dataField('040', '  ', 'aDLC', 'beng', 'cDLC'),
      dataField('100', '1 ', 'aMelville, Herman,', 'd1819-1891.'),
      dataField('245', '10', 'aMoby Dick, or, The whale /', 'cHerman Melville.'),
      ...Array.from({ length: count - 8 }, (_, index) => lineAt(index, side)).sort((a, b) =>
        a.tag.localeCompare(b.tag),
      ),
    ],
  });
  return { local: make('local'), incoming: make('incoming') };
}
