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

import type { MarcRecord } from '../../marc/record';
import { droppedCount, resultLines } from '../../workflow/select-views';
import type { PreviewRow } from '../../workflow/view';
import { drawnByAndBy } from '../shared/drawn-by-and-by';
import { FieldLineComponent } from '../shared/field-line.component';
import { FieldTagComponent } from '../shared/field-tag.component';
import { moveFocusByKey } from '../shared/roving-focus';
import { VerdictComponent } from '../shared/verdict.component';

/** As many as a tall panel shows; then what a frame has time for. */
const FIRST_LINES = 30;
const MORE_LINES = 25;

/**
 * The whole result as it will be stored, in its order, each field with what happened to it where it does not simply stay. The tag of a
 * field leads to its row among the changes.
 */
@Component({
  selector: 'app-result-view',
  standalone: true,
  imports: [FieldLineComponent, FieldTagComponent, TranslateModule, VerdictComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './result-view.component.html',
  styleUrl: './result-view.component.scss',
})
export class ResultViewComponent {
  readonly rows = input.required<readonly PreviewRow[]>();
  /** The record of the proposal that the rows are of. */
  readonly record = input.required<MarcRecord>();
  /** Key of the row that a person wants to see. */
  readonly pick = output<string>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly lines = computed(() => resultLines(this.rows(), this.record()));
  private readonly drawn = drawnByAndBy(() => this.lines().length, FIRST_LINES, MORE_LINES);
  private readonly visited = signal('');

  protected readonly shown = computed(() => this.lines().slice(0, this.drawn.count()));
  protected readonly dropped = computed(() => droppedCount(this.rows()));
  /** The list is one stop of the Tab key: the line that was last visited, or the first. */
  protected readonly stop = computed(() => {
    const ids = this.lines().map(({ id }) => id);
    return ids.includes(this.visited()) ? this.visited() : ids[0];
  });

  protected visit(id: string): void {
    this.visited.set(id);
  }

  @HostListener('keydown', ['$event'])
  protected move(event: KeyboardEvent): void {
    moveFocusByKey(this.host.nativeElement, 'button.tag', event);
  }
}
