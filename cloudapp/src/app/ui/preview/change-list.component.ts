import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  input,
  output,
  signal,
} from '@angular/core';
import { mdiChevronDown, mdiChevronUp } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { OverrideValue, Reason } from '../../merge/decision';
import type { CallNumbersView } from '../../workflow/call-numbers';
import { isCallNumberRow } from '../../workflow/call-numbers';
import type { MixedChoice } from '../../workflow/row-subfields';
import type { PreviewRow, RowSection } from '../../workflow/view';
import { afterPaint } from '../shared/after-paint';
import { IconComponent } from '../shared/icon.component';

import { CallNumbersComponent } from './call-numbers.component';
import { PreviewRowComponent } from './preview-row.component';

const SECTIONS: readonly RowSection[] = ['changes', 'kept', 'notTaken', 'unchanged'];
/** Rows drawn at once: as many as a tall panel shows. The rest follow after each painted frame, so that nobody waits for them. */
const FIRST_ROWS = 6;
const MORE_ROWS = 20;

export interface RowChoice {
  readonly row: PreviewRow;
  readonly value: OverrideValue;
}

export interface RowMix {
  readonly row: PreviewRow;
  readonly mixed: MixedChoice;
}

interface Section {
  readonly id: RowSection;
  readonly count: number;
  readonly isOpen: boolean;
  /** The rows that are drawn: of an open section those for which there is room yet. */
  readonly rows: readonly PreviewRow[];
}

/** The rows of the preview by section, in record order; only the changes are open at first. */
@Component({
  selector: 'app-change-list',
  standalone: true,
  imports: [CallNumbersComponent, IconComponent, PreviewRowComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './change-list.component.html',
  styleUrl: './change-list.component.scss',
})
export class ChangeListComponent {
  readonly rows = input.required<readonly PreviewRow[]>();
  readonly ruleComments = input<Readonly<Record<string, string | undefined>>>({});
  /** Why choices were not carried out, by their target. */
  readonly refusals = input<Readonly<Record<string, Reason | undefined>>>({});
  readonly callNumbers = input<CallNumbersView>();
  /** A filter is on: what it lets through is shown, whatever was folded. */
  readonly unfolded = input(false);
  readonly readOnly = input(false);
  readonly choose = output<RowChoice>();
  readonly mix = output<RowMix>();
  readonly resetChoice = output<PreviewRow>();

  protected readonly hasCallNumbers = isCallNumberRow;
  protected readonly icons = { open: mdiChevronDown, close: mdiChevronUp };
  private readonly opened = signal<ReadonlySet<RowSection>>(new Set(['changes', 'kept']));
  protected readonly explained = signal<ReadonlySet<string>>(new Set());
  private readonly drawn = signal(FIRST_ROWS);

  private readonly bySection = computed(() =>
    SECTIONS.map((id) => ({ id, rows: this.rows().filter((row) => row.section === id) })).filter(
      ({ id, rows }) => rows.length > 0 || (id === 'changes' && !this.unfolded()),
    ),
  );

  protected readonly sections = computed<readonly Section[]>(() => {
    let room = this.drawn();
    return this.bySection().map(({ id, rows }) => {
      const isOpen = this.unfolded() || this.opened().has(id);
      const shown = isOpen ? rows.slice(0, room) : [];
      room -= shown.length;
      return { id, count: rows.length, isOpen, rows: shown };
    });
  });

  constructor() {
    effect((onCleanup) => {
      const isWaiting = this.sections().some(
        ({ isOpen, count, rows }) => isOpen && rows.length < count,
      );
      if (isWaiting) onCleanup(afterPaint(() => this.drawn.update((count) => count + MORE_ROWS)));
    });
  }

  /** Draws a row for somebody who wants to go there, whatever is folded or still to come. */
  reveal(key: string): void {
    const sections = this.bySection();
    const wanted = sections.findIndex(({ rows }) => rows.some((row) => row.key === key));
    if (wanted < 0) return;
    this.opened.update((opened) => new Set([...opened, sections[wanted].id]));
    const before = sections.slice(0, wanted).filter(({ id }) => this.opened().has(id));
    const place = sections[wanted].rows.findIndex((row) => row.key === key) + 1;
    const needed = before.reduce((sum, { rows }) => sum + rows.length, place);
    this.drawn.update((drawn) => Math.max(drawn, needed));
  }

  protected toggle(section: RowSection): void {
    this.opened.update((opened) => toggled(opened, section));
  }

  protected toggleWhy({ key }: PreviewRow): void {
    this.explained.update((explained) => toggled(explained, key));
  }
}

function toggled<Key>(keys: ReadonlySet<Key>, key: Key): ReadonlySet<Key> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
