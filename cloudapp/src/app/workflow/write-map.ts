// The map of writes: how one starts, is tried again, and leaves. A running write never leaves.
import type { Moment } from './events';
import { isRunning } from './page-facts';
import type { State, Write, WriteAsks } from './state';

export type NewWrite = Pick<
  Write,
  'mmsId' | 'title' | 'purpose' | 'before' | 'sent' | 'asks' | 'basis' | 'undoes'
>;

/** A new write, running from this moment on. What earlier tries of this record left to be dealt with is dealt with by it. */
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
    ({ writeId, mmsId, state: is }) =>
      mmsId === write.mmsId && writeId !== write.undoes && is !== 'unknown',
  );
  return {
    ...left,
    almaRefresh: { kind: 'idle' },
    writes: { ...left.writes, [moment.id]: started },
  };
}

/** The same record once more, on a person's word: a new write that takes the place of the one that ended. */
export function tryAgain(state: State, write: Write, asks: WriteAsks, moment: Moment): State {
  const { mmsId, title, purpose, before, sent, basis, undoes } = write;
  const left = withoutWrites(state, ({ writeId }) => writeId === write.writeId);
  return startWrite(left, { mmsId, title, purpose, before, sent, basis, undoes, asks }, moment);
}

/** Without the writes that are named, unless they still run. */
export function withoutWrites(state: State, named: (write: Write) => boolean): State {
  const entries = Object.entries(state.writes);
  const kept = entries.filter(([, write]) => isRunning(write) || !named(write));
  return kept.length === entries.length ? state : { ...state, writes: Object.fromEntries(kept) };
}
