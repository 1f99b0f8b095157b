import { ChangeDetectionStrategy, Component, computed, input, model, output } from '@angular/core';
import { mdiAccountCheckOutline, mdiChevronDown, mdiChevronUp } from '@mdi/js';

import type { OverrideValue, Reason } from '../../merge/decision';
import type { Field } from '../../marc/record';
import type { MixedChoice } from '../../workflow/row-subfields';
import type { PreviewRow, RowField } from '../../workflow/view';
import { FieldLineComponent } from '../shared/field-line.component';
import { FieldTagComponent } from '../shared/field-tag.component';
import { IconComponent } from '../shared/icon.component';
import { SayPipe } from '../shared/say.pipe';
import { VerdictComponent } from '../shared/verdict.component';

import { RowWhyComponent } from './row-why.component';

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
  imports: [
    FieldLineComponent,
    FieldTagComponent,
    IconComponent,
    RowWhyComponent,
    SayPipe,
    VerdictComponent,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './preview-row.component.html',
  styleUrl: './preview-row.component.scss',
})
export class PreviewRowComponent {
  readonly row = input.required<PreviewRow>();
  /** Comments of the profile's rules by id: why a rule is there. */
  readonly ruleComment = input('');
  /** Why the choice for this row was not carried out. */
  readonly refusal = input<Reason>();
  /** Preview only: nothing to choose. */
  readonly readOnly = input(false);
  /** Its "Why?" is open. Kept by the list: a choice may draw the row elsewhere. */
  readonly open = model(false);
  readonly choose = output<OverrideValue>();
  /** A choice of single subfields. */
  readonly mix = output<MixedChoice>();
  readonly resetChoice = output<void>();

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

  protected readonly lead = computed(() => {
    const [first] = this.row().fields;
    return first && this.shown(first);
  });

  /** The version that stands; where none does, the one that goes. */
  protected shown({ result, local, incoming }: RowField): Field | undefined {
    return (result ?? local ?? incoming)?.field;
  }
}
