import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { mdiCheck, mdiEqual, mdiMinus, mdiPlus, mdiSwapHorizontal } from '@mdi/js';

import type { Verdict } from '../../merge/decision';
import type { RowFlag } from '../../workflow/view';

import { IconComponent } from './icon.component';
import { SayPipe } from './say.pipe';

const MARKS: Readonly<Record<Verdict, string>> = {
  added: mdiPlus,
  replaced: mdiSwapHorizontal,
  kept: mdiCheck,
  dropped: mdiMinus,
  unchanged: mdiEqual,
};

/** What happened to a field: a mark and a word, then its flags in words. */
@Component({
  selector: 'app-verdict',
  standalone: true,
  imports: [IconComponent, SayPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="chip" [class]="verdict()">
      <app-icon [path]="mark()" />{{ 'verdicts.' + verdict() | say }}
    </span>
    @for (flag of flags(); track flag) {
      <span class="flag">{{ 'flags.' + flag | say }}</span>
    }`,
  styleUrl: './verdict.component.scss',
})
export class VerdictComponent {
  readonly verdict = input.required<Verdict>();
  readonly flags = input<readonly RowFlag[]>([]);
  protected readonly mark = computed(() => MARKS[this.verdict()]);
}
