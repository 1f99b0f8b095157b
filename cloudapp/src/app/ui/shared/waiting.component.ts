import type { OnDestroy } from '@angular/core';
import { ChangeDetectionStrategy, Component, inject, input, NgZone, signal } from '@angular/core';

/** Time after which it is said what is awaited: a quick answer shows no flicker. */
const SAY_AFTER_MS = 400;
/** Time after which a way out is offered. */
const WAY_OUT_AFTER_MS = 5000;

/** Never a bar without a word. Content: the way out, shown when it takes long (reads only). */
@Component({
  selector: 'app-waiting',
  standalone: true,
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (phase() !== 'quiet') {
      <div class="bar" role="progressbar" [attr.aria-label]="text()"></div>
      <p role="status">{{ text() }}</p>
    }
    @if (phase() === 'long') {
      <ng-content />
    }`,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      padding: 16px 12px;
      font-size: 13px;
    }
    .bar {
      height: 4px;
      border-radius: 2px;
      background: linear-gradient(90deg, transparent, var(--sys-primary), transparent)
        var(--sys-primary-container) 0 / 40% no-repeat;
      animation: along 1.4s ease-in-out infinite alternate;
    }
    @keyframes along {
      to {
        background-position-x: 100%;
      }
    }
  `,
})
export class WaitingComponent implements OnDestroy {
  readonly text = input.required<string>();
  protected readonly phase = signal<'quiet' | 'said' | 'long'>('quiet');
  /** Outside the zone: a panel that only waits has nothing left to do. */
  private readonly timers = inject(NgZone).runOutsideAngular(() => [
    setTimeout(() => this.phase.set('said'), SAY_AFTER_MS),
    setTimeout(() => this.phase.set('long'), WAY_OUT_AFTER_MS),
  ]);

  ngOnDestroy(): void {
    this.timers.forEach(clearTimeout);
  }
}
