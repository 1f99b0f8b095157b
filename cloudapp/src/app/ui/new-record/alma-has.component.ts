import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { AlmaHasView } from '../../workflow/new-record/select';
import { CopyButtonComponent } from '../shared/copy-button.component';
import { FailureComponent } from '../shared/failure.component';
import { NoticeComponent } from '../shared/notice.component';
import { WaitingComponent } from '../shared/waiting.component';

/** What Alma has under the numbers of the record, and how it was asked: never just "none". */
@Component({
  selector: 'app-alma-has',
  standalone: true,
  imports: [
    CopyButtonComponent,
    FailureComponent,
    NoticeComponent,
    TranslateModule,
    WaitingComponent,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (has().holders.length > 0) {
      <app-notice tone="warn">
        <p>
          <strong>{{
            'newRecord.alma.has' | translate: { numbers: has().numbers.join(', ') }
          }}</strong>
        </p>
        <ul>
          @for (one of has().holders; track one.mmsId) {
            <li>
              @if (one.state === 'read') {
                <bdi>{{ one.title || ('record.untitled' | translate) }}</bdi>
                @if (one.suppressed) {
                  <span class="quiet">{{ 'recordFlags.suppressed' | translate }}</span>
                }
              } @else if (one.state === 'failed') {
                <span class="quiet">{{ 'newRecord.alma.unread' | translate }}</span>
              }
              <span class="id tabular">
                <span>MMS {{ one.mmsId }}</span>
                <app-copy-button
                  [text]="one.mmsId"
                  [label]="'record.copyMmsId' | translate"
                  [showLabel]="true"
                />
              </span>
            </li>
          }
        </ul>
        <p>{{ 'newRecord.alma.advice' | translate }}</p>
      </app-notice>
    } @else if (has().numbers.length === 0) {
      <app-notice tone="warn">
        <p>{{ 'newRecord.alma.noNumber' | translate }}</p>
      </app-notice>
    } @else if (!has().asking && !has().failure) {
      <app-notice tone="info">
        <p>
          {{
            'newRecord.alma.none'
              | translate: { count: has().spellings.length, spellings: has().spellings.join(', ') }
          }}
        </p>
      </app-notice>
    }
    @if (has().asking) {
      <app-waiting [text]="'newRecord.alma.asking' | translate" />
    }
    @if (has().failure; as failure) {
      <app-failure [failure]="failure" tone="warn" [tellsSaved]="true">
        <p>{{ 'newRecord.alma.failed' | translate }}</p>
        <button type="button" class="button outlined" (click)="again.emit()">
          {{ 'newRecord.alma.again' | translate }}
        </button>
      </app-failure>
    }`,
  styleUrl: './new-record.scss',
})
export class AlmaHasComponent {
  readonly has = input.required<AlmaHasView>();
  readonly again = output<void>();
}
