import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import type { TextPiece } from '../../diff/difference';

/**
 * Text with the words that go and come: struck through and underlined, in `<del>` and `<ins>`, so that a difference is
 * never told by colour alone. Direction follows the text itself (Hebrew, Arabic).
 */
@Component({
  selector: 'app-pieces',
  standalone: true,
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<bdi>
    @for (piece of pieces(); track $index) {
      @switch (piece.kind) {
        @case ('added') {
          <ins>{{ piece.text }}</ins>
        }
        @case ('removed') {
          <del>{{ piece.text }}</del>
        }
        @default {
          <span>{{ piece.text }}</span>
        }
      }
    }
  </bdi>`,
  styles: `
    :host {
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    ins,
    del {
      padding: 0 1px;
      border-radius: 3px;
    }
    ins {
      background: var(--sys-primary-container);
      color: var(--sys-on-primary-container);
      text-decoration: underline;
      text-decoration-thickness: 2px;
      text-underline-offset: 2px;
    }
    del {
      background: var(--sys-error-container);
      color: var(--sys-on-error-container);
      text-decoration: line-through;
    }
  `,
})
export class PiecesComponent {
  readonly pieces = input.required<readonly TextPiece[]>();
}
