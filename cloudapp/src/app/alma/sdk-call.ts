import type { Observable } from 'rxjs';
import { firstValueFrom } from 'rxjs';

import type { After, Ended } from './time-limit';
import { withinLimit } from './time-limit';

/** The part of zone.js that is used here; its own types are global, and the app's compile does not load them. */
interface ZoneLike {
  fork(spec: {
    readonly name: string;
    readonly onHandleError: (
      parent: { handleError(zone: ZoneLike, error: unknown): boolean },
      current: ZoneLike,
      target: ZoneLike,
      error: unknown,
    ) => boolean;
  }): ZoneLike;
  run<T>(work: () => T): T;
}

/** How long any call to the SDK that is not a REST call may take; below the SDK's 30 s. */
export const SDK_LIMIT_MS = 25_000;

/**
 * Asks the SDK for one answer. Never rejects. The SDK ends a call that gets no answer by throwing in a timer, where nobody can
 * catch it, and never settles the call itself: our own limit (`noAnswer`) comes first, and its throw ends in a zone of its own.
 */
export function askSdk<T>(
  start: () => Observable<T>,
  limitMs: number,
  after: After,
): Promise<Ended<T>> {
  return withinLimit(() => inQuietZone(() => firstValueFrom(start())), limitMs, after);
}

/**
 * Runs work of the SDK so that the two errors which it throws where nobody can catch them do not reach the app's error handler:
 * its own time limit, and a refused reply to a question that it asked by itself. Any other error goes where it would go.
 */
export function inQuietZone<T>(work: () => T): T {
  const zone = (globalThis as { Zone?: { current: ZoneLike } }).Zone?.current;
  if (!zone) return work();
  const quiet = zone.fork({
    name: 'alma-sdk',
    onHandleError: (parent, _current, target, error) =>
      isSdkNoise(error) ? false : parent.handleError(target, error),
  });
  return quiet.run(work);
}

const SDK_NOISE = ['Timed out while waiting for response', '[object Object]'];

function isSdkNoise(error: unknown): boolean {
  return error instanceof Error && SDK_NOISE.includes(error.message);
}
