import type { Result } from '../marc/result';

/**
 * An answer that several ask for: one question in flight for all of them, and its answer kept for `keepMs`. A failure is never
 * kept, so the next one asks again.
 */
export class SharedAnswer<T, F> {
  private asking?: Promise<Result<T, F>>;
  private kept?: { readonly answer: Result<T, F>; readonly until: number };

  constructor(
    private readonly ask: () => Promise<Result<T, F>>,
    private readonly keepMs: number,
    private readonly now: () => number,
  ) {}

  get(): Promise<Result<T, F>> {
    if (this.kept && this.now() < this.kept.until) return Promise.resolve(this.kept.answer);
    this.asking ??= this.ask()
      .then((answer) => this.keep(answer))
      .finally(() => (this.asking = undefined));
    return this.asking;
  }

  private keep(answer: Result<T, F>): Result<T, F> {
    this.kept = answer.ok ? { answer, until: this.now() + this.keepMs } : undefined;
    return answer;
  }
}
