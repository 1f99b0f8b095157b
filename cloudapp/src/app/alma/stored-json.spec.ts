import { concatMap, defer, map, NEVER, Observable, of, throwError } from 'rxjs';

import { refusedByStore, unreadable } from './store-failure';
import { StoredJson } from './stored-json';
import { FakeClock, settled } from './testing/fake-after';

const OPTIONS = {
  key: 'config',
  refused: 'configRefused',
  unreadable: 'configUnreadable',
} as const;

/** The SDK's own way from Alma's raw reply to its answer, traps included. */
function sdkAnswer(reply: { config?: string; error?: unknown }): Observable<unknown> {
  return defer(() => of(reply)).pipe(
    map(({ config }) => JSON.parse(config || '{}') as { error?: unknown }),
    concatMap((response) => (response.error ? throwError(() => response) : of(response))),
  );
}

function setUp(reply: unknown) {
  const clock = new FakeClock();
  const sets: unknown[] = [];
  const sdk = {
    get: () => sdkAnswer(reply as { config?: string }),
    set: (value: unknown) => {
      sets.push(value);
      return sdkSet(reply);
    },
  };
  return { stored: new StoredJson(sdk, { ...OPTIONS, after: clock.after }), sets, clock };
}

function sdkSet(reply: unknown): Observable<unknown> {
  return reply !== null && typeof reply === 'object' && 'error' in reply
    ? throwError(() => reply)
    : of(reply);
}

describe('StoredJson', () => {
  const read: readonly [string, unknown, unknown][] = [
    ['what is stored', { config: '{"schema":1}' }, { schema: 1 }],
    ['nothing ever stored', { config: '{}' }, {}],
    ['nothing ever stored, told without a key', {}, {}],
    ['nothing ever stored, told as an empty text', { config: '' }, {}],
  ];
  for (const [name, reply, value] of read)
    it(`reads ${name}`, async () => {
      expect(await setUp(reply).stored.read()).toEqual({ ok: true, value });
    });

  it('never takes a refused read for an empty document', async () => {
    for (const reply of [{ error: 'no' }, { error: { status: 403 } }, { success: false }]) {
      const result = await setUp(reply).stored.read();
      expect(!result.ok && result.failure.kind).toBe('configRefused');
    }
  });

  it('keeps what Alma says when it refuses', async () => {
    const result = await setUp({ error: { message: 'Not for you.' } }).stored.read();
    expect(!result.ok && result.failure.details.raw).toBe('Not for you.');
  });

  it('takes a reply that is nothing at all for a refusal', async () => {
    for (const reply of [undefined, null, '', 5]) {
      const result = await setUp(reply).stored.read();
      expect(!result.ok && result.failure.kind).toBe('configRefused');
    }
  });

  it('reads a document with a key of the name "error", at which the SDK stumbles', async () => {
    const result = await setUp({ config: '{"schema":1,"error":"x"}' }).stored.read();
    expect(result).toEqual({ ok: true, value: { schema: 1, error: 'x' } });
  });

  it('takes an empty answer for a refusal where an SDK hides the reply, and content for content', async () => {
    const hidden = (value: unknown) =>
      new StoredJson(
        { get: () => new Observable((to) => to.next(value)), set: () => NEVER },
        { ...OPTIONS, after: new FakeClock().after },
      ).read();

    const empty = await hidden({});
    expect(!empty.ok && empty.failure.kind).toBe('configRefused');
    expect(await hidden({ schema: 1 })).toEqual({ ok: true, value: { schema: 1 } });
  });

  it('tells a document that is no JSON apart', async () => {
    const result = await setUp({ config: '{"schema":' }).stored.read();
    expect(!result.ok && result.failure.kind).toBe('configUnreadable');
  });

  it('takes silence for a refusal, in time', async () => {
    const clock = new FakeClock();
    const stored = new StoredJson(
      { get: () => NEVER, set: () => NEVER },
      { ...OPTIONS, after: clock.after },
    );
    const result = stored.read();
    await settled();
    await clock.pass(30_000);
    expect(await result).toEqual({ ok: false, failure: { kind: 'configRefused', details: {} } });
  });

  it('writes nothing on read', async () => {
    const { stored, sets } = setUp({ config: '{}' });
    await stored.read();
    expect(sets).toEqual([]);
  });

  it('writes a document', async () => {
    const { stored, sets } = setUp({ success: true });
    expect(await stored.write({ schema: 1 })).toEqual({ ok: true, value: true });
    expect(sets).toEqual([{ schema: 1 }]);
  });

  it('tells a refused write with what Alma said, whatever its shape', async () => {
    const shapes: readonly [unknown, string | undefined][] = [
      [{ error: 'Only administrators.' }, 'Only administrators.'],
      [{ error: { message: 'Only administrators.' } }, 'Only administrators.'],
      [{ success: false }, undefined],
    ];
    for (const [reply, raw] of shapes) {
      const result = await setUp(reply).stored.write({});
      expect(!result.ok && result.failure.kind).toBe('configRefused');
      expect(!result.ok && result.failure.details.raw).toBe(raw as string);
    }
  });
});

describe('failures of stores', () => {
  const full: readonly unknown[] = [
    { error: 'QuotaExceededError' },
    { error: { message: 'Value too large' } },
    new Error('The store is full.'),
    { error: { errorList: { error: [{ errorCode: 'STORE_FULL', errorMessage: 'no room' }] } } },
  ];
  full.forEach((thrown, at) =>
    it(`speak of room when Alma does (${at})`, () => {
      expect(refusedByStore(thrown).kind).toBe('storeFull');
    }),
  );

  for (const thrown of [
    undefined,
    { error: {} },
    { error: 'Not allowed' },
    new Error('fully broken'),
  ])
    it(`are refusals otherwise: ${String(thrown)}`, () => {
      expect(refusedByStore(thrown).kind).toBe('storeRefused');
    });

  it('name each place that cannot be used', () => {
    const problems = [
      { path: 'enabled', id: 'notBoolean' },
      { path: '', id: 'notObject' },
    ];
    expect(unreadable('configUnreadable', problems)).toEqual({
      kind: 'configUnreadable',
      details: { raw: 'enabled: notBoolean\n.: notObject' },
    });
  });
});
