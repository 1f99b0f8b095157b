import { oclcNumbersOf, parseOclcNumber } from '../../marc/oclc-number';
import type { MarcRecord } from '../../marc/record';
import type { Result } from '../../marc/result';
import { sameRecordHash } from '../../marc/same-record';
import type { SourceFailure } from '../../ports/failures';
import type { Candidate, IncomingRecord, SourceId } from '../../ports/source';
import { isCandidate, searchedSources, sourcesOn } from '../page-facts';
import { stampOf, withOurCodes } from '../profile-of-institution';
import type { SourceSearch } from '../state';

import type { EventOf, NewRecordEvent } from './events';
import { makeRecord } from './make-record';
import { endCreation, notesTold, sentElsewhere, startCreation } from './reduce-creation';
import type { Draft, Holder, Lookup, NewRecordMoment, NewRecordState, Step } from './state';
import { INITIAL_NEW_RECORD } from './state';

type Handlers = {
  readonly [K in NewRecordEvent['kind']]?: (
    state: NewRecordState,
    event: EventOf<K>,
    moment: NewRecordMoment,
  ) => NewRecordState;
};

/** Alma is asked for so many numbers of one record; each costs up to five calls. */
const MOST_NUMBERS = 4;

const HANDLERS: Handlers = {
  typeNumber: (state, { text }) => ({ ...state, box: { text } }),
  clearNumber: (state) => ({ ...state, box: { text: '' } }),
  search: (state, _event, moment) => search(state, moment),
  openFile: (state, _event, moment) => askFile(state, moment),
  pasteRecord: (state, _event, moment) => askFile(state, moment),
  searchAnswered: (state, { round, source, result }) =>
    round === state.round && state.searches[source]?.kind === 'asking'
      ? withSearch(state, source, result)
      : state,
  recordsRead: (state, { round, result }) =>
    round === state.round && state.searches.file?.kind === 'asking'
      ? recordsRead(state, result)
      : state,
  lookupAnswered: (state, event) => lookupAnswered(state, event),
  holderAnswered: (state, { mmsId, result }) =>
    withHolder(
      state,
      mmsId,
      result.ok ? { kind: 'read', local: result.value } : { kind: 'failed' },
    ),
  chooseCandidate: (state, { source, id }) => {
    const candidate = isAsking(state) ? hitOf(state, source, id) : undefined;
    return candidate ? { ...state, step: { kind: 'loading', candidate } } : state;
  },
  loaded: (state, event, moment) => loaded(state, event, moment),
  back: (state) => back(state),
  tick: (state, { on }) => ({ ...state, ticked: on }),
  suppress: (state, { on }) =>
    state.step.kind === 'record'
      ? { ...state, step: { kind: 'record', draft: { ...state.step.draft, suppressed: on } } }
      : state,
  askAlmaAgain: (state) => ({
    ...state,
    lookups: Object.fromEntries(
      Object.entries(state.lookups).map(([number, one]): [string, Lookup] => [
        number,
        one.kind === 'failed' ? { kind: 'asking' } : one,
      ]),
    ),
  }),
  create: (state, event, moment) => startCreation(state, event, moment),
  createDespiteMatch: (state, event, moment) => startCreation(state, event, moment),
  createDespiteWarning: (state, event, moment) => startCreation(state, event, moment),
  creationEnded: (state, event, moment) => endCreation(state, event, moment),
  anotherRecord: (state) =>
    isRunning(state)
      ? state
      : {
          ...INITIAL_NEW_RECORD,
          notes: state.notes,
          unkept: state.unkept,
          noteFailure: state.noteFailure,
        },
  notesTold: (state, event) => notesTold(state, event),
  sentElsewhere: (state, event) => sentElsewhere(state, event),
  noteRefused: (state, { failure }) => ({ ...state, noteFailure: failure }),
};

/** What follows from an event. One that makes no sense now, or answers an earlier question, gives back the very same state. */
export function reduce(
  state: NewRecordState,
  event: NewRecordEvent,
  moment: NewRecordMoment,
): NewRecordState {
  const handler = HANDLERS[event.kind] as
    | ((state: NewRecordState, event: NewRecordEvent, moment: NewRecordMoment) => NewRecordState)
    | undefined;
  return handler?.(state, event, moment) ?? state;
}

function isAsking({ step }: NewRecordState): boolean {
  return step.kind === 'asking';
}

function isRunning({ step }: NewRecordState): boolean {
  return step.kind === 'creation' && step.creation.outcome === undefined;
}

/** Alma and every source are asked at once; what was known of Alma before is forgotten. */
function search(state: NewRecordState, { id, panel }: NewRecordMoment): NewRecordState {
  if (!isAsking(state)) return state;
  const parsed = parseOclcNumber(state.box.text);
  if (!parsed.ok) return { ...state, box: { ...state.box, failure: parsed.failure } };
  const number = parsed.value;
  const asking: SourceSearch = { kind: 'asking', number };
  return {
    ...state,
    ...QUESTION,
    box: { text: state.box.text },
    round: id,
    number,
    searches: Object.fromEntries(searchedSources(panel, 'ocn').map((source) => [source, asking])),
    lookups: { [number]: { kind: 'asking' } },
  };
}

const QUESTION: Pick<NewRecordState, 'step' | 'ticked' | 'holders' | 'number'> = {
  step: { kind: 'asking' },
  ticked: false,
  holders: {},
  number: undefined,
};

function askFile(state: NewRecordState, { id, panel }: NewRecordMoment): NewRecordState {
  if (!isAsking(state) || !sourcesOn(panel).includes('file')) return state;
  const searches: NewRecordState['searches'] = { file: { kind: 'asking', number: '' } };
  return { ...state, ...QUESTION, box: { text: '' }, round: id, searches, lookups: {} };
}

function withSearch(
  state: NewRecordState,
  source: SourceId,
  result: Result<readonly Candidate[], SourceFailure>,
): NewRecordState {
  const number = state.number ?? '';
  const search: SourceSearch = result.ok
    ? { kind: 'found', number, candidates: result.value }
    : { kind: 'failed', number, failure: result.failure };
  return { ...state, searches: { ...state.searches, [source]: search } };
}

/** The only record is the one that is meant; of several one is chosen. */
function recordsRead(
  state: NewRecordState,
  result: Result<readonly IncomingRecord[], SourceFailure>,
): NewRecordState {
  if (!result.ok) return withSearch(state, 'file', result);
  const candidates = result.value.map(({ candidate, record }) => ({ ...candidate, record }));
  const next = withSearch(state, 'file', { ok: true, value: candidates });
  const [only, another] = candidates;
  return only && !another && !only.failure
    ? { ...next, step: { kind: 'loading', candidate: only } }
    : next;
}

function hitOf(state: NewRecordState, source: SourceId, id: string): Candidate | undefined {
  const search = state.searches[source];
  return search?.kind === 'found'
    ? search.candidates.find((one) => isCandidate(one, source, id) && !one.failure)
    : undefined;
}

function lookupAnswered(state: NewRecordState, event: EventOf<'lookupAnswered'>): NewRecordState {
  const { round, number, result } = event;
  if (round !== state.round || state.lookups[number]?.kind !== 'asking') return state;
  const lookup: Lookup = result.ok
    ? { kind: 'answered', ...result.value }
    : { kind: 'failed', failure: result.failure };
  const found = result.ok ? result.value.mmsIds : [];
  const reading = Object.fromEntries(
    found.map((mmsId): [string, Holder] => [mmsId, state.holders[mmsId] ?? { kind: 'reading' }]),
  );
  // What was ticked before is no answer to what Alma says now.
  return {
    ...state,
    ticked: false,
    lookups: { ...state.lookups, [number]: lookup },
    holders: { ...state.holders, ...reading },
  };
}

function withHolder(state: NewRecordState, mmsId: string, holder: Holder): NewRecordState {
  return state.holders[mmsId] === undefined
    ? state
    : { ...state, holders: { ...state.holders, [mmsId]: holder } };
}

function loaded(
  state: NewRecordState,
  { candidate, result }: EventOf<'loaded'>,
  moment: NewRecordMoment,
): NewRecordState {
  const { step, lookups } = state;
  if (step.kind !== 'loading' || step.candidate !== candidate) return state;
  if (!result.ok) return { ...state, step: { kind: 'asking', failure: result.failure } };
  const { panel } = moment;
  const { incoming, profile } = result.value;
  const stamp = stampOf(panel, candidate.source, moment);
  const made = makeRecord(incoming.record, withOurCodes(panel, profile), { stamp });
  const draft: Draft = {
    candidate,
    made,
    numbers: numbersOf(made.record, incoming, state.number),
    suppressed: panel.config?.newRecords.suppressed ?? false,
    hash: sameRecordHash(incoming.record),
  };
  const asked = Object.fromEntries(
    draft.numbers.map((number): [string, Lookup] => [
      number,
      lookups[number] ?? { kind: 'asking' },
    ]),
  );
  return {
    ...state,
    ticked: false,
    lookups: { ...lookups, ...asked },
    step: { kind: 'record', draft },
  };
}

/** The number of the record, the one that was searched for, then former ones: Alma may have it under any of them. */
function numbersOf(
  made: MarcRecord,
  { record }: IncomingRecord,
  searched: string | undefined,
): readonly string[] {
  const { current, merged, cancelled } = oclcNumbersOf(record);
  const all = [
    ...oclcNumbersOf(made).current,
    ...current,
    ...(searched === undefined ? [] : [searched]),
    ...merged,
    ...cancelled,
  ];
  return [...new Set(all)].slice(0, MOST_NUMBERS);
}

/** A creation of which nobody knows what became, or that was carried out, leads back to no record that could be sent again. */
function back(state: NewRecordState): NewRecordState {
  const { step } = state;
  if (step.kind === 'loading' || step.kind === 'record')
    return { ...state, step: { kind: 'asking' }, ticked: false };
  const ended = step.kind === 'creation' ? step.creation.outcome?.kind : undefined;
  const isRefused = ended === 'notCreated' || ended === 'matched' || ended === 'warned';
  if (step.kind !== 'creation' || !isRefused) return state;
  const again: Step = { kind: 'record', draft: step.creation.draft };
  return { ...state, step: again, ticked: false };
}
