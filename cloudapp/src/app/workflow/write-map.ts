// The map of writes: how one starts, is tried again, and leaves. A running write never leaves.
import type { Moment } from './events';
import { mayStillArrive } from './journal';
import { isRunning } from './page-facts';
import type { State, Write, WriteAsks } from './state';

export type NewWrite = Pick<
  Write,
  'mmsId' | 'title' | 'purpose' | 'before' | 'sent' | 'asks' | 'basis' | 'undoes' | 'holding'
>;

/**
 * A new write, running from this moment on. What earlier tries of this record left to be dealt with is dealt with by it; one that may
 * still arrive is remembered, so that it is known for ours when it does.
 */
export function startWrite(state: State, write: NewWrite, moment: Moment): State {
  const started: Write = {
    ...write,
    writeId: moment.id,
    startedAt: moment.at,
    steps: [],
    state: 'checking',
    recoveryOff: false,
  };
  const left = withoutWrites(
    state,
    ({ writeId, mmsId, outcome }) =>
      mmsId === write.mmsId && writeId !== write.undoes && !mayStillArrive(outcome),
  );
  return {
    ...left,
    almaRefresh: { kind: 'idle' },
    writes: { ...left.writes, [moment.id]: started },
  };
}

/**
 * A new write, after an earlier try of the same: it stands for that one where it was not saved. An unknown one stays until it is
 * settled.
 */
export function startAfter(
  state: State,
  earlier: Write | undefined,
  write: NewWrite,
  moment: Moment,
): State {
  if (!earlier) return startWrite(state, write, moment);
  const left = withoutWrites(state, (one) => one === earlier && one.state === 'notSaved');
  return startWrite(left, { ...write, asks: { ...write.asks, ...retryOf(earlier) } }, moment);
}

/**
 * A retry of a write that may still arrive carries the old 005, so that a first try that lands makes the second fail, and one that
 * landed is known for ours (design 6). After a clear refusal nothing of ours can have landed: then a newer version is somebody else's.
 */
export function retryOf({ before, outcome, asks }: Write): Pick<WriteAsks, 'retryOf'> {
  const { retryOf: earlier } = asks;
  const version = mayStillArrive(outcome) ? (before.version005 ?? '') : earlier;
  return version === undefined ? {} : { retryOf: version };
}

/** The same record once more, on a person's word: a new write that takes the place of the one that ended. */
export function tryAgain(state: State, write: Write, asks: WriteAsks, moment: Moment): State {
  const { mmsId, title, purpose, before, sent, basis, undoes, holding } = write;
  const left = withoutWrites(state, ({ writeId }) => writeId === write.writeId);
  return startWrite(
    left,
    { mmsId, title, purpose, before, sent, basis, undoes, holding, asks },
    moment,
  );
}

/** Without the writes that are named, unless they still run. */
export function withoutWrites(state: State, named: (write: Write) => boolean): State {
  const entries = Object.entries(state.writes);
  const kept = entries.filter(([, write]) => isRunning(write) || !named(write));
  return kept.length === entries.length ? state : { ...state, writes: Object.fromEntries(kept) };
}
