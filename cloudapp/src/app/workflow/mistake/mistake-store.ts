import { computed, inject, Injectable, signal } from '@angular/core';

import type { PersonEvent } from '../events';
import { Loop } from '../loop';
import { localOf } from '../page-facts';
import { PanelStore } from '../panel-store';
import { BIBS, BROWSER_STORE } from '../port-tokens';

import { MistakeEffects } from './mistake-effects';
import type { MistakeEvent, MistakeState } from './mistake-state';
import { NOTHING_READ } from './mistake-state';
import { reduceMistake } from './reduce-mistake';
import { deletable, whyNotDelete } from './select-mistake';

/** The page about mistakes. A deletion that is on its way outlives the page being closed. */
@Injectable({ providedIn: 'root' })
export class MistakeStore {
  private readonly panel = inject(PanelStore);
  private readonly effects = new MistakeEffects(inject(BIBS), inject(BROWSER_STORE), (event) =>
    this.dispatch(event),
  );
  private readonly current = signal<MistakeState>(NOTHING_READ);
  private readonly loop = new Loop<MistakeState, MistakeEvent, undefined>({
    initial: NOTHING_READ,
    moment: () => undefined,
    reduce: reduceMistake,
    react: (event, before, after) => {
      this.effects.react(event, before, after);
      this.tellPanel(event);
    },
    changed: (state) => this.current.set(state),
  });

  readonly state = this.current.asReadonly();
  readonly whyNot = computed(() => {
    const { chosen } = this.current();
    return chosen && whyNotDelete(this.panel.state(), chosen.looked);
  });
  readonly deletable = computed(() => deletable(this.panel.state(), this.current()));

  dispatch(event: MistakeEvent): void {
    this.loop.dispatch(event);
  }

  /** Deletes the record that is looked at, once, where nothing is in the way. */
  remove(): void {
    const local = this.deletable();
    if (local) this.dispatch({ kind: 'deleteAsked', local });
  }

  ask(event: PersonEvent): void {
    this.panel.dispatch(event);
  }

  /** A record that is gone is not left standing on the panel as if it were there. */
  private tellPanel(event: MistakeEvent): void {
    if (event.kind !== 'deleteEnded' || event.outcome.kind !== 'deleted') return;
    const { chosen } = this.current();
    if (chosen && localOf(this.panel.state().page)?.mmsId === chosen.note.mmsId)
      this.ask({ kind: 'reloadRecord' });
  }
}
