import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  Injector,
} from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import { MistakeStore } from '../../workflow/mistake/mistake-store';
import { FailureComponent } from '../shared/failure.component';
import { focusHeadingOnceDrawn } from '../shared/focus-heading';
import { SideHeadComponent } from '../shared/side-head.component';
import { SpokenPipe } from '../shared/spoken.pipe';
import { WaitingComponent } from '../shared/waiting.component';

import { CreatedRecordComponent } from './created-record.component';

/** "Something went wrong": a record that was changed, created or drafted by mistake, and the way back from each. */
@Component({
  selector: 'app-mistake',
  standalone: true,
  imports: [
    CreatedRecordComponent,
    FailureComponent,
    SideHeadComponent,
    SpokenPipe,
    TranslateModule,
    WaitingComponent,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mistake.component.html',
  styleUrl: './mistake.scss',
})
export class MistakeComponent {
  protected readonly store = inject(MistakeStore);
  protected readonly state = this.store.state;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  constructor() {
    focusHeadingOnceDrawn();
    this.store.dispatch({ kind: 'opened' });
  }

  protected close(): void {
    this.store.ask({ kind: 'closeSide' });
  }

  protected openHistory(): void {
    this.close();
    this.store.ask({ kind: 'openHistory' });
  }

  /** Back to the list, and the focus with it. */
  protected leave(): void {
    this.store.dispatch({ kind: 'left' });
    afterNextRender(
      () => this.host.nativeElement.querySelector<HTMLElement>('#created-title')?.focus(),
      { injector: this.injector },
    );
  }
}
