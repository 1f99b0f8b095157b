import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { mdiArrowLeft } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { NewRecordGesture } from '../../workflow/new-record/events';
import { NewRecordStore } from '../../workflow/new-record/new-record-store';
import type { NewRecordView } from '../../workflow/new-record/select';
import { PanelStore } from '../../workflow/panel-store';
import { IconComponent } from '../shared/icon.component';
import { WaitingComponent } from '../shared/waiting.component';

import { AskRecordComponent } from './ask-record.component';
import { CreationComponent } from './creation.component';
import { DraftComponent } from './draft.component';

/** No record in Alma: which one, is this right, and what became of it. Lies over the panel, which stays as it is. */
@Component({
  selector: 'app-new-record',
  standalone: true,
  imports: [
    AskRecordComponent,
    CreationComponent,
    DraftComponent,
    IconComponent,
    TranslateModule,
    WaitingComponent,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" class="button text back" (click)="close()">
      <app-icon [path]="icons.back" />{{ 'history.backToPanel' | translate }}
    </button>
    @if (asking(); as view) {
      <app-ask-record [view]="view" (ask)="ask($event)" />
    }
    @if (draft(); as view) {
      <app-draft [view]="view" (ask)="ask($event)" />
    }
    @if (creation(); as view) {
      <app-creation [view]="view" (ask)="ask($event)" />
    }
    @if (isLoading()) {
      <app-waiting [text]="'candidates.loading' | translate">
        <button type="button" class="button text" (click)="ask({ kind: 'back' })">
          {{ 'waiting.cancel' | translate }}
        </button>
      </app-waiting>
    }`,
  styleUrl: './new-record.scss',
})
export class NewRecordComponent {
  private readonly store = inject(NewRecordStore);
  private readonly panel = inject(PanelStore);
  protected readonly icons = { back: mdiArrowLeft };

  protected readonly asking = this.screen('asking');
  protected readonly draft = this.screen('record');
  protected readonly creation = this.screen('creation');

  protected readonly isLoading = computed(() => this.store.view().kind === 'loading');

  constructor() {
    this.ask({ kind: 'opened' });
  }

  protected ask(event: NewRecordGesture): void {
    this.store.dispatch(event);
  }

  protected close(): void {
    this.panel.dispatch({ kind: 'closeSide' });
  }

  private screen<K extends NewRecordView['kind']>(kind: K) {
    return computed(() => {
      const view = this.store.view();
      return view.kind === kind ? (view as Extract<NewRecordView, { kind: K }>) : undefined;
    });
  }
}
