/** Pairing for the merge: marked fields never take the partner of one that is to be taken. */
import type { Alignment, FieldGroup, GroupPair } from '../align/alignment';
import { isRepeatable } from '../marc/codes/repeatable';
import type { MarcRecord } from '../marc/record';

import type { Prepared } from './merge-api';
import { currentNumber, isOclcField, pairOclcGroups } from './oclc-035';
import type { Unit } from './outcome';
import type { MergeProfile, Side } from './profile';
import { alignBehindProxies } from './proxies';
import type { RuleBook } from './rule-lookup';

/** The groups of both records and which of them the merge leaves aside at first. */
export interface Sides {
  readonly local: MarcRecord;
  readonly incoming: MarcRecord;
  readonly localGroups: readonly FieldGroup[];
  readonly incomingGroups: readonly FieldGroup[];
  readonly marked: Prepared['marked'];
}

/**
 * Aligns two records for a merge. First what is to be merged; then what is left of the local record with the marked
 * incoming fields, so that a person sees what they stand beside. 035 fields with the OCLC number pair whatever their
 * numbers. A weak pair is taken apart where the local field would stand anyway: its incoming partner is a field of its own.
 */
export function alignForMerge(sides: Sides, profile: MergeProfile, rules: RuleBook): Alignment {
  const { proxyPrefixes: prefixes = [] } = profile;
  const oclc = oclcGroups(sides, profile);
  const isMarked = (group: FieldGroup): boolean => sides.marked.has(group.lead.id);
  const isNever = (group: FieldGroup): boolean =>
    rules.neverRule(group.lead.field, group.tag, 'local') !== undefined;
  const local = sides.localGroups.filter((group) => !oclc.local.includes(group));
  const incoming = sides.incomingGroups.filter((group) => !oclc.incoming.includes(group));

  const wanted = alignBehindProxies(
    local.filter((group) => !isNever(group)),
    incoming.filter((group) => !isMarked(group)),
    prefixes,
  ).filter((pair) => !isWeak(pair, rules));
  const paired = new Set(wanted.map((pair) => pair.local));
  const beside = alignBehindProxies(
    local.filter((group) => !paired.has(group)),
    incoming.filter(isMarked),
    prefixes,
  );
  const numbers = pairOclcGroups(oclc.local, oclc.incoming, currentNumber(sides.incoming));
  return inRecordOrder([...wanted, ...beside, ...(numbers ? [numbers] : [])], sides);
}

/** The units of an alignment: pairs first, then what is alone. Each has its own target. */
export function unitsOf(alignment: Alignment): readonly Unit[] {
  return [
    ...alignment.pairs.map(({ local, incoming, level }): Unit => ({
      target: `${local.hash}+${incoming.hash}`,
      tag: incoming.tag,
      local,
      incoming,
      level,
    })),
    ...alignment.localOnly.map((local): Unit => ({ target: local.hash, tag: local.tag, local })),
    ...alignment.incomingOnly.map((incoming): Unit => ({
      target: `+${incoming.hash}`,
      tag: incoming.tag,
      incoming,
    })),
  ];
}

function oclcGroups(
  { localGroups, incomingGroups, marked }: Sides,
  { ourCodes }: MergeProfile,
): Readonly<Record<Side, readonly FieldGroup[]>> {
  return {
    local: localGroups.filter(({ lead }) => isOclcField(lead.field, 'local', ourCodes)),
    incoming: incomingGroups.filter(
      ({ lead }) => !marked.has(lead.id) && isOclcField(lead.field, 'incoming', ourCodes),
    ),
  };
}

/** A likeness is enough to replace a field, not to leave out an incoming one that would be taken if it stood alone. */
function isWeak({ local, incoming, level }: GroupPair, rules: RuleBook): boolean {
  return (
    level === 'similar' &&
    isRepeatable(incoming.tag) &&
    !incoming.tag.startsWith('1') &&
    rules.pairAction(local, incoming).value === 'local' &&
    rules.flag(incoming, 'incoming', 'append').value
  );
}

function inRecordOrder(pairs: readonly GroupPair[], sides: Sides): Alignment {
  const local = new Set(pairs.map((pair) => pair.local));
  const incoming = new Set(pairs.map((pair) => pair.incoming));
  return {
    pairs: [...pairs].sort((one, other) => one.local.lead.index - other.local.lead.index),
    localOnly: sides.localGroups.filter((group) => !local.has(group)),
    incomingOnly: sides.incomingGroups.filter((group) => !incoming.has(group)),
  };
}
