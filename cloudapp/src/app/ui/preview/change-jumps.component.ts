import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  HostListener,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { Field } from '../../marc/record';
import type { PreviewRow } from '../../workflow/view';
import { drawnByAndBy } from '../shared/drawn-by-and-by';
import { FieldTagComponent } from '../shared/field-tag.component';
import { moveFocusByKey } from '../shared/roving-focus';
import { VerdictComponent } from '../shared/verdict.component';

interface Jump {
  readonly row: PreviewRow;
  readonly field: Field;
}

/** A slim list of rows to jump to: tag and what happens. One stop of the Tab key, arrows lead through it. */
@Component({
  selector: 'app-change-jumps',
  standalone: true,
  imports: [FieldTagComponent, TranslateModule, VerdictComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<nav [attr.aria-label]="'sideBySide.jump' | translate">
    <ul>
      @for (jump of shown(); track jump.row.key) {
        <li>
          <button
            type="button"
            [tabindex]="jump.row.key === stop() ? 0 : -1"
            [attr.aria-current]="jump.row.key === current() ? 'true' : null"
            (focus)="visited.set(jump.row.key)"
            (click)="go.emit(jump.row.key)"
          >
            <app-field-tag [field]="jump.field" />
            <app-verdict [verdict]="jump.row.verdict" />
          </button>
        </li>
      }
    </ul>
  </nav>`,
  styleUrl: './change-jumps.component.scss',
})
export class ChangeJumpsComponent {
  readonly rows = input.required<readonly PreviewRow[]>();
  /** Key of the row that is looked at. */
  readonly current = input('');
  /** Key of the row to go to. */
  readonly go = output<string>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly drawn = drawnByAndBy(() => this.rows().length, 30, 30);
  protected readonly visited = signal('');

  protected readonly shown = computed(() =>
    this.rows()
      .slice(0, this.drawn.count())
      .flatMap((row): readonly Jump[] => {
        const [lead] = row.fields;
        const placed = lead?.result ?? lead?.local ?? lead?.incoming;
        return placed ? [{ row, field: placed.field }] : [];
      }),
  );
  protected readonly stop = computed(() => {
    const keys = this.shown().map(({ row }) => row.key);
    return [this.visited(), this.current()].find((key) => keys.includes(key)) ?? keys[0];
  });

  @HostListener('keydown', ['$event'])
  protected move(event: KeyboardEvent): void {
    moveFocusByKey(this.host.nativeElement, 'button', event);
  }
}
