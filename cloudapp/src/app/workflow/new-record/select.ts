// What is on screen while a record is created.
import type { SourceFailure, AlmaFailure, StoreFailure } from '../../ports/failures';
import type { Candidate, SourceId } from '../../ports/source';
import { parseOclcNumber } from '../../marc/oclc-number';
import type { CreatedNote } from '../created-notes';
import { configOf, ownNameOf, sourcesOn } from '../page-facts';
import type { State as PanelState } from '../state';
import type { NamedSource, SearchBoxView, SourceStatus } from '../view';

import type { Concern, WhyNotCreate } from './may-create';
import { concernsOf, earlierOf, whyNotCreate } from './may-create';
import type { Creation, Draft, Holder, NewRecordState } from './state';

export interface Hit extends NamedSource {
  readonly candidate: Candidate;
}

/** A record that Alma has under a number; its title once it was read. */
export interface HolderView {
  readonly mmsId: string;
  readonly state: Holder['kind'];
  readonly title: string;
  readonly suppressed: boolean;
}

/** What Alma says of the numbers. */
export interface AlmaHasView {
  readonly asking: boolean;
  readonly numbers: readonly string[];
  /** Those that were asked and answered. */
  readonly spellings: readonly string[];
  readonly holders: readonly HolderView[];
  readonly failure?: AlmaFailure;
}

export interface AskView {
  readonly kind: 'asking';
  readonly box: SearchBoxView;
  readonly statuses: readonly SourceStatus[];
  readonly hits: readonly Hit[];
  /** All sources answered, and none has it. */
  readonly nothingFound: boolean;
  readonly almaHas?: AlmaHasView;
  readonly failure?: SourceFailure | StoreFailure;
}

/** What a person has to look at, and to tick, before the record is created. */
export interface ConsentView {
  readonly concerns: readonly Concern[];
  readonly ticked: boolean;
  readonly why?: WhyNotCreate;
  /** Earlier creations of this record. */
  readonly earlier: readonly CreatedNote[];
}

export interface DraftView extends ConsentView, NamedSource {
  readonly kind: 'record';
  readonly draft: Draft;
  readonly almaHas: AlmaHasView;
}

/** Nothing was created, or nobody knows. i18n `newRecord.means.<id>`. */
export type NotCreatedId = 'matched' | 'warned' | 'notCreated' | 'unknown';

/** How a creation ended. i18n `newRecord.outcome.<id>`. */
export type OutcomeId =
  'created' | 'createdUnread' | 'matched' | 'warned' | 'notCreated' | 'unknown';

export interface CreationView extends ConsentView {
  readonly kind: 'creation';
  readonly creation: Creation;
  readonly almaHas: AlmaHasView;
  /** '' where the institution names nobody. */
  readonly contact: string;
  readonly userName: string;
  /** No note of it could be kept in this browser. */
  readonly noteFailure?: StoreFailure;
}

export type NewRecordView = AskView | { readonly kind: 'loading' } | DraftView | CreationView;

/** One question at a time: which record, is this right, and what became of it. */
export function newRecordView(state: NewRecordState, panel: PanelState): NewRecordView {
  const { step } = state;
  if (step.kind === 'asking') return askView(state, panel, step.failure);
  if (step.kind === 'loading') return { kind: 'loading' };
  if (step.kind === 'record') {
    const { draft } = step;
    return {
      kind: 'record',
      draft,
      ...named(panel, draft.candidate.source),
      almaHas: almaHas(state, draft.numbers),
      ...consent(state, draft, panel),
    };
  }
  const { creation } = step;
  const { contact } = configOf(panel).newRecords;
  const { noteFailure } = state;
  return {
    kind: 'creation',
    creation,
    almaHas: almaHas(state, creation.draft.numbers),
    contact,
    userName: panel.user?.name ?? '',
    ...(noteFailure ? { noteFailure } : {}),
    ...consent(state, creation.draft, panel),
  };
}

function consent(state: NewRecordState, draft: Draft, panel: PanelState): ConsentView {
  const why = whyNotCreate(state, draft, panel);
  return {
    concerns: concernsOf(state, draft),
    ticked: state.ticked,
    earlier: earlierOf(state, draft),
    ...(why ? { why } : {}),
  };
}

function askView(state: NewRecordState, panel: PanelState, failure: AskView['failure']): AskView {
  const order = sourcesOn(panel).filter((id) => state.searches[id]);
  const statuses = order.map((id) => statusOf(state, panel, id));
  const hits = order.flatMap((id): readonly Hit[] => {
    const search = state.searches[id];
    const found = search?.kind === 'found' ? search.candidates : [];
    return found.map((candidate) => ({ ...named(panel, id), candidate }));
  });
  return {
    kind: 'asking',
    box: boxView(state, panel),
    statuses,
    hits,
    nothingFound: statuses.length > 0 && statuses.every(({ kind }) => kind === 'none'),
    ...(state.number === undefined ? {} : { almaHas: almaHas(state, [state.number]) }),
    ...(failure ? { failure } : {}),
  };
}

function boxView({ box, searches }: NewRecordState, panel: PanelState): SearchBoxView {
  const { text, failure } = box;
  const number = parseOclcNumber(text);
  return {
    text,
    ...(failure ? { failure } : {}),
    choices: [],
    identifiers: [],
    takesRecords: sourcesOn(panel).includes('file'),
    worldcatUrl: number.ok
      ? `https://search.worldcat.org/title/${number.value}`
      : 'https://search.worldcat.org/',
    asking: Object.values(searches).some((search) => search?.kind === 'asking'),
    canSearch: true,
    canClear: text !== '',
  };
}

function statusOf(state: NewRecordState, panel: PanelState, id: SourceId): SourceStatus {
  const search = state.searches[id] ?? { kind: 'idle' };
  const source = named(panel, id);
  if (search.kind === 'failed')
    return { ...source, kind: 'failed', count: 0, failure: search.failure };
  if (search.kind !== 'found') return { ...source, kind: search.kind, count: 0 };
  const count = search.candidates.length;
  return { ...source, kind: count > 0 ? 'found' : 'none', count };
}

function almaHas({ lookups, holders }: NewRecordState, numbers: readonly string[]): AlmaHasView {
  const all = numbers.map((number) => lookups[number] ?? ({ kind: 'asking' } as const));
  const answered = all.flatMap((one) => (one.kind === 'answered' ? [one] : []));
  const failure = all.flatMap((one) => (one.kind === 'failed' ? [one.failure] : [])).at(0);
  const mmsIds = [...new Set(answered.flatMap((one) => one.mmsIds))];
  return {
    asking: all.some(({ kind }) => kind === 'asking'),
    numbers,
    spellings: answered.flatMap(({ spellings }) => spellings),
    holders: mmsIds.map((mmsId) => holderView(mmsId, holders[mmsId])),
    ...(failure ? { failure } : {}),
  };
}

function holderView(mmsId: string, holder: Holder = { kind: 'reading' }): HolderView {
  const read = holder.kind === 'read' ? holder.local : undefined;
  return {
    mmsId,
    state: holder.kind,
    title: read?.title ?? '',
    suppressed: read?.suppressed ?? false,
  };
}

function named(panel: PanelState, source: SourceId): NamedSource {
  const ownName = ownNameOf(panel, source);
  return { source, ...(ownName === undefined ? {} : { ownName }) };
}
