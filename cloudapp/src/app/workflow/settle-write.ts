// What the end of a write does: to its own entry always, to the page only where the page is about that record.
import type { LocalRecord, SaveOutcome } from '../ports/alma';

import { freshBox, prefilled } from './follow-page';
import { NO_SEARCH } from './initial-state';
import { mayStillArrive } from './journal';
import { remakeOn } from './open-preview';
import { mmsIdOf } from './page-facts';
import type { Page, State, Write } from './state';
import { withoutWrites } from './write-map';

/** Files the outcome under the write, wherever the panel is by now, then brings the page up to date if it is about this record. */
export function settleWrite(state: State, write: Write, answered: SaveOutcome): State {
  if (write.outcome) return state;
  const outcome = withoutLoop(write, answered);
  const undone = undoneBy(state, write);
  const noMerge = write.purpose === 'save' ? !write.basis : undone?.noMerge;
  const ended: Write = { ...write, state: outcome.kind, outcome, noMerge };
  const next: State = { ...state, writes: { ...state.writes, [write.writeId]: ended } };
  if (outcome.kind === 'saved') return afterSaved(next, ended, outcome.after);
  if (outcome.kind === 'conflict') return onNewVersion(next, ended, outcome.current);
  return next;
}

/** A warning that comes back although a person said yes is an error; asking again would never end. */
function withoutLoop(write: Write, outcome: SaveOutcome): SaveOutcome {
  return outcome.kind === 'warned' && write.asks.overrideWarning
    ? { kind: 'notSaved', failure: outcome.failure, mayRetry: false }
    : outcome;
}

function undoneBy({ writes }: State, { undoes }: Write): Write | undefined {
  return undoes === undefined ? undefined : writes[undoes];
}

function afterSaved(state: State, write: Write, after: LocalRecord): State {
  // An earlier try that may still arrive was built on a version that stands no more: by the 005 of that version Alma refuses it as
  // stale. One that was built on a version without 005 may still overwrite this save, and is not forgotten.
  const isOutrun = ({ mmsId, outcome, before }: Write): boolean =>
    mmsId === write.mmsId && mayStillArrive(outcome) && before.version005 !== undefined;
  const isDone = (other: Write): boolean => other.writeId === write.undoes || isOutrun(other);
  const settled: State = {
    ...withoutWrites(state, isDone),
    overridesByRecord: choicesAfter(state, write),
  };
  if (mmsIdOf(state.page) !== write.mmsId) return settled;
  const asked = settled.otherPage;
  return pageAfterSaved(
    {
      ...settled,
      parked: undefined,
      searchBox: prefilled(settled.searchBox, after),
      // The work on this record is done: the question whether to follow Alma is put again.
      otherPage: asked && { ...asked, stayed: asked.bibs.length === 0 },
    },
    write,
    after,
  );
}

/**
 * Choices are spent once they are saved, there again once the save is taken back, and spent again with the undo of that. A save that is
 * no merge spends none, nor does what takes it back.
 */
function choicesAfter(state: State, write: Write): State['overridesByRecord'] {
  if (write.noMerge) return state.overridesByRecord;
  const undone = undoneBy(state, write);
  const { [write.mmsId]: spent, ...others } = state.overridesByRecord;
  const takesSaveBack = write.purpose === 'undo' && undone?.purpose !== 'undo';
  const again = takesSaveBack ? (spent ?? undone?.basis?.overrides) : undefined;
  return again === undefined ? others : { ...others, [write.mmsId]: again };
}

function pageAfterSaved(state: State, write: Write, after: LocalRecord): State {
  const { page } = state;
  if (page.kind === 'loadingIncoming') return { ...state, page: { ...page, local: after } };
  if (page.kind === 'reviewing' && page.proposal.record !== write.sent)
    return { ...state, page: { ...remakeOn(after, page), remadeBecause: page.remadeBecause } };
  const ready: Page =
    write.purpose === 'undo'
      ? { kind: 'ready', local: after, notice: { kind: 'undone' } }
      : { kind: 'ready', local: after };
  if (page.kind !== 'reviewing') return { ...state, page: ready };
  return {
    ...state,
    page: ready,
    searchBox: freshBox(after),
    search: NO_SEARCH,
    chosen: undefined,
    viewing: undefined,
  };
}

/** Someone saved the record in between: what stands on the old version is made again on the new one. */
function onNewVersion(state: State, write: Write, current: LocalRecord): State {
  const { page } = state;
  if (mmsIdOf(page) !== write.mmsId) return state;
  if (page.kind === 'reviewing') return { ...state, page: remakeOn(current, page) };
  if (page.kind === 'ready' || page.kind === 'loadingIncoming')
    return { ...state, page: { ...page, local: current } };
  return state;
}
