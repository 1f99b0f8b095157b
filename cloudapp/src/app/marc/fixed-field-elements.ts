import type { Material } from './leader';

/** One element of OCLC's fixed field: its label, and where its value stands in the leader or in 008. */
export interface FixedElement {
  readonly label: string;
  /** Labels of older OCLC displays. */
  readonly formerly: readonly string[];
  readonly field: 'leader' | '008';
  /** First position; for 008 by material, where it is not the same in all. */
  readonly at: number | Partial<Record<Material, number>>;
  readonly length: number;
  /** Every value MARC 21 allows, blanks at the end left out. */
  readonly values: RegExp;
  /** What stands for a value that is not known: MARC 21 allows the fill character in 008; the leader has codes for it, or a blank. */
  readonly unknown: string;
  /** No longer shown: a grid without it lacks nothing. */
  readonly obsolete: boolean;
}

type Row = readonly [
  labels: string,
  at: number | Partial<Record<Material, number>>,
  length: number,
  values: RegExp,
];

/** Elements of the leader; `u` is MARC 21's code for an unknown level or unknown rules. */
const IN_LEADER: readonly (readonly [...Row, unknown: string])[] = [
  ['Rec stat|Rec Stat', 5, 1, /^[acdnp]$/, 'n'],
  ['Type', 6, 1, /^[acdefgijkmoprt]$/, ''],
  ['BLvl|Bib lvl|Bib Lvl', 7, 1, /^[abcdims]$/, ''],
  ['Ctrl', 8, 1, /^a?$/, ' '],
  ['ELvl|Enc lvl|Enc Lvl', 17, 1, /^[1-8A-Zuz]?$/, 'u'],
  ['Desc', 18, 1, /^[acinu]?$/, 'u'],
];

/** One letter, figure or fill character; the question mark says that a blank is a value too. */
const CODE = /^[a-z0-9|]$/;
const CODE_OR_BLANK = /^[a-z0-9|]?$/;
const YES_OR_NO = /^[01|]$/;
const UP_TO: Readonly<Record<number, RegExp>> = {
  2: /^[a-z0-9|]{0,2}$/,
  3: /^[a-z0-9|]{0,3}$/,
  4: /^[a-z0-9|]{0,4}$/,
  6: /^[a-z0-9| ]{0,6}$/,
};

const IN_008: readonly Row[] = [
  ['DtSt|Dat tp|Dat Tp', 6, 1, /^[bcdeikmnpqrstu|]$/],
  ['Ctry', 15, 3, /^(?:[a-z]{2,3}|\|{3})$/],
  ['Lang', 35, 3, /^(?:[a-z]{3}|\|{3})?$/],
  ['MRec|Mod rec|Mod Rec', 38, 1, /^[dorsxu|]?$/],
  ['Srce|Source', 39, 1, /^[abcdu|]?$/],
  ['Ills|Illus', { BK: 18 }, 4, UP_TO[4]],
  ['Audn|Int lvl|Int Lvl', { BK: 22, CF: 22, MU: 22, VM: 22 }, 1, CODE_OR_BLANK],
  ['Form|Repr', { BK: 23, CF: 23, MU: 23, CR: 23, MX: 23, MP: 29, VM: 29 }, 1, CODE_OR_BLANK],
  ['Cont', { BK: 24 }, 4, UP_TO[4]],
  ['Cont', { CR: 25 }, 3, UP_TO[3]],
  ['GPub|Govt pub|Govt Pub', { BK: 28, CF: 28, MP: 28, CR: 28, VM: 28 }, 1, CODE_OR_BLANK],
  ['Conf|Conf pub|Conf Pub', { BK: 29, CR: 29 }, 1, YES_OR_NO],
  ['Fest|Festschr', { BK: 30 }, 1, YES_OR_NO],
  ['Indx', { BK: 31, MP: 31 }, 1, YES_OR_NO],
  ['LitF|Fict', { BK: 33 }, 1, CODE],
  ['Biog', { BK: 34 }, 1, CODE_OR_BLANK],
  ['File', { CF: 26 }, 1, CODE],
  ['Relf', { MP: 18 }, 4, UP_TO[4]],
  ['Proj', { MP: 22 }, 2, UP_TO[2]],
  ['CrTp', { MP: 25 }, 1, CODE],
  ['SpFm', { MP: 33 }, 2, UP_TO[2]],
  ['Comp', { MU: 18 }, 2, /^(?:[a-z]{2}|\|{2})$/],
  ['FMus', { MU: 20 }, 1, CODE],
  ['Part', { MU: 21 }, 1, CODE_OR_BLANK],
  ['AccM', { MU: 24 }, 6, UP_TO[6]],
  ['LTxt', { MU: 30 }, 2, UP_TO[2]],
  ['TrAr', { MU: 33 }, 1, CODE_OR_BLANK],
  ['Freq', { CR: 18 }, 1, CODE_OR_BLANK],
  ['Regl', { CR: 19 }, 1, CODE],
  ['SrTp', { CR: 21 }, 1, CODE_OR_BLANK],
  ['Orig', { CR: 22 }, 1, CODE_OR_BLANK],
  ['EntW', { CR: 24 }, 1, CODE_OR_BLANK],
  ['Alph', { CR: 33 }, 1, CODE_OR_BLANK],
  ['S/L', { CR: 34 }, 1, CODE],
  ['Time', { VM: 18 }, 3, /^(?:\d{3}|nnn|---|\|{3})$/],
  ['TMat', { VM: 33 }, 1, CODE],
  ['Tech', { VM: 34 }, 1, CODE],
  ['ISSN', { CR: 20 }, 1, CODE_OR_BLANK],
];

/**
 * The elements of the fixed field of all materials.
 * Source: OCLC Bibliographic Formats and Standards, Fixed-field elements; MARC 21 Bibliographic, leader and 008.
 */
export const FIXED_ELEMENTS: readonly FixedElement[] = [
  ...IN_LEADER.map(([labels, at, length, values, unknown]) =>
    element('leader', labels, at, length, values, unknown),
  ),
  ...IN_008.map(([labels, at, length, values]) =>
    element('008', labels, at, length, values, '|'.repeat(length)),
  ),
];

/** Labels of the heading whose values are dates: `Entered 19880502`, `Dates 1988 , 1851`. */
export const DATE_LABELS = ['Entered', 'Replaced', 'Dates'] as const;

function element(
  field: FixedElement['field'],
  labels: string,
  at: FixedElement['at'],
  length: number,
  values: RegExp,
  unknown: string,
): FixedElement {
  const [label = '', ...formerly] = labels.split('|');
  return { label, formerly, field, at, length, values, unknown, obsolete: label === 'ISSN' };
}

/** Where an element stands in 008 of a material; undefined where the material has none. */
export function positionIn({ at }: FixedElement, material: Material): number | undefined {
  return typeof at === 'number' ? at : at[material];
}
