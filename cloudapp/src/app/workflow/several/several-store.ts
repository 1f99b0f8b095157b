import type { Signal } from '@angular/core';
import { inject, Injectable, signal } from '@angular/core';

import { Loop } from '../loop';
import { BIBS } from '../port-tokens';

import type { SeveralEvent, SeveralState } from './several';
import { NOTHING_SHOWN, reduceSeveral } from './several';
import { SeveralEffects } from './several-effects';

/** The other records as a signal: what is read outlives the preview being left, and is not read again when it is opened again. */
@Injectable({ providedIn: 'root' })
export class SeveralStore {
  private readonly current = signal<SeveralState>(NOTHING_SHOWN);
  private readonly effects = new SeveralEffects(inject(BIBS), (event) => this.dispatch(event));
  private readonly loop = new Loop<SeveralState, SeveralEvent, undefined>({
    initial: NOTHING_SHOWN,
    moment: () => undefined,
    reduce: reduceSeveral,
    react: (event, before, after) => this.effects.react(event, before, after),
    changed: (state) => this.current.set(state),
  });

  readonly state: Signal<SeveralState> = this.current.asReadonly();

  dispatch(event: SeveralEvent): void {
    this.loop.dispatch(event);
  }
}
