import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { GuardRow } from '../../workflow/view';
import type { NoticeTone } from '../shared/notice.component';
import { NoticeComponent } from '../shared/notice.component';

const TONES: Readonly<Record<GuardRow['level'], NoticeTone>> = {
  block: 'bad',
  confirm: 'warn',
  warn: 'info',
};

export interface GuardAnswer {
  readonly id: string;
  readonly reason: string;
}

/** Questions and stops before a merge. A `confirm` needs a click, a `block` a typed reason unless it is for good. */
@Component({
  selector: 'app-guard-list',
  standalone: true,
  imports: [NoticeComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './guard-list.component.html',
  styleUrl: './guard-list.component.scss',
})
export class GuardListComponent {
  readonly guards = input.required<readonly GuardRow[]>();
  readonly readOnly = input(false);
  readonly answer = output<GuardAnswer>();
  readonly withdraw = output<string>();

  protected tone(guard: GuardRow): NoticeTone {
    return guard.answered ? 'info' : TONES[guard.level];
  }

  protected submit(event: Event, guard: GuardRow, reason: string): void {
    event.preventDefault();
    if (reason.trim() !== '') this.answer.emit({ id: guard.id, reason: reason.trim() });
  }
}
