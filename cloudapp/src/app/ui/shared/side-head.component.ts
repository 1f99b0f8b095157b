import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { mdiArrowLeft } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import { IconComponent } from './icon.component';

/** The head of a page that lies over the panel: the way back, and what the page is about. */
@Component({
  selector: 'app-side-head',
  standalone: true,
  imports: [IconComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<header>
    <button class="button text back" type="button" (click)="back.emit()">
      <app-icon [path]="icon" />{{ 'history.backToPanel' | translate }}
    </button>
    <h1 tabindex="-1">{{ title() }}</h1>
  </header>`,
  styles: `
    :host {
      position: sticky;
      top: 0;
      z-index: 2;
      padding: 4px 12px 8px;
      border-bottom: var(--line);
      background: var(--sys-surface);
    }
    .back {
      margin-inline-start: -8px;
      padding-inline: 8px;
    }
    h1:focus-visible {
      outline: none;
    }
  `,
})
export class SideHeadComponent {
  readonly title = input.required<string>();
  readonly back = output();
  protected readonly icon = mdiArrowLeft;
}
