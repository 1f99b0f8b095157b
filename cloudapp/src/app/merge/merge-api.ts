// Contract: the two calls of the engine. Implementations: ./prepare.ts and ./resolve.ts.
import type { Alignment } from '../align/alignment';
import type { FieldId, MarcRecord } from '../marc/record';

import type { GuardFinding, Override, Proposal, Reason } from './decision';
import type { MergeProfile } from './profile';

/** What is known about the two records beyond their fields. */
export interface MergeContext {
  /** Number that the person searched with; a number typed by her that differs from the local one only warns. */
  readonly searchedNumber?: string;
  readonly typedByPerson?: boolean;
  /** `linked_record_id` of the local record. */
  readonly linkedTo?: 'NZ' | 'CZ';
  /** `record_format` of the local record; anything but marc21 blocks for good. */
  readonly recordFormat?: string;
  /** For stamps: values for `{date}`, `{user}`, `{source}`. The engine reads no clock. */
  readonly stamp?: Readonly<Record<string, string>>;
}

/** Parsed, cleaned, grouped and aligned once; `resolve` is called at every tick. Opaque to callers but for these. */
export interface Prepared {
  readonly local: MarcRecord;
  readonly incoming: MarcRecord;
  readonly profile: MergeProfile;
  readonly context: MergeContext;
  readonly alignment: Alignment;
  readonly guards: readonly GuardFinding[];
  /** Incoming fields that clean-up marks as not taken, with the rule and reason. */
  readonly marked: ReadonlyMap<FieldId, { readonly rule: string; readonly reason: Reason }>;
}

export type Prepare = (
  local: MarcRecord,
  incoming: MarcRecord,
  profile: MergeProfile,
  context?: MergeContext,
) => Prepared;

export type Resolve = (prepared: Prepared, overrides?: readonly Override[]) => Proposal;
