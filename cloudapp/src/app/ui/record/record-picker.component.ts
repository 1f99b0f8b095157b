import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { BibOnPage } from '../../ports/alma';
import { PageListComponent } from '../page-list/page-list.component';
import { focusHeadingOnceDrawn } from '../shared/focus-heading';

/** The Alma page holds several bibs: which one? */
@Component({
  selector: 'app-record-picker',
  standalone: true,
  imports: [PageListComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<h1>{{ 'record.which' | translate: { count: bibs().length } }}</h1>
    <app-page-list [bibs]="bibs()" (choose)="choose.emit($event)" />`,
  styles: `
    :host {
      display: grid;
      gap: 10px;
      padding: 12px;
    }
  `,
})
export class RecordPickerComponent {
  readonly bibs = input.required<readonly BibOnPage[]>();
  readonly choose = output<string>();

  constructor() {
    focusHeadingOnceDrawn();
  }
}
