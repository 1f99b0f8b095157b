import type { Provider } from '@angular/core';
import { inject } from '@angular/core';

import { AlmaBibs } from '../alma/alma-bibs';
import { AlmaBrowserStore } from '../alma/alma-browser-store';
import { AlmaConfigStore } from '../alma/alma-config-store';
import { AlmaPageEntities } from '../alma/alma-page-entities';
import { AlmaSaveHistory } from '../alma/alma-save-history';
import { AlmaSaving } from '../alma/alma-saving';
import { AlmaSession } from '../alma/alma-session';
import { AlmaSettingsStore } from '../alma/alma-settings-store';
import type { Surroundings } from '../ports/stores';
import { saveFile } from '../ui/shared/save-file';
import { makeFiles, makeSources } from '../sources/source-registry';
import {
  BIBS,
  BROWSER_STORE,
  CONFIG_STORE,
  HISTORY,
  PAGE_ENTITIES,
  PROFILES,
  SAVING,
  SESSION,
  SETTINGS_STORE,
  SOURCES,
  SURROUNDINGS,
} from '../workflow/port-tokens';
import type { Sources } from '../workflow/workflow-ports';

import { panelFetch } from './panel-fetch';
import { ShippedProfiles } from './shipped-profiles';

/** The browser's clock and chance. */
const browserSurroundings: Surroundings = {
  now: () => new Date(),
  newId: () =>
    Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('-'),
  handOver: (fileName, text) => saveFile(document, fileName, 'application/json', text),
};

function panelSources(): Sources {
  const session = inject(AlmaSession);
  const deps = {
    fetch: panelFetch,
    token: () => session.token(),
  };
  return {
    searched: (config) => makeSources(config, deps),
    files: (config) => makeFiles(config),
    holdings: (config) =>
      import('../sources/worldcat/worldcat-holdings').then(({ makeHoldings }) =>
        makeHoldings(config, deps),
      ),
  };
}

/** Each port with the adapter that serves it in Alma. */
export const PANEL_PORTS: readonly Provider[] = [
  { provide: PAGE_ENTITIES, useExisting: AlmaPageEntities },
  { provide: BIBS, useExisting: AlmaBibs },
  { provide: SAVING, useExisting: AlmaSaving },
  { provide: SESSION, useExisting: AlmaSession },
  { provide: CONFIG_STORE, useExisting: AlmaConfigStore },
  { provide: SETTINGS_STORE, useExisting: AlmaSettingsStore },
  { provide: BROWSER_STORE, useExisting: AlmaBrowserStore },
  { provide: HISTORY, useExisting: AlmaSaveHistory },
  { provide: SOURCES, useFactory: panelSources },
  { provide: SURROUNDINGS, useValue: browserSurroundings },
  {
    provide: PROFILES,
    useFactory: () => new ShippedProfiles((input) => fetch(input)),
  },
];
