// Questions about the state that reduce, effects and selectors all ask.
import type { NumberKind } from '../align/asked-number';
import { oclcNumbersOf } from '../marc/oclc-number';
import { DEFAULT_CONFIG } from '../settings/config';
import type { InstitutionConfig } from '../settings/config';
import type { BibOnPage, LocalRecord } from '../ports/alma';
import type { Candidate, SourceId } from '../ports/source';

import type { Page, Reviewing, SourceSearch, State, Write } from './state';

type Loading = Extract<Page, { kind: 'loadingIncoming' }>;

/** The config, or safe defaults while it is not known (who may save is then refused elsewhere). */
export function configOf(state: State): InstitutionConfig {
  return state.config ?? DEFAULT_CONFIG;
}

/** Sources that the institution has switched on, in the order in which it wants them; a file is opened, never searched. */
export function sourcesOn(state: State): readonly SourceId[] {
  const { worldcat, hathitrust, file, sru, order } = configOf(state).sources;
  const known: readonly (readonly [SourceId, boolean])[] = [
    ['worldcat', worldcat.enabled],
    ['hathitrust', hathitrust.enabled],
    ...sru.map(({ id, enabled }): [SourceId, boolean] => [`sru:${id}`, enabled]),
  ];
  const on = known.filter(([, enabled]) => enabled).map(([id]) => id);
  const place = (id: SourceId): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...on.sort((a, b) => place(a) - place(b)), ...(file.enabled ? (['file'] as const) : [])];
}

/**
 * Sources that are asked by a sort of number, best first. An SRU server with an address and no query for it cannot be asked; of one
 * without an address only the gateway knows.
 */
export function searchedSources(state: State, kind: NumberKind): readonly SourceId[] {
  const { sru } = configOf(state).sources;
  const mute = sru
    .filter(({ baseUrl, indexes }) => baseUrl !== '' && indexes[kind].length === 0)
    .map(({ id }): SourceId => `sru:${id}`);
  return sourcesOn(state).filter((id) => id !== 'file' && !mute.includes(id));
}

/** The name that the institution gave a source; undefined where it has one in every language's texts, `sources.<id>`. */
export function ownNameOf(state: State, source: SourceId): string | undefined {
  return configOf(state).sources.sru.find(({ id }) => source === `sru:${id}`)?.label;
}

/** What a source was asked and what it said; idle where it never was. */
export function searchOf({ search }: State, source: SourceId): SourceSearch {
  return search[source] ?? { kind: 'idle' };
}

/** The local record of the page, where there is one. */
export function localOf(page: Page): LocalRecord | undefined {
  return 'local' in page ? page.local : undefined;
}

/** The MMS ID that the page is about, loaded or not. */
export function mmsIdOf(page: Page): string | undefined {
  if (page.kind === 'loadingLocal') return page.mmsId;
  if (page.kind === 'failed') return page.local?.mmsId ?? page.mmsId;
  return localOf(page)?.mmsId;
}

/**
 * The OCLC numbers that other Alma records are looked for by, with commas: the incoming record's first, then those that the local one
 * has now; '' where neither has any.
 */
export function numbersBeside(page: Reviewing | Loading): string {
  const { oclcNumber } = 'incoming' in page ? page.incoming.candidate : page.candidate;
  const { current } = oclcNumbersOf(page.local.record);
  return [...new Set([oclcNumber ?? [], current].flat())].join(', ');
}

/** Whether what is known of other records is about this record and these numbers, named as `Duplicates` names them. */
export function isAbout({ duplicates }: State, mmsId: string, number: string): boolean {
  return duplicates?.mmsId === mmsId && duplicates.number === number;
}

/** A write that has no outcome yet. */
export function isRunning(write: Write): boolean {
  return write.outcome === undefined;
}

/** The write of this record that has no outcome yet, if any. */
export function runningWrite(state: State, mmsId: string): Write | undefined {
  return Object.values(state.writes).find((write) => write.mmsId === mmsId && isRunning(write));
}

/** Whether a write of this record, or its deletion, is on its way: no other is sent meanwhile. */
export function isBusy(state: State, mmsId: string): boolean {
  return state.deleting === mmsId || runningWrite(state, mmsId) !== undefined;
}

export function isAsking(state: State): boolean {
  return Object.values(state.search).some((search) => search?.kind === 'asking');
}

/**
 * Whether leaving the record would throw work away: a preview, a copy being loaded or looked at, a number that a person typed,
 * a search that is running, a file's records. Results of the record's own number are one key press away and do not count.
 */
export function hasWork(state: State): boolean {
  const { page, searchBox, search } = state;
  if (page.kind === 'reviewing' || page.kind === 'loadingIncoming') return true;
  if (localOf(page) === undefined) return false;
  const typed = searchBox.typedByPerson && searchBox.text.trim() !== '';
  return typed || isAsking(state) || search.file.kind === 'found' || state.parked !== undefined;
}

/** A page change means that the set of MMS IDs changed (design 4); order and descriptions do not count. */
export function sameBibs(a: readonly BibOnPage[], b: readonly BibOnPage[]): boolean {
  const ids = new Set(a.map(({ mmsId }) => mmsId));
  return ids.size === new Set(b.map(({ mmsId }) => mmsId)).size && b.every((x) => ids.has(x.mmsId));
}

export function isCandidate(candidate: Candidate, source: SourceId, id: string): boolean {
  return candidate.source === source && candidate.id === id;
}

/** A candidate of the searches by its source and id. */
export function findCandidate(state: State, source: SourceId, id: string): Candidate | undefined {
  const search = searchOf(state, source);
  return search.kind === 'found'
    ? search.candidates.find((candidate) => isCandidate(candidate, source, id))
    : undefined;
}
