import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslateModule, TranslateService } from '@ngx-translate/core';

import type { Failure, FailureDetails } from '../../ports/failures';

import { CopyButtonComponent } from './copy-button.component';
import type { NoticeTone } from './notice.component';
import { NoticeComponent } from './notice.component';
import { SpokenPipe } from './spoken.pipe';

/** What happened, what Alma says of it, whether anything was saved, what to do next, and the details to copy for the help desk. */
@Component({
  selector: 'app-failure',
  standalone: true,
  imports: [CopyButtonComponent, NoticeComponent, SpokenPipe, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-notice [tone]="tone()" [plain]="!tellsSaved()">
    <p>
      <strong>{{ 'errors.' + failure().kind + '.what' | translate: (values() | spoken) }}</strong>
    </p>
    @for (said of messages(); track $index) {
      <p class="said">
        <bdi>{{ said }}</bdi>
      </p>
    }
    @if (tellsSaved() && mayHaveSaved()) {
      <p>{{ 'errors.' + failure().kind + '.saved' | translate: (values() | spoken) }}</p>
    }
    <p>{{ 'errors.' + failure().kind + '.next' | translate: (values() | spoken) }}</p>
    <ng-content />
    <app-copy-button [text]="details()" [label]="'copy.details' | translate" [showLabel]="true" />
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
  /** Off inside another notice, which already says whether anything was saved. */
  readonly tellsSaved = input(true);

  private readonly translate = inject(TranslateService);

  protected readonly values = computed<Readonly<Record<string, string>>>(() => {
    const failure = this.failure();
    return 'values' in failure ? (failure.values ?? {}) : {};
  });
  private readonly raw = computed<FailureDetails>(() => {
    const failure = this.failure();
    return 'details' in failure ? failure.details : {};
  });
  /** Searching and reading a file save nothing, and nobody would think so. */
  protected readonly mayHaveSaved = computed(() =>
    /^(?:alma|store|config)/.test(this.failure().kind),
  );
  /** Alma's own sentences, each with its code, but for those that stand in ours. */
  protected readonly messages = computed(() => {
    const what: unknown = this.translate.instant(
      `errors.${this.failure().kind}.what`,
      this.values(),
    );
    return (this.raw().errors ?? [])
      .filter(({ message }) => message === '' || !String(what).includes(message))
      .map(({ code, message }) => [message, code && `(${code})`].filter(Boolean).join(' '))
      .filter(Boolean);
  });
  protected readonly details = computed(() => {
    const failure = this.failure();
    const { status, errors, raw } = this.raw();
    return JSON.stringify(
      { kind: failure.kind, values: this.values(), status, errors, raw },
      null,
      2,
    );
  });
}
