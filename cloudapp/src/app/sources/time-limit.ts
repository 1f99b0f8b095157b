import type { SourceFailure } from '../ports/failures';
import type { SourceId } from '../ports/source';
import { failed } from '../marc/result';
import type { Result } from '../marc/result';

import { sourceFailure } from './source-failure';

/**
 * Does one piece of work for a source within a time limit. The work is given a signal that is raised when the limit has
 * passed or when `signal` is; it then no longer counts, whether it heeds the signal or not.
 * Fails with `sourceTimeout` or `sourceCancelled`, else as the work does.
 */
export async function withinLimit<T>(
  source: SourceId,
  timeLimitMs: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result<T, SourceFailure>>,
): Promise<Result<T, SourceFailure>> {
  const cancelled = failed(sourceFailure('sourceCancelled', source));
  if (signal.aborted) return cancelled;

  const inner = new AbortController();
  let release = (): void => undefined;
  const stopped = new Promise<Result<T, SourceFailure>>((resolve) => {
    const stop = (result: Result<T, SourceFailure>): void => {
      resolve(result);
      inner.abort();
    };
    const cancel = (): void => stop(cancelled);
    const seconds = String(Math.round(timeLimitMs / 1000));
    const timer = setTimeout(
      () => stop(failed(sourceFailure('sourceTimeout', source, { seconds }))),
      timeLimitMs,
    );
    signal.addEventListener('abort', cancel, { once: true });
    release = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
    };
  });
  try {
    return await Promise.race([stopped, work(inner.signal)]);
  } finally {
    release();
  }
}
