import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { mdiChevronDown, mdiChevronUp } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { Phrase } from '../../workflow/view';
import { IconComponent } from '../shared/icon.component';

/** What Alma does itself at a save, apart from what the merge does: quiet, and folded until somebody asks. */
@Component({
  selector: 'app-alma-does',
  standalone: true,
  imports: [IconComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (phrases().length > 0) {
    <button type="button" (click)="open.set(!open())" [attr.aria-expanded]="open()">
      <app-icon [path]="open() ? icons.close : icons.open" />
      {{ 'almaDoes.title' | translate }}
    </button>
    @if (open()) {
      <ul>
        @for (one of phrases(); track one.id) {
          <li>{{ 'almaDoes.' + one.id | translate: one.values }}</li>
        }
      </ul>
    }
  }`,
  styles: `
    :host {
      display: block;
      font-size: 12px;
    }
    :host:empty {
      display: none;
    }
    button {
      display: flex;
      align-items: center;
      gap: 4px;
      width: 100%;
      min-height: 28px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--ink-quiet);
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    button:hover {
      color: var(--sys-primary);
    }
    ul {
      display: grid;
      gap: 4px;
      padding-block: 4px;
      padding-inline: calc(1.25em + 4px) 0;
      list-style: disc;
      overflow-wrap: anywhere;
    }
  `,
})
export class AlmaDoesComponent {
  readonly phrases = input.required<readonly Phrase[]>();
  protected readonly open = signal(false);
  protected readonly icons = { open: mdiChevronDown, close: mdiChevronUp };
}
