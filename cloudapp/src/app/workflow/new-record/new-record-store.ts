import type { Signal } from '@angular/core';
import { computed, inject, Injectable, signal } from '@angular/core';

import { Loop } from '../loop';
import { PanelStore } from '../panel-store';
import { BIBS, BROWSER_STORE, PROFILES, SOURCES, SURROUNDINGS } from '../port-tokens';

import { NewRecordEffects } from './effects';
import type { NewRecordEvent } from './events';
import { reduce } from './reduce';
import type { NewRecordView } from './select';
import { newRecordView } from './select';
import type { NewRecordMoment, NewRecordState } from './state';
import { INITIAL_NEW_RECORD } from './state';

/** Creating a record, as one state. It outlives its page: a creation under way is found again when the page is opened again. */
@Injectable({ providedIn: 'root' })
export class NewRecordStore {
  private readonly panel = inject(PanelStore);
  private readonly surroundings = inject(SURROUNDINGS);
  private readonly current = signal<NewRecordState>(INITIAL_NEW_RECORD);
  private readonly effects = new NewRecordEffects(
    {
      bibs: inject(BIBS),
      browserStore: inject(BROWSER_STORE),
      profiles: inject(PROFILES),
      sources: inject(SOURCES),
    },
    this.panel.state,
    (event) => this.dispatch(event),
  );
  private readonly loop = new Loop<NewRecordState, NewRecordEvent, NewRecordMoment>({
    initial: INITIAL_NEW_RECORD,
    moment: () => ({
      at: this.surroundings.now().toISOString(),
      id: this.surroundings.newId(),
      panel: this.panel.state(),
    }),
    reduce,
    react: (event, before, after) => this.effects.react(event, before, after),
    changed: (state) => this.current.set(state),
  });

  readonly view: Signal<NewRecordView> = computed(() =>
    newRecordView(this.current(), this.panel.state()),
  );

  dispatch(event: NewRecordEvent): void {
    this.loop.dispatch(event);
  }
}
