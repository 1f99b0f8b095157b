import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { ReviewView } from '../../workflow/view';
import { FailureComponent } from '../shared/failure.component';

/** Which merge profile the preview goes by. Another one makes the preview anew; the person's own choices stay. */
@Component({
  selector: 'app-profile-picker',
  standalone: true,
  imports: [FailureComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label>
      <span class="small">{{ 'preview.profile' | translate }}</span>
      <select [attr.aria-busy]="profile().asked !== undefined" (change)="pick($event)">
        @for (one of profile().offered; track one.id) {
          <option [value]="one.id" [selected]="one.id === current()">
            {{ one.name ?? ('profileNames.' + one.id | translate) }}
          </option>
        }
      </select>
    </label>
    @if (failure(); as failure) {
      <app-failure [failure]="failure" tone="warn" [tellsSaved]="false">
        <p>{{ 'preview.profileStays' | translate }}</p>
      </app-failure>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }

    label {
      display: grid;
      grid-template-columns: auto minmax(0, 18rem);
      align-items: center;
      gap: 8px;
      color: var(--ink-quiet);
    }

    select {
      min-width: 0;
      min-height: 32px;
      padding-inline: 8px;
      border: 1px solid var(--sys-outline);
      border-radius: var(--radius-small);
      background: var(--sys-surface);
      color: var(--ink);
      font: inherit;
      text-overflow: ellipsis;
    }
  `,
})
export class ProfilePickerComponent {
  readonly profile = input.required<ReviewView['profile']>();
  readonly failure = input<ReviewView['profileFailure']>();
  readonly choose = output<string>();

  protected readonly current = computed(() => this.profile().asked ?? this.profile().id);

  /** The box shows what the preview goes by, not what was clicked: a profile that cannot be had leaves no trace in it. */
  protected pick({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    const wanted = target.value;
    target.value = this.current();
    this.choose.emit(wanted);
  }
}
