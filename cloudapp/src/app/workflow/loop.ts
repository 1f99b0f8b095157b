/** What a loop is made of. `react` speaks to the world and tells answers as events; it decides nothing. */
export interface LoopParts<S, E, M> {
  readonly initial: S;
  /** Made at the edge for each event, so that `reduce` stays pure. */
  readonly moment: () => M;
  /** An event that makes no sense now gives back the very same state. */
  readonly reduce: (state: S, event: E, moment: M) => S;
  readonly react: (event: E, before: S, after: S) => void;
  /** Told each new state. */
  readonly changed: (state: S) => void;
}

/**
 * event -> reduce -> state -> effects -> event. Without Angular, so that it runs in Node too. Events that are told while one is being
 * handled wait for their turn, so that effects always see one change at a time.
 */
export class Loop<S, E, M> {
  private current: S;
  private readonly queue: E[] = [];
  private handling = false;

  constructor(private readonly parts: LoopParts<S, E, M>) {
    this.current = parts.initial;
  }

  get state(): S {
    return this.current;
  }

  dispatch(event: E): void {
    this.queue.push(event);
    if (this.handling) return;
    this.handling = true;
    try {
      for (let next = this.queue.shift(); next; next = this.queue.shift()) this.handle(next);
    } finally {
      this.handling = false;
    }
  }

  private handle(event: E): void {
    const { parts, current: before } = this;
    this.current = parts.reduce(before, event, parts.moment());
    if (this.current !== before) parts.changed(this.current);
    parts.react(event, before, this.current);
  }
}
