import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { mdiArrowLeft } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import { PanelStore } from '../../workflow/panel-store';
import { focusHeadingOnceDrawn } from '../shared/focus-heading';
import { IconComponent } from '../shared/icon.component';

import { HelpBodyComponent } from './help-body.component';

/**
 * The help: over the panel, which stays as it is, or as a page of its own where Alma's menu opens it. Then there is no panel below it, and
 * nothing leads back.
 */
@Component({
  selector: 'app-help',
  standalone: true,
  imports: [HelpBodyComponent, IconComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<header>
      @if (!isPage) {
        <button type="button" class="button text back" (click)="close()">
          <app-icon [path]="icons.back" />{{ 'history.backToPanel' | translate }}
        </button>
      }
      <h1 tabindex="-1">{{ 'sides.help' | translate }}</h1>
    </header>
    <app-help-body />`,
  styleUrl: './help.component.scss',
  host: { '[attr.role]': "isPage ? 'main' : null" },
})
export class HelpComponent {
  private readonly store = inject(PanelStore);
  protected readonly isPage = inject(Location).path() === '/help';
  protected readonly icons = { back: mdiArrowLeft };

  constructor() {
    focusHeadingOnceDrawn();
  }

  protected close(): void {
    this.store.dispatch({ kind: 'closeSide' });
  }
}
