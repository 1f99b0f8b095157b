import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { OverrideValue } from '../../merge/decision';
import type { MixedChoice, SubfieldRow } from '../../workflow/row-subfields';
import { choiceFor, subfieldRows } from '../../workflow/row-subfields';
import type { PreviewRow } from '../../workflow/view';
import { FieldLineComponent } from '../shared/field-line.component';

/** What stands behind a row: the rule, both versions, the choices for the field and for its subfields one by one. */
@Component({
  selector: 'app-row-why',
  standalone: true,
  imports: [FieldLineComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './row-why.component.html',
  styleUrl: './row-why.component.scss',
})
export class RowWhyComponent {
  readonly row = input.required<PreviewRow>();
  readonly ruleComment = input('');
  readonly readOnly = input(false);
  readonly choose = output<OverrideValue>();
  readonly mix = output<MixedChoice>();
  readonly resetChoice = output<void>();

  protected readonly subfields = computed(() => (this.readOnly() ? [] : subfieldRows(this.row())));

  /** The choice for the whole field that holds. A mixture is none of them, and leads back to each. */
  protected readonly held = computed(() => {
    const { value, subfields } = this.row();
    const isMixed = this.subfields().some(({ from, taken }) => taken !== (from === value));
    return subfields?.length && isMixed ? undefined : value;
  });

  // What is ticked is what the result has: a gesture is carried out, or refused, before it is seen here.
  protected pick({ target }: Event, value: OverrideValue): void {
    const inputs = (target as HTMLElement).closest('fieldset')?.querySelectorAll('input') ?? [];
    for (const input of Array.from(inputs)) input.checked = input.value === this.held();
    this.choose.emit(value);
  }

  protected tick({ target }: Event, subfield: SubfieldRow): void {
    const box = target as HTMLInputElement;
    const take = box.checked;
    box.checked = subfield.taken;
    this.mix.emit(choiceFor(this.row(), subfield, take));
  }
}
