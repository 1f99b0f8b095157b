import type { OnDestroy } from '@angular/core';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
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
import { actionOf, CHOICES } from './preview-keys';
import { rowSentence } from './row-sentence';

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
  /** Where the rows are drawn: `li` with the id `row-KEY`. */
  readonly list = input.required<HTMLElement>();
  /** The rows that are shown, in their order. */
  readonly rows = input.required<readonly PreviewRow[]>();
  readonly canUndo = input.required<boolean>();
  readonly canRedo = input.required<boolean>();
  readonly lettersOn = input.required<boolean>();
  readonly readOnly = input(false);
  readonly ask = output<PersonEvent>();
  readonly lettersChange = output<boolean>();

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
  /** Place among the changes of the one that was gone to last; -1 before the first. */
  protected readonly at = signal(-1);
  protected readonly said = signal('');
  @ViewChild(KeyboardMapComponent) protected map?: KeyboardMapComponent;
  private before: ReadonlyMap<string, PreviewRow> = new Map();

  private readonly onKey = (event: KeyboardEvent): void => this.hear(event);

  constructor() {
    effect((onCleanup) => {
      const list = this.list();
      list.addEventListener('keydown', this.onKey);
      onCleanup(() => list.removeEventListener('keydown', this.onKey));
    });
    effect(() => this.tellChoices(this.rows()), { allowSignalWrites: true });
  }

  ngOnDestroy(): void {
    this.list().removeEventListener('keydown', this.onKey);
  }

  /** To the change after or before the one with the focus; without one, to the first or the last. */
  protected go(step: 1 | -1): void {
    const changes = this.changes();
    if (changes.length === 0) return;
    const here = changes.findIndex(({ key }) => key === this.focused()?.key);
    const from = here >= 0 ? here : this.at();
    const next = from < 0 ? (step > 0 ? 0 : changes.length - 1) : from + step;
    this.show(Math.min(Math.max(next, 0), changes.length - 1));
  }

  private show(place: number): void {
    const row = this.changes()[place];
    const element = this.list().ownerDocument.getElementById(`row-${row.key}`);
    if (!element) return;
    this.at.set(place);
    element.setAttribute('aria-label', rowSentence(row, this.translate));
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'center' });
  }

  /** The row in which the focus is. */
  private focused(): PreviewRow | undefined {
    const { activeElement } = this.list().ownerDocument;
    const id = activeElement?.closest('li[id^="row-"]')?.id;
    return this.rows().find(({ key }) => `row-${key}` === id);
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
    if (this.readOnly()) return;
    if (action === 'undo') this.ask.emit({ kind: 'undoChoice' });
    if (action === 'redo') this.ask.emit({ kind: 'redoChoice' });
    const value = CHOICES[action];
    const row = this.focused();
    if (value && row?.target && row.choices.includes(value))
      this.ask.emit({ kind: 'override', target: row.target, value, label: row.tag });
  }

  private toggleWhy(): void {
    const row = this.focused();
    const element = row && this.list().ownerDocument.getElementById(`row-${row.key}`);
    element?.querySelector<HTMLElement>('.why')?.click();
  }

  /** What a choice did to its row, in words. The first rows are read by going there. */
  private tellChoices(rows: readonly PreviewRow[]): void {
    const { before } = this;
    this.before = new Map(rows.map((row) => [row.key, row]));
    if (before.size === 0) return;
    const changed = rows.filter((row) => {
      const old = before.get(row.key);
      return old !== undefined && old !== row && old.value !== row.value;
    });
    if (changed.length === 1) this.said.set(rowSentence(changed[0], this.translate));
    else if (changed.length > 1)
      this.said.set(String(this.translate.instant('spoken.manyRows', { count: changed.length })));
  }
}
