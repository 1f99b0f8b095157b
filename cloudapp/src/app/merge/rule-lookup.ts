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
  const contexts: Readonly<Record<Side, FieldContext>> = {
    local: { side: 'local', ourCodes: profile.ourCodes },
    incoming: { side: 'incoming', ourCodes: profile.ourCodes },
  };
  const speaksOfGroup = (rule: Rule, { tag, lead, linked }: FieldGroup, side: Side): boolean =>
    speaksOf(rule, lead.field, tag, contexts[side]) ||
    linked.some(({ field }) => speaksOf(rule, field, tag, contexts[side]));
  /** The strongest rule about a group that says something of one kind: only such rules are tested against its fields. */
  const strongest = (group: FieldGroup, side: Side, kind: Kind): Weighed | undefined =>
    candidates(group.tag, side, kind).find(({ rule }) => speaksOfGroup(rule, group, side));
  return {
    neverRule: (field, tag, side) =>
      candidates(tag, side, 'never').find(
        ({ rule }) => rule.never !== otherSide(side) && speaksOf(rule, field, tag, contexts[side]),
      )?.rule,
    flag(group, side, flag) {
      const rule = strongest(group, side, flag)?.rule;
      return { value: rule?.[flag] ?? profile.defaults[flag], rule };
    },
    pairAction(local, incoming) {
      const rules = [
        strongest(local, 'local', 'onPair'),
        strongest(incoming, 'incoming', 'onPair'),
      ];
      const found = rules
        .filter((one) => one !== undefined)
        .sort(strongestFirst)
        .at(0)?.rule;
      return { value: found?.onPair ?? profile.defaults.onPair, rule: found };
    },
  };
}

function otherSide(side: Side): Side {
  return side === 'local' ? 'incoming' : 'local';
}

/** What a rule may say something of. */
type Kind = Flag | 'never' | 'onPair';

/** Rules that say something of a kind about a tag of one side, strongest first. */
type CandidateFinder = (tag: string, side: Side, kind: Kind) => readonly Weighed[];

function candidateFinder(
  profile: MergeProfile,
  records: Readonly<Record<Side, MarcRecord>>,
): CandidateFinder {
  const live = new Set(
    profile.rules.filter((rule) =>
      (rule.when ?? []).every((scope) => scopeHolds(scope, records, profile.ourCodes)),
    ),
  );
  const ofTag = rulesByTag(profile);
  return remembered((tag: string, side: Side, kind: Kind) =>
    ofTag(tag, side).filter(({ rule }) => rule[kind] !== undefined && live.has(rule)),
  );
}

type RulesByTag = (tag: string, side: Side) => readonly Weighed[];

const byProfile = new WeakMap<MergeProfile, RulesByTag>();

/** The rules that name a tag, strongest first, whatever the records: the same for every merge with the profile. */
function rulesByTag(profile: MergeProfile): RulesByTag {
  const known = byProfile.get(profile);
  if (known) return known;
  const rules = profile.rules.filter(({ enabled }) => enabled !== false);
  const made = remembered((tag: string, side: Side) =>
    rules
      .filter((rule) => rule.side === undefined || rule.side === side)
      .flatMap((rule) => weighed(rule, tag, profile.rules.indexOf(rule)))
      .sort(strongestFirst),
  );
  byProfile.set(profile, made);
  return made;
}

/** Answers for a tag, a side and a kind, worked out when first asked for. */
function remembered<Args extends readonly string[], T>(
  read: (...args: Args) => T,
): (...args: Args) => T {
  const known = new Map<string, T>();
  return (...args) => {
    const key = args.join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = read(...args);
    known.set(key, made);
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
