import type { CallFault } from '../../sandbox/contract';

import { MMS } from './title';

/** Where a fault strikes: the three calls of a save, and the write of its undo. */
export const STEPS = ['reRead', 'write', 'readBack', 'undo'] as const;

export type Step = (typeof STEPS)[number];

/** A call fault that strikes the call of this step, once unless it says otherwise. */
export function atStep(step: Step, fault: CallFault): CallFault {
  const method = step === 'reRead' || step === 'readBack' ? 'GET' : 'PUT';
  const skip = step === 'readBack' ? 1 : 0;
  return { times: 1, ...fault, method, path: `/bibs/${MMS}`, skip };
}
