import type { Override } from '../merge/decision';

import type { ReviewGesture } from './events';
import type { EventOf, Handlers } from './handler';
import { withOverrides, withProfile } from './open-preview';
import { localOf, runningWrite } from './page-facts';
import type { Reviewing, State } from './state';
import { withoutWrites } from './write-map';

export type ReviewKinds =
  ReviewGesture['kind'] | 'profileAnswered' | 'overridesRemembered' | 'duplicatesAnswered';

/** Is this right? Choices re-run the merge; they never edit the proposal. While a write runs, what is being saved stays on screen. */
export const reviewHandlers: Handlers<ReviewKinds> = {
  chooseProfile: (state, { profileId }) =>
    onReview(state, (page) => ({ ...page, profileAsked: profileId, profileFailure: undefined })),
  profileAnswered: (state, event) => profileAnswered(state, event),

  override: (state, { target, value, label }) =>
    withChoices(state, (choices) => [
      ...choices.filter((choice) => choice.target !== target),
      label === undefined ? { target, value } : { target, value, label },
    ]),
  resetOverride: (state, { target }) =>
    withChoices(state, (choices) => choices.filter((choice) => choice.target !== target)),
  resetAllOverrides: (state) => withChoices(state, () => []),
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

  duplicatesAnswered: (state, { mmsId, number, result }) =>
    result.ok && localOf(state.page)?.mmsId === mmsId
      ? { ...state, duplicates: { mmsId, number, others: result.value } }
      : state,
};

function onReview(state: State, change: (page: Reviewing) => Reviewing): State {
  const { page } = state;
  if (page.kind !== 'reviewing' || runningWrite(state, page.local.mmsId)) return state;
  const next = change(page);
  return next === page ? state : { ...state, page: next };
}

/** A choice makes another proposal: a warning that Alma gave to the old one is no longer about what is on screen. */
function withChoices(
  state: State,
  change: (choices: readonly Override[]) => readonly Override[],
): State {
  const next = onReview(state, (page) => withOverrides(page, change(page.overrides)));
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
