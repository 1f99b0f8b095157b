import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { mdiMagnify } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { PersonEvent } from '../../workflow/events';
import { focusHeadingOnceDrawn } from '../shared/focus-heading';
import { IconComponent } from '../shared/icon.component';

/** Nothing to work on yet: teaches what to do. */
@Component({
  selector: 'app-empty-page',
  standalone: true,
  imports: [IconComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-icon [path]="icon" />
    <h1>{{ 'empty.title' | translate }}</h1>
    <p>{{ 'empty.hint' | translate }}</p>
    @if (otherEntities() > 0) {
      <p class="quiet small">{{ 'empty.other' | translate }}</p>
    }
    <button
      type="button"
      class="button outlined"
      (click)="ask.emit({ kind: 'openSide', side: 'newRecord' })"
    >
      {{ 'newRecord.open' | translate }}
    </button>`,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: 8px;
      padding: 48px 24px;
      text-align: center;
    }
    .button.outlined {
      margin-top: 8px;
      padding-inline: 8px;
    }
    app-icon {
      width: 44px;
      height: 44px;
      color: var(--sys-primary);
    }
  `,
})
export class EmptyPageComponent {
  readonly otherEntities = input(0);
  readonly ask = output<PersonEvent>();
  protected readonly icon = mdiMagnify;

  constructor() {
    focusHeadingOnceDrawn();
  }
}
