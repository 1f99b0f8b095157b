import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { Field035 } from '../../workflow/connexion-export/prepare-export';
import { FieldLineComponent } from '../shared/field-line.component';

/** What becomes of a 035. i18n `export.fate.<id>`. */
export type Fate035 = 'stays' | 'changes' | 'comes' | 'goes';

/** Every 035 of the record, as it is and as it will be, with a word for what becomes of it. */
@Component({
  selector: 'app-fields-035',
  standalone: true,
  imports: [FieldLineComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ul>
    @for (row of rows(); track $index) {
      <li [class]="row.fate">
        <span class="fate">{{ 'export.fate.' + row.fate | translate }}</span>
        <span class="lines">
          @if (row.before; as before) {
            <app-field-line [class.old]="row.fate !== 'stays'" [field]="before" />
          }
          @if (row.fate !== 'stays' && row.after) {
            @if (row.fate === 'changes') {
              <span class="heard">{{ 'export.becomes' | translate }}</span>
            }
            <app-field-line class="new" [field]="row.after" />
          }
        </span>
      </li>
    }
  </ul>`,
  styles: `
    ul {
      display: grid;
      gap: 6px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 10px;
      align-items: baseline;
      padding: 4px 8px;
      border-inline-start: 3px solid var(--sys-outline-variant);
    }
    .changes,
    .comes {
      border-color: var(--sys-primary);
    }
    .goes {
      border-color: var(--sys-error);
    }
    .fate {
      flex: none;
      width: 5.5em;
      font-size: 12px;
      font-weight: 600;
      color: var(--ink-quiet);
    }
    .lines {
      display: grid;
      flex: 1 1 14em;
      gap: 2px;
    }
    .old {
      text-decoration: line-through;
      color: var(--ink-quiet);
    }
    .new {
      font-weight: 600;
    }
  `,
})
export class Fields035Component {
  readonly fields = input.required<readonly Field035[]>();
  protected readonly rows = computed(() =>
    this.fields().map((one) => ({ ...one, fate: fateOf(one) })),
  );
}

function fateOf({ before, after }: Field035): Fate035 {
  if (!before) return 'comes';
  if (!after) return 'goes';
  return before === after ? 'stays' : 'changes';
}
