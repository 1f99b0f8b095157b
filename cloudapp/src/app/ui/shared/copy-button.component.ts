import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { mdiCheck, mdiContentCopy } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import { copyText } from './copy-text';
import { IconComponent } from './icon.component';

/** Copies a text. Where the frame forbids the clipboard, it shows the text selected, to be copied by hand. */
@Component({
  selector: 'app-copy-button',
  standalone: true,
  imports: [IconComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" (click)="copy()">
      <app-icon [path]="state() === 'copied' ? icons.done : icons.copy" />
      <span [class.heard]="!showLabel()">{{ label() }}</span>
    </button>
    <span class="heard" role="status">{{
      state() === 'copied' ? ('copy.done' | translate) : ''
    }}</span>
    @if (state() === 'byHand') {
      <textarea
        #byHand
        readonly
        rows="3"
        [value]="text()"
        (focus)="byHand.select()"
        [attr.aria-label]="'copy.byHand' | translate"
      ></textarea>
    }`,
  styleUrl: './copy-button.component.scss',
})
export class CopyButtonComponent {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  readonly showLabel = input(false);

  private readonly document = inject(DOCUMENT);
  protected readonly state = signal<'idle' | 'copied' | 'byHand'>('idle');
  protected readonly icons = { copy: mdiContentCopy, done: mdiCheck };

  protected async copy(): Promise<void> {
    this.state.set((await copyText(this.document, this.text())) ? 'copied' : 'byHand');
  }
}
