import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { mdiAlertCircleOutline, mdiCheck, mdiMinus, mdiProgressClock } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { SourceStatus } from '../../workflow/view';
import { IconComponent } from '../shared/icon.component';
import { SpokenPipe } from '../shared/spoken.pipe';

const MARKS: Readonly<Record<SourceStatus['kind'], string>> = {
  idle: mdiMinus,
  asking: mdiProgressClock,
  found: mdiCheck,
  none: mdiMinus,
  failed: mdiAlertCircleOutline,
};

/** How far each source is, in one line: a mark, the name, what it says. */
@Component({
  selector: 'app-source-status',
  standalone: true,
  imports: [IconComponent, SpokenPipe, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ul role="status" [attr.aria-label]="'sources.title' | translate">
      @for (one of statuses(); track one.source) {
        <li [class]="one.kind">
          <app-icon [path]="marks[one.kind]" />
          {{ 'sources.' + one.source | translate }}:
          {{ 'sourceStates.' + one.kind | translate: { count: one.count } }}
        </li>
      }
    </ul>
    @for (one of statuses(); track one.source) {
      @if (one.failure; as failure) {
        <p class="problem" role="alert">
          <strong>{{ 'sources.' + one.source | translate }}.</strong>
          {{ 'errors.' + failure.kind + '.what' | translate: (failure.values | spoken) }}
          {{ 'errors.' + failure.kind + '.next' | translate: (failure.values | spoken) }}
        </p>
      }
    }`,
  styles: `
    :host {
      display: grid;
      gap: 6px;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      font-size: 12px;
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      color: var(--ink-quiet);
    }
    .found {
      color: var(--ink);
      font-weight: 600;
    }
    .failed,
    .problem {
      color: var(--sys-error);
    }
    .problem {
      font-size: 12px;
    }
  `,
})
export class SourceStatusComponent {
  readonly statuses = input.required<readonly SourceStatus[]>();
  protected readonly marks = MARKS;
}
