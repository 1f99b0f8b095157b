import type { Moment, PanelEvent } from './events';
import type { State } from './state';

export type EventKind = PanelEvent['kind'];
export type EventOf<K extends EventKind> = Extract<PanelEvent, { kind: K }>;

/** What one kind of event does to the state. Pure: the same three arguments give the same state. */
export type Handler<K extends EventKind> = (
  state: State,
  event: EventOf<K>,
  moment: Moment,
) => State;

/** One handler per kind; a kind without one does not compile. */
export type Handlers<K extends EventKind = EventKind> = { readonly [P in K]: Handler<P> };
