// Records as people copy them from OCLC's displays, for tests: laid out here, not by the app.
import type { DataField, Field } from '../app/marc/record';
import { isControlField } from '../app/marc/record';
import type { Labelled, ShownRecord } from './connexion-records';

/** How a display lays out a record. */
export interface Layout {
  readonly name: string;
  readonly write: (shown: ShownRecord) => string;
}

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'Connexion client: columns, ǂ, no $a, wrapped lines',
    write: ({ record, grid }) =>
      [
        'Books   ' + columns(grid.slice(0, 3)),
        ...rowsOfGrid(grid.slice(3), 6).map(columns),
        ...record.fields.flatMap((field) => wrapped(apart(field, 'ǂ'))),
      ].join('\r\n'),
  },
  {
    name: 'Connexion client: the fixed field below',
    write: ({ record, grid }) =>
      [
        'OCLC 17807721   No holdings in XXX - 25 other holdings',
        ...record.fields.flatMap((field) => wrapped(apart(field, 'ǂ'))),
        ...rowsOfGrid(grid, 6).map(columns),
      ].join('\n'),
  },
  {
    name: 'Record Manager: cells of a table, ‡',
    write: ({ record, grid }) =>
      [
        ...rowsOfGrid(grid, 7).map((row) => row.flat().join('\t')),
        ...record.fields.flatMap((field) => cells(field)),
      ].join('\n'),
  },
  {
    name: 'FirstSearch: labels of old with colons, |, indicators together',
    write: ({ record, grid }) =>
      [
        'Accession No: OCLC: 17807721',
        ...rowsOfGrid(grid, 5).map((row) =>
          row.map(([label, value]) => `${OLD[label] ?? label}: ${value || ' '}`).join('   '),
        ),
        ...record.fields.flatMap((field) => together(field, '|', '')),
      ].join('\n'),
  },
  {
    name: 'text export: a label a line, blanks as #, $ with blanks',
    write: ({ record, grid }) =>
      [
        ...grid.map(([label, value]) => `${label} ${value || '#'}`),
        ...record.fields.flatMap((field) => together(field, '$', ' ')),
      ].join('\n'),
  },
  {
    name: 'a web page: label and value on lines of their own, no-break spaces',
    write: ({ record, grid }) =>
      [
        ...grid.flatMap(([label, value]) => [label, value]),
        ...record.fields
          .flatMap((field) => together(field, '‡', ' '))
          .map((line) => `\u200E${line.slice(0, 7).replaceAll(' ', '\u00A0')}${line.slice(7)}`),
      ].join('\n'),
  },
];

const OLD: Readonly<Record<string, string>> = {
  BLvl: 'Bib lvl',
  ELvl: 'Enc lvl',
  Srce: 'Source',
  MRec: 'Mod rec',
  GPub: 'Govt pub',
  Conf: 'Conf pub',
  Fest: 'Festschr',
  Ills: 'Illus',
  DtSt: 'Dat tp',
};

function columns(row: readonly Labelled[]): string {
  return row.map(([label, value]) => `${label.padEnd(4)} ${value}`.padEnd(10)).join(' ');
}

function rowsOfGrid(grid: readonly Labelled[], width: number): readonly (readonly Labelled[])[] {
  const count = Math.ceil(grid.length / width);
  return Array.from({ length: count }, (_, row) => grid.slice(row * width, (row + 1) * width));
}

/** `245 1 0 Moby Dick ǂc Melville`; 008 stands in the fixed field. */
function apart(field: Field, delimiter: string): string {
  if (isControlField(field)) return field.tag === '008' ? '' : `${field.tag}     ${field.value}`;
  return `${field.tag} ${field.ind1} ${field.ind2} ${bare(field, delimiter, ' ')}`;
}

function cells(field: Field): readonly string[] {
  if (isControlField(field)) return field.tag === '008' ? [] : [`${field.tag}\t\t\t${field.value}`];
  return [[field.tag, field.ind1.trim(), field.ind2.trim(), marked(field, '‡', ' ')].join('\t')];
}

function together(field: Field, delimiter: string, blank: string): readonly string[] {
  if (isControlField(field)) return field.tag === '008' ? [] : [`${field.tag}    ${field.value}`];
  return [`${field.tag} ${field.ind1}${field.ind2} ${marked(field, delimiter, blank)}`];
}

function bare(field: DataField, delimiter: string, blank: string): string {
  const [first, ...others] = field.subfields;
  if (first?.code !== 'a') return marked(field, delimiter, blank);
  return `${first.value} ${marked({ ...field, subfields: others }, delimiter, blank)}`.trimEnd();
}

function marked({ subfields }: DataField, delimiter: string, blank: string): string {
  return subfields.map(({ code, value }) => delimiter + code + blank + value).join(blank);
}

/** Lines of at most 60 characters or so, broken at blanks, the later ones set in. */
function wrapped(line: string): readonly string[] {
  const rows: string[] = [];
  let rest = line;
  for (let at = rest.indexOf(' ', 60); at > 0; at = rest.indexOf(' ', 60)) {
    rows.push(rest.slice(0, at));
    rest = `        ${rest.slice(at + 1)}`;
  }
  return rest.trim() === '' ? rows : [...rows, rest];
}
