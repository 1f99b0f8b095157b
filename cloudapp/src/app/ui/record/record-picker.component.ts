import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { BibOnPage } from '../../ports/alma';
import { focusHeadingOnceDrawn } from '../shared/focus-heading';

/** The Alma page holds several bibs: which one? */
@Component({
  selector: 'app-record-picker',
  standalone: true,
  imports: [TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<h1>{{ 'record.which' | translate: { count: bibs().length } }}</h1>
    <ul>
      @for (bib of bibs(); track bib.mmsId) {
        <li>
          <button type="button" (click)="choose.emit(bib.mmsId)">
            <strong
              ><bdi>{{ bib.description || bib.mmsId }}</bdi></strong
            >
            <span class="tabular quiet small">MMS {{ bib.mmsId }}</span>
          </button>
        </li>
      }
    </ul>`,
  styleUrl: './record-picker.component.scss',
})
export class RecordPickerComponent {
  readonly bibs = input.required<readonly BibOnPage[]>();
  readonly choose = output<string>();

  constructor() {
    focusHeadingOnceDrawn();
  }
}
