// Drives the pure reducer through events, for tests of state and selectors.
import { success } from '../../app/marc/result';
import type { LocalRecord, SaveOutcome } from '../../app/ports/alma';
import type { Candidate, SourceId } from '../../app/ports/source';
import type { InstitutionConfig } from '../../app/settings/config';
import { DEFAULT_CONFIG } from '../../app/settings/config';
import type { PanelEvent } from '../../app/workflow/events';
import { INITIAL_STATE } from '../../app/workflow/initial-state';
import { reduce } from '../../app/workflow/reduce';
import type { State } from '../../app/workflow/state';

import { A_USER, bibOnPage } from './fake-alma';
import { candidate, incoming, local, LOCAL_ID, NUMBER, PROFILE } from './sample-bibs';

/** The state after events; the nth event gets the id `w<n>` (a write is named by the event that began it) unless one is given. */
export function told(state: State, ...events: readonly PanelEvent[]): State {
  return events.reduce(
    (before, event, at) => reduce(before, event, { at: '2026-11-20T14:01:00Z', id: `w${at + 1}` }),
    state,
  );
}

export function almaShows(...mmsIds: readonly string[]): PanelEvent {
  return {
    kind: 'almaPageTold',
    page: { kind: 'entities', bibs: mmsIds.map(bibOnPage), otherEntities: 0 },
  };
}

export function localRead(read: LocalRecord = local()): PanelEvent {
  return { kind: 'localAnswered', mmsId: read.mmsId, result: success(read) };
}

export function configRead(change: Partial<InstitutionConfig> = {}): PanelEvent {
  return { kind: 'configAnswered', result: success({ ...DEFAULT_CONFIG, ...change }) };
}

/** The source looked and found none. */
export function none(source: SourceId): PanelEvent {
  return { kind: 'searchAnswered', mmsId: LOCAL_ID, source, number: NUMBER, result: success([]) };
}

export function found(...candidates: readonly Candidate[]): PanelEvent {
  const source = candidates[0]?.source ?? 'worldcat';
  return {
    kind: 'searchAnswered',
    mmsId: LOCAL_ID,
    source,
    number: NUMBER,
    result: success(candidates),
  };
}

export function incomingLoaded(of: Candidate = candidate(), mmsId = LOCAL_ID): PanelEvent {
  return {
    kind: 'incomingAnswered',
    mmsId,
    source: of.source,
    id: of.id,
    result: success({ incoming: incoming(of), profile: PROFILE }),
  };
}

/** The person says of the other records with the number, as Alma named them, that they are meant to be separate. */
export function saidSeparate({ duplicates }: State): PanelEvent {
  const answer = duplicates?.answer;
  return { kind: 'keepSeparate', mmsIds: answer?.ok ? answer.value.mmsIds : [] };
}

export function writeEnded(writeId: string, outcome: SaveOutcome): PanelEvent {
  return { kind: 'writeEnded', writeId, outcome };
}

/** The panel has started and Alma shows no record yet. */
export function startedState(change: Partial<InstitutionConfig> = {}): State {
  return told(INITIAL_STATE, configRead(change), {
    kind: 'userAnswered',
    result: success(A_USER),
  });
}

/** The local record is on screen. */
export function readyState(read: LocalRecord = local()): State {
  return told(startedState(), almaShows(read.mmsId), localRead(read));
}

/** The preview of the only hit is on screen. */
export function reviewingState(read: LocalRecord = local()): State {
  return told(readyState(read), { kind: 'search' }, found(candidate()), incomingLoaded());
}

/** A preview with nothing in the way: what would be lost is accepted, each guard has an answer. */
export function saveableState(read: LocalRecord = local()): State {
  const state = reviewingState(read);
  const guards = state.page.kind === 'reviewing' ? state.page.proposal.guards : [];
  return told(
    state,
    { kind: 'acceptLost', accepted: true },
    ...guards.map(({ id }): PanelEvent => ({ kind: 'answerGuard', id, reason: 'checked' })),
  );
}
