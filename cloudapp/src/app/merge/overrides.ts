/** A person's choices: bound to their unit by content, refused where MARC forbids, never applied to another field. */
import { isRepeatable } from '../marc/codes/repeatable';
import type { Field } from '../marc/record';

import type { Override, OverrideValue, Proposal, Reason } from './decision';
import { isAlmaNumber } from './conditions';
import { isFixedLocal } from './decide';
import type { Prepared } from './merge-api';
import { isOclcField } from './oclc-035';
import type { Outcome, Stands, Unit } from './outcome';
import { incomingStands, localStands, standsAs, why } from './outcome';

export type Unbound = Proposal['unbound'][number];

/** Tags without which a record is none: one must stay (MARC 21: mandatory fields). */
export const ESSENTIAL_TAGS: readonly string[] = ['008', '245'];

/** Numbers of the other system can never be taken, not even by a person. */
function isNeverTaken(field: Field): boolean {
  return ['001', '003', '005'].includes(field.tag) || isAlmaNumber(field);
}

/**
 * Applies choices to the outcomes of the profile. Of several choices for one target the last counts. Gives back new outcomes
 * and the choices that found no unit or that MARC forbids, with the reason.
 */
export function applyOverrides(
  outcomes: readonly Outcome[],
  overrides: readonly Override[],
  { profile }: Prepared,
): { readonly outcomes: readonly Outcome[]; readonly unbound: readonly Unbound[] } {
  if (overrides.length === 0) return { outcomes, unbound: [] };
  const chosen = new Map(overrides.map((override) => [override.target, override]));
  const places = new Map(outcomes.map(({ unit }, place) => [unit.target, place]));
  const result = [...outcomes];
  const unbound: Unbound[] = [];
  for (const override of chosen.values()) {
    const place = places.get(override.target);
    if (place === undefined) {
      unbound.push({ override, reason: reason('fieldNotFound', override) });
      continue;
    }
    const next = chosenOutcome(result[place], override);
    const refusal = refusalOf(next, override.value, result, profile.ourCodes);
    if (refusal) unbound.push({ override, reason: reason(refusal, override, next.unit.tag) });
    else result[place] = next;
  }
  return { outcomes: result, unbound };
}

function reason(id: string, override: Override, tag = ''): Reason {
  return { id, values: { tag, label: override.label ?? '' } };
}

/** The outcome once a person has chosen. For a group alone, any value that names its side keeps it. */
function chosenOutcome(outcome: Outcome, override: Override): Outcome {
  const { unit } = outcome;
  const { value } = override;
  const stands = chosenStands(unit, value, outcome);
  const id = { local: 'chosenLocal', incoming: 'chosenIncoming', both: 'chosenBoth' };
  const chosen = why('override', value === 'neither' ? 'chosenNeither' : id[value]);
  return {
    ...outcome,
    stands,
    localWhy: chosen,
    incomingWhy: chosen,
    byPerson: true,
    chosen: override,
  };
}

function chosenStands(unit: Unit, value: OverrideValue, outcome: Outcome): Stands {
  const wantsLocal = value === 'local' || value === 'both';
  const wantsIncoming = value === 'incoming' || value === 'both';
  if (unit.local && unit.incoming) {
    if (unit.level !== 'exact' || value === 'neither') return value;
    // Both say the same: there is nothing to choose but whether it stands.
    return outcome.stands === 'local' ? 'local' : 'unchanged';
  }
  if (unit.local) return wantsLocal ? 'local' : 'neither';
  return wantsIncoming ? 'incoming' : 'neither';
}

/** Why MARC or Alma forbids a choice; undefined where it is allowed. i18n: `reasons.<id>`. */
function refusalOf(
  next: Outcome,
  value: OverrideValue,
  others: readonly Outcome[],
  ourCodes: readonly string[],
): string | undefined {
  const { local, incoming } = next.unit;
  if (local && isFixedLocal(local) && !localStands(next)) return 'mustStay';
  if (incoming && incomingStands(next) && isNeverTaken(incoming.lead.field)) return 'neverTaken';
  if (value === 'both' && local && incoming) {
    const { field } = local.lead;
    if (!isRepeatable(incoming.tag) || incoming.tag.startsWith('1')) return 'onlyOnce';
    if (isOclcField(field, 'local', ourCodes)) return 'oneOclcNumber';
  }
  return leavesNone(next, others) ? 'mustStay' : undefined;
}

/** Whether an essential tag would be gone. */
function leavesNone(next: Outcome, others: readonly Outcome[]): boolean {
  const { local, incoming, target } = next.unit;
  return ESSENTIAL_TAGS.some((tag) => {
    const isItsTag = local?.lead.field.tag === tag || incoming?.lead.field.tag === tag;
    if (!isItsTag || standsAs(next, tag)) return false;
    return !others.some((other) => other.unit.target !== target && standsAs(other, tag));
  });
}
