// From a candidate to its preview, and every way in which a preview is made or made again. Pure: merge is called here.
import { oclcNumbersOf } from '../marc/oclc-number';
import { recordDifferences } from '../marc/same-record';
import type { Override } from '../merge/decision';
import type { MergeContext } from '../merge/merge-api';
import { prepare } from '../merge/prepare';
import type { MergeProfile } from '../merge/profile';
import { resolve } from '../merge/resolve';
import type { LocalRecord } from '../ports/alma';
import type { Candidate, IncomingRecord } from '../ports/source';

import type { Moment } from './events';
import { isCandidate } from './page-facts';
import { stampOf, withOurCodes } from './profile-of-institution';
import { savedAt } from './record-facts';
import type { Reviewing, State } from './state';

/** Opens a candidate: the preview that Back left, if it is still of these two records, else its record is fetched. */
export function openCandidate(state: State, local: LocalRecord, candidate: Candidate): State {
  const { source, id } = candidate;
  const { parked } = state;
  const next: State = { ...state, chosen: { source, id }, viewing: undefined };
  const sameRecords = parked?.local === local && isCandidate(parked.incoming.candidate, source, id);
  return parked && sameRecords
    ? { ...next, page: parked, parked: undefined }
    : { ...next, page: { kind: 'loadingIncoming', local, candidate } };
}

/** The first preview of two records under a profile, with the choices that were made for this record before. */
export function startReview(
  state: State,
  local: LocalRecord,
  { incoming, profile }: { readonly incoming: IncomingRecord; readonly profile: MergeProfile },
  moment: Moment,
): State {
  const overrides = state.overridesByRecord[local.mmsId] ?? [];
  const context = contextOf(state, local, incoming, moment);
  const page = reviewOf(local, incoming, withOurCodes(state, profile), context, overrides);
  return { ...state, page, parked: undefined, viewing: undefined };
}

/** The same preview under another profile. Choices stay; answers to questions that are still the same stay. */
export function withProfile(state: State, page: Reviewing, profile: MergeProfile): Reviewing {
  const { local, incoming, overrides, prepared } = page;
  const ours = withOurCodes(state, profile);
  return keepAnswers(page, reviewOf(local, incoming, ours, prepared.context, overrides));
}

/**
 * The same preview on the version that Alma holds now. Choices are rebound by content hash; one that binds no more is listed by
 * the engine. `differing` counts the fields in which the two versions differ.
 */
export function remakeOn(local: LocalRecord, old: Reviewing): Reviewing {
  const { linkedTo, recordFormat } = local;
  const context = { ...old.prepared.context, linkedTo, recordFormat };
  const review = reviewOf(local, old.incoming, old.profile, context, old.overrides);
  return {
    ...keepAnswers({ ...old, lostAccepted: false }, review),
    remadeBecause: {
      by: local.lastModifiedBy,
      at: savedAt(local),
      differing: recordDifferences(old.local.record, local.record).length,
    },
  };
}

/** The preview after a choice. What was accepted as lost stays accepted only while nothing more is lost. */
export function withOverrides(page: Reviewing, overrides: readonly Override[]): Reviewing {
  const proposal = resolve(page.prepared, overrides);
  return keepAnswers(page, { ...page, overrides, proposal });
}

function reviewOf(
  local: LocalRecord,
  incoming: IncomingRecord,
  profile: MergeProfile,
  context: MergeContext,
  overrides: readonly Override[],
): Reviewing {
  const prepared = prepare(local.record, incoming.record, profile, context);
  const proposal = resolve(prepared, overrides);
  return {
    kind: 'reviewing',
    local,
    incoming,
    profile,
    prepared,
    proposal,
    overrides,
    choicesBefore: [],
    choicesUndone: [],
    guardAnswers: {},
    lostAccepted: false,
  };
}

/** An answer holds for the question it was given to: same guard, same values; same or fewer losses. Steps can still be taken back. */
function keepAnswers(old: Reviewing, next: Reviewing): Reviewing {
  const asked = new Set(old.proposal.guards.map((guard) => JSON.stringify(guard)));
  const guardAnswers = Object.fromEntries(
    next.proposal.guards
      .filter((guard) => asked.has(JSON.stringify(guard)))
      .flatMap(({ id }) => {
        const answer = old.guardAnswers[id];
        return answer === undefined ? [] : [[id, answer]];
      }),
  );
  const lostBefore = new Set(old.proposal.lost.map((lost) => JSON.stringify(lost)));
  const lostAccepted =
    old.lostAccepted && next.proposal.lost.every((lost) => lostBefore.has(JSON.stringify(lost)));
  const { choicesBefore, choicesUndone } = old;
  return { ...next, choicesBefore, choicesUndone, guardAnswers, lostAccepted };
}

function contextOf(
  state: State,
  local: LocalRecord,
  incoming: IncomingRecord,
  moment: Moment,
): MergeContext {
  const { searched } = state.searchBox;
  // A number that the record does not have was typed: replacing the number is the normal upgrade (design 5).
  const typedByPerson =
    searched !== undefined && !oclcNumbersOf(local.record).current.includes(searched);
  const byNumber = incoming.source === 'file' ? {} : { searchedNumber: searched, typedByPerson };
  return {
    ...byNumber,
    linkedTo: local.linkedTo,
    recordFormat: local.recordFormat,
    stamp: stampOf(state, incoming.source, moment),
  };
}
