import type { After } from '../../cloudapp/src/app/alma/time-limit';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that moves only when it is told to, and the timers that wait for it. */
export class FakeClock {
  private time = Date.parse('2026-11-23T14:00:00Z');
  private readonly timers = new Set<Timer>();

  readonly now = (): Date => new Date(this.time);

  readonly after: After = (ms, run) => {
    const timer = { at: this.time + ms, run };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  };

  pass(ms: number): void {
    this.time += ms;
  }

  /** Follows promises and timers, without waiting for any of them, until nothing is left to happen. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 200; turn += 1) {
      await quiet();
      const [next] = [...this.timers].sort((a, b) => a.at - b.at);
      if (!next) return;
      this.timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.run();
    }
    throw new Error('The panel never came to rest.');
  }

  /** Lets time pass: each timer that comes due runs at its time, with everything that follows from it. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await quiet();
    for (let next = this.dueBy(end); next; next = this.dueBy(end)) {
      this.timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.run();
      await quiet();
    }
    this.time = end;
  }

  private dueBy(end: number): Timer | undefined {
    const due = [...this.timers].filter(({ at }) => at <= end);
    return due.sort((a, b) => a.at - b.at)[0];
  }
}

/** Everything that can happen without the clock has happened. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}
