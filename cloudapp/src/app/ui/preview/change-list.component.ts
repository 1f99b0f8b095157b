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

import type { OverrideValue } from '../../merge/decision';
import type { PreviewRow, RowSection } from '../../workflow/view';
import { IconComponent } from '../shared/icon.component';

import { PreviewRowComponent } from './preview-row.component';

const SECTIONS: readonly RowSection[] = ['changes', 'kept', 'notTaken', 'unchanged'];
/** Rows drawn at once; the rest follow when the list is idle, so that the first rows are never waited for. */
const FIRST_ROWS = 40;
const MORE_ROWS = 200;

export interface RowChoice {
  readonly row: PreviewRow;
  readonly value: OverrideValue;
}

interface Section {
  readonly id: RowSection;
  readonly rows: readonly PreviewRow[];
}

/** The rows of the preview by section, in record order; only the changes are open at first. */
@Component({
  selector: 'app-change-list',
  standalone: true,
  imports: [IconComponent, PreviewRowComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './change-list.component.html',
  styleUrl: './change-list.component.scss',
})
export class ChangeListComponent {
  readonly rows = input.required<readonly PreviewRow[]>();
  readonly ruleComments = input<Readonly<Record<string, string | undefined>>>({});
  readonly choose = output<RowChoice>();
  readonly resetChoice = output<PreviewRow>();

  protected readonly icons = { open: mdiChevronDown, close: mdiChevronUp };
  private readonly opened = signal<ReadonlySet<RowSection>>(new Set(['changes', 'kept']));
  private readonly drawn = signal(FIRST_ROWS);

  protected readonly sections = computed<readonly Section[]>(() =>
    SECTIONS.map((id) => ({ id, rows: this.rows().filter((row) => row.section === id) })).filter(
      ({ id, rows }) => rows.length > 0 || id === 'changes',
    ),
  );

  constructor() {
    effect((onCleanup) => {
      if (this.drawn() >= this.rows().length) return;
      const handle = setTimeout(() => this.drawn.update((count) => count + MORE_ROWS));
      onCleanup(() => clearTimeout(handle));
    });
  }

  protected isOpen(section: RowSection): boolean {
    return this.opened().has(section);
  }

  protected shown(section: Section): readonly PreviewRow[] {
    return section.rows.length > this.drawn() ? section.rows.slice(0, this.drawn()) : section.rows;
  }

  protected toggle(section: RowSection): void {
    const next = new Set(this.opened());
    if (!next.delete(section)) next.add(section);
    this.opened.set(next);
  }
}
