/** Which rules of a profile speak about a group, strongest first (design 5, precedence). */
import type { FieldGroup } from '../align/alignment';
import type { Field, MarcRecord } from '../marc/record';

import type { FieldContext } from './conditions';
import type { MergeProfile, PairAction, Rule, Side } from './profile';
import { fitsField, scopeHolds, specificity, tagRank } from './selector';

export type Flag = 'add' | 'append' | 'remove' | 'delete';

/** An answer and the rule that gave it; `undefined` rule = the profile's defaults. */
export interface Ruling<T> {
  readonly value: T;
  readonly rule: Rule | undefined;
}

export interface RuleBook {
  /** Rules for a whole group, strongest first: those that match its leading field or any of its 880s. */
  rulesFor(group: FieldGroup, side: Side): readonly Rule[];
  /** The rule that says never to take (incoming) or keep (local) this one field; `tag` is that of its group. */
  neverRule(field: Field, tag: string, side: Side): Rule | undefined;
  /** One of the four flags for a group; what a rule leaves out comes from the next one, last of all from the defaults. */
  flag(group: FieldGroup, side: Side, flag: Flag): Ruling<boolean>;
  /** What to do with a pair: rules about its local field and those about its incoming one, strongest first. */
  pairAction(local: FieldGroup, incoming: FieldGroup): Ruling<PairAction>;
}

/** A rule with its weight for one tag. */
interface Weighed {
  readonly rule: Rule;
  readonly weight: readonly [priority: number, specificity: number, place: number];
}

/**
 * Rules of a profile made ready for two records. Scopes are settled once; candidates are found per tag, so that a field is
 * tested against the few rules that name its tag.
 */
export function ruleBook(profile: MergeProfile, local: MarcRecord, incoming: MarcRecord): RuleBook {
  const candidates = candidateFinder(profile, { local, incoming });
  const weighedFor = (group: FieldGroup, side: Side): readonly Weighed[] => {
    const context: FieldContext = { side, ourCodes: profile.ourCodes };
    const members = [group.lead, ...group.linked].map(({ field }) => field);
    return candidates(group.tag, side).filter(({ rule }) =>
      members.some((field) => speaksOf(rule, field, group.tag, context)),
    );
  };
  return {
    rulesFor: (group, side) => weighedFor(group, side).map(({ rule }) => rule),
    neverRule(field, tag, side) {
      const context: FieldContext = { side, ourCodes: profile.ourCodes };
      return candidates(tag, side).find(
        ({ rule }) =>
          (rule.never === side || rule.never === 'both') && speaksOf(rule, field, tag, context),
      )?.rule;
    },
    flag(group, side, flag) {
      const rule = weighedFor(group, side).find((one) => one.rule[flag] !== undefined)?.rule;
      return { value: rule?.[flag] ?? profile.defaults[flag], rule };
    },
    pairAction(local, incoming) {
      const found = [...weighedFor(local, 'local'), ...weighedFor(incoming, 'incoming')]
        .filter(({ rule }) => rule.onPair !== undefined)
        .sort(strongestFirst)[0]?.rule;
      return { value: found?.onPair ?? profile.defaults.onPair, rule: found };
    },
  };
}

type CandidateFinder = (tag: string, side: Side) => readonly Weighed[];

function candidateFinder(
  profile: MergeProfile,
  records: Readonly<Record<Side, MarcRecord>>,
): CandidateFinder {
  const live = profile.rules.filter(
    (rule) =>
      rule.enabled !== false &&
      (rule.when ?? []).every((scope) => scopeHolds(scope, records, profile.ourCodes)),
  );
  const known: Record<Side, Map<string, readonly Weighed[]>> = {
    local: new Map(),
    incoming: new Map(),
  };
  return (tag, side) => {
    const found = known[side].get(tag);
    if (found) return found;
    const made = live
      .filter((rule) => rule.side === undefined || rule.side === side)
      .flatMap((rule) => weighed(rule, tag, profile.rules.indexOf(rule)))
      .sort(strongestFirst);
    known[side].set(tag, made);
    return made;
  };
}

/** A rule that names `880` itself is a candidate for every tag, because any group may hold an 880. */
function weighed(rule: Rule, tag: string, place: number): readonly Weighed[] {
  const rank = tagRank(rule.select, tag) ?? (rule.select.tags.includes('880') ? 0 : undefined);
  if (rank === undefined) return [];
  // A rule that holds only for some records is meant before one that holds for all.
  const close = specificity(rule.select, rank) * 2 + (rule.when?.length ? 1 : 0);
  return [{ rule, weight: [rule.priority ?? 0, close, place] }];
}

function strongestFirst(one: Weighed, other: Weighed): number {
  for (let index = 0; index < one.weight.length; index += 1) {
    const difference = (other.weight[index] ?? 0) - (one.weight[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * An 880 is spoken of under the tag it stands for: what keeps a 500 keeps its 880. A mask such as `8XX` does not mean
 * 880 fields; naming `880` does.
 */
function speaksOf(rule: Rule, field: Field, groupTag: string, context: FieldContext): boolean {
  const named =
    field.tag === '880'
      ? tagRank(rule.select, groupTag) !== undefined || rule.select.tags.includes('880')
      : tagRank(rule.select, groupTag) !== undefined;
  return named && fitsField(rule.select, field, context);
}
