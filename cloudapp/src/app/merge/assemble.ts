/** Carries outcomes out: which fields are in the result, and what became of every input field. */
import type { PlacedField } from '../align/alignment';

import type { DecisionFlag, Verdict } from './decision';
import type { Draft, Fate, Members, OutField } from './draft';
import { membersOf } from './draft';
import type { Prepared } from './merge-api';
import type { Outcome, Stands, Why } from './outcome';
import { sameBytes, why } from './outcome';
import type { Side } from './profile';

/**
 * The draft of a result: no identifier grafted, no number settled. Fields and fates are in record order, the local record's
 * first: "the first" of later phases must not hang on which fields were paired, since a second merge pairs otherwise.
 */
export function assemble(outcomes: readonly Outcome[], prepared: Prepared): Draft {
  const draft: Draft = { out: [], fates: new Map() };
  for (const outcome of outcomes)
    for (const members of membersOf(outcome.unit.local, outcome.unit.incoming))
      place(draft, outcome, members, prepared);
  const fates = [...draft.fates].sort(([, one], [, other]) => recordOrder(one, other));
  return { out: byRecord(draft), fates: new Map(fates) };
}

function recordOrder({ input: one }: Fate, { input: other }: Fate): number {
  return Number(isIncoming(one)) - Number(isIncoming(other)) || one.index - other.index;
}

function isIncoming({ id }: PlacedField): boolean {
  return id.startsWith('I:');
}

/** The fields of the local record in its order, then those of the incoming one, then what the profile adds. */
export function byRecord({ out, fates }: Draft): OutField[] {
  const rank = ({ side, from }: OutField): number =>
    ['local', 'incoming', 'profile'].indexOf(side) * fates.size +
    (fates.get(from)?.input.index ?? 0);
  return [...out].sort((one, other) => rank(one) - rank(other));
}

const SIDES = ['local', 'incoming'] as const;

function place(draft: Draft, outcome: Outcome, members: Members, prepared: Prepared): void {
  const isLeftOut = isMarkedAlone(outcome, members, prepared);
  const stands = standsFor(outcome.stands, members, isLeftOut, prepared);
  const out = standing(stands, members, prepared);
  if (out.local) draft.out.push(out.local);
  if (out.incoming) draft.out.push(out.incoming);
  for (const side of SIDES) {
    const input = members[side];
    if (!input) continue;
    const fate = fateOf(side, input, stands, outcome, members);
    const carried = stands === 'both' ? out[side] : (out.local ?? out.incoming);
    if (fate.verdict !== 'dropped' || outcome.stands === 'union') fate.out = carried;
    draft.fates.set(input.id, fate);
  }
  if (isLeftOut && members.incoming) leaveOut(draft, members.incoming, prepared);
}

/**
 * The fields that stand. Where both do, only the one of the base record can have the place on the canvas. A marked incoming
 * field has no place to give: it is not taken, and which local field it stands beside is a courtesy to the reader.
 */
function standing(
  stands: Stands,
  { local, incoming }: Members,
  { profile, marked }: Prepared,
): Readonly<Record<Side, OutField | undefined>> {
  const isBeside = stands !== 'incoming' && incoming !== undefined && marked.has(incoming.id);
  const place = isBeside ? undefined : incoming?.index;
  const canvas = profile.base === 'incoming' ? place : local?.index;
  const placeOf = (side: Side): number | undefined =>
    stands === 'both' && profile.base !== side ? undefined : canvas;
  const isLocal = stands === 'local' || stands === 'both' || stands === 'unchanged';
  const isIncoming = stands === 'incoming' || stands === 'both';
  return {
    local: local && isLocal ? outField('local', local, placeOf('local')) : undefined,
    incoming:
      incoming && isIncoming ? outField('incoming', incoming, placeOf('incoming')) : undefined,
  };
}

function outField(side: Side, input: PlacedField, canvas?: number): OutField {
  const { field, id } = input;
  return { field, tag: field.tag, side, from: id, canvas };
}

/** What stands for two counterparts; the subfields of a union are joined later (./graft.ts), from this canvas. */
function standsFor(
  stands: Stands,
  { local, incoming }: Members,
  isLeftOut: boolean,
  { profile }: Prepared,
): Stands {
  const kept = stands === 'union' ? (profile.base === 'incoming' ? 'incoming' : 'local') : stands;
  if (kept === 'unchanged' && !(local && incoming)) return local ? 'local' : 'incoming';
  if (!isLeftOut) return kept;
  return kept === 'both' || kept === 'local' ? 'local' : 'neither';
}

/** An 880 that clean-up marks while its field is taken. */
function isMarkedAlone(
  { unit, byPerson }: Outcome,
  { isLead, incoming }: Members,
  { marked }: Prepared,
): boolean {
  if (isLead || !incoming || byPerson || !unit.incoming) return false;
  return marked.has(incoming.id) && !marked.has(unit.incoming.lead.id);
}

function leaveOut(draft: Draft, incoming: PlacedField, { marked }: Prepared): void {
  const fate = draft.fates.get(incoming.id);
  const mark = marked.get(incoming.id);
  if (fate && mark) draft.fates.set(incoming.id, { ...fate, verdict: 'dropped', why: mark });
}

const NO_FLAGS: readonly DecisionFlag[] = [];
const BY_PERSON: readonly DecisionFlag[] = ['byPerson'];
const NOTHING_GRAFTED: Fate['grafted'] = [];

function fateOf(
  side: Side,
  input: PlacedField,
  stands: Stands,
  outcome: Outcome,
  members: Members,
): Fate {
  const { local, incoming } = members;
  const other = side === 'local' ? incoming : local;
  const verdict = verdictOf(side, stands, other !== undefined);
  const flags = outcome.byPerson ? BY_PERSON : NO_FLAGS;
  const isOtherwiseCoded =
    stands === 'unchanged' && local && incoming && !sameBytes(local.field, incoming.field);
  return {
    input,
    outcome,
    verdict,
    why: whyOf(side, verdict, outcome, members),
    partner: other?.id,
    out: undefined,
    flags: isOtherwiseCoded ? [...flags, 'normalisationOnly'] : flags,
    grafted: NOTHING_GRAFTED,
  };
}

function verdictOf(side: Side, stands: Stands, isPaired: boolean): Verdict {
  if (stands === 'unchanged') return 'unchanged';
  if (stands === 'neither') return 'dropped';
  if (side === 'local') {
    if (stands === 'local' || stands === 'both') return 'kept';
    return isPaired ? 'replaced' : 'dropped';
  }
  if (stands === 'local') return 'dropped';
  return stands === 'incoming' && isPaired ? 'replaced' : 'added';
}

/** An 880 without counterpart comes and goes with its field. */
function whyOf(
  side: Side,
  verdict: Verdict,
  outcome: Outcome,
  { isLead, local, incoming }: Members,
): Why {
  const own = side === 'local' ? outcome.localWhy : outcome.incomingWhy;
  const isPair = outcome.unit.local !== undefined && outcome.unit.incoming !== undefined;
  if (isLead || !isPair || (local && incoming)) return own;
  if (verdict === 'dropped') return why(own.rule, 'goesWithField', { tag: outcome.unit.tag });
  return verdict === 'added' ? why(own.rule, 'comesWithField', { tag: outcome.unit.tag }) : own;
}
