import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { PlacedDifference } from '../../diff/records';
import type { Field } from '../../marc/record';
import { FieldLineComponent } from '../shared/field-line.component';

/** Fields that differ between two versions, with the words that differ marked. */
@Component({
  selector: 'app-history-changes',
  standalone: true,
  imports: [FieldLineComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ul>
    @for (change of changes(); track $index) {
      @if (fieldOf(change); as field) {
        <li class="change">
          <app-field-line
            [field]="field"
            [difference]="change.difference"
            [class.gone]="!change.after"
          />
        </li>
      }
    } @empty {
      <li class="small quiet">{{ 'history.noChanges' | translate }}</li>
    }
  </ul>`,
  styleUrl: './history.scss',
})
export class HistoryChangesComponent {
  readonly changes = input.required<readonly PlacedDifference[]>();

  protected fieldOf({ before, after }: PlacedDifference): Field | undefined {
    return (after ?? before)?.field;
  }
}
