import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import { PanelStore } from '../../workflow/panel-store';
import { betterView } from '../../workflow/select-better';
import { numbersView } from '../../workflow/select-numbers';

import { OtherRecordsComponent } from '../several/other-records.component';
import { NoticeComponent } from '../shared/notice.component';

import { BetterLineComponent } from './better-line.component';
import { NumbersBlockComponent } from './numbers-block.component';

/**
 * Below the verdict: which record is the fuller one, what becomes of the OCLC number, and which other Alma records have it. Fetched once
 * the preview is on screen.
 */
@Component({
  selector: 'app-preview-facts',
  standalone: true,
  imports: [
    BetterLineComponent,
    NoticeComponent,
    NumbersBlockComponent,
    OtherRecordsComponent,
    TranslateModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (better(); as view) {
      <app-better-line [view]="view" />
    }
    @if (numbers(); as view) {
      <app-numbers-block [view]="view" />
    }
    @defer (on immediate) {
      <app-other-records />
    } @error {
      <app-notice tone="bad">{{ 'missingPage' | translate }}</app-notice>
    }`,
  styles: `
    :host {
      display: grid;
      gap: 6px;
    }
  `,
})
export class PreviewFactsComponent {
  private readonly store = inject(PanelStore);
  protected readonly better = this.store.select(betterView);
  protected readonly numbers = this.store.select(numbersView);
}
