import { oclcNumbersOf, parseOclcNumber } from '../marc/oclc-number';
import type { TitleFacts } from '../merge/title-facts';
import { titleFactsOf } from '../merge/title-facts';
import type { Candidate, SourceId } from '../ports/source';

import { factsOfCandidate, matchOf } from './match';
import {
  isAsking,
  isCandidate,
  localOf,
  ownNameOf,
  searchedSources,
  searchOf,
  sourcesOn,
} from './page-facts';
import { ranked, standing } from './rank-candidates';
import { isSameCopy } from './same-copy';
import { workTypeOf } from './record-facts';
import type { State } from './state';
import type { CandidateRow, CandidateView, NamedSource, SearchBoxView, SourceStatus } from './view';
import type { MarcRecord } from '../marc/record';

export function searchBox(state: State): SearchBoxView {
  const { text, failure, choices, searched, searchedBy } = state.searchBox;
  const asksNow = state.page.kind === 'ready' || state.page.kind === 'failed';
  return {
    text,
    ...(failure ? { failure } : {}),
    choices,
    identifiers: offersIdentifiers(state) ? state.searchBox.identifiers : [],
    ...(searched === undefined ? {} : { searched }),
    ...(searchedBy === undefined ? {} : { searchedBy }),
    takesRecords: sourcesOn(state).includes('file'),
    worldcatUrl: worldcatUrl(state),
    asking: isAsking(state),
    canSearch: asksNow && localOf(state.page) !== undefined,
    canClear: text !== '',
  };
}

/** WorldCat's page of the number in the box; without one, a search there for what the record has, by no index that OCLC may rename. */
function worldcatUrl({ page, searchBox: { text, identifiers } }: State): string {
  const number = parseOclcNumber(text);
  if (number.ok) return `https://search.worldcat.org/title/${number.value}`;
  const words = identifiers.at(0)?.number ?? localOf(page)?.title ?? '';
  return `https://search.worldcat.org/search?q=${encodeURIComponent(words)}`;
}

/** Where the record has no OCLC number, or no source has anything under it. */
function offersIdentifiers(state: State): boolean {
  const local = localOf(state.page);
  if (!local) return false;
  const { searchedBy, searched } = state.searchBox;
  if (searchedBy || (searched === undefined && oclcNumbersOf(local.record).current.length === 0))
    return true;
  const answers = searchedSources(state, 'ocn').map((id) => searchOf(state, id));
  return (
    searched !== undefined &&
    answers.every((one) => one.kind !== 'asking' && one.kind !== 'idle') &&
    answers.every((one) => one.kind !== 'found' || one.candidates.length === 0)
  );
}

/** The sources that are switched on, best first; a file only once one was opened. */
export function sourceStatuses(state: State): readonly SourceStatus[] {
  return sourcesOn(state)
    .filter((id) => id !== 'file' || state.search.file.kind !== 'idle')
    .map((source) => statusOf(state, source));
}

/** All hits of all sources, those first that a person would take first; among equals WorldCat's, in the order of the source. */
export function candidates(state: State): readonly CandidateRow[] {
  const local = localOf(state.page);
  if (!local) return [];
  const found = sourcesOn(state)
    .map((id) => searchOf(state, id))
    .flatMap((search) => (search.kind === 'found' ? search.candidates : []));
  const rows = found.map((candidate, at) => {
    const sameAs = found.slice(0, at).find((other) => isSameCopy(other, candidate));
    const row = candidateRow(state, local.record, candidate);
    return sameAs ? { ...row, sameAs: named(state, sameAs.source) } : row;
  });
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
    ...named(state, candidate.source),
    candidate,
    othersRecord: candidate.source === 'hathitrust' || candidate.source.startsWith('sru:'),
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

function named(state: State, source: SourceId): NamedSource {
  const ownName = ownNameOf(state, source);
  return { source, ...(ownName === undefined ? {} : { ownName }) };
}

function statusOf(state: State, id: SourceId): SourceStatus {
  const search = searchOf(state, id);
  const source = named(state, id);
  if (search.kind === 'failed')
    return { ...source, kind: 'failed', count: 0, failure: search.failure };
  if (search.kind !== 'found') return { ...source, kind: search.kind, count: 0 };
  const count = search.candidates.length;
  return { ...source, kind: count > 0 ? 'found' : 'none', count };
}
