import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { mdiChevronDown, mdiChevronUp } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { MatchLevel, MatchView } from '../../workflow/view';
import { IconComponent } from '../shared/icon.component';

const DOTS: Readonly<Record<MatchLevel, number>> = { same: 4, likely: 3, check: 2, different: 1 };

/** Is it the same publication? A word, four dots, and the evidence on demand. */
@Component({
  selector: 'app-match-line',
  standalone: true,
  imports: [IconComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button
      type="button"
      class="line"
      [class]="match().level"
      (click)="open.set(!open())"
      [attr.aria-expanded]="open()"
    >
      <strong>{{ 'matches.' + match().level | translate }}</strong>
      <span class="dots" aria-hidden="true">{{ dots() }}</span>
      <span class="evidence">
        @for (one of match().evidence; track one.what) {
          <span [class]="one.says">{{ 'evidence.' + one.what + '.' + one.says | translate }}</span>
        }
      </span>
      <app-icon [path]="open() ? icons.close : icons.open" />
    </button>
    @if (open()) {
      <table>
        <thead>
          <tr>
            <td></td>
            <th scope="col">{{ 'words.local' | translate }}</th>
            <th scope="col">{{ 'words.incoming' | translate }}</th>
          </tr>
        </thead>
        <tbody>
          @for (one of match().evidence; track one.what) {
            <tr [class]="one.says">
              <th scope="row">{{ 'evidence.' + one.what + '.name' | translate }}</th>
              <td>
                <bdi>{{ one.local || '–' }}</bdi>
              </td>
              <td>
                <bdi>{{ one.incoming || '–' }}</bdi>
              </td>
            </tr>
          }
        </tbody>
      </table>
    }`,
  styleUrl: './match-line.component.scss',
})
export class MatchLineComponent {
  readonly match = input.required<MatchView>();
  protected readonly open = signal(false);
  protected readonly icons = { open: mdiChevronDown, close: mdiChevronUp };
  protected readonly dots = computed(() => {
    const full = DOTS[this.match().level];
    return '●'.repeat(full) + '○'.repeat(4 - full);
  });
}
