import { DOCUMENT } from '@angular/common';
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
import { TranslateModule } from '@ngx-translate/core';

import { marcText } from '../../workflow/marc-text-lines';
import type { Chosen } from '../../workflow/mistake/mistake-state';
import { isNoteSpent } from '../../workflow/mistake/reduce-mistake';
import type { WhyNotDelete } from '../../workflow/mistake/select-mistake';
import { isForAnother } from '../../workflow/mistake/select-mistake';
import { savedAt } from '../../workflow/record-facts';
import { CopyButtonComponent } from '../shared/copy-button.component';
import { FailureComponent } from '../shared/failure.component';
import type { NoticeTone } from '../shared/notice.component';
import { NoticeComponent } from '../shared/notice.component';
import { saveFile } from '../shared/save-file';
import { SpokenPipe } from '../shared/spoken.pipe';
import { WaitingComponent } from '../shared/waiting.component';

/** One record that was created by mistake: what Alma has of it now, its deletion, and how that ended. */
@Component({
  selector: 'app-created-record',
  standalone: true,
  imports: [
    CopyButtonComponent,
    FailureComponent,
    NoticeComponent,
    SpokenPipe,
    TranslateModule,
    WaitingComponent,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './created-record.component.html',
  styleUrl: './mistake.scss',
})
export class CreatedRecordComponent {
  readonly chosen = input.required<Chosen>();
  readonly whyNot = input<WhyNotDelete>();
  /** Nothing is in the way, and its MMS ID is typed. */
  readonly deletable = input(false);
  /** The browser would not take the record off its list. */
  readonly noteStayed = input(false);
  readonly leave = output();
  readonly readAgain = output();
  readonly typed = output<string>();
  readonly delete = output();

  private readonly document = inject(DOCUMENT);
  protected readonly fileRefused = signal(false);
  protected readonly looked = computed(() => this.chosen().looked);
  protected readonly read = computed(() => {
    const looked = this.looked();
    return looked.kind === 'read' ? looked : undefined;
  });
  protected readonly failure = computed(() => {
    const looked = this.looked();
    return looked.kind === 'failed' ? looked.failure : undefined;
  });
  protected readonly outcome = computed(() => {
    const looked = this.looked();
    return looked.kind === 'ended' ? looked.outcome : undefined;
  });
  protected readonly outcomeFailure = computed(() => {
    const outcome = this.outcome();
    return outcome && 'failure' in outcome ? outcome.failure : undefined;
  });
  protected readonly tone = computed((): NoticeTone => {
    const kind = this.outcome()?.kind;
    if (kind === 'deleted') return 'good';
    if (kind === 'gone') return 'info';
    return kind === 'unknown' || kind === 'notDeleted' ? 'bad' : 'warn';
  });
  protected readonly isForAnother = computed(() => isForAnother(this.looked()));
  /** What hangs on the record, where it is told: before or instead of the deletion. */
  protected readonly counts = computed(() => {
    const [read, outcome] = [this.read(), this.outcome()];
    if (outcome?.kind === 'hasInventory') return outcome.inventory;
    return read && this.whyNot() === 'inventory' ? read.inventory : undefined;
  });
  /** Who saved the record last, or created it where nobody is named as having saved it, and when. */
  protected readonly saved = computed((): Readonly<Record<string, string>> => {
    const outcome = this.outcome();
    const local = outcome?.kind === 'changed' ? outcome.current : this.read()?.local;
    const creator = this.whyNot() === 'otherCreated' ? local?.createdBy : undefined;
    return {
      mmsId: this.chosen().note.mmsId,
      by: local?.lastModifiedBy ?? creator ?? '',
      at: (local && savedAt(local)) ?? '',
    };
  });
  /** The record that is gone, so that it can be made again. */
  protected readonly text = computed(() => {
    const looked = this.looked();
    const isGone = looked.kind === 'ended' && isNoteSpent(looked.outcome);
    return isGone ? marcText(looked.local.record, 'mnemonic') : undefined;
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => host.nativeElement.querySelector('h3')?.focus());
  }

  protected keep(text: string): void {
    const name = `record-${this.chosen().note.mmsId}.mrk`;
    this.fileRefused.set(!saveFile(this.document, name, 'text/plain;charset=utf-8', `${text}\n`));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (this.deletable()) this.delete.emit();
  }
}
