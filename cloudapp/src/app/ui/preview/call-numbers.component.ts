import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { HoldingCallNumber } from '../../ports/alma';
import type { AlmaFailure } from '../../ports/failures';

/** More would push the next change off the screen. */
const AT_FIRST = 3;

/** Under a class number that changes: where the copies stand and under what number. Nothing at all while Alma has not said. */
@Component({
  selector: 'app-call-numbers',
  standalone: true,
  imports: [TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (failure()) {
      <p>{{ 'callNumbers.failed' | translate }}</p>
    }
    @for (holding of shown(); track $index) {
      <p>
        {{ 'callNumbers.here' | translate }}
        <bdi>{{ placeOf(holding) }}</bdi>&ngsp;
        @if (holding.callNumber) {
          <bdi class="call">{{ holding.callNumber }}</bdi>
        } @else {
          <span>{{ 'callNumbers.none' | translate }}</span>
        }
      </p>
    }
    @if (more() > 0) {
      <button type="button" (click)="all.set(!all())" [attr.aria-expanded]="all()">
        {{ 'callNumbers.more' | translate: { count: more() } }}
      </button>
    }`,
  styles: `
    :host {
      display: block;
      font-size: 12px;
      color: var(--ink-quiet);
      overflow-wrap: anywhere;
    }
    .call {
      margin-inline-start: 4px;
      font-family: var(--font-marc);
      color: var(--ink);
    }
    button {
      min-height: 24px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--sys-primary);
      font: inherit;
      text-decoration: underline;
      cursor: pointer;
    }
  `,
})
export class CallNumbersComponent {
  readonly holdings = input.required<readonly HoldingCallNumber[]>();
  readonly failure = input<AlmaFailure>();

  protected readonly all = signal(false);
  protected readonly shown = computed(() =>
    this.all() ? this.holdings() : this.holdings().slice(0, AT_FIRST),
  );
  protected readonly more = computed(() => this.holdings().length - AT_FIRST);

  protected placeOf({ library, location }: HoldingCallNumber): string {
    return [library, location].filter(Boolean).join(' ');
  }
}
