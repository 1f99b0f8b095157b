/** At most one of each tag that MARC 21 allows once, one main entry (1XX), one OCLC number; and never no title. */
import { isRepeatable } from '../marc/codes/repeatable';

import { isFixedLocal } from './decide';
import type { Override } from './decision';
import type { Prepared } from './merge-api';
import { currentNumber, isOclcField, numbersInA } from './oclc-035';
import type { Outcome } from './outcome';
import { incomingStands, localStands, standsAs, why } from './outcome';
import type { Unbound } from './overrides';
import { ESSENTIAL_TAGS } from './overrides';

/** One version that would be in the result, by the place of its outcome. */
interface Standing {
  readonly place: number;
  readonly side: 'local' | 'incoming';
  readonly outcome: Outcome;
}

/**
 * Lets one field stand where MARC allows one: a person's choice before a field that a rule keeps, that before the version
 * of the base record, that before the first. The others go, with the winner named; a person's choice that lost is unbound.
 */
export function resolveNonRepeatables(
  outcomes: readonly Outcome[],
  overrides: readonly Override[],
  prepared: Prepared,
): { readonly outcomes: readonly Outcome[]; readonly unbound: readonly Unbound[] } {
  const result = [...outcomes];
  const unbound: Unbound[] = [];
  const preference: Preference = {
    base: prepared.profile.base,
    rank: new Map(overrides.map(({ target }, place) => [target, place])),
    current: currentNumber(prepared.incoming),
  };
  for (const family of crowdedFamilies(result, prepared)) {
    const [winner, ...losers] = [...family].sort((one, other) => preferred(one, other, preference));
    for (const loser of losers) {
      const { outcome } = loser;
      result[loser.place] = withoutSide(result[loser.place], loser.side, winner);
      const override = overrides.filter(({ target }) => target === outcome.unit.target).at(-1);
      if (outcome.byPerson && override)
        unbound.push({
          override,
          reason: {
            id: 'onlyOnce',
            values: { tag: outcome.unit.tag, label: override.label ?? '' },
          },
        });
    }
  }
  return { outcomes: keepEssentials(result), unbound };
}

function crowdedFamilies(outcomes: readonly Outcome[], prepared: Prepared): readonly Standing[][] {
  const families = new Map<string, Standing[]>();
  outcomes.forEach((outcome, place) => {
    for (const side of ['local', 'incoming'] as const) {
      const family = familyOf(outcome, side, prepared);
      if (family === undefined) continue;
      const members = families.get(family) ?? [];
      families.set(family, members);
      members.push({ place, side, outcome });
    }
  });
  return [...families.values()].filter((members) => members.length > 1);
}

/** What a standing version is one of at most one of; undefined where it does not stand or may be repeated. */
function familyOf(
  outcome: Outcome,
  side: 'local' | 'incoming',
  { profile }: Prepared,
): string | undefined {
  const group = outcome.unit[side];
  const standing = side === 'local' ? localStands(outcome) : incomingStands(outcome);
  if (!group || !standing) return undefined;
  const { field } = group.lead;
  if (/^1\d\d$/.test(field.tag)) return '1XX';
  // Two numbers that the local record already had stay as they are where local wins: nothing is replaced there.
  if (isOclcField(field, side, profile.ourCodes) && !isFixedLocal(group))
    return profile.base === 'incoming' || side === 'incoming' ? 'oclcNumber' : undefined;
  return isRepeatable(field.tag) ? undefined : field.tag;
}

interface Preference {
  readonly base: 'local' | 'incoming';
  /** Place of each chosen target: the later choice counts. */
  readonly rank: ReadonlyMap<string, number>;
  /** OCLC number of the incoming record. */
  readonly current: string | undefined;
}

function preferred(one: Standing, other: Standing, { base, rank, current }: Preference): number {
  const weigh = ({ outcome, side }: Standing): readonly number[] => [
    outcome.byPerson ? 1 + (rank.get(outcome.unit.target) ?? 0) : 0,
    outcome.protectedLocal && side === 'local' ? 1 : 0,
    side === base || outcome.stands === 'unchanged' ? 1 : 0,
    givesNumber(outcome, side, current) ? 1 : 0,
  ];
  const [mine, theirs] = [weigh(one), weigh(other)];
  for (let index = 0; index < mine.length; index += 1)
    if (mine[index] !== theirs[index]) return theirs[index] - mine[index];
  return one.place - other.place;
}

function givesNumber(
  { unit }: Outcome,
  side: 'local' | 'incoming',
  current: string | undefined,
): boolean {
  const field = unit[side]?.lead.field;
  return current !== undefined && field !== undefined && numbersInA(field).includes(current);
}

function withoutSide(outcome: Outcome, side: 'local' | 'incoming', winner: Standing): Outcome {
  const group = winner.outcome.unit[winner.side];
  const values = { tag: outcome.unit.tag, winner: group?.tag ?? '' };
  const gone = why('invariant', 'onlyOnceInRecord', values);
  const keepsOther = outcome.stands === 'both';
  return {
    ...outcome,
    stands: keepsOther ? (side === 'local' ? 'incoming' : 'local') : 'neither',
    localWhy: side === 'local' || !keepsOther ? gone : outcome.localWhy,
    incomingWhy: side === 'incoming' || !keepsOther ? gone : outcome.incomingWhy,
    byPerson: false,
    chosen: undefined,
  };
}

/** Where the incoming record has no 245 or 008 at all, the local one stays whatever the rules say. */
function keepEssentials(outcomes: readonly Outcome[]): readonly Outcome[] {
  const result = [...outcomes];
  for (const tag of ESSENTIAL_TAGS) {
    if (result.some((one) => standsAs(one, tag))) continue;
    const place = result.findIndex(({ unit }) => unit.local?.lead.field.tag === tag);
    if (place < 0) continue;
    const kept = why('invariant', 'mustStay', { tag });
    result[place] = { ...result[place], stands: 'local', localWhy: kept, protectedLocal: true };
  }
  return result;
}
