// The library's holding in WorldCat after a save: a step of its own, which never changes what the save itself came to.
import type { SourceFailure } from '../ports/failures';

import type { State } from './state';

/** Where this step is. i18n `holding.<id>`. */
export type HoldingStep =
  | 'offered'
  | 'setting'
  | 'set'
  | 'already' // it was set before this save
  | 'foundSet' // the answer was lost, and it is set: by this save or before it
  | 'notSet'
  | 'setUnknown'
  | 'unsetting'
  | 'unset'
  | 'gone' // it was no longer set
  | 'notUnset'
  | 'unsetUnknown'
  | 'left' // it is not certain that the save was undone
  | 'missing'; // this part of the app could not be fetched

/** The holding of one write. */
export interface Holding {
  readonly kind: HoldingStep;
  /** The OCLC number; once WorldCat has answered, the one that the record has there. */
  readonly number: string;
  /** What a click begins. */
  readonly next?: 'setting' | 'unsetting';
  /** Nobody clicked: the institution has it set after every save. */
  readonly byItself?: boolean;
  /** The history would not take it down: an undo on another day does not know of it. */
  readonly notNoted?: boolean;
  readonly failure?: SourceFailure;
}

export interface HoldingGesture {
  readonly kind: 'askHolding';
  readonly writeId: string;
}

export interface HoldingAnswer {
  readonly kind: 'holdingTold';
  readonly writeId: string;
  readonly holding: Holding;
}

/** One step at a time: a click counts only where one is offered. Answers are kept wherever the panel is by then. */
export const holdingHandlers = {
  askHolding: (state: State, { writeId }: HoldingGesture): State => {
    const { next, number } = state.holdings[writeId] ?? {};
    return next ? withHolding(state, writeId, { kind: next, number: number ?? '' }) : state;
  },

  holdingTold: (state: State, { writeId, holding }: HoldingAnswer): State =>
    withHolding(state, writeId, holding),
};

function withHolding(state: State, writeId: string, holding: Holding): State {
  return { ...state, holdings: { ...state.holdings, [writeId]: holding } };
}
