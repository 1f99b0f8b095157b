import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import type { FieldDifference } from '../../diff/difference';
import type { Field } from '../../marc/record';
import { isControlField } from '../../marc/record';

/** Blank indicators are shown as `_`, as cataloguers write them. */
function shownIndicators(indicators: string): string {
  return indicators.replaceAll(' ', '_');
}

/** Tag and indicators of a field; indicators that change show the old ones struck through. Always left to right. */
@Component({
  selector: 'app-field-tag',
  standalone: true,
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="tag" dir="ltr"
    ><b>{{ field().tag }}</b>
    @if (indicatorsBefore(); as before) {
      <del>{{ before }}</del>
    }
    @if (indicators(); as now) {
      <span [class.changed]="indicatorsBefore()">{{ now }}</span>
    }
  </span>`,
  styles: `
    :host {
      flex: none;
    }
    .tag {
      display: inline-flex;
      gap: 5px;
      font-family: var(--font-marc);
      font-size: 12px;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    del {
      color: var(--sys-error);
    }
    .changed {
      text-decoration: underline;
    }
  `,
})
export class FieldTagComponent {
  readonly field = input.required<Field>();
  readonly difference = input<FieldDifference>();

  protected readonly indicators = computed(() => {
    const field = this.field();
    return isControlField(field) ? '' : shownIndicators(field.ind1 + field.ind2);
  });
  /** The old indicators, where they change. */
  protected readonly indicatorsBefore = computed(() => {
    const { before, after } = this.difference()?.indicators ?? {};
    return before !== undefined && after !== undefined && before !== after
      ? shownIndicators(before)
      : '';
  });
}
