import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import type { SideLine } from '../../workflow/select-views';
import { differenceOf, sideOfDifference } from '../../workflow/select-views';
import { FieldLineComponent } from '../shared/field-line.component';
import { SayPipe } from '../shared/say.pipe';
import { VerdictComponent } from '../shared/verdict.component';

/** One line of the side by side view: a local field, what happens to it, and the field of the result that it becomes. */
@Component({
  selector: 'app-side-row',
  standalone: true,
  imports: [FieldLineComponent, SayPipe, VerdictComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './side-row.component.html',
  styleUrl: './side-row.component.scss',
})
export class SideRowComponent {
  readonly line = input.required<SideLine>();

  private readonly difference = computed(() => differenceOf(this.line()));
  protected readonly old = computed(() => {
    const difference = this.difference();
    return difference && sideOfDifference(difference, 'old');
  });
  protected readonly new = computed(() => {
    const difference = this.difference();
    return difference && sideOfDifference(difference, 'new');
  });
  protected readonly flags = computed(() => {
    const { leads, row } = this.line();
    return leads ? row.flags : [];
  });
  /** Both read the same: where there is room for one column only, one is enough. */
  protected readonly isSame = computed(() => {
    const { changes, field } = this.line();
    return !changes && !!field.local && !!field.result;
  });
  /** The sentence for those who hear the line. */
  protected readonly reason = computed(() => {
    const { leads, verdict, row } = this.line();
    return leads && verdict !== 'unchanged' ? row.reason : undefined;
  });
}
