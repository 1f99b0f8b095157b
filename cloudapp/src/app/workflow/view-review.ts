// Contract: the preview, as the selectors give it to ui. See ./view.ts.
import type { FieldDifference } from '../diff/difference';
import type { Field, FieldId, MarcRecord } from '../marc/record';
import type {
  DecisionFlag,
  Override,
  OverrideValue,
  Reason,
  SubfieldChoice,
  Verdict,
  Warning,
} from '../merge/decision';
import type { StoreFailure } from '../ports/failures';
import type { UserSettings } from '../settings/config';
import type { OfferedProfile } from '../settings/offered-profiles';

import type { CallNumbersView } from './call-numbers';
import type { CandidateRow, RecordHeader } from './view-record';

/** What is said of a row beside its verdict. `notSavedHere`: Alma does not store it from this institution. i18n `flags.<id>`. */
export type RowFlag = DecisionFlag | 'notSavedHere';

/** Where a row belongs on screen. `notTaken`: an incoming field that is not used; the local record does not change. */
export type RowSection = 'changes' | 'kept' | 'notTaken' | 'unchanged';

/** One field of a row: a group holds its field and the 880s linked to it. Any of the three may be absent. */
export interface RowField {
  readonly tag: string;
  readonly local?: { readonly id: FieldId; readonly field: Field };
  readonly incoming?: { readonly id: FieldId; readonly field: Field };
  readonly result?: { readonly id: FieldId; readonly field: Field };
  /** Local against result; only where both exist and differ. */
  readonly difference?: FieldDifference;
}

/** One row of the preview: one group, its verdict, why, and what else the person may choose. */
export interface PreviewRow {
  /** Stable while the records are; for tracking and focus. */
  readonly key: string;
  readonly tag: string;
  readonly verdict: Verdict;
  readonly flags: readonly RowFlag[];
  readonly section: RowSection;
  readonly rule: string;
  readonly reason: Reason;
  readonly fields: readonly RowField[];
  /** Subfields grafted from the other version. */
  readonly grafted: readonly { readonly code: string; readonly value: string }[];
  /** What `override` targets; absent: nothing to choose (001, leader, added by the profile). */
  readonly target?: string;
  readonly choices: readonly OverrideValue[];
  /** Which of the choices holds now, by a person or by the profile. */
  readonly value?: OverrideValue;
  /** Single subfields that the person chose. */
  readonly subfields?: readonly SubfieldChoice[];
  readonly byPerson: boolean;
  readonly lost: boolean;
}

export interface LostRow {
  readonly key: string;
  readonly tag: string;
  readonly what: 'field' | 'identifier' | 'subfield';
  readonly code?: string;
  readonly text: string;
  /** `override(target, 'local')` keeps it. */
  readonly target: string;
  /** Row of the preview to show. */
  readonly row?: string;
}

export interface GuardRow {
  readonly id: string;
  readonly level: 'block' | 'confirm' | 'warn';
  readonly forGood: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly answered: boolean;
  readonly reason: string;
}

/** Rows by what happened; `changes` = replaced + added + dropped rows of the local record. */
export interface PreviewCounts {
  readonly changes: number;
  readonly replaced: number;
  readonly added: number;
  readonly dropped: number;
  readonly kept: number;
  readonly notTaken: number;
  readonly unchanged: number;
  readonly lost: number;
  readonly byPerson: number;
}

/** Why the record cannot be saved now. i18n `whyNotSave.<kind>`. */
export type WhyNotSave =
  | { readonly kind: 'notReviewing' }
  | { readonly kind: 'writeRunning' }
  | { readonly kind: 'deleting' }
  | { readonly kind: 'warningOpen' }
  | { readonly kind: 'unknownOutcome' }
  | { readonly kind: 'configUnknown' }
  | { readonly kind: 'userUnknown' }
  | { readonly kind: 'previewOnly' }
  | { readonly kind: 'communityZone' }
  | { readonly kind: 'notMarc21' }
  | { readonly kind: 'blockedForGood'; readonly guard: string }
  | { readonly kind: 'othersAsked' }
  | { readonly kind: 'othersOpen' }
  | { readonly kind: 'guardOpen'; readonly guard: string }
  | { readonly kind: 'lostOpen'; readonly count: string }
  | { readonly kind: 'nothingChanges' };

export interface ReviewView {
  readonly header: RecordHeader;
  readonly candidate: CandidateRow;
  readonly profile: {
    readonly id: string;
    readonly name: string;
    /** Another one was chosen and is on its way. */
    readonly asked?: string;
    readonly offered: readonly OfferedProfile[];
  };
  readonly profileFailure?: StoreFailure;
  readonly guards: readonly GuardRow[];
  readonly warnings: readonly Warning[];
  readonly lost: readonly LostRow[];
  readonly lostAccepted: boolean;
  /** The record as it would be stored. */
  readonly result: MarcRecord;
  readonly rows: readonly PreviewRow[];
  readonly counts: PreviewCounts;
  readonly unbound: readonly { readonly override: Override; readonly reason: Reason }[];
  /** Call numbers of the holdings, for the rows of class numbers that change. */
  readonly callNumbers?: CallNumbersView;
  readonly settings: UserSettings;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The preview was remade from a newer version. */
  readonly remade?: {
    readonly by?: string;
    readonly at?: string;
    readonly differing: number;
  };
  /** The first thing in the way; absent = it can be saved. */
  readonly whyNotSave?: WhyNotSave;
}
