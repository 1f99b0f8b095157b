import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { mdiAlertCircleOutline, mdiCheck, mdiMinus, mdiClockOutline } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { SourceStatus } from '../../workflow/view';
import { FailureComponent } from '../shared/failure.component';
import { IconComponent } from '../shared/icon.component';
import { SourceNamePipe } from '../shared/source-name.pipe';

const MARKS: Readonly<Record<SourceStatus['kind'], string>> = {
  idle: mdiMinus,
  asking: mdiClockOutline,
  found: mdiCheck,
  none: mdiMinus,
  failed: mdiAlertCircleOutline,
};

const SILENT: ReadonlySet<string> = new Set(['sourceUnreachable', 'sourceTimeout']);

/** How far each source is, in one line: a mark, the name, what it says. */
@Component({
  selector: 'app-source-status',
  standalone: true,
  imports: [FailureComponent, IconComponent, SourceNamePipe, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div role="status">
      <ul [attr.aria-label]="'sources.title' | translate">
        @for (one of statuses(); track one.source) {
          <li [class]="one.kind">
            <app-icon [path]="marks[one.kind]" />
            {{ one | sourceName }}:
            {{ 'sourceStates.' + stateOf(one) | translate: { count: one.count } }}
          </li>
        }
      </ul>
    </div>
    @for (one of statuses(); track one.source) {
      @if (one.failure; as failure) {
        <app-failure [failure]="failure" />
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
    .failed {
      color: var(--sys-error);
    }
    app-failure {
      font-size: 13px;
    }
  `,
})
export class SourceStatusComponent {
  readonly statuses = input.required<readonly SourceStatus[]>();
  protected readonly marks = MARKS;

  /** Only a source that was not reached in time gave no answer; any other answered, and what stands below says how. */
  protected stateOf({ kind, failure }: SourceStatus): string {
    return failure && !SILENT.has(failure.kind) ? 'unusable' : kind;
  }
}
