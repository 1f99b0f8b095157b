import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { mdiAccountCheckOutline, mdiChevronDown, mdiChevronUp } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { OverrideValue } from '../../merge/decision';
import type { PreviewRow } from '../../workflow/view';
import { FieldLineComponent } from '../shared/field-line.component';
import { IconComponent } from '../shared/icon.component';
import { VerdictComponent } from '../shared/verdict.component';

/** What the quick button offers first, by what holds now. */
const OTHER_CHOICE: Readonly<Record<OverrideValue, readonly OverrideValue[]>> = {
  local: ['incoming', 'neither', 'both'],
  incoming: ['local', 'neither', 'both'],
  both: ['local', 'incoming', 'neither'],
  neither: ['local', 'incoming', 'both'],
};

/** One group of the preview: what happens to it, how it reads, why, and the other choices. */
@Component({
  selector: 'app-preview-row',
  standalone: true,
  imports: [FieldLineComponent, IconComponent, MatButtonModule, TranslateModule, VerdictComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './preview-row.component.html',
  styleUrl: './preview-row.component.scss',
})
export class PreviewRowComponent {
  readonly row = input.required<PreviewRow>();
  /** Comments of the profile's rules by id: why a rule is there. */
  readonly ruleComment = input('');
  readonly choose = output<OverrideValue>();
  readonly resetChoice = output<void>();

  protected readonly open = signal(false);
  protected readonly icons = {
    open: mdiChevronDown,
    close: mdiChevronUp,
    person: mdiAccountCheckOutline,
  };

  /** The one other choice that the quick button makes. */
  protected readonly quick = computed(() => {
    const { choices, value, target } = this.row();
    if (!target || !value) return undefined;
    return OTHER_CHOICE[value].find((choice) => choices.includes(choice));
  });

  /** Names the row for screen readers and in the details button: tag and what happens. */
  protected readonly name = computed(() => this.row().tag);

  protected pick(event: Event, value: OverrideValue): void {
    if ((event.target as HTMLInputElement).checked) this.choose.emit(value);
  }
}
