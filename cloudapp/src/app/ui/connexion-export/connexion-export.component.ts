import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  untracked,
} from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import { ExportStore } from '../../workflow/connexion-export/export-store';
import { WritePanelComponent } from '../save/write-panel.component';
import { FailureComponent } from '../shared/failure.component';
import { focusHeadingOnceDrawn } from '../shared/focus-heading';
import { NoticeComponent } from '../shared/notice.component';
import { SideHeadComponent } from '../shared/side-head.component';
import { SpokenPipe } from '../shared/spoken.pipe';
import { WaitingComponent } from '../shared/waiting.component';

import { ConnexionStepsComponent } from './connexion-steps.component';
import { Fields035Component } from './fields-035.component';

/** "Prepare an export from Connexion": puts 035 of the record on the panel in order, saves it, and says what to press in Connexion. */
@Component({
  selector: 'app-connexion-export',
  standalone: true,
  imports: [
    ConnexionStepsComponent,
    FailureComponent,
    Fields035Component,
    NoticeComponent,
    SideHeadComponent,
    SpokenPipe,
    TranslateModule,
    WaitingComponent,
    WritePanelComponent,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './connexion-export.component.html',
  styleUrl: './connexion-export.component.scss',
})
export class ConnexionExportComponent {
  protected readonly store = inject(ExportStore);
  protected readonly view = this.store.view;
  protected readonly writes = this.store.writes;
  protected readonly failed = computed(() => {
    const others = this.view()?.ready?.others;
    return others?.kind === 'failed' ? others.failure : undefined;
  });
  protected readonly found = computed(() => {
    const others = this.view()?.ready?.others;
    return others?.kind === 'answered' ? others.found : undefined;
  });

  constructor() {
    focusHeadingOnceDrawn();
    this.store.open();
    // Alma may show another record while this page lies over the panel.
    effect(
      () => {
        if (this.store.isOutrun()) untracked(() => this.store.open());
      },
      { allowSignalWrites: true },
    );
  }

  protected close(): void {
    this.store.ask({ kind: 'closeSide' });
  }

  protected take(text: string): void {
    this.store.dispatch({ kind: 'typed', text });
    this.lookUp();
  }

  protected lookUp(event?: Event): void {
    event?.preventDefault();
    this.store.dispatch({ kind: 'numberAsked' });
  }
}
