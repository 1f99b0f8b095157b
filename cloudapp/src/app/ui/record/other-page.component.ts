import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { RecordGesture } from '../../workflow/events';
import type { OtherPageView } from '../../workflow/view';
import { NoticeComponent } from '../shared/notice.component';

/** "Alma now shows Y": nothing is thrown away, the person says where to go on. */
@Component({
  selector: 'app-other-page',
  standalone: true,
  imports: [NoticeComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-notice tone="info">
    <p>
      @if (other().bibs.length === 0) {
        {{ 'otherPage.none' | translate }}
      } @else if (other().description || other().mmsId) {
        {{ 'otherPage.one' | translate: { title: other().description || other().mmsId } }}
      } @else {
        {{ 'otherPage.many' | translate: { count: other().bibs.length } }}
      }
    </p>
    <button
      class="button outlined"
      type="button"
      actions
      (click)="ask.emit({ kind: 'switchToOther' })"
    >
      {{ 'otherPage.switch' | translate }}
    </button>
    @if (!other().stayed) {
      <button
        class="button text"
        type="button"
        actions
        (click)="ask.emit({ kind: 'stayWithRecord' })"
      >
        {{ 'otherPage.stay' | translate: { title: title() } }}
      </button>
    }
  </app-notice>`,
})
export class OtherPageComponent {
  readonly other = input.required<OtherPageView>();
  /** Title of the record that the panel is about. */
  readonly title = input('');
  readonly ask = output<RecordGesture>();
}
