import { parseOclcNumber } from '../marc/oclc-number';
import type { LocalRecord } from '../ports/alma';
import type { AskedNumber, NumberKind } from '../align/asked-number';
import type { Candidate, SourceId } from '../ports/source';

import type { EventOf, Handlers } from './handler';
import type { SearchGesture } from './events';
import { openCandidate, startReview } from './open-preview';
import {
  findCandidate,
  isCandidate,
  localOf,
  mmsIdOf,
  searchedSources,
  searchOf,
  sourcesOn,
} from './page-facts';
import { isSameCopy } from './same-copy';
import type { SourceSearch, State } from './state';

export type SearchKinds =
  | SearchGesture['kind']
  | 'searchAnswered'
  | 'fileAnswered'
  | 'candidateAnswered'
  | 'incomingAnswered';

/** Which number, which copy. Late answers for another record, number or candidate change nothing. */
export const searchHandlers: Handlers<SearchKinds> = {
  typeNumber: (state, { text }) =>
    withBox(state, { text, typedByPerson: true, failure: undefined }),
  clearNumber: (state) => withBox(state, { text: '', typedByPerson: false, failure: undefined }),
  pickNumber: (state, { number }) =>
    state.searchBox.choices.includes(number)
      ? search(withBox(state, { text: number, typedByPerson: false }))
      : state,
  search: (state) => search(state),
  searchBy: (state, { asked }) => searchBy(state, asked),
  openFile: (state) => askFile(state),
  pasteRecord: (state) => askFile(state),
  chooseCandidate: (state, { source, id }) =>
    searchable(state) && isOffered(findCandidate(state, source, id))
      ? { ...state, chosen: { source, id } }
      : state,
  viewCandidate: (state, { source, id }) => viewCandidate(state, findCandidate(state, source, id)),
  closeCandidate: (state) => ({ ...state, viewing: undefined }),
  previewMerge: (state) => previewChosen(state),
  searchAnswered: (state, event) => searchAnswered(state, event),
  fileAnswered: (state, event) => fileAnswered(state, event),
  candidateAnswered: (state, event) => candidateAnswered(state, event),
  incomingAnswered: (state, event, moment) => {
    const { page } = state;
    const { source, id, result } = event;
    if (page.kind !== 'loadingIncoming' || page.local.mmsId !== event.mmsId) return state;
    if (!isCandidate(page.candidate, source, id)) return state;
    if (result.ok) return startReview(state, page.local, result.value, moment);
    return { ...state, page: notLoaded(page.local, result.failure) };
  },
};

/** A hit that cannot be taken (unreadable, or without the number) is shown with its reason and not offered. */
function isOffered(candidate: Candidate | undefined): candidate is Candidate {
  return candidate !== undefined && candidate.failure === undefined;
}

/** The local record while the page asks for a number or a copy; undefined while it does something else. */
function searchable({ page }: State): LocalRecord | undefined {
  const asks = page.kind === 'ready' || page.kind === 'failed';
  return asks ? localOf(page) : undefined;
}

function withBox(state: State, change: Partial<State['searchBox']>): State {
  return mmsIdOf(state.page) === undefined
    ? state
    : { ...state, searchBox: { ...state.searchBox, ...change } };
}

/** Asks every source at once. Asking again for the same number while it is being asked is one search. */
function search(state: State): State {
  const local = searchable(state);
  if (!local) return state;
  const parsed = parseOclcNumber(state.searchBox.text);
  if (!parsed.ok) return withBox(state, { failure: parsed.failure });
  const number = parsed.value;
  const asked = searchedSources(state, 'ocn');
  if (asked.some((id) => isAskingFor(searchOf(state, id), number))) return state;
  const found = { searched: number, searchedBy: undefined };
  return askAll(withBox(state, found), local, asked, { kind: 'asking', number });
}

/** By ISBN, ISSN or LCCN, which only the record itself offers. A hit is never opened by itself: such a number proves little. */
function searchBy(state: State, asked: AskedNumber): State {
  const local = searchable(state);
  if (!local || asked.kind === 'ocn') return state;
  const { kind: by, number } = asked;
  const sources = searchedSources(state, by);
  if (sources.some((id) => isAskingFor(searchOf(state, id), number, by))) return state;
  const found = { searched: undefined, searchedBy: asked };
  return askAll(withBox(state, found), local, sources, { kind: 'asking', number, by });
}

function askAll(
  state: State,
  local: LocalRecord,
  sources: readonly SourceId[],
  asking: SourceSearch,
): State {
  return {
    ...state,
    page: { kind: 'ready', local },
    search: { ...state.search, ...Object.fromEntries(sources.map((id) => [id, asking])) },
    searchBox: { ...state.searchBox, failure: undefined },
    chosen: undefined,
    viewing: undefined,
    // What was fetched before may have been replaced at the source; choices are kept per record.
    parked: undefined,
  };
}

function isAskingFor(search: SourceSearch, number: string, by?: NumberKind): boolean {
  return search.kind === 'asking' && search.number === number && search.by === by;
}

function searchAnswered(state: State, event: EventOf<'searchAnswered'>): State {
  const { source, number, by, result } = event;
  const waits = isAskingFor(searchOf(state, source), number, by);
  if (!waits || mmsIdOf(state.page) !== event.mmsId) return state;
  return openCertainHit(
    withSearch(
      state,
      source,
      result.ok
        ? { kind: 'found', number, candidates: result.value }
        : { kind: 'failed', number, failure: result.failure },
    ),
  );
}

function withSearch(state: State, source: SourceId, search: SourceSearch): State {
  return { ...state, search: { ...state.search, [source]: search } };
}

/**
 * A certain single hit goes straight to its preview. WorldCat's only copy is opened without waiting for the others; another
 * source's only copy once all have answered. Never after a person chose, nor when a source that should have been asked failed.
 */
function openCertainHit(state: State): State {
  const local = searchable(state);
  if (!local || !state.settings.openSingleHit || state.chosen || state.viewing) return state;
  const certain = certainHit(state);
  return certain ? openCandidate(state, local, certain) : state;
}

function certainHit(state: State): Candidate | undefined {
  const { search, searchBox } = state;
  const answers = searchedSources(state, 'ocn')
    .map((id) => searchOf(state, id))
    .filter(
      (answer) =>
        answer.kind !== 'idle' &&
        !(answer.kind === 'failed' && answer.failure.kind === 'sourceNotSetUp'),
    );
  const carries = ({ oclcNumber, mergedNumbers }: Candidate): boolean =>
    searchBox.searched !== undefined && [oclcNumber, ...mergedNumbers].includes(searchBox.searched);
  const worldcat = candidatesOf(search.worldcat);
  const found = worldcat.length > 0 ? worldcat : withoutCopies(answers.flatMap(candidatesOf));
  const complete = worldcat.length > 0 || answers.every(({ kind }) => kind === 'found');
  const [only, another] = found;
  return complete && isOffered(only) && !another && carries(only) ? only : undefined;
}

/** The same record from two sources is one. */
function withoutCopies(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(
    (one, at) => !candidates.slice(0, at).some((other) => isSameCopy(other, one)),
  );
}

function candidatesOf(search: SourceSearch): readonly Candidate[] {
  return search.kind === 'found' ? search.candidates : [];
}

function askFile(state: State): State {
  const local = searchable(state);
  if (!local || !sourcesOn(state).includes('file')) return state;
  const next = withSearch(state, 'file', { kind: 'asking', number: '' });
  const chosen = state.chosen?.source === 'file' ? undefined : state.chosen;
  const parked = state.parked?.incoming.source === 'file' ? undefined : state.parked;
  return { ...next, page: { kind: 'ready', local }, chosen, parked, viewing: undefined };
}

function fileAnswered(state: State, { mmsId, result }: EventOf<'fileAnswered'>): State {
  if (state.search.file.kind !== 'asking' || mmsIdOf(state.page) !== mmsId) return state;
  if (!result.ok)
    return withSearch(state, 'file', { kind: 'failed', number: '', failure: result.failure });
  const candidates = result.value.map(({ candidate, record }) => ({ ...candidate, record }));
  const next = withSearch(state, 'file', { kind: 'found', number: '', candidates });
  const local = searchable(next);
  const [only, another] = candidates;
  // The person opened this one record; there is nothing to choose.
  return local && isOffered(only) && !another && state.settings.openSingleHit
    ? openCandidate(next, local, only)
    : next;
}

function viewCandidate(state: State, candidate: Candidate | undefined): State {
  if (!isOffered(candidate) || !searchable(state)) return state;
  const { record } = candidate;
  return {
    ...state,
    chosen: { source: candidate.source, id: candidate.id },
    viewing: record ? { candidate, state: 'shown', record } : { candidate, state: 'loading' },
  };
}

function candidateAnswered(state: State, event: EventOf<'candidateAnswered'>): State {
  const { viewing } = state;
  const { source, id, result } = event;
  const waits = viewing?.state === 'loading' && isCandidate(viewing.candidate, source, id);
  if (!viewing || !waits || mmsIdOf(state.page) !== event.mmsId) return state;
  const { candidate } = viewing;
  return {
    ...state,
    viewing: result.ok
      ? { candidate, state: 'shown', record: result.value.record }
      : { candidate, state: 'failed', failure: result.failure },
  };
}

function previewChosen(state: State): State {
  const local = searchable(state);
  const { chosen } = state;
  const candidate = chosen && findCandidate(state, chosen.source, chosen.id);
  return local && isOffered(candidate) ? openCandidate(state, local, candidate) : state;
}

type Failed = Extract<State['page'], { kind: 'failed' }>;

/** A record without the number is refused in one sentence above the candidates; there is nothing to try again. */
function notLoaded(local: LocalRecord, failure: Failed['failure']): State['page'] {
  return failure.kind === 'sourceWrongRecord' && 'values' in failure
    ? { kind: 'ready', local, notice: { kind: 'wrongRecord', failure } }
    : { kind: 'failed', from: 'loadingIncoming', failure, local };
}
