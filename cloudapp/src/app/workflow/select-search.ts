import type { TitleFacts } from '../merge/title-facts';
import { titleFactsOf } from '../merge/title-facts';
import type { Candidate, SourceId } from '../ports/source';

import { factsOfCandidate, matchOf } from './match';
import {
  isAsking,
  isCandidate,
  localOf,
  SEARCHED_SOURCES,
  SOURCE_IDS,
  sourcesOn,
} from './page-facts';
import { ranked, standing } from './rank-candidates';
import { workTypeOf } from './record-facts';
import type { SourceSearch, State } from './state';
import type { CandidateRow, CandidateView, SearchBoxView, SourceStatus } from './view';
import type { MarcRecord } from '../marc/record';

export function searchBox(state: State): SearchBoxView {
  const { text, failure, choices, searched } = state.searchBox;
  const asksNow = state.page.kind === 'ready' || state.page.kind === 'failed';
  return {
    text,
    ...(failure ? { failure } : {}),
    choices,
    ...(searched === undefined ? {} : { searched }),
    asking: isAsking(state),
    canSearch: asksNow && localOf(state.page) !== undefined,
    canClear: text !== '',
  };
}

/** The sources that are switched on, best first; a file only once one was opened. */
export function sourceStatuses(state: State): readonly SourceStatus[] {
  return sourcesOn(state)
    .filter((id) => SEARCHED_SOURCES.includes(id) || state.search[id].kind !== 'idle')
    .map((source) => statusOf(source, state.search[source]));
}

/** All hits of all sources, those first that a person would take first; among equals WorldCat's, in the order of the source. */
export function candidates(state: State): readonly CandidateRow[] {
  const local = localOf(state.page);
  if (!local) return [];
  const rows = SOURCE_IDS.map((id) => state.search[id])
    .flatMap((search) => (search.kind === 'found' ? search.candidates : []))
    .map((candidate) => candidateRow(state, local.record, candidate));
  return ranked(rows, local.record);
}

/** The full view of a candidate, while one is open. */
export function candidateView({ viewing }: State): CandidateView | undefined {
  if (!viewing) return undefined;
  const { candidate, record, failure } = viewing;
  if (viewing.state === 'shown' && record) return { kind: 'shown', candidate, record };
  if (viewing.state === 'failed' && failure) return { kind: 'failed', candidate, failure };
  return { kind: 'loading', candidate };
}

/** One hit against the local record; by its own record where that is known, else by what the source says of it. */
export function candidateRow(
  state: State,
  local: MarcRecord,
  candidate: Candidate,
  record = candidate.record,
): CandidateRow {
  const { mergedNumbers } = candidate;
  const { chosen } = state;
  const { searched } = state.searchBox;
  const facts = record
    ? cachedFacts(record, () => titleFactsOf(record))
    : cachedFacts(candidate, () => factsOfCandidate(candidate));
  const merged = searched !== undefined && mergedNumbers.includes(searched);
  return {
    candidate,
    chosen: chosen !== undefined && isCandidate(candidate, chosen.source, chosen.id),
    match: matchOf(
      cachedFacts(local, () => titleFactsOf(local)),
      facts,
    ),
    ...standing(local, candidate, record),
    workType: workTypeOf(facts.type, facts.level),
    ...(merged && candidate.oclcNumber !== searched ? { mergedFrom: searched } : {}),
  };
}

const known = new WeakMap<object, TitleFacts>();

function cachedFacts(of: object, make: () => TitleFacts): TitleFacts {
  const facts = known.get(of) ?? make();
  known.set(of, facts);
  return facts;
}

function statusOf(source: SourceId, search: SourceSearch): SourceStatus {
  if (search.kind === 'failed')
    return { source, kind: 'failed', count: 0, failure: search.failure };
  if (search.kind !== 'found') return { source, kind: search.kind, count: 0 };
  const count = search.candidates.length;
  return { source, kind: count > 0 ? 'found' : 'none', count };
}
