import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';

import type { PersonEvent } from '../../workflow/events';
import { PanelStore } from '../../workflow/panel-store';
import { historyEntry, historyList } from '../../workflow/select-history';

import { HistoryEntryComponent } from './history-entry.component';
import { HistoryListComponent } from './history-list.component';

/** The history of saves: the list, or one save. Lies over the panel, which stays as it is. */
@Component({
  selector: 'app-history',
  standalone: true,
  imports: [HistoryEntryComponent, HistoryListComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (entry(); as view) {
      <app-history-entry [view]="view" (ask)="ask($event)" />
    } @else {
      <app-history-list [list]="list()" [opening]="opening()" (ask)="ask($event)" />
    }`,
  styles: ':host { display: block; }',
})
export class HistoryComponent {
  private readonly store = inject(PanelStore);
  protected readonly list = this.store.select(historyList);
  protected readonly entry = this.store.select(historyEntry);
  protected readonly opening = computed(() => this.store.state().history.view.kind === 'loading');

  protected ask(event: PersonEvent): void {
    this.store.dispatch(event);
  }
}
