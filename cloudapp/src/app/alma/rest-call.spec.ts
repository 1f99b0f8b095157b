import type { AlmaRequest, SdkRequest } from './rest-call';
import { READ_LIMIT_MS, RestCalls, WRITE_LIMIT_MS } from './rest-call';
import { FakeClock, settled } from './testing/fake-after';

const READ: AlmaRequest = { url: '/bibs/99' };
const WRITE: AlmaRequest = {
  url: '/bibs/99',
  method: 'PUT',
  query: { validate: 'true' },
  xml: '<bib/>',
};
const THRESHOLD = {
  status: 429,
  error: { errorList: { error: [{ errorCode: 'PER_SECOND_THRESHOLD' }] } },
};

function setUp(send: (request: SdkRequest) => Promise<unknown>) {
  const clock = new FakeClock();
  const sent: SdkRequest[] = [];
  const calls = new RestCalls({
    send: (request) => {
      sent.push(request);
      return send(request);
    },
    after: clock.after,
    random: () => 0.5,
  });
  return { clock, sent, calls };
}

const never = (): Promise<unknown> => new Promise(() => undefined);

describe('RestCalls', () => {
  it('asks for JSON always, and sends a write as XML', async () => {
    const { calls, sent } = setUp(async () => ({}));
    await calls.call(READ);
    await calls.call(WRITE);

    expect(sent).toEqual([
      { url: '/bibs/99', method: 'GET', headers: { Accept: 'application/json' } },
      {
        url: '/bibs/99',
        method: 'PUT',
        headers: { Accept: 'application/json', 'Content-Type': 'application/xml' },
        queryParams: { validate: 'true' },
        requestBody: '<bib/>',
      },
    ]);
  });

  it('keeps its request whole when the SDK changes the one it is given', async () => {
    const { calls } = setUp(async (request) => {
      request.url = '';
      if (request.queryParams) request.queryParams['validate'] = 'false';
    });
    const request = { ...WRITE, query: { validate: 'true' } };
    await calls.call(request);

    expect(request).toEqual({ ...WRITE, query: { validate: 'true' } });
  });

  it('gives up on a read and on a write before the SDK does, each after its own time', async () => {
    const { calls, clock } = setUp(never);
    const ended: string[] = [];
    const note = (name: string) => (result: { readonly ok: boolean }) =>
      ended.push(`${name} ${result.ok}`);
    void calls.call(READ).then(note('read'));
    void calls.call(WRITE).then(note('write'));
    await settled();

    await clock.pass(READ_LIMIT_MS - 1);
    expect(ended).toEqual([]);
    await clock.pass(1);
    expect(ended).toEqual(['read false']);
    await clock.pass(WRITE_LIMIT_MS - READ_LIMIT_MS);
    expect(ended).toEqual(['read false', 'write false']);
    expect(WRITE_LIMIT_MS).toBeLessThan(30_000);
  });

  it('tells silence apart', async () => {
    const { calls, clock } = setUp(never);
    const result = calls.call(READ);
    await settled();
    await clock.pass(READ_LIMIT_MS);

    expect(await result).toEqual({
      ok: false,
      failure: { kind: 'almaNoAnswer', details: {}, values: { says: '' } },
    });
  });

  it('leaves no timer behind an answer', async () => {
    const { calls, clock } = setUp(async () => ({}));
    await calls.call(READ);
    expect(clock.waiting).toEqual([]);
  });

  it('takes errors that come with a success status as a failure', async () => {
    const body = { errorsExist: true, errorList: { error: [{ errorCode: '402203' }] } };
    const result = await setUp(async () => body).calls.call(READ);

    expect(!result.ok && result.failure.kind).toBe('almaNotFound');
  });

  it('tells refusals by what the call asked', async () => {
    const error = [{ errorCode: '1', errorMessage: 'Locked by another user' }];
    const { calls } = setUp(() => Promise.reject({ status: 400, error: { errorList: { error } } }));
    const result = await calls.call({ ...WRITE, query: { override_lock: 'false' } });

    expect(!result.ok && result.failure.kind).toBe('almaLocked');
  });

  it('survives an SDK that throws at once', async () => {
    const { calls } = setUp(() => {
      throw new TypeError('postMessage');
    });
    expect((await calls.call(READ)).ok).toBeFalse();
  });
});

describe('RestCalls and the threshold of calls', () => {
  it('tries a read again after growing pauses, and gives its answer', async () => {
    let refusals = 2;
    const { calls, clock, sent } = setUp(() =>
      refusals-- > 0 ? Promise.reject(THRESHOLD) : Promise.resolve('here'),
    );
    const result = calls.call(READ);
    await settled();
    expect(clock.waiting).toEqual([400]);
    await clock.pass(400);
    expect(clock.waiting).toEqual([800]);
    await clock.pass(800);

    expect(await result).toEqual({ ok: true, value: 'here' });
    expect(sent.length).toBe(3);
  });

  it('stops after a few tries', async () => {
    const { calls, clock, sent } = setUp(() => Promise.reject(THRESHOLD));
    const result = calls.call(READ);
    for (let turn = 0; turn < 20; turn += 1) await clock.pass(10_000);

    expect(!(await result).ok).toBeTrue();
    expect(sent.length).toBe(4);
  });

  it('does not try again when the calls of the day are used up', async () => {
    const error = { errorList: { error: [{ errorCode: 'DAILY_THRESHOLD' }] } };
    const { calls, sent } = setUp(() => Promise.reject({ status: 429, error }));
    await calls.call(READ);
    expect(sent.length).toBe(1);
  });

  it('never sends a write twice', async () => {
    const { calls, sent } = setUp(() => Promise.reject(THRESHOLD));
    await calls.call(WRITE);
    expect(sent.length).toBe(1);
  });
});

describe('RestCalls at once', () => {
  it('runs five reads at a time, in their order, and lets a write pass', async () => {
    const answers: (() => void)[] = [];
    const { calls, sent } = setUp(() => new Promise((resolve) => answers.push(() => resolve({}))));
    const reads = Array.from({ length: 8 }, (_, at) => calls.call({ url: `/bibs/${at}` }));
    await settled();
    expect(sent.length).toBe(5);

    void calls.call(WRITE);
    await settled();
    expect(sent.at(-1)?.method).toBe('PUT');

    answers.shift()?.();
    await settled();
    expect(sent.at(-1)?.url).toBe('/bibs/5');

    while (answers.length > 0) {
      answers.shift()?.();
      await settled();
    }
    expect((await Promise.all(reads)).every(({ ok }) => ok)).toBeTrue();
    expect(sent.length).toBe(9);
  });
});
