// The list as the screens show it: how each row stands and why, the counts, and where Next leads.
import type { BibOnPage } from '../../ports/alma';
import { localOf, mmsIdOf } from '../page-facts';
import type { State } from '../state';
import type { MatchLevel, NamedSource, Phrase } from '../view';

import type { Check, CheckFailure, PageListState, RowState } from './page-list';
import { isUnderWay } from './page-list';
import type { ListReason } from './row-standing';
import { standingOf } from './row-standing';
import { savedAtOf } from './saved-rows';

export interface ListRow {
  readonly mmsId: string;
  /** As Alma names it; '' where it does not. */
  readonly title: string;
  readonly state: RowState;
  readonly numbers: readonly string[];
  readonly found?: NamedSource;
  readonly match?: MatchLevel;
  /** i18n `list.reasons.<id>`. */
  readonly reason?: Phrase & { readonly id: ListReason };
  /** In the place of a reason. */
  readonly failure?: CheckFailure;
  /** It was opened last. */
  readonly last: boolean;
}

export interface PageListView {
  readonly count: number;
  /** Those that are not filtered away. */
  readonly rows: readonly ListRow[];
  /** In the order in which they are told; none for what there is none of. */
  readonly counts: readonly { readonly state: RowState; readonly count: number }[];
  readonly only?: RowState;
  readonly unchecked: readonly string[];
  readonly progress?: { readonly done: number; readonly all: number };
}

/** "Record 2 of 10", and where Next leads. */
export interface NextLine {
  readonly place: number;
  readonly count: number;
  readonly next?: ListRow;
  /** The way back to the list stands in this line, because the page itself has none. */
  readonly leadsBack: boolean;
}

const ORDER: readonly RowState[] = [
  'ready',
  'look',
  'duplicate',
  'noNumber',
  'notFound',
  'failed',
  'saved',
  'checking',
  'waiting',
  'unchecked',
];

/** Rows that nothing is known of are gone through in their order. */
const WORTH_OPENING: ReadonlySet<RowState> = new Set([
  'ready',
  'look',
  'unchecked',
  'waiting',
  'checking',
]);

/** `now`: for what was saved today. */
export function pageList(
  panel: State,
  list: PageListState,
  bibs: readonly BibOnPage[],
  now: Date,
): PageListView {
  const rows = rowsOf(panel, list, bibs, now);
  const counts = ORDER.map((state) => ({
    state,
    count: rows.filter((row) => row.state === state).length,
  })).filter(({ count }) => count > 0);
  const only = counts.find(({ state }) => state === list.only)?.state;
  const open = list.asked.filter((mmsId) => isUnderWay(list.checks[mmsId])).length;
  const all = list.asked.length;
  return {
    count: rows.length,
    rows: only ? rows.filter(({ state }) => state === only) : rows,
    counts,
    ...(only ? { only } : {}),
    unchecked: bibs.map(({ mmsId }) => mmsId).filter((mmsId) => !list.checks[mmsId]),
    ...(open > 0 ? { progress: { done: all - open, all } } : {}),
  };
}

/** Undefined where the record is not one of a list, or a copy is looked at. */
export function nextLine(panel: State, list: PageListState, now: Date): NextLine | undefined {
  const { page, following, viewing } = panel;
  const at = following.bibs.findIndex(({ mmsId }) => mmsId === mmsIdOf(page));
  if (at < 0 || following.bibs.length < 2 || viewing) return undefined;
  const rows = rowsOf(panel, list, following.bibs, now);
  const next = rows.slice(at + 1).find(({ state }) => WORTH_OPENING.has(state));
  return {
    place: at + 1,
    count: rows.length,
    ...(next ? { next } : {}),
    leadsBack: page.kind === 'reviewing' || !localOf(page),
  };
}

function rowsOf(
  panel: State,
  list: PageListState,
  bibs: readonly BibOnPage[],
  now: Date,
): readonly ListRow[] {
  const sharing = sharedNumbers(list, bibs);
  return bibs.map(({ mmsId, description }): ListRow => {
    const check = list.checks[mmsId];
    const known = isUnderWay(check) ? check.before : check;
    const facts = known?.kind === 'checked' ? known.check : undefined;
    const saved = savedAtOf(mmsId, panel, list.saves, now);
    return {
      mmsId,
      title: description,
      ...standingOf(check, saved, facts ? othersOf(mmsId, facts, sharing) : []),
      numbers: facts?.numbers ?? [],
      ...(facts?.find ? { found: facts.find } : {}),
      ...(facts?.find?.match ? { match: facts.find.match } : {}),
      last: list.last === mmsId,
    };
  });
}

type Sharing = ReadonlyMap<string, readonly string[]>;

/** By number: the rows of the page that have it. */
function sharedNumbers(list: PageListState, bibs: readonly BibOnPage[]): Sharing {
  const sharing = new Map<string, readonly string[]>();
  for (const { mmsId } of bibs) {
    const check = list.checks[mmsId];
    if (check?.kind !== 'checked') continue;
    for (const number of check.check.numbers)
      sharing.set(number, [...(sharing.get(number) ?? []), mmsId]);
  }
  return sharing;
}

/** Other records with a number of this one, in Alma or on the page. */
function othersOf(mmsId: string, { numbers, others }: Check, sharing: Sharing): readonly string[] {
  const here = numbers.flatMap((number) => sharing.get(number) ?? []);
  return [...new Set([...others, ...here])].filter((other) => other !== mmsId);
}
