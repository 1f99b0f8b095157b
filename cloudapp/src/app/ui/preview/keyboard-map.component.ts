import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import { KEY_LINES } from './preview-keys';

/** All keys of the preview, and the switch for the single letters. Opened with `open()`; Escape closes it. */
@Component({
  selector: 'app-keyboard-map',
  standalone: true,
  imports: [TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<dialog #dialog aria-labelledby="keys-title">
    <h2 id="keys-title">{{ 'keys.title' | translate }}</h2>
    <p class="quiet small">{{ 'keys.where' | translate }}</p>
    <dl>
      @for (line of lines; track $index) {
        <dt>
          @for (key of line.keys; track key) {
            <kbd>{{ key }}</kbd>&ngsp;
          }
        </dt>
        <dd>{{ 'keys.' + line.action | translate }}</dd>
      }
    </dl>
    <label>
      <input type="checkbox" [checked]="lettersOn()" (change)="toggle($event)" />
      {{ 'keys.lettersOn' | translate }}
    </label>
    <button type="button" (click)="dialog.close()">{{ 'keys.close' | translate }}</button>
  </dialog>`,
  styleUrl: './keyboard-map.component.scss',
})
export class KeyboardMapComponent {
  readonly lettersOn = input.required<boolean>();
  readonly lettersChange = output<boolean>();
  protected readonly lines = KEY_LINES;
  // Not a signal query: that alone brings 1.6 KB to the first screen.
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  open(): void {
    this.host.nativeElement.querySelector('dialog')?.showModal();
  }

  protected toggle({ target }: Event): void {
    this.lettersChange.emit((target as HTMLInputElement).checked);
  }
}
