// Contract: the preview on screen as plain data, for the report that a person takes along. Sentences are made when it is written out.
import type { OverrideValue, Reason, Verdict, Warning } from '../merge/decision';

import type { OtherRecords } from './several/other-records';
import type {
  GuardRow,
  LostRow,
  MatchView,
  NamedSource,
  PreviewCounts,
  ReviewView,
  RowFlag,
  RowSection,
} from './view';

/** The local record, in the version that the preview was built on. */
export interface ReportRecord {
  readonly mmsId: string;
  readonly title: string;
  readonly creator?: string;
  readonly oclcNumbers: readonly string[];
  /** 005 as stored. */
  readonly version005?: string;
  readonly savedAt?: string;
  readonly savedBy?: string;
  /** `hashRecord`: equal for equal records. */
  readonly hash: string;
}

export interface ReportIncoming extends NamedSource {
  /** The name of the record at its source. */
  readonly id: string;
  readonly oclcNumber?: string;
  /** The number that was searched for and is merged into this one. */
  readonly mergedFrom?: string;
  readonly title: string;
  readonly hash: string;
}

export interface ReportProfile {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** `profileHash`. */
  readonly hash: string;
}

/** One field of a decision as cataloguers read it (`245 10 $a Title / $c author`), in each of the three records that has it. */
export interface ReportField {
  readonly local?: string;
  readonly incoming?: string;
  readonly result?: string;
}

/** One row of the preview: a field with the 880s that belong to it. */
export interface ReportDecision {
  readonly tag: string;
  readonly verdict: Verdict;
  readonly flags: readonly RowFlag[];
  readonly rule: string;
  readonly reason: Reason;
  readonly fields: readonly ReportField[];
  /** What a person chose; absent where the profile decided. */
  readonly chosen?: OverrideValue;
  readonly byPerson: boolean;
}

export interface ReportSection {
  readonly id: RowSection;
  readonly decisions: readonly ReportDecision[];
}

export interface ReportModel {
  /** When it was made, ISO 8601. */
  readonly at: string;
  /** Who made it; absent where Alma has not said who is signed in. */
  readonly who?: {
    readonly name: string;
    readonly userId: string;
    readonly institution: string;
  };
  readonly record: ReportRecord;
  readonly incoming: ReportIncoming;
  readonly profile: ReportProfile;
  readonly match: MatchView;
  readonly lost: readonly Pick<LostRow, 'tag' | 'what' | 'code' | 'text'>[];
  readonly lostAccepted: boolean;
  readonly guards: readonly GuardRow[];
  readonly warnings: readonly Warning[];
  readonly remade?: NonNullable<ReviewView['remade']>;
  /** Other Alma records with the number of the incoming one, and what a person said of them. */
  readonly others: OtherRecords;
  /** Choices that were not applied, and why. */
  readonly unbound: readonly { readonly label: string; readonly reason: Reason }[];
  readonly counts: PreviewCounts;
  /** Every row of the preview, by the sections that it has on screen. */
  readonly sections: readonly ReportSection[];
  /** The whole result, leader first, a line for each field. */
  readonly result: { readonly lines: readonly string[]; readonly hash: string };
}
