import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { mdiCheck, mdiChevronDown, mdiChevronUp } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { BetterView } from '../../workflow/select-better';
import { IconComponent } from '../shared/icon.component';

import { BetterValuePipe } from './better-value.pipe';

/** Which record is the better one? A word, the strongest reasons, and on demand feature by feature what they stand on. */
@Component({
  selector: 'app-better-line',
  standalone: true,
  imports: [BetterValuePipe, IconComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button
      type="button"
      class="line"
      [class]="view().word"
      (click)="open.set(!open())"
      [attr.aria-expanded]="open()"
    >
      <strong>{{ 'better.' + view().word | translate }}</strong>
      <span class="reasons">
        @for (one of view().reasons; track one.what) {
          @let more = one.more | betterValue;
          @let less = one.less | betterValue;
          <span class="reason">
            @if (one.named) {
              {{ 'better.sides.' + one.side | translate }}
            }
            <bdi>{{ 'better.reasons.' + one.what | translate: { more, less } }}</bdi>
          </span>
        }
      </span>
      <app-icon [path]="open() ? icons.close : icons.open" />
    </button>
    @if (open()) {
      <table>
        <thead>
          <tr>
            <td></td>
            <th scope="col">{{ 'words.local' | translate }}</th>
            <th scope="col">{{ 'words.incoming' | translate }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of view().rows; track row.what) {
            <tr>
              <th scope="row">{{ 'better.names.' + row.what | translate }}</th>
              @for (side of sides; track side) {
                <td [class.best]="row.says === side">
                  <bdi>{{ row[side] | betterValue }}</bdi>
                  @if (row.says === side) {
                    &ngsp;
                    <span class="mark">
                      <app-icon [path]="icons.best" />{{ 'better.mark' | translate }}
                    </span>
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    }`,
  styleUrl: './better-line.component.scss',
})
export class BetterLineComponent {
  readonly view = input.required<BetterView>();
  protected readonly open = signal(false);
  protected readonly sides = ['local', 'incoming'] as const;
  protected readonly icons = { open: mdiChevronDown, close: mdiChevronUp, best: mdiCheck };
}
