// Which rows of the preview are shown, and how many there are of each kind.
import type { PreviewRow } from './view';

/** What a person may ask to see alone. i18n `filters.<id>`. */
export type RowKind =
  | 'changes'
  | 'replaced'
  | 'added'
  | 'dropped'
  | 'kept'
  | 'notTaken'
  | 'unchanged'
  | 'lost'
  | 'byPerson';

export interface RowFilter {
  readonly kind?: RowKind;
  /** Three digits or LDR. */
  readonly tag?: string;
}

const KINDS: Readonly<Record<RowKind, (row: PreviewRow) => boolean>> = {
  changes: ({ section }) => section === 'changes',
  replaced: (row) => isChange(row, 'replaced'),
  added: (row) => isChange(row, 'added'),
  dropped: (row) => isChange(row, 'dropped'),
  kept: ({ section }) => section === 'kept',
  notTaken: ({ section }) => section === 'notTaken',
  unchanged: ({ section }) => section === 'unchanged',
  lost: ({ lost }) => lost,
  byPerson: ({ byPerson }) => byPerson,
};

function isChange({ section, verdict }: PreviewRow, wanted: PreviewRow['verdict']): boolean {
  return section === 'changes' && verdict === wanted;
}

/** The rows that a filter lets through, in their order; all of them where it asks for nothing. */
export function filtered(
  rows: readonly PreviewRow[],
  { kind, tag }: RowFilter,
): readonly PreviewRow[] {
  if (kind === undefined && tag === undefined) return rows;
  return rows.filter(
    (row) => (kind === undefined || KINDS[kind](row)) && (tag === undefined || row.tag === tag),
  );
}

export interface KindCount {
  readonly kind: RowKind;
  readonly count: number;
}

/** How many rows there are of each kind, kinds without rows left out; changes in any case. */
export function kindCounts(rows: readonly PreviewRow[]): readonly KindCount[] {
  return (Object.keys(KINDS) as RowKind[])
    .map((kind) => ({ kind, count: rows.filter(KINDS[kind]).length }))
    .filter(({ kind, count }) => count > 0 || kind === 'changes');
}

/** The tags of the rows, each once, lowest first; LDR before all. */
export function tagsOf(rows: readonly PreviewRow[]): readonly string[] {
  const order = (tag: string): string => (tag === 'LDR' ? '' : tag);
  return [...new Set(rows.map(({ tag }) => tag))].sort((one, other) =>
    order(one) < order(other) ? -1 : 1,
  );
}
