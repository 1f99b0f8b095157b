import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { Failure, FailureDetails } from '../../ports/failures';

import { CopyButtonComponent } from './copy-button.component';
import type { NoticeTone } from './notice.component';
import { NoticeComponent } from './notice.component';
import { SpokenPipe } from './spoken.pipe';

/** What happened, what Alma says of it, what to do next, and the details to copy for the help desk. */
@Component({
  selector: 'app-failure',
  standalone: true,
  imports: [CopyButtonComponent, NoticeComponent, SpokenPipe, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-notice [tone]="tone()">
    <p>
      <strong>{{ 'errors.' + failure().kind + '.what' | translate: (values() | spoken) }}</strong>
    </p>
    @for (said of messages(); track $index) {
      <p class="said">
        <bdi>{{ said }}</bdi>
      </p>
    }
    <p>{{ 'errors.' + failure().kind + '.next' | translate: (values() | spoken) }}</p>
    <ng-content />
    @if (details()) {
      <app-copy-button [text]="details()" [label]="'copy.details' | translate" [showLabel]="true" />
    }
  </app-notice>`,
  styles: `
    .said {
      font-style: italic;
    }
  `,
})
export class FailureComponent {
  readonly failure = input.required<Failure>();
  readonly tone = input<NoticeTone>('bad');

  protected readonly values = computed<Readonly<Record<string, string>>>(() => {
    const failure = this.failure();
    return 'values' in failure ? (failure.values ?? {}) : {};
  });
  private readonly raw = computed<FailureDetails>(() => {
    const failure = this.failure();
    return 'details' in failure ? failure.details : {};
  });
  /** Alma's own sentences, each with its code. */
  protected readonly messages = computed(() =>
    (this.raw().errors ?? [])
      .map(({ code, message }) => [message, code && `(${code})`].filter(Boolean).join(' '))
      .filter(Boolean),
  );
  protected readonly details = computed(() => {
    const failure = this.failure();
    const { status, errors, raw } = this.raw();
    if (status === undefined && !errors?.length && !raw) return '';
    return JSON.stringify(
      { kind: failure.kind, values: this.values(), status, errors, raw },
      null,
      2,
    );
  });
}
