/** What must hold of every proposal, whatever the records, the profile and the person say. */
import { isRepeatable } from '../marc/codes/repeatable';
import type { Field, FieldId, MarcRecord } from '../marc/record';
import { controlValue, isDataField, subfieldValues } from '../marc/record';

import type { Decision, Proposal } from './decision';
import { TAKEABLE_POSITIONS } from './leader';
import type { Prepared } from './merge-api';
import { sameBytes } from './outcome';
import { idsOf, linkIn } from './remembered';

export interface Violation {
  readonly id:
    | 'everyFieldDecided'
    | 'resultsExist'
    | 'mmsIdUnchanged'
    | 'keptUnchanged'
    | 'onlyOnce'
    | 'almaNumbersKept'
    | 'linksHold'
    | 'leaderCounts'
    | 'titleStays';
  readonly fieldIds: readonly FieldId[];
}

type Invariant = (prepared: Prepared, proposal: Proposal) => readonly FieldId[];

/** Each check names the fields that break it. */
const INVARIANTS: Readonly<Record<Violation['id'], Invariant>> = {
  everyFieldDecided,
  resultsExist,
  mmsIdUnchanged,
  keptUnchanged,
  onlyOnce,
  almaNumbersKept,
  linksHold,
  leaderCounts,
  titleStays,
};

/** The invariants that a proposal breaks: none, or the engine has a fault and the proposal must not be saved. */
export function checkInvariants(prepared: Prepared, proposal: Proposal): readonly Violation[] {
  return (Object.keys(INVARIANTS) as Violation['id'][]).flatMap((id) => {
    const broken = INVARIANTS[id](prepared, proposal);
    return broken.length > 0 ? [{ id, fieldIds: broken }] : [];
  });
}

function everyFieldDecided(
  { local, incoming }: Prepared,
  { decisions }: Proposal,
): readonly FieldId[] {
  const counts = new Map<FieldId, number>();
  for (const { fieldId } of decisions) counts.set(fieldId, (counts.get(fieldId) ?? 0) + 1);
  const inputs = ['L:LDR:1', 'I:LDR:1', ...idsOf(local, 'L'), ...idsOf(incoming, 'I')];
  return inputs.filter((id) => counts.get(id) !== 1);
}

/** Every result a decision names is there, and every field of the result is named by a decision. */
function resultsExist(_: Prepared, { record, decisions }: Proposal): readonly FieldId[] {
  const ids = new Set(['R:LDR:1', ...idsOf(record, 'R')]);
  const named = new Set(decisions.flatMap(({ result }) => result ?? []));
  return [...[...named].filter((id) => !ids.has(id)), ...[...ids].filter((id) => !named.has(id))];
}

function mmsIdUnchanged({ local }: Prepared, { record }: Proposal): readonly FieldId[] {
  return ['001', '003', '005'].flatMap((tag) =>
    controlValue(local, tag) === controlValue(record, tag) ? [] : [`R:${tag}:1`],
  );
}

/** A local field said to be kept or unchanged is in the result to the last byte. */
function keptUnchanged({ local }: Prepared, { record, decisions }: Proposal): readonly FieldId[] {
  const inputs = byId(local, 'L');
  const results = byId(record, 'R');
  const isWhole = ({ fieldId, result, flags }: Decision): boolean => {
    const [before, after] = [inputs.get(fieldId), result && results.get(result)];
    if (!before || !after) return false;
    return flags.includes('grafted') ? before.tag === after.tag : sameBytes(before, after);
  };
  return decisions
    .filter(
      ({ fieldId, verdict }) =>
        inputs.has(fieldId) && (verdict === 'kept' || verdict === 'unchanged'),
    )
    .filter((decision) => !isWhole(decision))
    .map(({ fieldId }) => fieldId);
}

function onlyOnce(_: Prepared, { record }: Proposal): readonly FieldId[] {
  const seen = new Set<string>();
  const ids = idsOf(record, 'R');
  return record.fields.flatMap(({ tag }, index) => {
    if (isRepeatable(tag) && !/^1\d\d$/.test(tag)) return [];
    const family = /^1\d\d$/.test(tag) ? '1XX' : tag;
    if (seen.has(family)) return [ids[index]];
    seen.add(family);
    return [];
  });
}

/** Numbers that Alma puts into 035 to link a record to the network or community zone. */
function almaNumbersKept({ local }: Prepared, { record }: Proposal): readonly FieldId[] {
  const numbersOf = ({ fields }: MarcRecord): string[] =>
    fields.flatMap((field) =>
      field.tag === '035' && isDataField(field)
        ? subfieldValues(field, 'a').filter((value) => /^\s*\(EXL/i.test(value))
        : [],
    );
  const kept = numbersOf(record);
  return numbersOf(local).every((number) => kept.includes(number)) ? [] : ['L:035:1'];
}

/** No $6 points nowhere, but for links that were broken in the local record before. */
function linksHold(prepared: Prepared, { record, decisions }: Proposal): readonly FieldId[] {
  const ends = new Set(record.fields.map((field) => endOf(field, 'here')));
  const before = new Set(prepared.local.fields.map((field) => endOf(field, 'here')));
  const ids = idsOf(record, 'R');
  const dangling = record.fields.flatMap((field, index) => {
    const there = endOf(field, 'there');
    return there === '' || ends.has(there) ? [] : [{ id: ids[index], field }];
  });
  if (dangling.length === 0) return [];
  const local = byId(prepared.local, 'L');
  const isExcused = ({ fieldId }: Decision): boolean => {
    const own = local.get(fieldId);
    return own !== undefined && !before.has(endOf(own, 'there'));
  };
  return dangling
    .filter(({ id }) => !decisions.some((one) => one.result === id && isExcused(one)))
    .map(({ id }) => id);
}

function endOf(field: Field, which: 'here' | 'there'): string {
  const link = linkIn(field);
  if (!link) return '';
  const isAlternate = field.tag === '880';
  const regular = isAlternate ? link.tag : field.tag;
  const is880 = isAlternate === (which === 'here');
  return `${is880 ? '880 for ' : ''}${regular}-${link.occurrence}`;
}

function leaderCounts({ local }: Prepared, { record }: Proposal): readonly FieldId[] {
  const own = (leader: string): string =>
    [...leader.padEnd(24)].filter((_, position) => !TAKEABLE_POSITIONS.includes(position)).join('');
  return own(record.leader) === own(local.leader) ? [] : ['R:LDR:1'];
}

function titleStays({ local, incoming }: Prepared, { record }: Proposal): readonly FieldId[] {
  const has = ({ fields }: MarcRecord): boolean => fields.some(({ tag }) => tag === '245');
  return (has(local) || has(incoming)) && !has(record) ? ['L:245:1'] : [];
}

function byId(record: MarcRecord, origin: 'L' | 'R'): ReadonlyMap<FieldId, Field> {
  const ids = idsOf(record, origin);
  return new Map(record.fields.map((field, index) => [ids[index], field]));
}
