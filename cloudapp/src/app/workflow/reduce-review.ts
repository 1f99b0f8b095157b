import type { Override } from '../merge/decision';

import type { ReviewGesture } from './events';
import type { EventOf, Handlers } from './handler';
import { withOverrides, withProfile } from './open-preview';
import { isAbout, runningWrite } from './page-facts';
import type { Reviewing, State } from './state';
import { tagChoices } from './tag-choices';
import { withoutWrites } from './write-map';

export type ReviewKinds =
  | ReviewGesture['kind']
  | 'profileAnswered'
  | 'overridesRemembered'
  | 'duplicatesAsked'
  | 'duplicatesAnswered';

/** How many choices can be taken back: more than anybody remembers. */
const MOST_STEPS = 200;

/** Is this right? Choices re-run the merge; they never edit the proposal. While a write runs, what is being saved stays on screen. */
export const reviewHandlers: Handlers<ReviewKinds> = {
  chooseProfile: (state, { profileId }) =>
    onReview(state, (page) => ({ ...page, profileAsked: profileId, profileFailure: undefined })),
  profileAnswered: (state, event) => profileAnswered(state, event),

  override: (state, { kind: _, ...choice }) =>
    withChoices(state, ({ overrides }) => withChoice(overrides, choice), choice.target),
  overrideTag: (state, { tag, value }) =>
    withChoices(state, (page) => tagChoices(page, tag, value).reduce(withChoice, page.overrides)),
  resetOverride: (state, { target }) =>
    withChoices(state, ({ overrides }) => overrides.filter((choice) => choice.target !== target)),
  resetAllOverrides: (state) => withChoices(state, () => []),
  undoChoice: (state) => stepThroughChoices(state, 'choicesBefore', 'choicesUndone'),
  redoChoice: (state) => stepThroughChoices(state, 'choicesUndone', 'choicesBefore'),
  overridesRemembered: (state, event) => overridesRemembered(state, event),

  answerGuard: (state, { id, reason }) =>
    onReview(state, (page) => {
      const guard = page.proposal.guards.find((finding) => finding.id === id);
      const enough = guard && !guard.forGood && (guard.level !== 'block' || reason.trim() !== '');
      return enough ? { ...page, guardAnswers: { ...page.guardAnswers, [id]: reason } } : page;
    }),
  withdrawGuardAnswer: (state, { id }) =>
    onReview(state, (page) => ({
      ...page,
      guardAnswers: Object.fromEntries(
        Object.entries(page.guardAnswers).filter(([guard]) => guard !== id),
      ),
    })),
  acceptLost: (state, { accepted }) =>
    onReview(state, (page) => ({ ...page, lostAccepted: accepted })),

  keepSeparate: (state, { mmsIds }) =>
    state.page.kind === 'reviewing'
      ? { ...state, separate: { ...state.separate, [state.page.local.mmsId]: mmsIds } }
      : state,
  lookAgain: (state) => ({ ...state, duplicates: undefined }),
  duplicatesAsked: (state, { mmsId, number }) => ({ ...state, duplicates: { mmsId, number } }),
  duplicatesAnswered: (state, { mmsId, number, result }) =>
    isAbout(state, mmsId, number)
      ? { ...state, duplicates: { mmsId, number, answer: result } }
      : state,
};

function onReview(state: State, change: (page: Reviewing) => Reviewing): State {
  const { page } = state;
  if (page.kind !== 'reviewing' || runningWrite(state, page.local.mmsId)) return state;
  const next = change(page);
  return next === page ? state : { ...state, page: next };
}

/** The same choice once more is none: nothing of it could be taken back. */
function withChoice(choices: readonly Override[], choice: Override): readonly Override[] {
  const held = choices.find(({ target }) => target === choice.target);
  if (held && saysTheSame(held, choice)) return choices;
  return [...choices.filter(({ target }) => target !== choice.target), choice];
}

function saysTheSame(one: Override, other: Override): boolean {
  const said = ({ value, subfields = [] }: Override): string => JSON.stringify([value, subfields]);
  return said(one) === said(other);
}

/**
 * A new choice: the one before can be had back, and what was taken back before is gone. One that is refused for a field which a person
 * has chosen for already takes nothing of that choice away; why it was refused is told at its row.
 */
function withChoices(
  state: State,
  change: (page: Reviewing) => readonly Override[],
  target?: string,
): State {
  return choose(state, (page) => {
    const overrides = change(page);
    if (sameChoices(overrides, page.overrides)) return page;
    const next: Reviewing = { ...withOverrides(page, overrides), refused: undefined };
    const isIt = (choice: Override): boolean => choice.target === target;
    const refused = next.proposal.unbound.find(({ override }) => isIt(override));
    const held =
      page.overrides.some(isIt) && !page.proposal.unbound.some((one) => isIt(one.override));
    if (refused && held) return { ...page, refused };
    const choicesBefore = [...page.choicesBefore, page.overrides].slice(-MOST_STEPS);
    return { ...next, choicesBefore, choicesUndone: [] };
  });
}

function sameChoices(one: readonly Override[], other: readonly Override[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Undo takes the newest of what was before, redo the newest of what was undone; the other keeps where we were. */
function stepThroughChoices(
  state: State,
  from: 'choicesBefore' | 'choicesUndone',
  to: 'choicesBefore' | 'choicesUndone',
): State {
  return choose(state, (page) => {
    const overrides = page[from].at(-1);
    if (!overrides) return page;
    const steps = { [from]: page[from].slice(0, -1), [to]: [...page[to], page.overrides] };
    return { ...withOverrides(page, overrides), ...steps, refused: undefined };
  });
}

/** A choice makes another proposal: a warning that Alma gave to the old one is no longer about what is on screen. */
function choose(state: State, change: (page: Reviewing) => Reviewing): State {
  const next = onReview(state, change);
  if (next === state || next.page.kind !== 'reviewing') return state;
  const { local, overrides } = next.page;
  return withoutWrites(
    {
      ...next,
      overridesByRecord: { ...next.overridesByRecord, [local.mmsId]: overrides },
    },
    (write) => write.mmsId === local.mmsId && write.state === 'warned',
  );
}

function profileAnswered(state: State, event: EventOf<'profileAnswered'>): State {
  const { mmsId, profileId, result } = event;
  const { page } = state;
  const waits = page.kind === 'reviewing' && page.profileAsked === profileId;
  if (!waits || page.local.mmsId !== mmsId) return state;
  const asked: Reviewing = { ...page, profileAsked: undefined };
  if (!result.ok) return { ...state, page: { ...asked, profileFailure: result.failure } };
  const next = onReview({ ...state, page: asked }, (now) => withProfile(state, now, result.value));
  return withoutWrites(next, (write) => write.mmsId === mmsId && write.state === 'warned');
}

/** Choices of an earlier visit count where none were made since. */
function overridesRemembered(state: State, event: EventOf<'overridesRemembered'>): State {
  const { mmsId, overrides } = event;
  if (overrides.length === 0 || state.overridesByRecord[mmsId] !== undefined) return state;
  const next: State = {
    ...state,
    overridesByRecord: { ...state.overridesByRecord, [mmsId]: overrides },
  };
  return onReview(next, (page) =>
    page.local.mmsId === mmsId ? withOverrides(page, overrides) : page,
  );
}
