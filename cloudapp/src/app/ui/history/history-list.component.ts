import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { mdiArrowLeft, mdiFileUploadOutline } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { PersonEvent } from '../../workflow/events';
import type { HistoryList, HistoryRow } from '../../workflow/select-history';
import { FailureComponent } from '../shared/failure.component';
import { IconComponent } from '../shared/icon.component';
import { NoticeComponent } from '../shared/notice.component';
import { SpokenPipe } from '../shared/spoken.pipe';
import { hasWords } from '../shared/typed-words';
import { WaitingComponent } from '../shared/waiting.component';

/** So many saves are drawn; more show with a word in the filter. */
const MOST_DRAWN = 100;

/** The saves of one person in this browser, the newest first. */
@Component({
  selector: 'app-history-list',
  standalone: true,
  imports: [
    FailureComponent,
    IconComponent,
    MatButtonModule,
    NoticeComponent,
    SpokenPipe,
    TranslateModule,
    WaitingComponent,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './history-list.component.html',
  styleUrl: './history.scss',
})
export class HistoryListComponent {
  readonly list = input.required<HistoryList>();
  /** One save is being read. */
  readonly opening = input(false);
  readonly ask = output<PersonEvent>();

  protected readonly icons = { back: mdiArrowLeft, file: mdiFileUploadOutline };
  private readonly words = signal('');
  protected readonly shown = computed(() => {
    const words = this.words();
    return (this.list().rows ?? [])
      .filter((row) => hasWords(textOf(row), words))
      .slice(0, MOST_DRAWN);
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => host.nativeElement.querySelector('h1')?.focus());
  }

  protected filter(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
  }

  protected chosen(input: HTMLInputElement): void {
    const file = input.files?.[0];
    if (file) this.ask.emit({ kind: 'openUndoFile', file });
    // The same file again is a choice as well.
    input.value = '';
  }
}

function textOf({ line }: HistoryRow): string {
  const { title, mmsId, numbersBefore, numbersAfter } = line;
  return [title, mmsId, ...numbersBefore, ...numbersAfter].join(' ');
}
