import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  HostListener,
  inject,
  input,
  output,
} from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { OverrideValue } from '../../merge/decision';
import type { PreviewRow } from '../../workflow/view';
import { FieldLineComponent } from '../shared/field-line.component';
import { FieldTagComponent } from '../shared/field-tag.component';
import { VerdictComponent } from '../shared/verdict.component';

/** What is to be said of one row, and the choices it leaves: for the foot of the side by side view. */
@Component({
  selector: 'app-row-details',
  standalone: true,
  imports: [FieldLineComponent, FieldTagComponent, TranslateModule, VerdictComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './row-details.component.html',
  styleUrl: './row-details.component.scss',
})
export class RowDetailsComponent {
  readonly row = input.required<PreviewRow>();
  readonly ruleComment = input('');
  readonly readOnly = input(false);
  readonly choose = output<OverrideValue>();
  readonly resetChoice = output<void>();
  /** A person wants back to the row. */
  readonly leave = output<void>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly lead = computed(() => {
    const [first] = this.row().fields;
    return (first?.result ?? first?.local ?? first?.incoming)?.field;
  });
  protected readonly incoming = computed(() =>
    this.row().fields.flatMap(({ incoming }) => incoming ?? []),
  );

  @HostListener('keydown.escape')
  protected back(): void {
    this.leave.emit();
  }

  protected reset(): void {
    // The button goes with the choice: the focus stays here, not at the top of the page.
    this.host.nativeElement.querySelector<HTMLElement>('section')?.focus();
    this.resetChoice.emit();
  }
}
