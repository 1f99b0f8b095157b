import type { DeleteOutcome } from '../../ports/bib-life';
import { withoutNote } from '../created-notes';

import type { Chosen, Created, Looked, MistakeEvent, MistakeState } from './mistake-state';

type EventOf<K extends MistakeEvent['kind']> = Extract<MistakeEvent, { kind: K }>;

/** The state after an event. Pure and total; an event that makes no sense now gives back the very same state. */
export function reduceMistake(state: MistakeState, event: MistakeEvent): MistakeState {
  switch (event.kind) {
    case 'opened':
      return { ...state, notesFailure: undefined, chosen: stillRunning(state.chosen) };
    case 'notesAnswered':
      return event.result.ok
        ? { ...state, created: event.result.value, notesFailure: undefined }
        : { ...state, notesFailure: event.result.failure };
    case 'chosen':
      return choose(state, event.id);
    case 'left':
      return state.chosen?.looked.kind === 'deleting' ? state : { ...state, chosen: undefined };
    case 'readAnswered':
      return readAnswered(state, event);
    case 'typed':
      return looking(state, ({ looked }) =>
        looked.kind === 'read' ? { ...looked, typed: event.text } : undefined,
      );
    case 'deleteAsked':
      return looking(state, ({ note, looked }) =>
        looked.kind === 'read' && looked.local === event.local && isTyped(note, looked.typed)
          ? { kind: 'deleting', local: looked.local }
          : undefined,
      );
    case 'deleteEnded':
      return deleteEnded(state, event);
    case 'noteStayed':
      return { ...state, noteStayed: event.failure };
  }
}

/** Whether what was typed is the MMS ID; blanks come along when it is pasted. */
export function isTyped({ mmsId }: Created, typed: string): boolean {
  return typed.trim() === mmsId;
}

/** What a person left behind is read anew; what is on its way, or has just ended, stays to be seen. */
function stillRunning(chosen: Chosen | undefined): Chosen | undefined {
  const kind = chosen?.looked.kind;
  return kind === 'deleting' || kind === 'ended' ? chosen : undefined;
}

function choose(state: MistakeState, id: string): MistakeState {
  const note = [...(state.created ?? []), state.chosen?.note].find((one) => one?.id === id);
  if (!note || state.chosen?.looked.kind === 'deleting') return state;
  return { ...state, noteStayed: undefined, chosen: { note, looked: { kind: 'reading' } } };
}

function readAnswered(state: MistakeState, event: EventOf<'readAnswered'>): MistakeState {
  const { id, local, inventory } = event;
  const { chosen } = state;
  if (chosen?.note.id !== id || chosen.looked.kind !== 'reading') return state;
  const next = looking(state, () => lookedAt(local, inventory));
  return next.chosen?.looked.kind === 'gone' ? withoutCreated(next, id) : next;
}

/** Only the record itself says that it is gone. A list of its inventory that is not found says nothing of it. */
function lookedAt(
  local: EventOf<'readAnswered'>['local'],
  inventory: EventOf<'readAnswered'>['inventory'],
): Looked {
  if (!local.ok)
    return local.failure.kind === 'almaNotFound'
      ? { kind: 'gone' }
      : { kind: 'failed', failure: local.failure };
  return inventory.ok
    ? { kind: 'read', typed: '', local: local.value, inventory: inventory.value }
    : { kind: 'failed', failure: inventory.failure };
}

function deleteEnded(state: MistakeState, { id, outcome }: EventOf<'deleteEnded'>): MistakeState {
  const { chosen } = state;
  if (chosen?.note.id !== id || chosen.looked.kind !== 'deleting') return state;
  const { local } = chosen.looked;
  const next = looking(state, () => ({ kind: 'ended', local, outcome }));
  return isNoteSpent(outcome) ? withoutCreated(next, id) : next;
}

/** Whether the record is known to be gone, so that its note goes too. */
export function isNoteSpent({ kind }: DeleteOutcome): boolean {
  return kind === 'deleted' || kind === 'gone';
}

function withoutCreated(state: MistakeState, id: string): MistakeState {
  const { created } = state;
  return created ? { ...state, created: withoutNote(created, id) as readonly Created[] } : state;
}

function looking(
  state: MistakeState,
  change: (chosen: Chosen) => Looked | undefined,
): MistakeState {
  const { chosen } = state;
  const looked = chosen && change(chosen);
  return looked ? { ...state, chosen: { note: chosen.note, looked } } : state;
}
