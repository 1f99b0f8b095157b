import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  mdiAlertCircleOutline,
  mdiAlertOutline,
  mdiCheckCircleOutline,
  mdiInformationOutline,
} from '@mdi/js';

import { IconComponent } from './icon.component';

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

const ICONS: Readonly<Record<NoticeTone, string>> = {
  info: mdiInformationOutline,
  good: mdiCheckCircleOutline,
  warn: mdiAlertOutline,
  bad: mdiAlertCircleOutline,
};

/**
 * Something that matters, on the page until it is dealt with. Content: the sentences; in slot `actions`: what to do.
 * `bad` and `warn` are announced at once, the others politely.
 */
@Component({
  selector: 'app-notice',
  standalone: true,
  imports: [IconComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<section
    [class]="plain() ? 'plain' : tone()"
    [attr.role]="plain() ? null : urgent() ? 'alert' : 'status'"
    [attr.aria-label]="label() || null"
  >
    @if (!plain()) {
      <app-icon [path]="icon()" />
    }
    <div class="body">
      <ng-content />
      <div class="actions"><ng-content select="[actions]" /></div>
    </div>
  </section>`,
  styleUrl: './notice.component.scss',
})
export class NoticeComponent {
  readonly tone = input<NoticeTone>('info');
  readonly label = input('');
  /** Inside another notice: no box and no announcement of its own. */
  readonly plain = input(false);
  protected readonly icon = computed(() => ICONS[this.tone()]);
  protected readonly urgent = computed(() => this.tone() === 'bad' || this.tone() === 'warn');
}
