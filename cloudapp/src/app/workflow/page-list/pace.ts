import type { Surroundings } from '../../ports/stores';

/** Resolves after so many milliseconds. */
export type Pause = (ms: number) => Promise<void>;

/** Ten calls a second: 40 % of the 25 that Alma gives an institution, which other integrations share (design 11). */
const MS_A_CALL = 100;

/**
 * What a check asks Alma, one question after the other, each with the time that its calls are worth: a page of records is no flood, and
 * a record that is opened meanwhile waits for one question at most.
 */
export class Pace {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly surroundings: Pick<Surroundings, 'now'>,
    private readonly pause: Pause,
  ) {}

  /** Asks when its turn comes; `calls`: how many calls the answer took. Undefined where it was called off before. */
  async ask<T>(
    signal: AbortSignal,
    ask: () => Promise<T>,
    calls: (answer: T) => number,
  ): Promise<T | undefined> {
    const turn = this.last;
    let pass: () => void = () => undefined;
    this.last = new Promise((resolve) => (pass = resolve));
    await turn;
    if (signal.aborted) {
      pass();
      return undefined;
    }
    const began = this.surroundings.now().getTime();
    const answer = await ask();
    const took = this.surroundings.now().getTime() - began;
    void this.pause(Math.max(0, calls(answer) * MS_A_CALL - took)).then(pass);
    return answer;
  }
}
