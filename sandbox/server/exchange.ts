import type { CallPlan } from '../alma/faults';
import type { Reply, RestCall } from '../alma/reply';
import type { StandInAlma } from '../alma/stand-in-alma';
import type { Delivery } from '../contract';
import type { Gate } from './gate';

interface Travelling {
  readonly call: RestCall;
  readonly plan: CallPlan;
  readonly n: number;
}

/** Carries REST calls from the page to the stand-in Alma and back, with everything that can happen on the way. */
export class Exchange {
  private readonly late = new Map<number, Travelling>();

  constructor(
    private readonly alma: StandInAlma,
    private readonly gate: Gate,
  ) {}

  /** Takes the payload of a `CALL_REST_API` message and says what the page has to hand back, and when. */
  async send(payload: unknown): Promise<Delivery> {
    const call = readCall(payload);
    const plan = this.alma.faults.plan(call.method, call.url);
    const travelling = { call, plan, n: this.alma.log.call(call, plan.kinds) };
    if (plan.arrival === 'never') return { deliver: 'never' };
    if (typeof plan.arrival === 'object') {
      this.late.set(travelling.n, travelling);
      return { deliver: 'later', ticket: travelling.n, arriveAfterMs: plan.arrival.afterMs };
    }
    if (plan.arrival === 'held') await this.gate.wait();
    return this.finish(travelling);
  }

  /** A late call arrives at last. The page keeps the time, so that a test can turn its clock. */
  async arrive(ticket: number): Promise<Delivery> {
    const travelling = this.late.get(ticket);
    this.late.delete(ticket);
    return travelling ? this.finish(travelling) : { deliver: 'never' };
  }

  private async finish({ call, plan, n }: Travelling): Promise<Delivery> {
    const reply = this.alma.answer(call, plan);
    this.alma.log.answer(n, reply.status, reply.text);
    if (plan.reply.lost) return { deliver: 'never' };
    if (plan.reply.held) await this.gate.wait();
    const { delayMs, times, empty } = plan.reply;
    const timing = { deliver: 'reply', delayMs, times } as const;
    return empty ? timing : { ...timing, payload: payloadOf(reply) };
  }
}

/** Reads the SDK's request as leniently as Alma: a query may stand in the URL, JSON is the usual format. */
function readCall(payload: unknown): RestCall {
  const sent = (typeof payload === 'object' && payload ? payload : {}) as Record<string, unknown>;
  const [path = '', search = ''] = String(sent['url'] ?? '').split('?', 2);
  const params = sent['queryParams'];
  const query = {
    ...Object.fromEntries(new URLSearchParams(search)),
    ...textValues(params),
  };
  const body = sent['requestBody'];
  const isText = typeof body === 'string';
  const headers = {
    Accept: 'application/json',
    ...(body === undefined || isText ? {} : { 'Content-Type': 'application/json' }),
    ...textValues(sent['headers']),
  };
  return {
    url: path,
    method: String(sent['method'] ?? 'GET').toUpperCase(),
    headers,
    query,
    body: isText ? body : body === undefined || body === null ? null : JSON.stringify(body),
  };
}

function textValues(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return Object.fromEntries(entries.map(([key, one]) => [key, String(one)]));
}

/** The reply payload as the SDK reads it: `{body}`, or `{error}` with status and the parsed body. */
function payloadOf(reply: Reply): object {
  const body: unknown =
    reply.type === 'json' && reply.text !== '' ? JSON.parse(reply.text) : reply.text;
  // The HTTP client of Alma's page gives null for an empty body, as after a deletion.
  if (reply.status === 204) return { body: null };
  if (reply.status < 300) return { body };
  const { status } = reply;
  return {
    error: { ok: false, status, statusText: STATUS[status] ?? '', message: '', error: body },
  };
}

const STATUS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  413: 'Payload Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
};
