import type { FieldId, MarcRecord } from '../marc/record';

import { addFields, additionsFor } from './additions';
import { assemble, byRecord } from './assemble';
import type { DecideContext } from './decide';
import { decideContext, decideUnit, takesNumber } from './decide';
import type { Override, Proposal } from './decision';
import { additionDecisions, decisionsOf, isAddition } from './decisions';
import type { Draft, OutField } from './draft';
import { graftIdentifiers } from './graft';
import { checkInvariants } from './invariants';
import { decideLeader } from './leader-decision';
import { lostOf } from './lost';
import type { Prepared, Resolve } from './merge-api';
import { resolveNonRepeatables } from './non-repeatable';
import { inOrder } from './order';
import { decideInOrder } from './ordered';
import type { Outcome } from './outcome';
import type { Unbound } from './overrides';
import { applyOverrides } from './overrides';
import type { EqualFields } from './relink';
import { relink } from './relink';
import { idsOf } from './remembered';
import { settleEqual } from './settle-equal';
import { settleOclcNumber } from './settle-oclc';
import { applySubfieldChoices } from './subfield-choices';
import { placeTwins } from './twins';
import { unitsOf } from './units';
import { warningsOf } from './warnings';

/**
 * The proposal for two prepared records and a person's choices. Pure: the same input gives the same proposal, nothing is changed,
 * no clock is read. Choices that bind to nothing or that MARC forbids are in `unbound`, never applied to another field.
 */
export const resolve: Resolve = (prepared, overrides = []) => {
  const leader = decideLeader(prepared, overrides);
  const ofFields = overrides.filter(
    ({ target }) => target !== leader.decisions[0].target && !isAddition(target),
  );
  const context = decideContext(prepared);
  const { outcomes, unbound } = outcomesOf(prepared, ofFields, context);
  const draft = assemble(outcomes, prepared);
  settleOclcNumber(draft, prepared, (field) => takesNumber(field, context));
  const conflicts = graftIdentifiers(draft, prepared.profile);
  const refused = applySubfieldChoices(draft, prepared.profile);
  settleEqual(draft);
  placeTwins(draft, prepared.profile);
  const added = addFields(
    draft,
    additionsFor(recordOf(leader.leader, draft), prepared.profile, prepared.context),
  );
  draft.out = [...inOrder(byRecord(draft))];
  const links = relink(draft.out, prepared, equalFields(draft));
  const record = recordOf(leader.leader, draft);
  const ids = resultIds(draft, record);
  return checked(prepared, {
    record,
    decisions: [
      ...leader.decisions,
      ...decisionsOf(draft, prepared, ids),
      ...additionDecisions(added, draft, ids),
    ],
    warnings: warningsOf(draft, prepared, record, [...conflicts, ...links], added),
    lost: lostOf(draft),
    guards: prepared.guards,
    unbound: [...leader.unbound, ...unbound, ...refused, ...refusedAdditions(overrides)],
  });
};

function outcomesOf(
  prepared: Prepared,
  overrides: readonly Override[],
  context: DecideContext,
): { readonly outcomes: readonly Outcome[]; readonly unbound: readonly Unbound[] } {
  const units = unitsOf(prepared.alignment);
  const decided =
    prepared.profile.mode === 'ordered'
      ? decideInOrder(units, context)
      : units.map((unit) => decideUnit(unit, context));
  const byDefault = resolveNonRepeatables(decided, [], prepared);
  const chosen = applyOverrides(byDefault.outcomes, overrides, prepared);
  const single = resolveNonRepeatables(chosen.outcomes, overrides, prepared);
  return { outcomes: single.outcomes, unbound: [...chosen.unbound, ...single.unbound] };
}

/** What the profile adds is switched off in the profile, so that it is the same for everybody. */
function refusedAdditions(overrides: readonly Override[]): readonly Unbound[] {
  return overrides
    .filter(({ target }) => isAddition(target))
    .map((override) => ({
      override,
      reason: { id: 'profileAdds', values: { tag: '', label: override.label ?? '' } },
    }));
}

function recordOf(leader: string, { out }: Draft): MarcRecord {
  return { leader, fields: out.map(({ field }) => field) };
}

function resultIds(draft: Draft, record: MarcRecord): ReadonlyMap<OutField, FieldId> {
  const ids = idsOf(record, 'R');
  return new Map(draft.out.map((out, index) => [out, ids[index]]));
}

function equalFields(draft: Draft): readonly EqualFields[] {
  return [...draft.fates.values()].flatMap(({ verdict, partner, input }) => {
    if (verdict !== 'unchanged' || !input.id.startsWith('L:') || partner === undefined) return [];
    const incoming = draft.fates.get(partner)?.input.field;
    return incoming ? [{ local: input.field, incoming }] : [];
  });
}

/** A proposal that breaks an invariant can never be saved: the guard has no answer. */
function checked(prepared: Prepared, proposal: Proposal): Proposal {
  const violations = checkInvariants(prepared, proposal);
  if (violations.length === 0) return proposal;
  const values = { invariants: violations.map(({ id }) => id).join(', ') };
  return {
    ...proposal,
    guards: [...proposal.guards, { id: 'mergeUnsafe', level: 'block', forGood: true, values }],
  };
}
