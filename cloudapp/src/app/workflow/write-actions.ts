// What a person can do next with a write. The reducer asks the same questions as the buttons.
import { sameRecord } from '../marc/same-record';
import type { LocalRecord } from '../ports/alma';

import { whyNotSaveAnyway, whyNotSaveRecord, whyNotWrite } from './may-save';
import { configOf, isBusy, isRunning, localOf, mmsIdOf, runningWrite } from './page-facts';
import type { State, Write } from './state';
import type { WriteAction } from './view';

/** A yes to Alma's warning, once: a second refusal is an error (design 6). */
export function canSaveDespiteWarning(state: State, write: Write): boolean {
  const asked = write.outcome?.kind === 'warned' && write.asks.overrideWarning !== true;
  return asked && mayTryAgain(state, write);
}

/** Where the config allows it and a person says yes. */
export function canOverrideLock(state: State, write: Write): boolean {
  const { outcome } = write;
  const locked = outcome?.kind === 'notSaved' && outcome.failure.kind === 'almaLocked';
  return locked && configOf(state).allowOverrideLock && mayTryAgain(state, write);
}

export function canRetry(state: State, write: Write): boolean {
  const { outcome } = write;
  return outcome?.kind === 'notSaved' && outcome.mayRetry && mayTryAgain(state, write);
}

/** The save just made, or the undo of it: an undo is taken back the same way. */
export function canUndo(state: State, write: Write): boolean {
  const saved = write.outcome?.kind === 'saved' && !mayHoldAnother(state, write);
  const isUnknown = Object.values(state.writes).some(
    ({ mmsId, state: is }) => mmsId === write.mmsId && is === 'unknown',
  );
  return saved && !isUnknown && !isBusy(state, write.mmsId) && whyNotWrite(state) === undefined;
}

/** Whether the version that was read back is neither what was sent nor by this person: a colleague saved right after. */
export function isOvertaken({ user }: State, { sent, outcome }: Write): boolean {
  if (outcome?.kind !== 'saved' || !user) return false;
  const { lastModifiedBy, record } = outcome.after;
  const isOurs = lastModifiedBy === undefined || lastModifiedBy === user.userId;
  return !isOurs && !sameRecord(record, sent);
}

/**
 * Whether the version that was read back may hold another save than this one: a colleague's, or, where the answer was lost, that of
 * another panel. An undo could take that back as well, so it is done from the history, which shows first what would go.
 */
export function mayHoldAnother(state: State, write: Write): boolean {
  const { outcome } = write;
  return outcome?.kind === 'saved' && (outcome.guessed === true || isOvertaken(state, write));
}

/** The preview can be made again where Alma is known to hold another version than the one it was made of. */
export function canRemake(state: State, write: Write): boolean {
  const current = currentOf(write);
  const other = current !== undefined && current.version005 !== write.before.version005;
  return other && write.basis !== undefined && !runningWrite(state, write.mmsId);
}

/**
 * An outcome that nobody knows is not waved away while the panel still stands on the reading it was built on, nor is what has yet to
 * be told of a holding.
 */
export function canDismiss({ page, parked, holdings }: State, write: Write): boolean {
  const step = holdings[write.writeId]?.kind;
  if (isRunning(write) || step === 'setting' || step === 'unsetting') return false;
  const stands = localOf(page) === write.before || parked?.local === write.before;
  return write.outcome?.kind !== 'unknown' || !stands;
}

export function actionsOf(state: State, write: Write): readonly WriteAction[] {
  if (!write.outcome) return [];
  const here = mmsIdOf(state.page) === write.mmsId;
  const actions: readonly (WriteAction | false)[] = [
    canSaveDespiteWarning(state, write) && 'saveDespiteWarning',
    canRetry(state, write) && 'retrySave',
    canOverrideLock(state, write) && 'overrideLock',
    canRemake(state, write) && !isRemade(state, write) && 'remakePreview',
    canUndo(state, write) && 'undoSave',
    write.outcome.kind === 'saved' && 'refreshAlma',
    write.outcome.kind === 'unknown' && here && 'reloadRecord',
    canDismiss(state, write) && 'dismissWrite',
  ];
  return actions.filter((action): action is WriteAction => action !== false);
}

/** The preview on screen already stands on the version that this write met. */
export function isRemade({ page }: State, write: Write): boolean {
  const current = currentOf(write);
  return page.kind === 'reviewing' && current !== undefined && page.local === current;
}

/** What Alma held when the write ended, as far as the outcome tells. */
function currentOf({ outcome }: Write): LocalRecord | undefined {
  return outcome && 'current' in outcome ? outcome.current : undefined;
}

/**
 * Whether this record may go out once more. With it on screen everything that holds for a first save holds again: the preview must
 * still be the one that was sent; for a change that is no merge, the panel must still show the reading that it was made from.
 */
function mayTryAgain(state: State, write: Write): boolean {
  if (whyNotWrite(state) !== undefined || isBusy(state, write.mmsId)) return false;
  const { page } = state;
  if (localOf(page)?.mmsId !== write.mmsId || write.purpose === 'undo') return true;
  if (!write.basis) {
    const why = whyNotSaveRecord(state, write.before);
    return !why || why.kind === 'warningOpen';
  }
  if (page.kind !== 'reviewing') return true;
  return page.proposal.record === write.sent && whyNotSaveAnyway(state) === undefined;
}
