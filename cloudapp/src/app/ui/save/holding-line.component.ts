import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { Holding } from '../../workflow/holdings';
import { FailureComponent } from '../shared/failure.component';

/** The library's holding in WorldCat after a save or its undo: what is so, and what a click does. */
@Component({
  selector: 'app-holding-line',
  standalone: true,
  imports: [FailureComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="says">{{ 'holding.' + holding().kind | translate: values() }}</p>
    @if (holding().byItself) {
      <p class="small">{{ 'holding.notes.byItself' | translate }}</p>
    }
    @if (holding().notNoted) {
      <p class="small">{{ 'holding.notes.notNoted' | translate }}</p>
    }
    @if (holding().failure; as failure) {
      <app-failure [failure]="failure" tone="warn" [tellsSaved]="false" />
    }
    @if (click(); as does) {
      <button class="button outlined" type="button" (click)="ask.emit()">
        {{ 'holding.clicks.' + does | translate: values() }}
      </button>
    }
  `,
  styleUrl: './holding-line.component.scss',
})
export class HoldingLineComponent {
  readonly holding = input.required<Holding>();
  readonly ask = output();

  protected readonly values = computed(() => ({ number: this.holding().number }));
  protected readonly click = computed(() => {
    const { kind, next } = this.holding();
    if (next === undefined) return undefined;
    return kind === 'offered' ? 'set' : 'again';
  });
}
