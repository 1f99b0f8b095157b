// The record that is created, made of an incoming one by the merge engine: a merge into nothing, under the institution's clean-up rules.
import { isLocalExtension } from '../../marc/local-extension';
import { oclcNumbersOf } from '../../marc/oclc-number';
import type { Field, MarcRecord } from '../../marc/record';
import { fieldIds } from '../../marc/record';
import type { GuardFinding, Reason, Warning } from '../../merge/decision';
import type { MergeContext } from '../../merge/merge-api';
import { prepare } from '../../merge/prepare';
import type { MergeProfile } from '../../merge/profile';
import { resolve } from '../../merge/resolve';

/** A field of the incoming record that the new one does not have. */
export interface NotTaken {
  readonly field: Field;
  /** Id of the rule, or `invariant`, `cleanup`, `subjectVocabularies`, `localOfAnother`. */
  readonly rule: string;
  readonly reason: Reason;
}

export interface MadeRecord {
  /** As it is sent to Alma. */
  readonly record: MarcRecord;
  readonly notTaken: readonly NotTaken[];
  readonly warnings: readonly Warning[];
  /** What the record says of itself that a cataloguer wants to know: another language, deleted in its source, no title. */
  readonly remarks: readonly GuardFinding[];
  /** The incoming record gave several OCLC numbers as current ones: those that became former ones, beside the one that stays. */
  readonly formerNumbers: readonly string[];
  /** The incoming record had no leader: type and level are assumed. */
  readonly leaderAssumed: boolean;
  /** The result breaks a rule that must hold: it is never created. */
  readonly unsafe: boolean;
}

const NOTHING: MarcRecord = { leader: '', fields: [] };

/** A record of language material, one part, of unknown fullness (MARC 21 leader 06, 07, 17). */
const ASSUMED = { type: 'a', level: 'm', fullness: 'u' } as const;

/**
 * The new record: what the profile's clean-up rules leave of the incoming one, its OCLC number in 035 and former ones in $z, without
 * the control numbers of the other system. Takes any record and profile, asks nobody.
 */
export function makeRecord(
  incoming: MarcRecord,
  profile: MergeProfile,
  context: MergeContext,
): MadeRecord {
  const taken = {
    ...incoming,
    fields: incoming.fields.filter((field) => !isLocalExtension(field)),
  };
  const { record, decisions, warnings, guards } = resolve(
    prepare(NOTHING, taken, forNewRecord(profile), context),
  );
  const idOf = new Map(fieldIds(taken, 'I').map((id, at) => [taken.fields[at], id]));
  const dropped = new Map(
    decisions.filter(({ verdict }) => verdict === 'dropped').map((one) => [one.fieldId, one]),
  );
  const notTaken = incoming.fields.flatMap((field): readonly NotTaken[] => {
    if (isLocalExtension(field)) return [ofAnotherLibrary(field)];
    const decision = dropped.get(idOf.get(field) ?? '');
    return decision ? [{ field, rule: decision.rule, reason: decision.reason }] : [];
  });
  return {
    record: { leader: newLeader(incoming.leader), fields: record.fields },
    notTaken,
    warnings,
    remarks: guards.filter(({ forGood }) => !forGood),
    formerNumbers: formerNumbers(taken, record),
    leaderAssumed: incoming.leader.trim() === '',
    unsafe: guards.some(({ forGood }) => forGood),
  };
}

/** Alma's local extension of a shared record belongs to the library that wrote it. In a new record it would be taken for ours. */
function ofAnotherLibrary(field: Field): NotTaken {
  return { field, rule: 'localOfAnother', reason: { id: 'localOfAnother', values: {} } };
}

function formerNumbers(incoming: MarcRecord, made: MarcRecord): readonly string[] {
  const { current } = oclcNumbersOf(made);
  return oclcNumbersOf(incoming).current.filter((number) => !current.includes(number));
}

/**
 * A profile whose base is the local record says what may be added to a description that is there: here is none, and by it the record
 * would lack its main entry and imprint. Only its clean-up of incoming fields holds then.
 */
export function forNewRecord(profile: MergeProfile): MergeProfile {
  if (profile.base === 'incoming') return profile;
  return {
    ...profile,
    base: 'incoming',
    mode: 'declarative',
    statements: [],
    defaults: { add: true, append: true, remove: true, delete: true, onPair: 'incoming' },
    rules: profile.rules.filter(({ never }) => never === 'incoming' || never === 'both'),
  };
}

/**
 * The leader of a new record: new (05 `n`), in Unicode (09 `a`), with what the incoming one says of type, level, control, fullness and
 * form; counts are the system's to compute. Source: MARC 21 leader.
 */
export function newLeader(incoming: string): string {
  const isBlank = incoming.trim() === '';
  const said = (position: number): string => incoming.charAt(position) || ' ';
  const type = said(6) === ' ' ? ASSUMED.type : said(6);
  const level = said(7) === ' ' ? ASSUMED.level : said(7);
  const fullness = isBlank ? ASSUMED.fullness : said(17);
  return `00000n${type}${level}${said(8)}a2200000${fullness}${said(18)}${said(19)}4500`;
}
