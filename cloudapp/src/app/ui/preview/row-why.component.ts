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

  protected pick(event: Event, value: OverrideValue): void {
    if ((event.target as HTMLInputElement).checked) this.choose.emit(value);
  }

  protected tick(event: Event, subfield: SubfieldRow): void {
    this.mix.emit(choiceFor(this.row(), subfield, (event.target as HTMLInputElement).checked));
  }
}
