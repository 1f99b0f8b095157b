import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import type { FieldDifference, SubfieldDifference } from '../../diff/difference';
import type { Field } from '../../marc/record';
import { isControlField } from '../../marc/record';

import { PiecesComponent } from './pieces.component';

/** A field without a second version, in the shape of a difference where nothing differs. */
function plainSubfields(field: Field): readonly SubfieldDifference[] {
  if (isControlField(field))
    return [{ kind: 'same', code: '', pieces: [{ kind: 'same', text: field.value }] }];
  return field.subfields.map(({ code, value }) => ({
    kind: 'same',
    code,
    pieces: [{ kind: 'same', text: value }],
  }));
}

/** Blank indicators are shown as `_`, as cataloguers write them. */
function shownIndicators(indicators: string | undefined): string {
  return (indicators ?? '').replaceAll(' ', '_');
}

/**
 * One MARC field as cataloguers read it: `245 10 $a Title / $c author`, with the words that differ marked when a
 * difference is given.
 */
@Component({
  selector: 'app-field-line',
  standalone: true,
  imports: [PiecesComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="tag" dir="ltr"
      >{{ field().tag }}
      @if (indicatorsBefore(); as before) {
        <del>{{ before }}</del>
      }
      @if (indicators(); as now) {
        <span [class.changed]="indicatorsBefore()">{{ now }}</span>
      }
    </span>
    <span class="content">
      @for (subfield of subfields(); track $index) {
        <span class="subfield" [class]="subfield.kind">
          @if (subfield.code) {
            <span class="code" dir="ltr">{{ '$' + subfield.code }}</span>
          }
          <app-pieces [pieces]="subfield.pieces" />
        </span>
      }
    </span>`,
  styleUrl: './field-line.component.scss',
})
export class FieldLineComponent {
  readonly field = input.required<Field>();
  readonly difference = input<FieldDifference>();

  protected readonly subfields = computed(
    () => this.difference()?.subfields ?? plainSubfields(this.field()),
  );
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
