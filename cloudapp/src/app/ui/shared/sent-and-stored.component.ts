import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import type { AlmaChange } from '../../ports/alma';

/** Fields that Alma stored otherwise than they were sent: struck through what was sent, marked what is stored. */
@Component({
  selector: 'app-sent-and-stored',
  standalone: true,
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<details>
    <summary>{{ title() }}</summary>
    <ul class="small">
      @for (change of fields(); track $index) {
        <li>
          @if (change.sent) {
            <del
              ><bdi>{{ change.sent }}</bdi></del
            >
          }
          @if (change.stored) {
            <ins
              ><bdi>{{ change.stored }}</bdi></ins
            >
          }
        </li>
      }
    </ul>
  </details>`,
  styles: `
    ul {
      display: grid;
      gap: 4px;
    }
    summary {
      min-height: 28px;
      padding: 4px 0;
      cursor: pointer;
    }
    del {
      margin-inline-end: 6px;
    }
  `,
})
export class SentAndStoredComponent {
  readonly title = input.required<string>();
  readonly fields = input.required<readonly AlmaChange[]>();
}
