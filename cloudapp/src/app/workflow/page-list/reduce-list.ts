import type { Ended, PageListEvent, PageListState, RowCheck } from './page-list';
import { isUnderWay } from './page-list';

/** So many records are checked at a time. */
const AT_ONCE = 3;

type EventOf<K extends PageListEvent['kind']> = Extract<PageListEvent, { kind: K }>;

/** The list after an event. Pure; an event that makes no sense now gives back the same state. `run`: an id of the event's own. */
export function reduceList(state: PageListState, event: PageListEvent, run: string): PageListState {
  switch (event.kind) {
    case 'pageShown':
      return pageShown(state, event.mmsIds);
    case 'recordOpened':
      return state.last === event.mmsId ? state : { ...state, last: event.mmsId };
    case 'check':
      return check(state, event.mmsIds, run);
    case 'cancel':
      return state.asked.length === 0 ? state : { ...calledOff(state, () => true), asked: [] };
    case 'showOnly':
      return { ...state, only: event.state };
    case 'readSaves':
      return state;
    case 'savesAnswered':
      return { ...state, saves: event.lines };
    case 'checkAnswered':
      return answered(state, event, run);
  }
}

/** Another page: what is known of its records stays, what is asked for others is called off. */
function pageShown(state: PageListState, mmsIds: readonly string[]): PageListState {
  const isHere = (mmsId: string): boolean => mmsIds.includes(mmsId);
  const same = mmsIds.length === state.shown.length && state.shown.every(isHere);
  if (same) return { ...state, shown: mmsIds };
  return {
    ...calledOff(state, (mmsId) => !isHere(mmsId)),
    shown: mmsIds,
    asked: state.asked.filter((mmsId) => isHere(mmsId) && isUnderWay(state.checks[mmsId])),
    only: undefined,
    last: state.last !== undefined && isHere(state.last) ? state.last : undefined,
  };
}

function check(state: PageListState, mmsIds: readonly string[], run: string): PageListState {
  const wanted = mmsIds.filter(
    (mmsId) => state.shown.includes(mmsId) && !isUnderWay(state.checks[mmsId]),
  );
  if (wanted.length === 0) return state;
  const waiting = wanted.map((mmsId): [string, RowCheck] => [
    mmsId,
    { kind: 'waiting', ...withBefore(state.checks[mmsId]) },
  ]);
  const together = state.asked.some((mmsId) => isUnderWay(state.checks[mmsId])) ? state.asked : [];
  const next: PageListState = {
    ...state,
    checks: { ...state.checks, ...Object.fromEntries(waiting) },
    asked: [...together.filter((mmsId) => !wanted.includes(mmsId)), ...wanted],
  };
  return withMoreStarted(next, run);
}

/** An answer of a check that was called off, or asked for again since, changes nothing. */
function answered(
  state: PageListState,
  { mmsId, run, result }: EventOf<'checkAnswered'>,
  nextRun: string,
): PageListState {
  const now = state.checks[mmsId];
  if (now?.kind !== 'checking' || now.run !== run) return state;
  const ended: Ended = result.ok
    ? { kind: 'checked', check: result.value }
    : { kind: 'failed', failure: result.failure };
  return withMoreStarted({ ...state, checks: { ...state.checks, [mmsId]: ended } }, nextRun);
}

function withMoreStarted(state: PageListState, run: string): PageListState {
  const running = Object.values(state.checks).filter(({ kind }) => kind === 'checking').length;
  const next = state.asked
    .filter((mmsId) => state.checks[mmsId]?.kind === 'waiting')
    .slice(0, Math.max(0, AT_ONCE - running));
  if (next.length === 0) return state;
  const started = next.map((mmsId): [string, RowCheck] => [
    mmsId,
    { kind: 'checking', run, ...withBefore(state.checks[mmsId]) },
  ]);
  return { ...state, checks: { ...state.checks, ...Object.fromEntries(started) } };
}

function calledOff(state: PageListState, which: (mmsId: string) => boolean): PageListState {
  const checks = Object.entries(state.checks).flatMap(([mmsId, now]): [string, RowCheck][] => {
    if (!isUnderWay(now) || !which(mmsId)) return [[mmsId, now]];
    return now.before ? [[mmsId, now.before]] : [];
  });
  return { ...state, checks: Object.fromEntries(checks) };
}

function withBefore(now: RowCheck | undefined): { readonly before?: Ended } {
  const before = isUnderWay(now) ? now.before : now;
  return before ? { before } : {};
}
