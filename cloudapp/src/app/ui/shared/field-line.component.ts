import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import type { FieldDifference, SubfieldDifference } from '../../diff/difference';
import type { Field } from '../../marc/record';
import { isControlField } from '../../marc/record';

import { FieldTagComponent } from './field-tag.component';
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

/**
 * One MARC field as cataloguers read it: `245 10 $a Title / $c author`, with the words that differ marked when a
 * difference is given.
 */
@Component({
  selector: 'app-field-line',
  standalone: true,
  imports: [FieldTagComponent, PiecesComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (showTag()) {
      <app-field-tag [field]="field()" [difference]="difference()" />
    }
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
  readonly showTag = input(true);

  protected readonly subfields = computed(
    () => this.difference()?.subfields ?? plainSubfields(this.field()),
  );
}
