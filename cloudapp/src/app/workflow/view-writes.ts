// Contract: writes and what became of them, as the selectors give them to ui. See ./view.ts.
import type { SaveStep } from '../ports/alma';
import type { Failure } from '../ports/failures';
import type { HistoryEntry } from '../ports/history';

import type { RecoveryResult } from './events';
import type { Holding } from './holdings';
import type { Write } from './state';
import type { Phrase } from './view-record';

/** What the person can do next with a write; each is the `kind` of an event. */
export type WriteAction =
  | 'undoSave'
  | 'refreshAlma'
  | 'retrySave'
  | 'saveDespiteWarning'
  | 'overrideLock'
  | 'remakePreview'
  | 'reloadRecord'
  | 'dismissWrite';

export interface StepView {
  readonly step: SaveStep;
  readonly state: 'waiting' | 'running' | 'settling' | 'done' | 'failed' | 'notDone';
}

/** One field as it was sent or known, and as Alma holds it; either may be absent. */
export interface ChangedField {
  readonly tag: string;
  readonly sent?: string;
  readonly stored?: string;
}

/** One write as it happens and after: steps, proof, what to do. */
export interface WritePanel {
  readonly writeId: string;
  readonly mmsId: string;
  readonly title: string;
  readonly purpose: Write['purpose'];
  readonly state: Write['state'];
  readonly running: boolean;
  /** The answer was lost, and the record only reads as if it was saved. */
  readonly guessed: boolean;
  readonly startedAt: string;
  readonly steps: readonly StepView[];
  /** i18n `proof.<id>`: what is known to be true, one line each. */
  readonly proof: readonly Phrase[];
  /** i18n `writes.<id>`: what happened, and whether anything was saved. */
  readonly says: Phrase;
  readonly failure?: Failure;
  readonly changedByAlma: readonly ChangedField[];
  /** Nothing was saved because of it: what a later version by somebody else holds in place of ours. */
  readonly changedByOthers: readonly ChangedField[];
  readonly warnings: readonly string[];
  readonly recoveryOff: boolean;
  /** It is not in the history. */
  readonly notKept: boolean;
  /** The step in WorldCat after it. */
  readonly holding?: Holding;
  /** A draft of this record may be open in the Metadata Editor: say what to do there. */
  readonly tellEditor: boolean;
  readonly actions: readonly WriteAction[];
  /** It concerns the record on screen. */
  readonly here: boolean;
}

/** A save of ours that a later version took away in part. i18n `history.overwritten`. */
export interface OverwrittenView {
  readonly entry: HistoryEntry;
  readonly values: Readonly<Record<string, string>>;
}

/** What became of a write that an earlier panel left behind. i18n `recovery.<result>`. */
export interface RecoveryView {
  readonly mmsId: string;
  readonly startedAt: string;
  readonly result: RecoveryResult;
}
