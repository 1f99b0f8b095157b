// Contract: the library's own holdings in WorldCat, read and changed one number at a time.
import type { Result } from '../marc/result';

import type { SourceFailure } from './failures';

/** What WorldCat says of one holding. */
export interface HoldingState {
  /** The number in WorldCat: another than the one that was asked for where OCLC merged its record into another. */
  readonly currentNumber: string;
  readonly held: boolean;
  /** It was otherwise before this very request. */
  readonly changed: boolean;
}

type Answer = Promise<Result<HoldingState, SourceFailure>>;

/**
 * The library's holdings. `ocn`: digits only. A change is sent once. Failures: `holdingNotAllowed`, `holdingRefused`, `holdingNoRecord`
 * (nothing was changed), and `holdingUnknown` (no answer that can be trusted: read the holding to learn what is so).
 */
export interface Holdings {
  read(ocn: string): Answer;
  set(ocn: string): Answer;
  unset(ocn: string): Answer;
}
