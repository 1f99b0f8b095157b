import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  HostListener,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { SideLine } from '../../workflow/select-views';
import { isInNeither, sideLines } from '../../workflow/select-views';
import type { PreviewRow } from '../../workflow/view';
import { drawnByAndBy } from '../shared/drawn-by-and-by';
import { moveFocusByKey } from '../shared/roving-focus';

import type { RowChoice } from './change-list.component';
import { ChangeJumpsComponent } from './change-jumps.component';
import { RowDetailsComponent } from './row-details.component';
import { SideBoxComponent } from './side-box.component';

/** As many as a tall panel shows; then what a frame has time for. */
const FIRST_LINES = 16;
const MORE_LINES = 5;
/** Rows that share a box: a browser that draws a few more rows passes over the boxes that are finished. */
const ROWS_OF_BOX = 40;

interface SideBox {
  readonly box: number;
  readonly lines: readonly SideLine[];
}

/**
 * Local | what happens | result, lined up field by field; in a narrow panel the one above the other. The row in focus has its rule,
 * reason, incoming field and choices at the foot; with much room, a list of the changes stands beside the rows.
 *
 * What sticks above and below it on the page is told by `--preview-top` and `--preview-bottom` (heights, default 0).
 */
@Component({
  selector: 'app-side-by-side',
  standalone: true,
  imports: [ChangeJumpsComponent, RowDetailsComponent, SideBoxComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './side-by-side.component.html',
  styleUrl: './side-by-side.component.scss',
})
export class SideBySideComponent {
  readonly rows = input.required<readonly PreviewRow[]>();
  /** Comments of the profile's rules by id: why a rule is there. */
  readonly ruleComments = input<Readonly<Record<string, string | undefined>>>({});
  /** Preview only: nothing to choose. */
  readonly readOnly = input(false);
  readonly choose = output<RowChoice>();
  readonly resetChoice = output<PreviewRow>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly visited = signal('');
  protected readonly withNotTaken = signal(false);

  private readonly all = computed(() => sideLines(this.rows()));
  /** A field that a person left out herself stays in sight: she may want it back. */
  private readonly notTaken = computed(() =>
    this.all().filter((line) => isInNeither(line) && !line.row.byPerson),
  );
  private readonly lines = computed(() => {
    const left = new Set(this.withNotTaken() ? [] : this.notTaken());
    return this.all().filter((line) => !left.has(line));
  });
  private readonly drawn = drawnByAndBy(() => this.lines().length, FIRST_LINES, MORE_LINES);

  /** By the place of their row, so that a choice which adds or takes a line moves none from box to box. */
  private readonly boxes = computed(() => {
    const placeOf = new Map(this.rows().map(({ key }, at) => [key, at]));
    const boxes = new Map<number, SideLine[]>();
    for (const line of this.lines()) {
      const box = Math.floor((placeOf.get(line.row.key) ?? 0) / ROWS_OF_BOX);
      const lines = boxes.get(box);
      if (lines) lines.push(line);
      else boxes.set(box, [line]);
    }
    return [...boxes].map(([box, lines]): SideBox => ({ box, lines }));
  });
  /** Those that are drawn; a box that is drawn whole stays the same object. */
  protected readonly shown = computed(() => {
    let left = this.drawn.count();
    return this.boxes().flatMap((one) => {
      const room = Math.max(0, left);
      left -= one.lines.length;
      if (room === 0) return [];
      return room >= one.lines.length ? [one] : [{ ...one, lines: one.lines.slice(0, room) }];
    });
  });
  protected readonly notTakenCount = computed(() => this.notTaken().length);
  protected readonly changes = computed(() =>
    this.rows().filter(({ section }) => section === 'changes'),
  );
  protected readonly current = computed(() =>
    this.lines().find(({ key }) => key === this.visited()),
  );
  /** The rows are one stop of the Tab key: the one in focus, or the first. */
  protected readonly stop = computed(() => (this.current() ?? this.lines().at(0))?.key);
  protected readonly ruleComment = computed(
    () => this.ruleComments()[this.current()?.row.rule ?? ''] ?? '',
  );

  /** Brings a person to a row by its key; a row that is not shown is left alone. */
  goTo(rowKey: string): void {
    if (this.all().some((line) => line.row.key === rowKey && this.notTaken().includes(line)))
      this.withNotTaken.set(true);
    const at = this.lines().findIndex(({ row }) => row.key === rowKey);
    if (at < 0) return;
    this.drawn.upTo(at + 1);
    this.afterDrawing(() => this.focusOn(this.lines()[at]));
  }

  protected visit({ key }: SideLine): void {
    this.visited.set(key);
    // The details may have grown over the row.
    this.afterDrawing(() => this.reveal(key));
  }

  protected focusOn({ key }: SideLine): void {
    this.rowElement(key)?.focus({ preventScroll: true });
  }

  @HostListener('keydown', ['$event'])
  protected move(event: KeyboardEvent): void {
    moveFocusByKey(this.host.nativeElement, 'app-side-row', event);
  }

  private afterDrawing(act: () => void): void {
    afterNextRender(act, { injector: this.injector });
  }

  private reveal(key: string): void {
    const host = this.host.nativeElement;
    const details = host.querySelector<HTMLElement>('app-row-details');
    host.style.setProperty('--row-details', `${details?.offsetHeight ?? 0}px`);
    this.rowElement(key)?.scrollIntoView({ block: 'nearest' });
  }

  private rowElement(key: string): HTMLElement | null {
    return this.host.nativeElement.querySelector(`#${CSS.escape(`side-${key}`)}`);
  }
}
