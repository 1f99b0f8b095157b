import type { OnDestroy } from '@angular/core';
import { ChangeDetectionStrategy, Component, inject, input, NgZone, signal } from '@angular/core';
import { MatProgressBarModule } from '@angular/material/progress-bar';

/** Time after which it is said what is awaited: a quick answer shows no flicker. */
const SAY_AFTER_MS = 400;
/** Time after which a way out is offered. */
const WAY_OUT_AFTER_MS = 5000;

/** Never a bar without a word. Content: the way out, shown when it takes long (reads only). */
@Component({
  selector: 'app-waiting',
  standalone: true,
  imports: [MatProgressBarModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (phase() !== 'quiet') {
      <mat-progress-bar mode="indeterminate" [attr.aria-label]="text()" />
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
    :host:empty {
      padding: 0;
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
