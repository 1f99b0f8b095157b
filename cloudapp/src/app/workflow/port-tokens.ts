import { InjectionToken } from '@angular/core';

import type { WorkflowPorts } from './workflow-ports';

function token<K extends keyof WorkflowPorts>(name: K): InjectionToken<WorkflowPorts[K]> {
  return new InjectionToken<WorkflowPorts[K]>(`workflow port ${name}`);
}

/** One token per port; the shell provides each with its adapter. */
export const PAGE_ENTITIES = token('pageEntities');
export const BIBS = token('bibs');
export const SAVING = token('saving');
export const SESSION = token('session');
export const CONFIG_STORE = token('configStore');
export const SETTINGS_STORE = token('settingsStore');
export const BROWSER_STORE = token('browserStore');
export const HISTORY = token('history');
export const PROFILES = token('profiles');
export const SOURCES = token('sources');
export const SURROUNDINGS = token('surroundings');
