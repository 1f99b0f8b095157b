import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { mdiAlertOutline, mdiChevronDown, mdiChevronUp } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { NumberSet, NumbersLine, NumbersView } from '../../workflow/select-numbers';
import { IconComponent } from '../shared/icon.component';

type RowId = keyof NumberSet;

interface ShownNumber {
  readonly number: string;
  /** Not on the other side. */
  readonly alone: boolean;
}

interface NumberRow {
  readonly id: RowId;
  /** Before and after; one for both where nothing changes. */
  readonly cells: readonly (readonly ShownNumber[])[];
}

const ROWS: readonly RowId[] = ['current', 'cancelled', 'merged', 'others', 'control'];

/** Lines with an arrow, which a screen reader would read out as one: what it says instead. */
const HEARD: Partial<Record<NumbersLine, string>> = {
  changes: 'numbers.heard.changes',
  comes: 'numbers.heard.comes',
  goes: 'numbers.heard.goes',
};

/** The OCLC number before and after in one line; on demand all numbers side by side, and what the change means in WorldCat. */
@Component({
  selector: 'app-numbers-block',
  standalone: true,
  imports: [IconComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './numbers-block.component.html',
  styleUrl: './numbers-block.component.scss',
})
export class NumbersBlockComponent {
  readonly view = input.required<NumbersView>();

  protected readonly open = signal(false);
  protected readonly icons = { open: mdiChevronDown, close: mdiChevronUp, warn: mdiAlertOutline };
  protected readonly heard = computed(() => HEARD[this.view().line.id]);
  /** The current number always; of the rest what there is on either side. */
  protected readonly rows = computed(() => {
    const { before, after } = this.view();
    return ROWS.map((id): NumberRow => {
      const [now, then] = [numbersOf(before, id), numbersOf(after, id)];
      const isSame = now.join('\n') === then.join('\n');
      const cells = isSame ? [against(now, then)] : [against(now, then), against(then, now)];
      return { id, cells };
    }).filter(({ id, cells }) => id === 'current' || cells.some((cell) => cell.length > 0));
  });
}

function numbersOf(numbers: NumberSet, id: RowId): readonly string[] {
  const value = numbers[id];
  if (typeof value !== 'string') return value;
  return value === '' ? [] : [value];
}

function against(side: readonly string[], other: readonly string[]): readonly ShownNumber[] {
  return side.map((number) => ({ number, alone: !other.includes(number) }));
}
