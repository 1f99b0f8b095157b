import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { mdiArrowLeft, mdiFileDownloadOutline } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { PersonEvent } from '../../workflow/events';
import type { HistoryEntryView } from '../../workflow/select-history';
import { CopyButtonComponent } from '../shared/copy-button.component';
import { FailureComponent } from '../shared/failure.component';
import { IconComponent } from '../shared/icon.component';
import { NoticeComponent } from '../shared/notice.component';
import { SpokenPipe } from '../shared/spoken.pipe';
import { WaitingComponent } from '../shared/waiting.component';

import { HistoryChangesComponent } from './history-changes.component';

/** One save: what it changed, and what can be done about it now. */
@Component({
  selector: 'app-history-entry',
  standalone: true,
  imports: [
    CopyButtonComponent,
    FailureComponent,
    HistoryChangesComponent,
    IconComponent,
    MatButtonModule,
    NoticeComponent,
    SpokenPipe,
    TranslateModule,
    WaitingComponent,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './history-entry.component.html',
  styleUrl: './history.scss',
})
export class HistoryEntryComponent {
  readonly view = input.required<HistoryEntryView>();
  readonly ask = output<PersonEvent>();

  protected readonly icons = { back: mdiArrowLeft, file: mdiFileDownloadOutline };
  /** The OCLC number, or how it changed. */
  protected readonly numbers = computed(() => {
    const { numbersBefore, numbersAfter } = this.view().row.line;
    return { before: numbersBefore.join(', '), after: numbersAfter.join(', ') };
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => host.nativeElement.querySelector('h1')?.focus());
  }
}
