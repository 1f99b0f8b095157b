import { DEFAULT_SETTINGS } from '../settings/config';

import type { SearchBox, SourceSearch, State } from './state';

export const EMPTY_BOX: SearchBox = {
  text: '',
  choices: [],
  identifiers: [],
  typedByPerson: false,
};

const IDLE: SourceSearch = { kind: 'idle' };

/** No source has been asked for this record yet. */
export const NO_SEARCH: State['search'] = { worldcat: IDLE, hathitrust: IDLE, file: IDLE };

/** Before anything was heard: the panel waits for Alma's page and for the institution's config. */
export const INITIAL_STATE: State = {
  page: { kind: 'starting' },
  alma: { kind: 'starting' },
  following: { bibs: [], otherEntities: 0 },
  settings: DEFAULT_SETTINGS,
  searchBox: EMPTY_BOX,
  search: NO_SEARCH,
  writes: {},
  holdings: {},
  overridesByRecord: {},
  separate: {},
  recoveries: {},
  history: { dropped: 0, view: { kind: 'closed' } },
  almaRefresh: { kind: 'idle' },
  settingsTask: { kind: 'idle' },
  configTask: { kind: 'idle' },
};
