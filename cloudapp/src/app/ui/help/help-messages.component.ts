import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { MessageGroup } from './help-messages';

/** The messages about one thing, each with what to do. */
@Component({
  selector: 'app-help-messages',
  standalone: true,
  imports: [TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<h3 [id]="'help-messages-' + group().id" tabindex="-1">{{ group().title }}</h3>
    @if (group().intro) {
      <p>{{ group().intro }}</p>
    }
    <ul [attr.aria-labelledby]="'help-messages-' + group().id">
      @for (message of group().messages; track message.id) {
        <li>
          <p [class.what]="message.next.length > 0">{{ message.what }}</p>
          @if (message.saved) {
            <p>{{ message.saved }}</p>
          }
          @if (message.next.length === 1) {
            <p>
              <span class="quiet">{{ 'help.messages.todo' | translate }}</span>
              {{ message.next[0] }}
            </p>
          } @else if (message.next.length > 1) {
            <p class="quiet">{{ 'help.messages.todo' | translate }}</p>
            <ul class="each">
              @for (next of message.next; track $index) {
                <li>{{ next }}</li>
              }
            </ul>
          }
          @if (message.oneOf.length > 0) {
            <details [open]="unfolded()">
              <summary>{{ 'help.messages.oneOf' | translate }}</summary>
              <ul class="each">
                @for (one of message.oneOf; track $index) {
                  <li>{{ one }}</li>
                }
              </ul>
            </details>
          }
        </li>
      }
    </ul>`,
  styleUrl: './help-messages.component.scss',
})
export class HelpMessagesComponent {
  readonly group = input.required<MessageGroup>();
  /** Whether to show what else is found by words. */
  readonly unfolded = input(false);
}
