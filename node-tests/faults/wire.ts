import type { SdkRequest } from '../../cloudapp/src/app/alma/rest-call';
import type { Delivery } from '../../sandbox/contract';
import type { Session } from '../../sandbox/server/session';

import type { FakeClock } from './clock';

/** One panel's way to Alma, in place of the SDK and the host page. A panel that is closed sends and hears no more. */
export class Wire {
  closed = false;

  constructor(
    private readonly session: Session,
    private readonly clock: FakeClock,
  ) {}

  readonly send = (request: SdkRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (this.closed) return;
      const hear = (payload: unknown): void => {
        if (!this.closed) answer(payload, resolve, reject);
      };
      void this.session.exchange
        .send(request)
        .then((delivery) => this.deliver(delivery, hear), reject);
    });

  private async deliver(delivery: Delivery, hear: (payload: unknown) => void): Promise<void> {
    if (delivery.deliver === 'never') return;
    if (delivery.deliver === 'later') {
      this.clock.after(delivery.arriveAfterMs, () => {
        void this.session.exchange.arrive(delivery.ticket).then((late) => this.deliver(late, hear));
      });
      return;
    }
    const { payload, delayMs, times } = delivery;
    for (let time = 0; time < times; time += 1) {
      if (delayMs > 0) this.clock.after(delayMs, () => hear(payload));
      else hear(payload);
    }
  }
}

type Payload = { readonly body?: unknown; readonly error?: SdkError } | undefined;

interface SdkError {
  readonly status: number;
  readonly error?: unknown;
}

/** As the SDK's REST service turns a reply into an answer or a throw. */
function answer(
  payload: unknown,
  resolve: (body: unknown) => void,
  reject: (thrown: unknown) => void,
): void {
  try {
    const { body, error } = payload as Exclude<Payload, undefined>;
    if (error) reject(restError(error));
    else resolve(body);
  } catch (thrown) {
    reject(thrown);
  }
}

/** The SDK reads the first message and throws a `TypeError` of its own where a list of errors is empty. */
function restError(error: SdkError): unknown {
  const made = { ok: false, message: '', ...error };
  if (error.status === 401)
    return { ...made, message: 'You are not authorized to perform the requested action.' };
  const body = error.error as {
    readonly web_service_result?: {
      readonly errorList: { readonly error: { readonly errorMessage: string } };
    };
    readonly errorList?: { readonly error: readonly { readonly errorMessage: string }[] };
  };
  if (body.web_service_result)
    return { ...made, message: body.web_service_result.errorList.error.errorMessage };
  if (body.errorList) {
    const [first] = body.errorList.error;
    if (!first) throw new TypeError("Cannot read properties of undefined (reading 'errorMessage')");
    return { ...made, message: first.errorMessage };
  }
  return made;
}
