import type { Field, MarcRecord } from '../../cloudapp/src/app/marc/record';
import type { Labelled, ShownRecord } from '../../cloudapp/src/testing/connexion-records';

import { fieldsOf } from './sample-files';

/** Where the labels of a book's fixed field stand: in the leader, then in 008 (OCLC Bibliographic Formats, "Fixed-field elements"). */
const IN_LEADER: readonly (readonly [string, number])[] = [
  ['Rec stat', 5],
  ['Type', 6],
  ['ELvl', 17],
  ['BLvl', 7],
  ['Ctrl', 8],
  ['Desc', 18],
];
const IN_008: readonly (readonly [string, number, number])[] = [
  ['DtSt', 6, 1],
  ['Ctry', 15, 3],
  ['Ills', 18, 4],
  ['Audn', 22, 1],
  ['Form', 23, 1],
  ['Cont', 24, 4],
  ['GPub', 28, 1],
  ['Conf', 29, 1],
  ['Fest', 30, 1],
  ['Indx', 31, 1],
  ['LitF', 33, 1],
  ['Biog', 34, 1],
  ['Lang', 35, 3],
  ['MRec', 38, 1],
  ['Srce', 39, 1],
];

/** A book of the demo catalogue as Connexion shows it: the fixed field as a grid; 001, 003 and 005 are not among the fields. */
export function shownBook(mrk: string): ShownRecord {
  const [{ value: leader }, ...rest] = fieldsOf(mrk);
  const fixed = rest.find(({ tag }) => tag === '008')?.value ?? '';
  const grid: Labelled[] = [
    ['Entered', `19${fixed.slice(0, 6)}`],
    ['Replaced', '20260903113412.4'],
    ...IN_LEADER.map(([label, at]): Labelled => [label, leader.charAt(at).trim()]),
    ...IN_008.map(([label, at, length]): Labelled => [
      label,
      fixed.slice(at, at + length).trimEnd(),
    ]),
    ['Dates', `${fixed.slice(7, 11)} ,`],
  ];
  const shown = rest.filter(({ tag }) => !['001', '003', '005'].includes(tag));
  const record: MarcRecord = { leader, fields: shown.map(fieldOf) };
  return { record, grid: inOrder(grid) };
}

/** The status comes first, as Connexion has it. */
function inOrder(grid: readonly Labelled[]): readonly Labelled[] {
  return [...grid].sort(
    ([one], [other]) => Number(other === 'Rec stat') - Number(one === 'Rec stat'),
  );
}

function fieldOf({ tag, value }: { tag: string; value: string }): Field {
  if (tag.startsWith('00')) return { tag, value };
  const [indicators, ...subfields] = value.split('\x1f');
  return {
    tag,
    ind1: indicators.charAt(0),
    ind2: indicators.charAt(1),
    subfields: subfields.map((text) => ({ code: text.charAt(0), value: text.slice(1).trim() })),
  };
}
