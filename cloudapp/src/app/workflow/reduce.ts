import { callNumberHandlers } from './call-numbers';
import type { Moment, PanelEvent } from './events';
import type { Handlers } from './handler';
import { holdingHandlers } from './holdings';
import { pageHandlers } from './reduce-page';
import { historyHandlers } from './reduce-history';
import { reviewHandlers } from './reduce-review';
import { searchHandlers } from './reduce-search';
import { settingsHandlers } from './reduce-settings';
import { writeHandlers } from './reduce-writes';
import type { State } from './state';

const handlers: Handlers = {
  ...pageHandlers,
  ...searchHandlers,
  ...reviewHandlers,
  ...callNumberHandlers,
  ...writeHandlers,
  ...holdingHandlers,
  ...historyHandlers,
  ...settingsHandlers,
};

/**
 * The state after an event. Pure and total: an event that makes no sense now gives back the very same state. `moment` is when the
 * event was heard and an id of its own, from which a write takes its name.
 */
export function reduce(state: State, event: PanelEvent, moment: Moment): State {
  const handle = handlers[event.kind] as (state: State, event: PanelEvent, moment: Moment) => State;
  return handle(state, event, moment);
}
