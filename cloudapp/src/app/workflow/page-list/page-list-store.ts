import type { Signal } from '@angular/core';
import { computed, effect, inject, Injectable, NgZone, signal, untracked } from '@angular/core';

import type { BibOnPage } from '../../ports/alma';
import type { PersonEvent } from '../events';
import { Loop } from '../loop';
import { mmsIdOf } from '../page-facts';
import { PanelStore } from '../panel-store';
import { BIBS, HISTORY, SOURCES, SURROUNDINGS } from '../port-tokens';

import { ListEffects } from './list-effects';
import { Pace } from './pace';
import type { PageListEvent, PageListGesture, PageListState } from './page-list';
import { EMPTY_LIST } from './page-list';
import { reduceList } from './reduce-list';
import type { NextLine, PageListView } from './select-list';
import { nextLine, pageList } from './select-list';

/** The list of a result page. What is under way in it goes on while a record of it is open, and what is known of it stays. */
@Injectable({ providedIn: 'root' })
export class PageListStore {
  private readonly panel = inject(PanelStore);
  private readonly surroundings = inject(SURROUNDINGS);
  private readonly zone = inject(NgZone);
  private readonly current = signal<PageListState>(EMPTY_LIST);

  private readonly effects = new ListEffects(
    {
      ports: { bibs: inject(BIBS), sources: inject(SOURCES), history: inject(HISTORY) },
      pace: new Pace(this.surroundings, (ms) => this.pause(ms)),
      panel: () => this.panel.state(),
    },
    (event) => this.tell(event),
  );
  private readonly loop = new Loop<PageListState, PageListEvent, string>({
    initial: EMPTY_LIST,
    moment: () => this.surroundings.newId(),
    reduce: reduceList,
    react: (event, before, after) => this.effects.react(event, before, after),
    changed: (state) => this.current.set(state),
  });

  private readonly bibs = computed(() => this.panel.state().following.bibs);
  private readonly open = computed(() => mmsIdOf(this.panel.state().page));
  private readonly saved = computed(() =>
    Object.values(this.panel.state().writes)
      .filter(({ outcome }) => outcome?.kind === 'saved')
      .map(({ writeId }) => writeId)
      .join(),
  );

  readonly next: Signal<NextLine | undefined> = computed(() =>
    nextLine(this.panel.state(), this.current(), this.surroundings.now()),
  );

  constructor() {
    const told = { allowSignalWrites: true };
    effect(() => this.showPage(this.bibs()), told);
    effect(() => this.showOpen(this.open()), told);
    effect(() => {
      this.saved();
      this.readSaves();
    }, told);
  }

  view(bibs: readonly BibOnPage[]): PageListView {
    return pageList(this.panel.state(), this.current(), bibs, this.surroundings.now());
  }

  dispatch(gesture: PageListGesture): void {
    this.tell(gesture);
  }

  /** Asks the panel itself. */
  ask(event: PersonEvent): void {
    this.panel.dispatch(event);
  }

  /** To the list, from wherever a record of it is. */
  backToList(): void {
    for (let before; before !== this.panel.state().page;) {
      before = this.panel.state().page;
      if (before.kind !== 'choosingRecord') this.panel.dispatch({ kind: 'back' });
    }
  }

  private tell(event: PageListEvent): void {
    this.loop.dispatch(event);
  }

  private showPage(bibs: readonly BibOnPage[]): void {
    const mmsIds = bibs.map(({ mmsId }) => mmsId);
    untracked(() => this.tell({ kind: 'pageShown', mmsIds }));
  }

  private showOpen(mmsId: string | undefined): void {
    if (mmsId !== undefined) untracked(() => this.tell({ kind: 'recordOpened', mmsId }));
  }

  /** A write that is dismissed is still in the history. */
  private readSaves(): void {
    untracked(() => this.tell({ kind: 'readSaves' }));
  }

  /** Outside the zone: a list that only waits has nothing to draw. */
  private pause(ms: number): Promise<void> {
    return this.zone.runOutsideAngular(() => new Promise((go) => setTimeout(go, ms)));
  }
}
