// The rows of the preview as the other views need them: field by field beside each other, and as the record will be stored.
import type { FieldDifference, SubfieldDifference } from '../diff/difference';
import { diffFields } from '../diff/fields';
import type { Field, FieldId, MarcRecord } from '../marc/record';
import { fieldIds } from '../marc/record';
import type { Verdict } from '../merge/decision';

import { changesLocal } from './row-fields';
import type { PreviewRow, RowField, RowFlag } from './view';

/** One field of the local record beside the field of the result that it becomes; either may be absent. */
export interface SideLine {
  /** Stable while the records are. */
  readonly key: string;
  readonly row: PreviewRow;
  readonly field: RowField;
  /** What happens to this very field: of a group, an 880 may fare otherwise than the field it belongs to. */
  readonly verdict: Verdict;
  /** The result reads otherwise than the local record. */
  readonly changes: boolean;
  /** The first of its row: it speaks for the row. */
  readonly leads: boolean;
}

/** One field of the result. */
export interface ResultLine {
  readonly id: FieldId;
  readonly field: Field;
  /** Key of the row that tells of it; '' where none does. */
  readonly row: string;
  /** What to say of it; absent where it simply stays as it was. */
  readonly verdict?: Verdict;
  readonly flags: readonly RowFlag[];
}

const SAID_OF_RESULT: readonly RowFlag[] = ['byPerson', 'notSavedHere'];

const known = new WeakMap<PreviewRow, readonly SideLine[]>();

/** All rows field by field, in their order. A row that is the same object gives the same lines. */
export function sideLines(rows: readonly PreviewRow[]): readonly SideLine[] {
  return rows.flatMap(linesOf);
}

/** An incoming field that is not used stands in neither column. */
export function isInNeither({ field }: SideLine): boolean {
  return !field.local && !field.result;
}

/** The record as it will be stored, leader first, each field with what happened to it. Takes the rows and the record of one proposal. */
export function resultLines(
  rows: readonly PreviewRow[],
  record: MarcRecord,
): readonly ResultLine[] {
  const told = new Map<FieldId, SideLine>();
  for (const line of sideLines(rows)) {
    const id = line.field.result?.id;
    if (id !== undefined && !told.has(id)) told.set(id, line);
  }
  const ids = fieldIds(record, 'R');
  return [
    resultLine('R:LDR:1', { tag: 'LDR', value: record.leader }, told),
    ...record.fields.map((field, at) => resultLine(ids[at], field, told)),
  ];
}

/** How many fields of the local record stand in the result no longer, nor have another in their place. */
export function droppedCount(rows: readonly PreviewRow[]): number {
  return sideLines(rows).filter(({ verdict, field }) => verdict === 'dropped' && field.local)
    .length;
}

/** How the local field became the one of the result; undefined where there are not two, or they read the same. */
export function differenceOf({ field, changes }: SideLine): FieldDifference | undefined {
  if (!changes || !field.local || !field.result) return undefined;
  return field.difference ?? diffFields(field.local.field, field.result.field);
}

/** Of a difference, what one of the two versions holds: the old one with what goes marked, or the new one with what comes. */
export function sideOfDifference(
  difference: FieldDifference,
  side: 'old' | 'new',
): FieldDifference {
  const other = side === 'old' ? 'added' : 'removed';
  const subfields = difference.subfields
    .filter(({ kind }) => kind !== other)
    .map((subfield): SubfieldDifference => {
      const pieces = subfield.pieces.filter(({ kind }) => kind !== other);
      return { ...subfield, pieces };
    });
  // Old and new indicators stand together in the new version; the old one has its own.
  return { ...difference, indicators: side === 'old' ? {} : difference.indicators, subfields };
}

function linesOf(row: PreviewRow): readonly SideLine[] {
  const made =
    known.get(row) ??
    besideEachOther(row).map((field, at): SideLine => {
      const changes = changesLocal(field);
      const verdict = verdictOf(row, field, changes);
      return { key: `${row.key}:${at}`, row, field, verdict, changes, leads: at === 0 };
    });
  known.set(row, made);
  return made;
}

/** Of a row whose local version goes while the incoming one comes, the two stand in one line, a field with a field and an 880 with an 880. */
function besideEachOther({ verdict, fields }: PreviewRow): readonly RowField[] {
  if (verdict !== 'replaced') return fields;
  const going = fields.filter(({ local, result }) => local && !result);
  const lines = fields.flatMap((field) => {
    if (field.local && !field.result) return [];
    const partner = field.local || !field.result ? undefined : takeLike(field, going);
    return partner ? { ...field, local: partner.local } : field;
  });
  return [...lines, ...going];
}

function takeLike(field: RowField, going: RowField[]): RowField | undefined {
  const at = going.findIndex(({ tag }) => (tag === '880') === (field.tag === '880'));
  return at < 0 ? undefined : going.splice(at, 1)[0];
}

function verdictOf(
  { verdict, section }: PreviewRow,
  { local, result }: RowField,
  changes: boolean,
): Verdict {
  if (!result) return 'dropped';
  if (!local) return 'added';
  if (changes) return verdict === 'kept' || verdict === 'unchanged' ? verdict : 'replaced';
  // What stays because it must is folded with what is unchanged, and so it is said here.
  return section === 'unchanged' || verdict === 'replaced' || verdict === 'unchanged'
    ? 'unchanged'
    : 'kept';
}

function resultLine(id: FieldId, field: Field, told: ReadonlyMap<FieldId, SideLine>): ResultLine {
  const line = told.get(id);
  if (!line) return { id, field, row: '', flags: [] };
  const { row, verdict, changes } = line;
  const flags = row.flags.filter((flag) => SAID_OF_RESULT.includes(flag));
  const isSaid = changes || verdict !== 'unchanged' || row.byPerson;
  return { id, field, row: row.key, flags, ...(isSaid ? { verdict } : {}) };
}
