/** Runs `run` once after `ms` milliseconds, unless the function it gives back is called before. */
export type After = (ms: number, run: () => void) => () => void;

export const afterTimeout: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** How a piece of work ended within its time. Work that is given up goes on unseen; a late end is dropped. */
export type Ended<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'threw'; readonly thrown: unknown }
  | { readonly kind: 'noAnswer' };

/** Waits for `work`, `ms` at most. Never rejects, and leaves no rejection unhandled that comes after the limit. */
export function withinLimit<T>(
  work: () => Promise<T>,
  ms: number,
  after: After,
): Promise<Ended<T>> {
  return new Promise((resolve) => {
    const stop = after(ms, () => resolve({ kind: 'noAnswer' }));
    const end = (ended: Ended<T>): void => {
      stop();
      resolve(ended);
    };
    new Promise<T>((started) => started(work())).then(
      (value) => end({ kind: 'answered', value }),
      (thrown: unknown) => end({ kind: 'threw', thrown }),
    );
  });
}
