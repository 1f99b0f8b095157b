import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { PreviewCounts, WhyNotSave } from '../../workflow/view';

/** The main button, in reach at the bottom; when it cannot be used, the sentence above says why. */
@Component({
  selector: 'app-save-bar',
  standalone: true,
  imports: [TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (whyNot(); as why) {
      <p id="why-not-save">
        {{ 'whyNotSave.' + why.kind | translate: values() }}
      </p>
    }
    @if (whyNot()?.kind !== 'previewOnly') {
      <button
        type="button"
        class="button filled main"
        [disabled]="!!whyNot()"
        [attr.aria-describedby]="whyNot() ? 'why-not-save' : null"
        (click)="save.emit()"
        (keydown.enter)="refuseRepeat($event)"
      >
        {{ 'preview.save' | translate }}
      </button>
    }`,
  styleUrl: './save-bar.component.scss',
})
export class SaveBarComponent {
  readonly whyNot = input<WhyNotSave>();
  readonly counts = input.required<PreviewCounts>();
  readonly save = output<void>();

  protected readonly values = computed(() => ({ ...this.whyNot() }));

  /** A key held down never saves. */
  protected refuseRepeat(event: Event): void {
    if ((event as KeyboardEvent).repeat) event.preventDefault();
  }
}
