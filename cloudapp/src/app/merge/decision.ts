// Contract: what the merge says about every input field.
import type { FieldId, MarcRecord } from '../marc/record';

/** What happened to one field. No other words for it, in code or on screen (design 2). */
export type Verdict = 'added' | 'replaced' | 'kept' | 'dropped' | 'unchanged';

export type DecisionFlag =
  'grafted' | 'moved' | 'punctuationOnly' | 'normalisationOnly' | 'byPerson';

/** A sentence for people, made in `ui` from i18n key `reasons.<id>` and the values. */
export interface Reason {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * What happened to one input field, by which rule, and why. Every field of both records, leader included (`L:LDR:1`),
 * has exactly one decision.
 *
 * A local field whose place is taken by its incoming partner: `replaced` on both sides, `partner` set on both, `result` set.
 * A local field that stays although an incoming partner exists: local `kept`, incoming `dropped` with partner.
 * Equal on both sides: `unchanged` on both.
 */
export interface Decision {
  readonly fieldId: FieldId;
  readonly tag: string;
  readonly verdict: Verdict;
  readonly flags: readonly DecisionFlag[];
  /** Id of the rule in the profile, or `default`, `invariant`, `guard`, `override`, `cleanup`. */
  readonly rule: string;
  readonly reason: Reason;
  /** Content hash of the group the field belongs to: what an override targets. */
  readonly target: string;
  readonly partner?: FieldId;
  /** Id of the field of the result that carries this one's content (`R:650:2`), if any does. */
  readonly result?: FieldId;
  /** What a graft brought over or what a replacement left behind, subfield by subfield. */
  readonly grafted?: readonly {
    readonly code: string;
    readonly value: string;
    readonly from: FieldId;
  }[];
  /** With `byPerson`: what the person chose. */
  readonly choice?: Pick<Override, 'value' | 'subfields'>;
}

/** A person's choice for one group: its local version, its incoming one, both, or neither. Re-runs the merge. */
export type OverrideValue = 'local' | 'incoming' | 'both' | 'neither';

/**
 * A person's choice for one subfield of the leading field of a pair, or of an incoming field that comes alone: whether it is in the
 * result. The subfields that no choice names follow the version that stands.
 */
export interface SubfieldChoice {
  readonly from: 'local' | 'incoming';
  readonly code: string;
  /** Which of the subfields of this code in that version: 1 for the first. */
  readonly nth: number;
  readonly take: boolean;
}

export interface Override {
  /** `Decision.target` of the group. */
  readonly target: string;
  readonly value: OverrideValue;
  /** Besides `local` or `incoming`: single subfields that are taken from the other version or left out of this one. */
  readonly subfields?: readonly SubfieldChoice[];
  /** For the list of choices that no longer bind: how the field read when the choice was made. */
  readonly label?: string;
}

export interface Warning {
  /** i18n key `warnings.<kind>`. */
  readonly kind: string;
  readonly values: Readonly<Record<string, string>>;
  readonly fieldIds: readonly FieldId[];
}

/** A local field, or an identifier of it ($0, $1, a number), that is dropped and has no partner in the result. */
export interface Lost {
  readonly fieldId: FieldId;
  readonly what: 'field' | 'identifier' | 'subfield';
  readonly code?: string;
  /** The text that goes, in the form cataloguers read (`$a Library has copy 2 only.`). */
  readonly text: string;
  readonly target: string;
}

/**
 * What must be looked at before a merge. `block` needs a typed reason to pass unless it is `forGood`; `confirm` a click; `warn` nothing.
 * i18n key `guards.<id>`.
 */
export interface GuardFinding {
  readonly id: string;
  readonly level: 'block' | 'confirm' | 'warn';
  readonly forGood: boolean;
  readonly values: Readonly<Record<string, string>>;
}

/** The merge result before saving. Pure function of both records, the profile and the overrides. */
export interface Proposal {
  readonly record: MarcRecord;
  readonly decisions: readonly Decision[];
  readonly warnings: readonly Warning[];
  readonly lost: readonly Lost[];
  readonly guards: readonly GuardFinding[];
  /** Overrides that found no group to bind to, or that MARC forbids (`reason`). Never applied to another field. */
  readonly unbound: readonly { readonly override: Override; readonly reason: Reason }[];
}
