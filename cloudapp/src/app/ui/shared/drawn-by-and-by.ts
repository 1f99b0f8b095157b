import type { Signal } from '@angular/core';
import { effect, signal } from '@angular/core';

import { afterPaint } from './after-paint';

/** How much of a long list is drawn. */
export interface DrawnByAndBy {
  readonly count: Signal<number>;
  /** Draws at once up to this place, for somebody who wants to go there. */
  upTo(count: number): void;
}

/**
 * Draws a long list part by part, so that nobody waits for what is out of sight: `first` at once, `step` more after each
 * painted frame until there are `total()`. Takes an injection context: to be called where a component is made.
 */
export function drawnByAndBy(total: () => number, first: number, step: number): DrawnByAndBy {
  const count = signal(first);
  effect((onCleanup) => {
    if (count() < total()) onCleanup(afterPaint(() => count.update((drawn) => drawn + step)));
  });
  return {
    count: count.asReadonly(),
    upTo: (wanted) => count.update((drawn) => Math.max(drawn, wanted)),
  };
}
