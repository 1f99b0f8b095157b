import { recordDifferences } from '../marc/same-record';
import type { LocalRecord, SaveOutcome, SaveStep } from '../ports/alma';

import { isRunning, mmsIdOf } from './page-facts';
import { savedAt } from './record-facts';
import type { State, Write } from './state';
import type { Phrase, StepView, WritePanel } from './view';
import { actionsOf, isOvertaken, isRemade } from './write-actions';

const STEPS: readonly SaveStep[] = ['reRead', 'compare', 'write', 'readBack', 'verify'];

type Saved = Extract<SaveOutcome, { kind: 'saved' }>;

/** All writes that run or wait to be dealt with, the newest first. */
export function writes(state: State): readonly WritePanel[] {
  return Object.values(state.writes)
    .map((write) => panelOf(state, write))
    .reverse();
}

function panelOf(state: State, write: Write): WritePanel {
  const { writeId, mmsId, title, purpose, startedAt, recoveryOff, outcome } = write;
  const saved = outcome?.kind === 'saved' ? outcome : undefined;
  const failure = outcome && 'failure' in outcome ? outcome.failure : undefined;
  return {
    writeId,
    mmsId,
    title,
    purpose,
    state: write.state,
    running: isRunning(write),
    guessed: saved?.guessed === true,
    startedAt,
    steps: stepsOf(write),
    proof: saved ? proofOf(saved, isOvertaken(state, write)) : [],
    says: saysOf(state, write),
    ...(failure ? { failure } : {}),
    ...changesOf(write, isOvertaken(state, write)),
    warnings: saved?.warnings ?? [],
    notKept: write.notKept !== undefined,
    holding: state.holdings[writeId],
    recoveryOff,
    tellEditor: saved !== undefined,
    actions: actionsOf(state, write),
    here: mmsIdOf(state.page) === mmsId,
  };
}

function changesOf(
  write: Write,
  overtaken: boolean,
): Pick<WritePanel, 'changedByAlma' | 'changedByOthers'> {
  const { outcome } = write;
  if (outcome?.kind === 'conflict')
    return { changedByAlma: [], changedByOthers: changedSince(write, outcome.current) };
  const real =
    outcome?.kind === 'saved' ? outcome.changedByAlma.filter(({ routine }) => !routine) : [];
  return overtaken
    ? { changedByAlma: [], changedByOthers: real }
    : { changedByAlma: real, changedByOthers: [] };
}

/** What somebody else's save made of the version that the write was built on. */
function changedSince({ before }: Write, current: LocalRecord): WritePanel['changedByOthers'] {
  return recordDifferences(before.record, current.record).map(({ tag, a, b }) => ({
    tag,
    ...(a === undefined ? {} : { sent: a }),
    ...(b === undefined ? {} : { stored: b }),
  }));
}

/** A step that never began is waiting while the write runs, and not done once it has ended. */
function stepsOf(write: Write): readonly StepView[] {
  return STEPS.map((step) => {
    const progress = write.steps.find((told) => told.step === step);
    return { step, state: progress?.state ?? (isRunning(write) ? 'waiting' : 'notDone') };
  });
}

/** What was seen to be true, and no more than that. */
function proofOf(
  { after, changedByAlma, settledByReadBack, guessed }: Saved,
  overtaken: boolean,
): readonly Phrase[] {
  const real = changedByAlma.filter(({ routine }) => !routine).length;
  const routine = changedByAlma.filter((change) => change.routine).map(({ tag }) => tag);
  const at = savedAt(after) ?? '';
  if (guessed)
    return [
      { id: 'guessed', values: { at } },
      { id: 'readBackNear', values: { count: String(real) } },
    ];
  return [
    settledByReadBack
      ? { id: 'settledByReadBack', values: { at } }
      : { id: 'nobodyChanged', values: {} },
    ...(overtaken
      ? [{ id: 'overtaken', values: { by: after.lastModifiedBy ?? '', at } }]
      : [{ id: 'saved', values: { at } }, readBack(real)]),
    ...(routine.length > 0
      ? [{ id: 'almaRoutine', values: { tags: [...new Set(routine)].join(', ') } }]
      : []),
  ];
}

function readBack(real: number): Phrase {
  return real === 0
    ? { id: 'readBackEqual', values: {} }
    : { id: 'readBackDiffers', values: { count: String(real) } };
}

function saysOf(state: State, write: Write): Phrase {
  const { outcome, title } = write;
  if (outcome?.kind === 'saved') {
    const said = phrase(write, { title, at: savedAt(outcome.after) ?? '' });
    return outcome.guessed ? { ...said, id: `${said.id}Likely` } : said;
  }
  if (outcome?.kind === 'notSaved' && outcome.mayArrive && isAwaited(write, outcome)) {
    const said = phrase(write, { title });
    return { ...said, id: `${said.id}Yet` };
  }
  if (outcome?.kind !== 'conflict') return phrase(write, { title });
  const { current } = outcome;
  const values = { title, at: savedAt(current) ?? '', by: current.lastModifiedBy ?? '' };
  const said = phrase(write, values);
  return isRemade(state, write) ? { ...said, id: `${said.id}Remade` } : said;
}

/** No answer came, or an earlier try got none: an answer that says nothing clear is no reason to wait for more. */
function isAwaited(
  { asks }: Write,
  { failure }: Extract<SaveOutcome, { kind: 'notSaved' }>,
): boolean {
  return failure.kind === 'almaNoAnswer' || asks.retryOf !== undefined;
}

/** Ids: the state, and for an undo `undo` + state: `saving`, `saved`, `undoSaving`, `undoSaved`... */
function phrase({ state, purpose }: Write, values: Phrase['values']): Phrase {
  const id = purpose === 'save' ? state : `undo${state.charAt(0).toUpperCase()}${state.slice(1)}`;
  return { id, values };
}
