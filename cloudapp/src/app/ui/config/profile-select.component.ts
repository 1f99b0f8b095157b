import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { OfferedProfile } from '../../settings/offered-profiles';

/** Which merge profile the records of a source go by; empty is the one that suits it. */
@Component({
  selector: 'app-profile-select',
  standalone: true,
  imports: [TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label>
      {{ 'config.sources.profile' | translate }}
      <select #box (change)="choose.emit(box.value)">
        @for (one of options(); track one.id) {
          <option [value]="one.id" [selected]="one.id === chosen()">
            {{ one.name ?? ('profileNames.' + one.id | translate) }}
          </option>
        }
        <option value="" [selected]="chosen() === ''">
          {{ 'config.sources.suits' | translate }}
          @if (suiting(); as one) {
            ({{ one.name ?? ('profileNames.' + one.id | translate) }})
          }
        </option>
      </select>
    </label>
  `,
  styleUrl: './fields.scss',
})
export class ProfileSelectComponent {
  readonly profiles = input.required<readonly OfferedProfile[]>();
  readonly chosen = input.required<string>();
  /** Id of the profile that suits the source. */
  readonly suits = input.required<string>();
  readonly choose = output<string>();

  /** One that nobody knows any more is offered, too, so that it can be seen and changed. */
  protected readonly options = computed(() => {
    const [offered, id] = [this.profiles(), this.chosen()];
    return id === '' || offered.some((one) => one.id === id)
      ? offered
      : [...offered, { id, name: id }];
  });
  protected readonly suiting = computed(() =>
    this.profiles().find((one) => one.id === this.suits()),
  );
}
