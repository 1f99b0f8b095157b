import { Bench, MMS, texts, withField, field } from '../alma/testing/bench';
import { writeRecord } from '../alma/marcxml';
import type { CallFault, Delivery } from '../contract';
import { Exchange } from './exchange';
import { Gate } from './gate';

class Line {
  readonly bench = new Bench();
  readonly gate = new Gate();
  readonly exchange = new Exchange(this.bench.alma, this.gate);

  constructor(...faults: CallFault[]) {
    this.bench.alma.faults.arm(faults);
  }

  get(): Promise<Delivery> {
    return this.exchange.send({ url: `/bibs/${MMS.free}` });
  }

  put(): Promise<Delivery> {
    const record = withField(this.bench.record(MMS.free), field('650', 'Whaling.'));
    return this.exchange.send({
      url: `/almaws/v1/bibs/${MMS.free}?override_lock=false`,
      method: 'PUT',
      headers: { 'Content-Type': 'application/xml' },
      queryParams: { stale_version_check: true },
      requestBody: `<bib>${writeRecord(record)}</bib>`,
    });
  }

  isWritten(): boolean {
    return texts(this.bench.record(MMS.free), '650').length > 0;
  }

  calls() {
    return this.bench.alma.log.read().calls;
  }
}

/** HTTP status of a delivered error, 200 for a delivered body, or why nothing is delivered. */
function outcome(delivery: Delivery): number | string {
  if (delivery.deliver !== 'reply') return delivery.deliver;
  if (delivery.payload === undefined) return 'empty';
  const { error } = delivery.payload as { error?: { status: number } };
  return error?.status ?? 200;
}

describe('A REST call through the exchange', () => {
  it('brings the parsed body, and is logged with its raw request and reply', async () => {
    const line = new Line();
    const delivery = await line.put();
    expect(delivery).toEqual(jasmine.objectContaining({ deliver: 'reply', delayMs: 0, times: 1 }));
    const [entry] = line.calls().slice(-1);
    expect(entry).toEqual(
      jasmine.objectContaining({
        method: 'PUT',
        url: `/almaws/v1/bibs/${MMS.free}`,
        query: { override_lock: 'false', stale_version_check: 'true' },
        headers: { Accept: 'application/json', 'Content-Type': 'application/xml' },
        status: 200,
      }),
    );
    expect(entry?.body).toMatch(/^<bib><record>.*<\/record><\/bib>$/);
    expect(entry?.response).toContain('"anies"');
    expect(entry?.fault).toBeUndefined();
  });

  it('brings an error as the SDK reads it', async () => {
    const delivery = await new Line().exchange.send({ url: '/bibs/99777' });
    expect(delivery).toEqual(
      jasmine.objectContaining({
        payload: {
          error: jasmine.objectContaining({
            ok: false,
            status: 400,
            statusText: 'Bad Request',
            error: jasmine.objectContaining({ errorsExist: true }),
          }),
        },
      }),
    );
  });

  it('is refused in plain words when it is no request at all', async () => {
    expect(outcome(await new Line().exchange.send(null))).toBe(404);
    expect(outcome(await new Line().exchange.send({ url: 7, queryParams: 'x' }))).toBe(404);
  });
});

describe('A faulty line', () => {
  const once = (kind: CallFault['kind'], more: Partial<CallFault> = {}): CallFault => ({
    kind,
    times: 1,
    ...more,
  });

  it('loses a request: nothing is written, nothing answers', async () => {
    const line = new Line(once('requestLost'));
    expect(outcome(await line.put())).toBe('never');
    expect(line.isWritten()).toBeFalse();
    expect(line.calls()[0]).toEqual(
      jasmine.objectContaining({ status: null, response: null, fault: ['requestLost'] }),
    );
  });

  it('loses a reply: it is written, nothing answers', async () => {
    const line = new Line(once('replyLost'));
    expect(outcome(await line.put())).toBe('never');
    expect(line.isWritten()).toBeTrue();
  });

  it('lets a request arrive late, when the page says that it is time', async () => {
    const line = new Line(once('requestLate', { ms: 5000 }));
    const delivery = await line.put();
    expect(delivery).toEqual({ deliver: 'later', ticket: 1, arriveAfterMs: 5000 });
    expect(line.isWritten()).toBeFalse();
    expect(outcome(await line.exchange.arrive(1))).toBe(200);
    expect(line.isWritten()).toBeTrue();
    expect(outcome(await line.exchange.arrive(1))).toBe('never');
  });

  it('delays a reply, by 31 seconds if nothing else is said', async () => {
    const late = await new Line(once('replyLate')).get();
    const slow = await new Line(once('slow', { ms: 700 })).get();
    expect([late, slow]).toEqual([
      jasmine.objectContaining({ delayMs: 31_000 }),
      jasmine.objectContaining({ delayMs: 700 }),
    ]);
  });

  it('holds a request until it is released', async () => {
    const line = new Line(once('requestHeld'));
    const sent = line.put();
    expect(line.gate.held).toBe(1);
    expect(line.isWritten()).toBeFalse();
    expect(line.gate.release()).toBe(1);
    expect(outcome(await sent)).toBe(200);
    expect(line.isWritten()).toBeTrue();
  });

  it('holds a reply until it is released, the write being done', async () => {
    const line = new Line(once('replyHeld'));
    const sent = line.put();
    expect(line.isWritten()).toBeTrue();
    line.gate.release();
    expect(outcome(await sent)).toBe(200);
  });

  it('answers twice, or with no payload', async () => {
    expect(await new Line(once('replyTwice')).get()).toEqual(
      jasmine.objectContaining({ times: 2 }),
    );
    expect(outcome(await new Line(once('noPayload')).get())).toBe('empty');
  });

  const refusals: [CallFault['kind'], number][] = [
    ['throttled', 429],
    ['serverError', 500],
    ['unauthorised', 401],
    ['html', 502],
    ['text', 400],
    ['emptyErrorList', 400],
    ['singleError', 400],
    ['errorArray', 400],
  ];
  for (const [kind, status] of refusals) {
    it(`answers ${kind} with ${status}, and writes only where it is told to`, async () => {
      const line = new Line(once(kind));
      expect(outcome(await line.put())).toBe(status);
      expect(line.isWritten()).toBeFalse();
      const written = new Line(once(kind, { written: true }));
      expect(outcome(await written.put())).toBe(status);
      expect(written.isWritten()).toBeTrue();
    });
  }

  it('can bring a success that is a list of errors', async () => {
    const delivery = await new Line(once('okWithErrors')).get();
    expect(delivery).toEqual(
      jasmine.objectContaining({
        payload: { body: jasmine.objectContaining({ errorsExist: true }) },
      }),
    );
  });

  it('lets a colleague save between the re-read and the save', async () => {
    const line = new Line(once('changedByAnother', { method: 'PUT' }));
    const before = texts(line.bench.record(MMS.free), '005');
    expect(outcome(await line.put())).toBe(400);
    expect(texts(line.bench.record(MMS.free), '500')).toEqual(['Note added by a colleague.']);
    expect(texts(line.bench.record(MMS.free), '005')).not.toEqual(before);
  });
});

describe('The limits of a fault', () => {
  const statuses = async (fault: CallFault, ...methods: ('get' | 'put')[]) => {
    const line = new Line(fault);
    const all: (number | string)[] = [];
    for (const method of methods) all.push(outcome(await line[method]()));
    return { all, left: line.bench.alma.faults.list() };
  };

  it('are a number of calls', async () => {
    const { all, left } = await statuses({ kind: 'serverError', times: 2 }, 'get', 'get', 'get');
    expect(all).toEqual([500, 500, 200]);
    expect(left).toEqual([]);
  });

  it('are a method', async () => {
    const { all } = await statuses({ kind: 'serverError', method: 'PUT' }, 'get', 'get');
    expect(all).toEqual([200, 200]);
  });

  it('are calls that pass before', async () => {
    const fault = { kind: 'serverError', skip: 1, times: 1 } as const;
    const { all } = await statuses(fault, 'get', 'get', 'get');
    expect(all).toEqual([200, 500, 200]);
  });

  it('are a part of the path', async () => {
    const { all, left } = await statuses({ kind: 'serverError', path: '/users' }, 'get');
    expect(all).toEqual([200]);
    expect(left).toEqual([{ kind: 'serverError', path: '/users' }]);
  });
});
