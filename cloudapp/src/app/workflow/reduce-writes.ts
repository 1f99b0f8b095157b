import type { MarcRecord } from '../marc/record';
import { sameRecord } from '../marc/same-record';
import type { LocalRecord, SaveProgress } from '../ports/alma';

import type { Moment, WriteAnswer, WriteGesture } from './events';
import type { Handlers } from './handler';
import { mayStillArrive } from './journal';
import { whyNotSave, whyNotSaveRecord } from './may-save';
import { configOf } from './page-facts';
import { settleWrite } from './settle-write';
import type { Reviewing, State, Write } from './state';
import {
  canDismiss,
  canOverrideLock,
  canRemake,
  canRetry,
  canSaveDespiteWarning,
  canUndo,
} from './write-actions';
import { retryOf, startAfter, tryAgain, withoutWrites } from './write-map';
import { undoRecord } from './undo-record';
import { remakeFrom } from './remake';

export type WriteKinds = WriteGesture['kind'] | WriteAnswer['kind'] | 'almaRefreshAnswered';

/** Writes outlive the page. Their answers are kept wherever the panel is; none is ever sent twice by itself. */
export const writeHandlers: Handlers<WriteKinds> = {
  save: (state, _event, moment) =>
    state.page.kind === 'reviewing' && whyNotSave(state) === undefined
      ? save(state, state.page.local, state.page.proposal.record, moment, state.page)
      : state,
  saveRecord: (state, { local, record }, moment) =>
    whyNotSaveRecord(state, local) ? state : save(state, local, record, moment),
  saveDespiteWarning: (state, { writeId }, moment) =>
    ifPossible(state, writeId, canSaveDespiteWarning, (write) =>
      tryAgain(state, write, { ...write.asks, overrideWarning: true }, moment),
    ),
  overrideLock: (state, { writeId }, moment) =>
    ifPossible(state, writeId, canOverrideLock, (write) =>
      tryAgain(state, write, { ...write.asks, overrideLock: true }, moment),
    ),
  retrySave: (state, { writeId }, moment) =>
    ifPossible(state, writeId, canRetry, (write) =>
      tryAgain(state, write, { ...write.asks, ...retryOf(write) }, moment),
    ),
  undoSave: (state, { writeId }, moment) =>
    ifPossible(state, writeId, canUndo, (write) => undo(state, write, moment)),
  remakePreview: (state, { writeId }) =>
    ifPossible(state, writeId, canRemake, (write) => remakeFrom(state, write)),
  dismissWrite: (state, { writeId }) =>
    ifPossible(state, writeId, canDismiss, () =>
      withoutWrites(state, (write) => write.writeId === writeId),
    ),
  dismissRecovery: (state, { mmsId }) => ({
    ...state,
    recoveries: Object.fromEntries(
      Object.entries(state.recoveries).filter(([key]) => key !== mmsId),
    ),
  }),
  refreshAlma: (state) =>
    state.almaRefresh.kind === 'running' ? state : { ...state, almaRefresh: { kind: 'running' } },

  almaRefreshAnswered: (state, { result }) => ({
    ...state,
    almaRefresh: result.ok ? { kind: 'done' } : { kind: 'failed', failure: result.failure },
  }),
  writeProgressed: (state, { writeId, progress }) =>
    onWrite(state, writeId, (write) => progressed(write, progress)),
  journalRefused: (state, { writeId, failure }) => ({
    ...onWrite(state, writeId, (write) => ({ ...write, recoveryOff: true })),
    storeFailure: failure,
  }),
  writeEnded: (state, { writeId, outcome }) => {
    const write = state.writes[writeId];
    return write ? settleWrite(state, write, outcome) : state;
  },
  journalSettled: (state, { entry, result, undoes }) => ({
    // A write of this panel of which nobody knew gives way to the answer; so does the save that an undo took back, or may have.
    ...withoutWrites(
      state,
      ({ writeId, outcome }) =>
        (writeId === entry.writeId && mayStillArrive(outcome) && result !== 'pending') ||
        (writeId === undoes && result !== 'pending' && result !== 'notSaved'),
    ),
    recoveries: { ...state.recoveries, [entry.mmsId]: { entry, result } },
  }),
};

/** `basis`: the preview that is saved; without it no merge is, and choices for one stay. */
function save(
  state: State,
  local: LocalRecord,
  record: MarcRecord,
  moment: Moment,
  basis?: Reviewing,
): State {
  // A try of this very record: what another preview sent is another save.
  const earlier = Object.values(state.writes).find(
    ({ mmsId, purpose, before, sent }) =>
      mmsId === local.mmsId &&
      purpose === 'save' &&
      before.version005 === local.version005 &&
      sameRecord(sent, record),
  );
  const { normalization } = configOf(state);
  const chosen = normalization !== '' && normalization !== 'none' ? { normalization } : {};
  return startAfter(
    state,
    earlier,
    {
      mmsId: local.mmsId,
      title: local.title,
      purpose: 'save',
      before: local,
      sent: record,
      asks: chosen,
      basis,
    },
    moment,
  );
}

function undo(state: State, write: Write, moment: Moment): State {
  if (write.outcome?.kind !== 'saved') return state;
  const { mmsId, title, before, writeId, outcome } = write;
  const sent = undoRecord(before.record, outcome.after.record);
  return startAfter(
    state,
    Object.values(state.writes).find(({ undoes }) => undoes === writeId),
    { mmsId, title, purpose: 'undo', before: outcome.after, sent, asks: {}, undoes: writeId },
    moment,
  );
}

function ifPossible(
  state: State,
  writeId: string,
  possible: (state: State, write: Write) => boolean,
  act: (write: Write) => State,
): State {
  const write = state.writes[writeId];
  return write && possible(state, write) ? act(write) : state;
}

function onWrite(state: State, writeId: string, change: (write: Write) => Write): State {
  const write = state.writes[writeId];
  return write ? { ...state, writes: { ...state.writes, [writeId]: change(write) } } : state;
}

function progressed(write: Write, progress: SaveProgress): Write {
  const steps = [...write.steps.filter(({ step }) => step !== progress.step), progress];
  return write.outcome
    ? { ...write, steps }
    : { ...write, steps, state: stateAfter(write, progress) };
}

/** Once the answer is lost, everything that follows serves to find out. */
function stateAfter(write: Write, { step, state }: SaveProgress): Write['state'] {
  if (state === 'settling' || write.state === 'settling') return 'settling';
  return step === 'reRead' || step === 'compare' ? 'checking' : 'saving';
}
