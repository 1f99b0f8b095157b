import { ChangeDetectionStrategy, Component, inject } from '@angular/core';

import { PanelStore } from '../../workflow/panel-store';
import { betterView } from '../../workflow/select-better';
import { numbersView } from '../../workflow/select-numbers';

import { BetterLineComponent } from './better-line.component';
import { NumbersBlockComponent } from './numbers-block.component';

/** Below the verdict: which record is the fuller one, and what becomes of the OCLC number. Fetched once the preview is on screen. */
@Component({
  selector: 'app-preview-facts',
  standalone: true,
  imports: [BetterLineComponent, NumbersBlockComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (better(); as view) {
      <app-better-line [view]="view" />
    }
    @if (numbers(); as view) {
      <app-numbers-block [view]="view" />
    }`,
  styles: `
    :host {
      display: grid;
      gap: 6px;
    }
  `,
})
export class PreviewFactsComponent {
  private readonly store = inject(PanelStore);
  protected readonly better = this.store.select(betterView);
  protected readonly numbers = this.store.select(numbersView);
}
