import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { WhyNotCreate } from '../../workflow/new-record/may-create';

/** Why the record cannot be created now. */
@Component({
  selector: 'app-why-not-create',
  standalone: true,
  imports: [TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (why(); as why) {
    <p class="small">
      @if (why.kind === 'notAllowed') {
        {{ 'whyNotSave.' + why.why | translate }}
      } @else {
        {{ 'newRecord.whyNot.' + why.kind | translate }}
      }
    </p>
  }`,
})
export class WhyNotCreateComponent {
  readonly why = input.required<WhyNotCreate | undefined>();
}
