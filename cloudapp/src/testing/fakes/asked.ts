/** A promise whose answer the test gives, when the test wants it. */
export class Deferred<T> {
  readonly promise: Promise<T>;
  private settle: { readonly give: (value: T) => void; readonly fail: (error: unknown) => void };

  constructor() {
    let give: (value: T) => void = () => undefined;
    let fail: (error: unknown) => void = () => undefined;
    this.promise = new Promise<T>((resolve, reject) => {
      give = resolve;
      fail = reject;
    });
    this.settle = { give, fail };
  }

  give(value: T): void {
    this.settle.give(value);
  }

  throw(error: unknown): void {
    this.settle.fail(error);
  }
}

/** One call of a port: what it was asked, and the answer that waits. */
export interface Call<Question, Answer> {
  readonly asked: Question;
  readonly answer: Deferred<Answer>;
}

/** Records the calls of one method of a port; each waits until the test answers it. */
export class Asked<Question, Answer> {
  readonly calls: Call<Question, Answer>[] = [];

  ask(asked: Question): Promise<Answer> {
    const answer = new Deferred<Answer>();
    this.calls.push({ asked, answer });
    return answer.promise;
  }

  get questions(): readonly Question[] {
    return this.calls.map(({ asked }) => asked);
  }

  /** The newest call, or the one at a place; a test that expects a call which was never made fails here. */
  call(at = this.calls.length - 1): Call<Question, Answer> {
    const call = this.calls[at];
    if (!call) throw new Error(`Expected call ${at} of ${this.calls.length}`);
    return call;
  }

  /** Answers the newest call and lets everything that follows from it happen. */
  async answer(value: Answer, at?: number): Promise<void> {
    this.call(at).answer.give(value);
    await quiet();
  }
}

/** Waits until all promises that are already settled have been followed, without any clock. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}
