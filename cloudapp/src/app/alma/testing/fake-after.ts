import type { After } from '../time-limit';

/** A clock that a test moves by hand. */
export class FakeClock {
  private time = 0;
  private timers: { readonly at: number; readonly run: () => void }[] = [];

  readonly now = (): number => this.time;

  readonly after: After = (ms, run) => {
    const timer = { at: this.time + ms, run };
    this.timers.push(timer);
    return () => (this.timers = this.timers.filter((one) => one !== timer));
  };

  /** How long the timers that still wait have been set for, from now. */
  get waiting(): readonly number[] {
    return this.timers.map(({ at }) => at - this.time);
  }

  /** Moves the clock, runs what is due, and lets promises settle. */
  async pass(ms: number): Promise<void> {
    this.time += ms;
    const due = this.timers.filter(({ at }) => at <= this.time);
    this.timers = this.timers.filter(({ at }) => at > this.time);
    due.forEach(({ run }) => run());
    await settled();
  }
}

/** Lets every promise that can settle do so. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}
