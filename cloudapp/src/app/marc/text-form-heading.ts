import { materialOf } from './leader';
import type { Material } from './leader';
import { parseOclcNumber } from './oclc-number';

/** What the heading of a record in Connexion says that its fields do not. */
export interface HeadingFacts {
  readonly leader?: string;
  /** Value of 008. */
  readonly fixedField?: string;
  readonly oclcNumber?: string;
}

/** Where a labelled value stands in 008, and how many characters it has. */
type Places = Readonly<Record<string, readonly [position: number, length: number]>>;

/** Source: OCLC Bibliographic Formats and Standards, fixed-field elements; MARC 21 008. */
const PLACES_OF_ALL: Places = {
  DtSt: [6, 1],
  Ctry: [15, 3],
  Lang: [35, 3],
  MRec: [38, 1],
  Srce: [39, 1],
};

const PLACES: Readonly<Record<Material, Places>> = {
  BK: {
    ...{ Ills: [18, 4], Audn: [22, 1], Form: [23, 1], Cont: [24, 4], GPub: [28, 1] },
    ...{ Conf: [29, 1], Fest: [30, 1], Indx: [31, 1], LitF: [33, 1], Biog: [34, 1] },
  },
  CF: { Audn: [22, 1], Form: [23, 1], File: [26, 1], GPub: [28, 1] },
  MP: {
    ...{ Relf: [18, 4], Proj: [22, 2], CrTp: [25, 1], GPub: [28, 1], Form: [29, 1] },
    ...{ Indx: [31, 1], SpFm: [33, 2] },
  },
  MU: {
    ...{ Comp: [18, 2], FMus: [20, 1], Part: [21, 1], Audn: [22, 1], Form: [23, 1] },
    ...{ AccM: [24, 6], LTxt: [30, 2], TrAr: [33, 1] },
  },
  CR: {
    ...{ Freq: [18, 1], Regl: [19, 1], SrTp: [21, 1], Orig: [22, 1], Form: [23, 1], EntW: [24, 1] },
    ...{ Cont: [25, 3], GPub: [28, 1], Conf: [29, 1], Alph: [33, 1], 'S/L': [34, 1] },
  },
  VM: { Time: [18, 3], Audn: [22, 1], GPub: [28, 1], Form: [29, 1], TMat: [33, 1], Tech: [34, 1] },
  MX: { Form: [23, 1] },
};

const LABELS = [
  ...Object.keys(PLACES_OF_ALL),
  ...Object.values(PLACES).flatMap((places) => Object.keys(places)),
  ...[
    'Type',
    'BLvl',
    'ELvl',
    'Desc',
    'Ctrl',
    'Dates',
    'Rec stat',
    'Rec Stat',
    'Entered',
    'Replaced',
  ],
];
const LABEL = new RegExp(`(?<!\\S)(${[...new Set(LABELS)].join('|')})(?!\\S)`, 'g');

/** Without these a heading is no fixed field: any page may have the word `Form` on it. */
const NEEDED = ['Type', 'BLvl', 'DtSt', 'Dates', 'Lang', 'Ctry'];

/**
 * Reads the heading that Connexion shows above a record, where it has neither leader nor 001, 008 and 035: the line
 * `OCLC 459287 ...` and the labelled fixed field (`Type a ELvl I Srce d ...`).
 *
 * Gives back what it finds; a fixed field is found only with all the labels that every record has.
 */
export function headingFacts(heading: readonly string[]): HeadingFacts {
  const values = labelledValues(heading.join('  '));
  const number = oclcNumber(heading);
  const facts = number === undefined ? {} : { oclcNumber: number };
  if (!NEEDED.every((label) => values.has(label))) return facts;
  const leader = leaderOf(values);
  const material = materialOf({ leader, fields: [] });
  return material ? { ...facts, leader, fixedField: fixedFieldOf(values, material) } : facts;
}

function oclcNumber(heading: readonly string[]): string | undefined {
  for (const line of heading) {
    const shown = /^\s*OCLC(?: number)?[\s:#]+(\d+)(?!\S)/i.exec(line)?.[1];
    const parsed = shown === undefined ? undefined : parseOclcNumber(shown);
    if (parsed?.ok) return parsed.value;
  }
  return undefined;
}

/** What stands behind each label, up to the next; nothing there means blank. */
function labelledValues(text: string): ReadonlyMap<string, string> {
  const marks = [...text.matchAll(LABEL)];
  return new Map(
    marks.map((mark, index) => {
      const end = marks[index + 1]?.index ?? text.length;
      return [mark[0], text.slice(mark.index + mark[0].length, end).trim()] as const;
    }),
  );
}

function leaderOf(values: ReadonlyMap<string, string>): string {
  const code = (...labels: string[]): string =>
    labels.map((label) => values.get(label)?.charAt(0)).find(Boolean) ?? ' ';
  const status = code('Rec stat', 'Rec Stat');
  const kind = code('Type') + code('BLvl') + code('Ctrl');
  return `     ${status === ' ' ? 'n' : status}${kind}a22     ${code('ELvl')}${code('Desc')} 4500`;
}

function fixedFieldOf(values: ReadonlyMap<string, string>, material: Material): string {
  const characters = [...' '.repeat(40)];
  const put = (text: string, position: number, length: number): void => {
    characters.splice(position, length, ...text.padEnd(length).slice(0, length));
  };
  const entered = /^(?:19|20)(\d{6})/.exec(values.get('Entered') ?? '')?.[1];
  put(entered ?? '', 0, 6);
  const [first = '', second = ''] = (values.get('Dates') ?? '').split(',');
  put(first.trim(), 7, 4);
  put(second.trim(), 11, 4);
  for (const [label, [position, length]] of Object.entries({
    ...PLACES_OF_ALL,
    ...PLACES[material],
  }))
    put(values.get(label) ?? '', position, length);
  return characters.join('');
}
