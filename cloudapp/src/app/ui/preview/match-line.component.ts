import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { mdiChevronDown, mdiChevronUp } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import { CODED_EVIDENCE } from '../../workflow/evidence-codes';
import type { EvidenceView, MatchLevel, MatchView } from '../../workflow/view';
import { IconComponent } from '../shared/icon.component';

const DOTS: Readonly<Record<MatchLevel, number>> = { same: 4, likely: 3, check: 2, different: 1 };

/** Told in the line even where it agrees or is missing; of the rest only what does not agree. */
const ALWAYS_IN_LINE: readonly EvidenceView['what'][] = [
  'title',
  'number',
  'isbn',
  'date',
  'type',
  'creator',
];

const WEIGHT: Readonly<Record<EvidenceView['says'], number>> = {
  differs: 2,
  near: 1,
  agrees: 0,
  missing: 0,
};

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
        @for (one of inLine(); track one.what) {
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
          @for (one of rows(); track one.what) {
            <tr [class]="one.says">
              <th scope="row">{{ 'evidence.' + one.what + '.name' | translate }}</th>
              <td>
                <bdi>{{
                  isCoded(one, 'local') ? (keyOf(one, 'local') | translate) : one.local || '–'
                }}</bdi>
              </td>
              <td>
                <bdi>{{
                  isCoded(one, 'incoming')
                    ? (keyOf(one, 'incoming') | translate)
                    : one.incoming || '–'
                }}</bdi>
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
  protected readonly inLine = computed(() =>
    this.match().evidence.filter(
      ({ what, says }) => ALWAYS_IN_LINE.includes(what) || says === 'near' || says === 'differs',
    ),
  );
  /** What differs stands on top. */
  protected readonly rows = computed(() =>
    [...this.match().evidence].sort((a, b) => WEIGHT[b.says] - WEIGHT[a.says]),
  );
  protected readonly dots = computed(() => {
    const full = DOTS[this.match().level];
    return '●'.repeat(full) + '○'.repeat(4 - full);
  });

  /** Text of a record is never taken for a key. */
  protected isCoded(one: EvidenceView, side: 'local' | 'incoming'): boolean {
    return CODED_EVIDENCE[one.what] !== undefined && one[side] !== undefined;
  }

  protected keyOf(one: EvidenceView, side: 'local' | 'incoming'): string {
    return `${CODED_EVIDENCE[one.what]}${one[side]}`;
  }
}
