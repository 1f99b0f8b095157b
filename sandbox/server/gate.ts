/** Holds requests until someone lets them go, so that a test decides the order of things without a clock. */
export class Gate {
  private waiting: (() => void)[] = [];

  /** How many requests are held now. */
  get held(): number {
    return this.waiting.length;
  }

  /** Resolves when `release` is called. */
  wait(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Lets those go that have waited longest, everything unless told how many, and says how many that were. */
  release(count = this.waiting.length): number {
    const held = this.waiting.splice(0, count);
    held.forEach((resolve) => resolve());
    return held.length;
  }
}
