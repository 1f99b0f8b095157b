// A creation from the press of the button to its end. It is sent once: each sending needs a gesture of its own, and none follows an
// outcome that nobody knows (design 6).
import type { CreateRequest } from '../../ports/bib-life';
import { withNote, withoutNote } from '../created-notes';

import type { EventOf } from './events';
import { whyNotCreate } from './may-create';
import { sentNote, settled } from './settle-note';
import type { Creation, Draft, Lookup, NewRecordMoment, NewRecordState } from './state';

type Start = EventOf<'create' | 'createDespiteMatch' | 'createDespiteWarning'>;

/** What is sent, and under which wishes of the person. */
interface Wanted {
  readonly draft: Draft;
  readonly asks: Pick<CreateRequest, 'overrideWarning' | 'despiteMatch'>;
}

export function startCreation(
  state: NewRecordState,
  event: Start,
  { at, id, panel }: NewRecordMoment,
): NewRecordState {
  const wanted = wantedBy(state, event);
  if (!wanted || whyNotCreate(state, wanted.draft, panel)) return state;
  const { draft, asks } = wanted;
  const normalization = panel.config?.normalization ?? '';
  const number = draft.numbers.at(0);
  const known = knownTo(state);
  const userId = panel.user?.userId;
  const request: CreateRequest = {
    record: draft.made.record,
    suppressed: draft.suppressed,
    ...(number === undefined ? {} : { oclcNumber: number }),
    ...(userId === undefined ? {} : { userId }),
    at,
    ...(known ? { known } : {}),
    ...asks,
    ...(normalization === '' ? {} : { normalization }),
  };
  const creation: Creation = { id, at, draft, request };
  const unkept = withNote(state.unkept, sentNote(creation));
  return { ...state, ticked: false, unkept, step: { kind: 'creation', creation } };
}

function wantedBy({ step, ticked }: NewRecordState, { kind }: Start): Wanted | undefined {
  if (kind === 'create')
    return step.kind === 'record' ? { draft: step.draft, asks: {} } : undefined;
  if (step.kind !== 'creation') return undefined;
  const { draft, request, outcome } = step.creation;
  const { overrideWarning = false, despiteMatch = false } = request;
  if (kind === 'createDespiteWarning')
    return outcome?.kind === 'warned'
      ? { draft, asks: { despiteMatch, overrideWarning: true } }
      : undefined;
  return outcome?.kind === 'matched' && ticked
    ? { draft, asks: { overrideWarning, despiteMatch: true } }
    : undefined;
}

/** MMS IDs that hold a number of the record already: none of them is the new record. Unknown where Alma gave no answer about one. */
function knownTo({ lookups }: NewRecordState): readonly string[] | undefined {
  const all = Object.values(lookups);
  const found = all.flatMap((one) => (one.kind === 'answered' ? one.mmsIds : []));
  return all.every(({ kind }) => kind === 'answered') ? [...new Set(found)] : undefined;
}

/** Where Alma says that it has a match, it is asked for the numbers anew: which one does it mean? */
export function endCreation(
  state: NewRecordState,
  { id, outcome }: EventOf<'creationEnded'>,
  moment: NewRecordMoment,
): NewRecordState {
  const { step } = state;
  if (step.kind !== 'creation' || step.creation.id !== id) return state;
  const next: NewRecordState = {
    ...state,
    notes: withoutNote(settled(state.notes, step.creation, outcome), id),
    unkept: settled(state.unkept, step.creation, outcome),
    step: { kind: 'creation', creation: { ...step.creation, outcome } },
  };
  if (outcome.kind !== 'matched') return next;
  const asking = step.creation.draft.numbers.map((number): [string, Lookup] => [
    number,
    { kind: 'asking' },
  ]);
  return { ...next, round: moment.id, lookups: Object.fromEntries(asking), holders: {} };
}

/** What the browser says counts; what it does not say of this panel's creations is remembered here. */
export function notesTold(
  state: NewRecordState,
  { notes }: Pick<EventOf<'notesTold'>, 'notes'>,
): NewRecordState {
  const unkept = state.unkept.filter(
    (mine) => !notes.some(({ id, state: is }) => id === mine.id && is === mine.state),
  );
  const own = new Set(unkept.map(({ id }) => id));
  const noteFailure = unkept.length === 0 ? undefined : state.noteFailure;
  return { ...state, notes: notes.filter(({ id }) => !own.has(id)), unkept, noteFailure };
}

/** Nothing was sent: back to the record, to look at what another panel did. */
export function sentElsewhere(
  state: NewRecordState,
  { id, notes }: EventOf<'sentElsewhere'>,
): NewRecordState {
  const { step } = state;
  if (step.kind !== 'creation' || step.creation.id !== id) return state;
  return {
    ...notesTold({ ...state, unkept: withoutNote(state.unkept, id) }, { notes }),
    ticked: false,
    step: { kind: 'record', draft: step.creation.draft },
  };
}
