import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { TagValue } from '../../workflow/events';
import type { RowFilter, RowKind } from '../../workflow/row-filter';
import { kindCounts, tagsOf } from '../../workflow/row-filter';
import type { PreviewRow } from '../../workflow/view';

/** i18n `views.<id>`. */
export type PreviewView = 'changes' | 'result' | 'sideBySide' | 'marc';

const VIEWS: readonly PreviewView[] = ['changes', 'result', 'sideBySide', 'marc'];
const TAG_VALUES: readonly TagValue[] = ['local', 'incoming', 'both'];

/** Above the list: how to look at the merge, which rows to see, and one choice for all fields of a tag. */
@Component({
  selector: 'app-change-filter',
  standalone: true,
  imports: [TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './change-filter.component.html',
  styleUrl: './change-filter.component.scss',
})
export class ChangeFilterComponent {
  /** All rows, whatever the filter. */
  readonly rows = input.required<readonly PreviewRow[]>();
  readonly filter = input.required<RowFilter>();
  readonly view = input.required<PreviewView>();
  /** Preview only: nothing to choose. */
  readonly readOnly = input(false);
  readonly filterChange = output<RowFilter>();
  readonly viewChange = output<PreviewView>();
  readonly chooseTag = output<{ readonly tag: string; readonly value: TagValue }>();

  protected readonly views = VIEWS;
  protected readonly values = TAG_VALUES;
  protected readonly counts = computed(() => kindCounts(this.rows()));
  protected readonly tags = computed(() => tagsOf(this.rows()));
  /** The tag that is looked at, where a person may choose for all of its fields. */
  protected readonly choosable = computed(() => {
    const { tag } = this.filter();
    const isOpen = this.rows().some((row) => row.tag === tag && row.choices.length > 0);
    return isOpen && tag !== 'LDR' ? tag : undefined;
  });

  protected toggle(kind: RowKind): void {
    const { kind: now, ...rest } = this.filter();
    this.filterChange.emit(now === kind ? rest : { ...rest, kind });
  }

  protected pickTag({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    const { kind } = this.filter();
    this.filterChange.emit({
      ...(kind ? { kind } : {}),
      ...(target.value ? { tag: target.value } : {}),
    });
  }
}
