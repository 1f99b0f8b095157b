import { computed, inject, Injectable, signal } from '@angular/core';

import type { PersonEvent } from '../events';
import { Loop } from '../loop';
import { localOf } from '../page-facts';
import { PanelStore } from '../panel-store';
import { BIBS, BROWSER_STORE } from '../port-tokens';

import { MistakeEffects } from './mistake-effects';
import type { MistakeEvent, MistakeState } from './mistake-state';
import { NOTHING_READ } from './mistake-state';
import { isNoteSpent, reduceMistake } from './reduce-mistake';
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
      this.tellDeleting(before, after);
      this.effects.react(event, before, after);
      this.tellGone(event);
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

  /** The panel saves nothing of a record whose deletion is on its way. */
  private tellDeleting(before: MistakeState, after: MistakeState): void {
    const mmsId = deletingOf(after);
    if (mmsId !== deletingOf(before)) this.ask({ kind: 'deleting', mmsId });
  }

  /** A record that is gone is not left standing on the panel as if it were there. */
  private tellGone(event: MistakeEvent): void {
    if (event.kind !== 'deleteEnded' || !isNoteSpent(event.outcome)) return;
    const { chosen } = this.current();
    if (chosen && localOf(this.panel.state().page)?.mmsId === chosen.note.mmsId)
      this.ask({ kind: 'reloadRecord' });
  }
}

function deletingOf({ chosen }: MistakeState): string | undefined {
  return chosen?.looked.kind === 'deleting' ? chosen.note.mmsId : undefined;
}
