import type { Provider } from '@angular/core';

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
} from '../../workflow/port-tokens';
import type { WorkflowPorts } from '../../workflow/workflow-ports';

/** The world that a page of the panel lives in: in tests the fakes, in which nothing answers before the test says so. */
export function provideWorld(ports: WorkflowPorts): readonly Provider[] {
  return [
    { provide: PAGE_ENTITIES, useValue: ports.pageEntities },
    { provide: BIBS, useValue: ports.bibs },
    { provide: SAVING, useValue: ports.saving },
    { provide: SESSION, useValue: ports.session },
    { provide: CONFIG_STORE, useValue: ports.configStore },
    { provide: SETTINGS_STORE, useValue: ports.settingsStore },
    { provide: BROWSER_STORE, useValue: ports.browserStore },
    { provide: HISTORY, useValue: ports.history },
    { provide: PROFILES, useValue: ports.profiles },
    { provide: SOURCES, useValue: ports.sources },
    { provide: SURROUNDINGS, useValue: ports.surroundings },
  ];
}
