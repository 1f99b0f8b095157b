import type { CallFault, CallFaultKind, SourceFault } from '../contract';
import { FORCED_REPLIES } from './forced-replies';
import type { Reply } from './reply';

/** How one call fares: decided once, when the app makes it. */
export interface CallPlan {
  readonly kinds: readonly CallFaultKind[];
  readonly arrival: 'now' | 'never' | 'held' | { readonly afterMs: number };
  readonly changedBefore: boolean;
  /** The reply in place of Alma's own, and whether the call is carried out all the same. */
  readonly forced: { readonly reply: Reply; readonly written: boolean } | null;
  readonly reply: {
    readonly lost: boolean;
    readonly held: boolean;
    readonly empty: boolean;
    readonly delayMs: number;
    readonly times: 1 | 2;
  };
}

interface Armed {
  readonly fault: CallFault;
  passed: number;
  struck: number;
}

/** The list of call faults and how often each has struck. */
export class CallFaults {
  private armed: Armed[] = [];

  /** Replaces the list. */
  arm(faults: readonly CallFault[]): void {
    this.armed = faults.map((fault) => ({ fault, passed: 0, struck: 0 }));
  }

  /** The faults that can still strike, with what is left of their counts. */
  list(): CallFault[] {
    return this.armed
      .filter(({ fault, struck }) => struck < (fault.times ?? Infinity))
      .map(({ fault, passed, struck }) => ({
        ...fault,
        ...(fault.times === undefined ? {} : { times: fault.times - struck }),
        ...(fault.skip === undefined ? {} : { skip: Math.max(0, fault.skip - passed) }),
      }));
  }

  /** Decides how a call fares and counts the faults that strike it. */
  plan(method: string, path: string): CallPlan {
    return planOf(this.armed.filter((one) => strikes(one, method, path)).map((one) => one.fault));
  }
}

function strikes(one: Armed, method: string, path: string): boolean {
  const { fault } = one;
  if (fault.method !== undefined && fault.method !== method) return false;
  if (fault.path !== undefined && !path.includes(fault.path)) return false;
  if (one.passed < (fault.skip ?? 0)) {
    one.passed += 1;
    return false;
  }
  if (one.struck >= (fault.times ?? Infinity)) return false;
  one.struck += 1;
  return true;
}

// The SDK's timer is 30 s and never rejects: a reply after it still arrives.
const LATE_MS = 31_000;
const SLOW_MS = 3_000;

function planOf(faults: readonly CallFault[]): CallPlan {
  const has = (kind: CallFaultKind): boolean => faults.some((fault) => fault.kind === kind);
  const late = faults.find((fault) => fault.kind === 'requestLate');
  const refusing = faults.find((fault) => fault.kind in FORCED_REPLIES);
  const delays = faults.map((fault) => {
    if (fault.kind === 'slow') return fault.ms ?? SLOW_MS;
    return fault.kind === 'replyLate' ? (fault.ms ?? LATE_MS) : 0;
  });
  const soon = late ? { afterMs: late.ms ?? LATE_MS } : 'now';
  const waits = has('requestHeld') ? 'held' : soon;
  return {
    kinds: faults.map((fault) => fault.kind),
    arrival: has('requestLost') ? 'never' : waits,
    changedBefore: has('changedByAnother'),
    forced: refusing ? forcedBy(refusing) : null,
    reply: {
      lost: has('replyLost'),
      held: has('replyHeld'),
      empty: has('noPayload'),
      delayMs: Math.max(0, ...delays),
      times: has('replyTwice') ? 2 : 1,
    },
  };
}

function forcedBy(fault: CallFault): CallPlan['forced'] {
  const reply = FORCED_REPLIES[fault.kind];
  return reply ? { reply, written: fault.written ?? false } : null;
}

/** Counts how often a source's fault has struck. */
export class SourceFaults {
  private struck = 0;
  private fault: SourceFault = { kind: 'none' };

  /** The fault that strikes a request for `number`, or `none`. */
  take(fault: SourceFault, number: string): SourceFault {
    if (fault !== this.fault) this.struck = 0;
    this.fault = fault;
    const other = fault.number !== undefined && fault.number !== number;
    if (other || this.struck >= (fault.times ?? Infinity)) return { kind: 'none' };
    this.struck += 1;
    return fault;
  }
}
