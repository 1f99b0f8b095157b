// Which record the panel is about: follows Alma where nothing is lost by it, asks where something would be.
import type { BibOnPage, LocalRecord } from '../ports/alma';
import { oclcNumbersOf } from '../marc/oclc-number';

import { identifiersOf } from './identifiers';
import { EMPTY_BOX, NO_SEARCH } from './initial-state';
import { hasWork, mmsIdOf, sameBibs } from './page-facts';
import type { SearchBox, State } from './state';

/** Alma's page as last told, without `starting`. */
export interface Shown {
  readonly bibs: readonly BibOnPage[];
  readonly otherEntities: number;
}

/**
 * Takes up what Alma shows. A page change means that the set of MMS IDs changed. It never throws work away: with work at hand the
 * change becomes a question (`otherPage`), without work the panel follows at once (design 4).
 */
export function followAlma(state: State): State {
  const { alma, page } = state;
  if (alma.kind === 'starting' || page.kind === 'switchedOff') return state;
  if (page.kind === 'starting') return isConfigKnown(state) ? show(state, alma) : state;
  if (sameBibs(state.following.bibs, alma.bibs)) return followSame(state, alma);
  if (isAboutRecordAtHand(state, alma)) return { ...state, following: alma, otherPage: undefined };
  return hasWork(state) ? askAboutOther(state, alma) : show(state, alma);
}

/** Shows what Alma shows, whatever was there. Choices stay, per record; writes go on. */
export function show(state: State, shown: Shown): State {
  const next: State = {
    ...state,
    following: { bibs: shown.bibs, otherEntities: shown.otherEntities },
    otherPage: undefined,
    viewing: undefined,
  };
  const [first, second] = shown.bibs;
  if (!first)
    return {
      ...withoutSearch(next),
      page: { kind: 'noRecord', otherEntities: shown.otherEntities },
    };
  if (second) return { ...withoutSearch(next), page: { kind: 'choosingRecord', bibs: shown.bibs } };
  return loadRecord(next, first.mmsId);
}

/** Starts reading a record. Its search stays when it is the record of before, so that reading it again loses nothing. */
export function loadRecord(state: State, mmsId: string): State {
  const kept = state.searchBox.mmsId === mmsId ? state : withoutSearch(state);
  return {
    ...kept,
    page: { kind: 'loadingLocal', mmsId },
    viewing: undefined,
    parked: undefined,
    duplicates: undefined,
    searchBox: { ...kept.searchBox, mmsId },
  };
}

/** The record is there: its number stands in the box unless a person typed one; with two numbers she is asked. */
export function recordReady(state: State, local: LocalRecord): State {
  return {
    ...state,
    page: { kind: 'ready', local },
    searchBox: prefilled(state.searchBox, local),
  };
}

/** The box as it is for a record that nobody has searched for yet. */
export function freshBox(local: LocalRecord): SearchBox {
  return prefilled({ ...EMPTY_BOX, mmsId: local.mmsId }, local);
}

export function withoutSearch(state: State): State {
  return {
    ...state,
    searchBox: EMPTY_BOX,
    search: NO_SEARCH,
    chosen: undefined,
    viewing: undefined,
    parked: undefined,
  };
}

/**
 * The box with the record's number as it is now. What a person typed stays, and of several numbers the one that she picked while the
 * record has it; what only the app put there is from an earlier version.
 */
export function prefilled(box: SearchBox, local: LocalRecord): SearchBox {
  const { current } = oclcNumbersOf(local.record);
  const [only, another] = current;
  const choices = another === undefined ? [] : current;
  const next = { ...box, mmsId: local.mmsId, choices, identifiers: identifiersOf(local.record) };
  const picked = box.choices.includes(box.text) && current.includes(box.text);
  if (box.typedByPerson || picked) return next;
  return { ...next, text: another === undefined ? (only ?? '') : '' };
}

function followSame(state: State, alma: Shown): State {
  const next = { ...state, following: alma, otherPage: undefined };
  if (state.page.kind !== 'noRecord') return next;
  return { ...next, page: { kind: 'noRecord', otherEntities: alma.otherEntities } };
}

/** Alma shows the record at hand alone, or among others while there is work on it: nothing to ask. */
function isAboutRecordAtHand(state: State, alma: Shown): boolean {
  const mmsId = mmsIdOf(state.page);
  if (!alma.bibs.some((bib) => bib.mmsId === mmsId)) return false;
  return alma.bibs.length === 1 || hasWork(state);
}

function askAboutOther(state: State, alma: Shown): State {
  const same = state.otherPage && sameBibs(state.otherPage.bibs, alma.bibs);
  // With nothing to switch to there is no question to ask.
  const stayed = same ? (state.otherPage?.stayed ?? false) : alma.bibs.length === 0;
  return {
    ...state,
    otherPage: { bibs: alma.bibs, otherEntities: alma.otherEntities, stayed },
  };
}

/** Until the config was answered nobody knows whether the app is switched on. */
function isConfigKnown(state: State): boolean {
  return state.config !== undefined || state.configFailure !== undefined;
}
