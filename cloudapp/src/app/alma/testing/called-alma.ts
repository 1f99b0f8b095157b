import { success } from '../../marc/result';
import type { Result } from '../../marc/result';
import type { AlmaFailure } from '../../ports/failures';
import type { AlmaRequest, CallAlma } from '../rest-call';

type Answer = Result<unknown, AlmaFailure>;
/** What the nth question of this sort is answered with; the last answer holds for all that follow. */
export type Script = Readonly<Record<string, Answer | readonly Answer[] | undefined>>;

/** An Alma that answers by method and path, e.g. `GET /bibs`, and keeps what it was asked. */
export class CalledAlma {
  readonly asked: AlmaRequest[] = [];
  private readonly counts = new Map<string, number>();

  constructor(private readonly script: Script) {}

  readonly call: CallAlma = async (request) => {
    this.asked.push(request);
    const key = `${request.method ?? 'GET'} ${request.url}`;
    const answers = this.script[key] ?? success({});
    const list = 'ok' in answers ? [answers] : answers;
    const count = this.counts.get(key) ?? 0;
    this.counts.set(key, count + 1);
    return list[Math.min(count, list.length - 1)] ?? success({});
  };

  /** The writes that were sent. */
  get writes(): readonly AlmaRequest[] {
    return this.asked.filter(({ method }) => method === 'POST' || method === 'DELETE');
  }
}
