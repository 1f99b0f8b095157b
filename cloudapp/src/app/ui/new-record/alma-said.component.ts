import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslateModule, TranslateService } from '@ngx-translate/core';

import type { AlmaFailure } from '../../ports/failures';
import type { CreationView, NotCreatedId } from '../../workflow/new-record/select';
import { CopyButtonComponent } from '../shared/copy-button.component';
import { NoticeComponent } from '../shared/notice.component';
import { SpokenPipe } from '../shared/spoken.pipe';

/** Why a record was not created, in Alma's words, with a text to copy and whom to send it to. */
@Component({
  selector: 'app-alma-said',
  standalone: true,
  imports: [CopyButtonComponent, NoticeComponent, SpokenPipe, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-notice [tone]="isFinal() ? 'bad' : 'warn'">
    <p>
      <strong>{{
        'errors.' + failure().kind + '.what' | translate: (failure().values ?? {} | spoken)
      }}</strong>
    </p>
    @for (said of unsaid(); track $index) {
      <p class="said">
        <bdi>{{ said }}</bdi>
      </p>
    }
    <p>{{ 'newRecord.means.' + kind() | translate }}</p>
    @if (isFinal()) {
      @if (view().contact; as contact) {
        <p>
          {{ 'newRecord.contact' | translate }}
          <strong
            ><bdi>{{ contact }}</bdi></strong
          >
        </p>
      } @else {
        <p>{{ 'newRecord.noContact' | translate }}</p>
      }
    }
    <app-copy-button [text]="details()" [label]="'copy.details' | translate" [showLabel]="true" />
  </app-notice>`,
  styles: `
    .said {
      font-style: italic;
    }
  `,
})
export class AlmaSaidComponent {
  readonly failure = input.required<AlmaFailure>();
  readonly view = input.required<CreationView>();
  private readonly translate = inject(TranslateService);

  protected readonly kind = computed<NotCreatedId>(() => {
    const kind = this.view().creation.outcome?.kind;
    return kind === 'matched' || kind === 'warned' || kind === 'notCreated' ? kind : 'unknown';
  });
  /** Nothing is left to answer here. */
  protected readonly isFinal = computed(
    () => this.kind() === 'notCreated' || this.kind() === 'unknown',
  );
  /** Alma's sentences that do not stand in ours. */
  protected readonly unsaid = computed(() => {
    const { kind, values = {}, details } = this.failure();
    const what = this.say(`errors.${kind}.what`, values);
    return (details.errors ?? [])
      .filter(({ message }) => message === '' || !what.includes(message))
      .map(({ code, message }) => [message, code && `(${code})`].filter(Boolean).join(' '));
  });
  /** What, when, which number, and Alma's codes and tracking ids: what whoever helps needs to find it. */
  protected readonly details = computed(() => {
    const { creation } = this.view();
    const { draft, at, outcome } = creation;
    const { kind, values = {}, details } = this.failure();
    const errors = (details.errors ?? []).map(({ code, message, trackingId }) =>
      this.say('newRecord.details.alma', { code, message, trackingId }),
    );
    const found = outcome?.kind === 'unknown' ? outcome.found : [];
    return [
      this.say('newRecord.details.what', { title: draft.candidate.title }),
      this.say('newRecord.details.at', { at }),
      this.say('newRecord.details.number', { numbers: draft.numbers.join(', ') || '–' }),
      this.say(`newRecord.outcome.${this.kind()}`),
      this.say(`errors.${kind}.what`, values),
      ...(details.status === undefined
        ? []
        : [this.say('newRecord.details.status', { status: String(details.status) })]),
      ...errors,
      ...(details.raw ? [details.raw] : []),
      ...(found.length > 0
        ? [this.say('newRecord.details.found', { mmsIds: found.join(', ') })]
        : []),
    ].join('\n');
  });

  private say(key: string, values: Readonly<Record<string, string>> = {}): string {
    return String(this.translate.instant(key, values));
  }
}
