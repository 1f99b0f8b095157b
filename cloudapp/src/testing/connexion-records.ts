// Records with the fixed field that OCLC's displays show of them, for tests: by tables of their own, not the app's.
import * as fc from 'fast-check';

import type { DataField, Field, MarcRecord } from '../app/marc/record';
import { isControlField } from '../app/marc/record';
import { marcRecord } from './marc-generator';

/** Where labels stand in 008, by the kinds of record of MARC 21 (material: label, position, length, samples of values). */
type Rows = readonly (readonly [
  label: string,
  position: number,
  length: number,
  samples: readonly string[],
])[];

const OF_ALL: Rows = [
  ['DtSt', 6, 1, ['s', 'm', 'c', 'r']],
  ['Ctry', 15, 3, ['nyu', 'fr', 'gw']],
  ['Lang', 35, 3, ['eng', 'fre', 'zxx', '']],
  ['MRec', 38, 1, ['', 'o']],
  ['Srce', 39, 1, ['', 'd', 'c']],
];

const OF_MATERIAL: Readonly<Record<string, Rows>> = {
  BK: [
    ['Ills', 18, 4, ['', 'a', 'abf']],
    ['Audn', 22, 1, ['', 'j']],
    ['Form', 23, 1, ['', 'o', 'r']],
    ['Cont', 24, 4, ['', 'b', 'dr']],
    ['GPub', 28, 1, ['', 'f']],
    ['Conf', 29, 1, ['0', '1']],
    ['Fest', 30, 1, ['0', '1']],
    ['Indx', 31, 1, ['0', '1', '|']],
    ['LitF', 33, 1, ['0', '1', 'f']],
    ['Biog', 34, 1, ['', 'b']],
  ],
  CF: [
    ['Audn', 22, 1, ['', 'e']],
    ['Form', 23, 1, ['', 'o', 'q']],
    ['File', 26, 1, ['b', 'm', 'u']],
    ['GPub', 28, 1, ['', 'f']],
  ],
  MP: [
    ['Relf', 18, 4, ['', 'a', 'bg']],
    ['Proj', 22, 2, ['', 'bd', '||']],
    ['CrTp', 25, 1, ['a', 'e']],
    ['GPub', 28, 1, ['', 'f']],
    ['Form', 29, 1, ['', 'o']],
    ['Indx', 31, 1, ['0', '1']],
    ['SpFm', 33, 2, ['', 'e']],
  ],
  MU: [
    ['Comp', 18, 2, ['sn', 'uu', '||']],
    ['FMus', 20, 1, ['a', 'n']],
    ['Part', 21, 1, ['', 'd']],
    ['Audn', 22, 1, ['', 'g']],
    ['Form', 23, 1, ['', 's']],
    ['AccM', 24, 6, ['', 'bc', 'defghi']],
    ['LTxt', 30, 2, ['', 'ab']],
    ['TrAr', 33, 1, ['', 'n']],
  ],
  CR: [
    ['Freq', 18, 1, ['', 'q']],
    ['Regl', 19, 1, ['r', 'x']],
    ['SrTp', 21, 1, ['', 'p']],
    ['Orig', 22, 1, ['', 'o']],
    ['Form', 23, 1, ['', 'o']],
    ['EntW', 24, 1, ['', 'b']],
    ['Cont', 25, 3, ['', 'r', 'dr']],
    ['GPub', 28, 1, ['', 'f']],
    ['Conf', 29, 1, ['0', '1']],
    ['Alph', 33, 1, ['', 'a']],
    ['S/L', 34, 1, ['0', '1']],
  ],
  VM: [
    ['Time', 18, 3, ['090', 'nnn', '---']],
    ['Audn', 22, 1, ['', 'g']],
    ['GPub', 28, 1, ['', 'f']],
    ['Form', 29, 1, ['', 's']],
    ['TMat', 33, 1, ['v', 'i']],
    ['Tech', 34, 1, ['l', 'n']],
  ],
  MX: [['Form', 23, 1, ['', 'r']]],
};

const KINDS: Readonly<Record<string, readonly string[]>> = {
  BK: ['am', 'tm', 'ac'],
  CF: ['mm'],
  MP: ['em', 'fm'],
  MU: ['cm', 'jm', 'im'],
  CR: ['as', 'ai'],
  VM: ['gm', 'km', 'rm'],
  MX: ['pc'],
};

/** One label of a fixed field with its value, '' for a blank. */
export type Labelled = readonly [label: string, value: string];

/** A record that Connexion can show: no 001-005, a sound 008 for its kind, values without delimiters. */
export interface ShownRecord {
  readonly record: MarcRecord;
  readonly grid: readonly Labelled[];
}

/** Random records with fixed fields of all kinds. */
export function shownRecord(): fc.Arbitrary<ShownRecord> {
  const traps = { markup: false, lineBreaks: false, controls: false, empty: false, astral: false };
  return fc
    .constantFrom(...Object.keys(OF_MATERIAL))
    .chain((material) =>
      fc
        .tuple(
          fc.constantFrom(...(KINDS[material] ?? [])),
          marcRecord({ traps }),
          rowsOf([...OF_ALL, ...(OF_MATERIAL[material] ?? [])]),
          fc.constantFrom('', 'a'),
        )
        .map(([kind, { leader, fields }, rows, control]) =>
          shown(kind + (control || ' '), leader, fields, rows),
        ),
    );
}

type Row = readonly [label: string, position: number, length: number, value: string];

function rowsOf(rows: Rows): fc.Arbitrary<readonly Row[]> {
  return fc.tuple(
    ...rows.map(([label, position, length, samples]) =>
      fc.constantFrom(...samples).map((value) => [label, position, length, value] as const),
    ),
  );
}

function shown(
  kind: string,
  leader: string,
  fields: readonly Field[],
  rows: readonly Row[],
): ShownRecord {
  const characters = [...'880502'.padEnd(40)];
  for (const [, position, length, value] of rows)
    characters.splice(position, length, ...value.padEnd(length));
  characters.splice(7, 8, ...(characters[6] === 's' ? '1988    ' : '19881999'));
  const [level = ' ', rules = ' '] = leader.slice(17, 19);
  const status = leader.charAt(5);
  const title: DataField = {
    tag: '245',
    ind1: '1',
    ind2: '0',
    subfields: [{ code: 'a', value: 'Moby Dick' }],
  };
  const data = fields.filter(({ tag }) => !tag.startsWith('00') && tag !== '245');
  const inOrder = [...data, title].sort((one, other) => one.tag.localeCompare(other.tag));
  return {
    record: {
      leader: `     ${status}${kind}a22     ${level}${rules} 4500`,
      fields: [
        ...fields.filter(({ tag }) => tag === '007'),
        { tag: '008', value: characters.join('') },
        ...inOrder
          .map(plain)
          .filter((field) => isControlField(field) || field.subfields.length > 0),
      ],
    },
    grid: [
      ['Rec stat', status],
      ['Entered', '19880502'],
      ['Replaced', '20190612101530.5'],
      ['Type', kind.charAt(0)],
      ['ELvl', level.trim()],
      ['BLvl', kind.charAt(1)],
      ['Ctrl', kind.charAt(2).trim()],
      ['Desc', rules.trim()],
      ...rows.map(([label, , , value]) => [label, value] as const),
      ['Dates', characters[6] === 's' ? '1988 ,' : '1988 , 1999'],
    ],
  };
}

/** Values as a display can show them: no delimiters, nothing at the ends, one blank at a time, and no numbers that look like indicators. */
function plain(field: Field): Field {
  if (isControlField(field)) return field;
  const subfields = field.subfields.map(({ code, value }) => ({
    code,
    value: value
      .replace(/[|‡ǂ▼$_#]/g, '-')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^\d{0,2}$/, '100$&'),
  }));
  return { ...field, subfields };
}
