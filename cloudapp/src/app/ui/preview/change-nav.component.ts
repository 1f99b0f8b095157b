import type { OnDestroy } from '@angular/core';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  output,
  signal,
  ViewChild,
} from '@angular/core';
import { mdiChevronDown, mdiChevronUp, mdiKeyboardOutline, mdiRedo, mdiUndo } from '@mdi/js';
import { TranslateModule, TranslateService } from '@ngx-translate/core';

import type { PersonEvent } from '../../workflow/events';
import type { PreviewRow } from '../../workflow/view';
import { IconComponent } from '../shared/icon.component';

import { KeyboardMapComponent } from './keyboard-map.component';
import type { KeyAction } from './preview-keys';
import { actionOf, CHOICES, mayBeAsked } from './preview-keys';
import { rowSentence } from './row-sentence';

const BEFORE_ALL = -1;

/**
 * In reach above the main button: the next and the previous change, undo and redo of choices, the keyboard map. Listens to the keys of
 * the list, and says each choice as a sentence for those who hear the page.
 */
@Component({
  selector: 'app-change-nav',
  standalone: true,
  imports: [IconComponent, KeyboardMapComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './change-nav.component.html',
  styleUrl: './change-nav.component.scss',
})
export class ChangeNavComponent implements OnDestroy {
  /** Where the rows are drawn: each names its key in `data-row`. */
  readonly list = input.required<HTMLElement>();
  /** The rows that are shown, in their order. */
  readonly rows = input.required<readonly PreviewRow[]>();
  /** All rows: a choice may take one out of a filtered list. */
  readonly allRows = input.required<readonly PreviewRow[]>();
  readonly canUndo = input.required<boolean>();
  readonly canRedo = input.required<boolean>();
  readonly lettersOn = input.required<boolean>();
  readonly readOnly = input(false);
  readonly ask = output<PersonEvent>();
  readonly lettersChange = output<boolean>();
  /** Past the rows, to the main button. */
  readonly toSave = output<void>();

  private readonly injector = inject(Injector);
  private readonly translate = inject(TranslateService);
  protected readonly icons = {
    next: mdiChevronDown,
    previous: mdiChevronUp,
    undo: mdiUndo,
    redo: mdiRedo,
    keys: mdiKeyboardOutline,
  };
  protected readonly changes = computed(() =>
    this.rows().filter(({ section }) => section === 'changes'),
  );
  /** Place among the changes of the one that was gone to last; half way between two where that one has left them. */
  private readonly at = signal(BEFORE_ALL);
  protected readonly place = computed(() => (Number.isInteger(this.at()) ? this.at() + 1 : 0));
  protected readonly said = signal('');
  @ViewChild(KeyboardMapComponent) protected map?: KeyboardMapComponent;
  private before: ReadonlyMap<string, PreviewRow> = new Map();

  /** Key of the change that was gone to last. */
  private visited = '';
  /** The row of the last key or click, and its place among the changes: a choice may draw it elsewhere or nowhere. */
  private touched?: { readonly key: string; readonly place: number };

  private readonly onKey = (event: KeyboardEvent): void => {
    this.touch(event);
    this.hear(event);
  };
  private readonly onClick = (event: Event): void => this.touch(event);

  constructor() {
    effect((onCleanup) => {
      const list = this.list();
      list.addEventListener('keydown', this.onKey);
      list.addEventListener('click', this.onClick);
      onCleanup(() => this.deafen(list));
    });
    effect(
      () => {
        this.tellChoices(this.allRows());
        this.keepFocus();
      },
      { allowSignalWrites: true },
    );
  }

  ngOnDestroy(): void {
    this.deafen(this.list());
  }

  private deafen(list: HTMLElement): void {
    list.removeEventListener('keydown', this.onKey);
    list.removeEventListener('click', this.onClick);
  }

  /** To the change after or before the one with the focus; without one, to the first or the last. */
  protected go(step: 1 | -1): void {
    const changes = this.changes();
    if (changes.length === 0) return;
    const here = changes.findIndex(({ key }) => key === this.focused()?.key);
    const from = here >= 0 ? here : this.at();
    const isBefore = from === BEFORE_ALL && step < 0;
    const next = isBefore
      ? changes.length - 1
      : step > 0
        ? Math.floor(from + 1)
        : Math.ceil(from - 1);
    this.show(Math.min(Math.max(next, 0), changes.length - 1));
  }

  private show(place: number): void {
    const row = this.changes()[place];
    const element = this.elementOf(row);
    if (!element) return;
    this.at.set(place);
    this.visited = row.key;
    this.focusOn(row, element);
    element.scrollIntoView({ block: 'center' });
  }

  private focusOn(row: PreviewRow, element: HTMLElement): void {
    element.setAttribute('aria-label', rowSentence(row, this.translate));
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }

  /** The row in which the focus is. */
  private focused(): PreviewRow | undefined {
    return this.rowAround(this.list().ownerDocument.activeElement);
  }

  private rowAround(element: Element | null): PreviewRow | undefined {
    const shown = element?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    return this.rows().find(({ key }) => key === shown);
  }

  private touch({ target }: Event): void {
    const key = target instanceof Element ? this.rowAround(target)?.key : undefined;
    const place = this.changes().findIndex((row) => row.key === key);
    this.touched = key === undefined ? undefined : { key, place };
  }

  /** With the row that a choice drew elsewhere; where it is drawn no more, to the change that stands in its place. */
  private keepFocus(): void {
    const { touched } = this;
    if (!touched) return this.findPlace();
    this.touched = undefined;
    const { key, place } = touched;
    const hasLeft = place >= 0 && !this.changes().some((row) => row.key === key);
    if (hasLeft) this.at.set(place - 0.5);
    const { ownerDocument } = this.list();
    const move = (): void => {
      if (ownerDocument.activeElement !== ownerDocument.body) return;
      const row = this.rows().find((one) => one.key === key);
      const element = row && this.elementOf(row);
      if (element) this.focusOn(row, element);
      else if (this.changes().length > 0) this.go(1);
      element?.scrollIntoView({ block: 'nearest' });
    };
    afterNextRender(move, { injector: this.injector });
  }

  /** A filter or a step back has made another list: where the change that was gone to last is in it. */
  private findPlace(): void {
    const isIt = ({ key }: PreviewRow): boolean => key === this.visited;
    const place = this.changes().findIndex(isIt);
    const isListed = this.rows().some(isIt);
    this.at.update((at) => {
      if (place >= 0) return place;
      return isListed && at !== BEFORE_ALL ? Math.ceil(at) - 0.5 : BEFORE_ALL;
    });
  }

  private elementOf({ key }: PreviewRow): HTMLElement | null {
    return this.list().querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
  }

  private hear(event: KeyboardEvent): void {
    const action = actionOf(event, this.lettersOn());
    if (!action) return;
    event.preventDefault();
    if (action === 'next' || action === 'previous') this.go(action === 'next' ? 1 : -1);
    else if (action === 'map') this.map?.open();
    else this.act(action);
  }

  private act(action: KeyAction): void {
    if (action === 'why') this.toggleWhy();
    if (action === 'toSave') this.toSave.emit();
    if (this.readOnly()) return;
    if (action === 'undo') this.ask.emit({ kind: 'undoChoice' });
    if (action === 'redo') this.ask.emit({ kind: 'redoChoice' });
    const value = CHOICES[action];
    const row = this.focused();
    if (value && row?.target && mayBeAsked(row, value))
      this.ask.emit({ kind: 'override', target: row.target, value, label: row.tag });
  }

  private toggleWhy(): void {
    const row = this.focused();
    const element = row && this.elementOf(row);
    element?.querySelector<HTMLElement>('.why')?.click();
  }

  /** What a choice did to its row, in words. The first rows are read by going there. */
  private tellChoices(rows: readonly PreviewRow[]): void {
    const { before } = this;
    this.before = new Map(rows.map((row) => [row.key, row]));
    if (before.size === 0) return;
    const changed = rows.filter((row) => {
      const old = before.get(row.key);
      return old && (old.value !== row.value || old.subfields !== row.subfields);
    });
    for (const row of changed) {
      const element = this.elementOf(row);
      // Named by its sentence when it was gone to, and the sentence is another now.
      if (element?.ariaLabel) element.ariaLabel = rowSentence(row, this.translate);
    }
    if (changed.length === 1) this.said.set(rowSentence(changed[0], this.translate));
    else if (changed.length > 1)
      this.said.set(String(this.translate.instant('spoken.manyRows', { count: changed.length })));
  }
}
