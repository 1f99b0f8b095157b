import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import { NoticeComponent } from '../shared/notice.component';

/** In place of a page that is fetched when asked for, and did not come. */
@Component({
  selector: 'app-missing-page',
  standalone: true,
  imports: [NoticeComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<main>
    <app-notice tone="bad">
      <p>{{ 'missingPage' | translate }}</p>
    </app-notice>
  </main>`,
  styles: `
    main {
      padding: 12px;
    }
  `,
})
export class MissingPageComponent {}
