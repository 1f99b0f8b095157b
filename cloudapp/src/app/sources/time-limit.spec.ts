import { success } from '../marc/result';
import type { Result } from '../marc/result';
import type { SourceFailure } from '../ports/failures';

import { calm } from './testing/fake-fetch';
import { withinLimit } from './time-limit';

const LONG = 60_000;

describe('withinLimit', () => {
  it('gives what the work gives', async () => {
    const done = await withinLimit('worldcat', LONG, calm(), async () => success(7));
    expect(done).toEqual({ ok: true, value: 7 });
  });

  it('gives up after the limit, tells the work, and says how long it waited', async () => {
    let told: AbortSignal | undefined;
    const done = await withinLimit<never>('worldcat', 1, calm(), (signal) => {
      told = signal;
      return new Promise(() => undefined);
    });
    expect(told?.aborted).toBeTrue();
    expect(done.ok ? '' : done.failure.kind).toBe('sourceTimeout');
    const long = await withinLimit<never>('worldcat', LONG, raised(), () => never());
    expect(long.ok ? '' : long.failure.kind).toBe('sourceCancelled');
  });

  it('starts no work when it is called off before', async () => {
    const work = jasmine.createSpy('work');
    await withinLimit('worldcat', LONG, raised(), work);
    expect(work).not.toHaveBeenCalled();
  });

  it('ends at once when it is called off, though the work does not heed it', async () => {
    const caller = new AbortController();
    const done = withinLimit<never>('worldcat', LONG, caller.signal, () => never());
    caller.abort();
    const result = await done;
    expect(result.ok ? '' : result.failure.kind).toBe('sourceCancelled');
  });

  it('lets go of the caller’s signal when the work is done', async () => {
    const caller = new AbortController();
    const removed = spyOn(caller.signal, 'removeEventListener').and.callThrough();
    await withinLimit('worldcat', LONG, caller.signal, async () => success(7));
    expect(removed).toHaveBeenCalledTimes(1);
  });
});

function never(): Promise<Result<never, SourceFailure>> {
  return new Promise(() => undefined);
}

function raised(): AbortSignal {
  const controller = new AbortController();
  controller.abort();
  return controller.signal;
}
