import type { Signal } from '@angular/core';
import { computed, inject, Injectable, signal } from '@angular/core';

import type { PanelEvent } from './events';
import { INITIAL_STATE } from './initial-state';
import { Panel } from './panel';
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
} from './port-tokens';
import type { State } from './state';

/** The panel's one state as a signal: components read selectors and send events. */
@Injectable({ providedIn: 'root' })
export class PanelStore {
  private readonly current = signal<State>(INITIAL_STATE);
  private readonly selected = new Map<unknown, Signal<unknown>>();
  private readonly panel = new Panel(
    {
      pageEntities: inject(PAGE_ENTITIES),
      bibs: inject(BIBS),
      saving: inject(SAVING),
      session: inject(SESSION),
      configStore: inject(CONFIG_STORE),
      settingsStore: inject(SETTINGS_STORE),
      browserStore: inject(BROWSER_STORE),
      history: inject(HISTORY),
      profiles: inject(PROFILES),
      sources: inject(SOURCES),
      surroundings: inject(SURROUNDINGS),
    },
    (state) => this.current.set(state),
  );

  readonly state: Signal<State> = this.current.asReadonly();

  /** Begins to listen to Alma's page; gives back how to stop. Called once by the component that holds the panel. */
  start(): () => void {
    return this.panel.start();
  }

  dispatch(event: PanelEvent): void {
    this.panel.dispatch(event);
  }

  /** What a selector gives, as a signal; the same one for everybody who asks for the same selector. */
  select<T>(selector: (state: State) => T): Signal<T> {
    const known = this.selected.get(selector) as Signal<T> | undefined;
    if (known) return known;
    const made = computed(() => selector(this.current()));
    this.selected.set(selector, made);
    return made;
  }
}
