/** The ways to find pairs, from sure to likely. Each takes the entries still open and gives pairs of them, one to one. */
import type { PairLevel } from './alignment';
import type { Entry, EntryPair, Open } from './entry';
import type { Differ } from './key-rule';
import { KEY_RULES } from './keys';
import { likeness } from './likeness';
import { bestFirst } from './pairing';
import { everyPair, promisingPairs } from './promising';
import type { Singleness } from './single-fields';
import { singleSlot } from './single-fields';

export interface Level {
  readonly level: PairLevel;
  /** `all` has the entries that earlier levels paired as well. */
  readonly find: (open: Open, all: Open) => readonly EntryPair[];
}

/** With more than this many pairs under one key, fields go together in their order and are not compared. */
const MOST_COMPARED = 400;

const MOST_TIERS = Math.max(...KEY_RULES.map(({ keys }) => keys.length));

export const LEVELS: readonly Level[] = [
  { level: 'exact', find: (open) => equal(open, ({ group }) => group.hash) },
  { level: 'normalised', find: (open) => equal(open, ({ comparison }) => comparison) },
  ...Array.from({ length: MOST_TIERS }, (_, tier): Level => ({
    level: 'key',
    find: (open) => sharingKey(open, tier),
  })),
  { level: 'similar', find: alike },
  { level: 'similar', find: alone },
];

/** Entries with the same text; several with one text go together in their order. */
function equal(open: Open, textOf: (entry: Entry) => string): readonly EntryPair[] {
  return buckets(open, (entry) => [textOf(entry)]).flatMap(inOrder);
}

/** Entries of one family with a key in common at this tier. Within a key, the most alike first. */
function sharingKey(open: Open, tier: number): readonly EntryPair[] {
  const pairs = buckets(open, (entry) =>
    entry.keysAt(tier).map((key) => `${entry.family}\n${key}`),
  ).flatMap((bucket) => {
    const isSmall = bucket.local.length * bucket.incoming.length <= MOST_COMPARED;
    return isSmall ? everyPair(bucket) : inOrder(bucket);
  });
  return chosen(
    pairs.filter((pair) => !isForbidden(pair, tier)),
    (local, incoming) => likeness(local.gramsOf(), incoming.gramsOf()),
  );
}

/** Entries of one family that are alike enough for their rule. */
function alike(open: Open): readonly EntryPair[] {
  const comparable = (entry: Entry): readonly string[] =>
    entry.rule.similar ? [entry.family] : [];
  return buckets(open, comparable).flatMap((bucket) => {
    const similar = bucket.local[0].rule.similar;
    if (!similar) return [];
    const { codes, atLeast, unless } = similar;
    const score = (local: Entry, incoming: Entry): number =>
      likeness(local.gramsOf(codes), incoming.gramsOf(codes));
    const pairs = promisingPairs(bucket, codes).filter(
      (pair) => score(...pair) >= atLeast && !differs(pair, unless),
    );
    return chosen(pairs, score);
  });
}

/** What is left of a tag that a record has once: the one takes the place of the other. */
function alone(open: Open, all: Open): readonly EntryPair[] {
  const isOpen = new Set([...open.local, ...open.incoming]);
  return [
    ...buckets(open, (entry) => slotOf(entry, 'one')),
    ...buckets(all, (entry) => slotOf(entry, 'usuallyOne')),
  ]
    .filter(({ local, incoming }) => local.length === 1 && incoming.length === 1)
    .flatMap(inOrder)
    .filter(([local, incoming]) => isOpen.has(local) && isOpen.has(incoming));
}

function slotOf({ group, family, owners }: Entry, wanted: Singleness): readonly string[] {
  const single = group.lead.field.tag === '880' ? undefined : singleSlot(group.tag);
  if (single?.singleness !== wanted) return [];
  return [`${single.slot}/${wanted === 'one' ? owners : family}`];
}

/** Entries by what is read of them, where both records have some. An entry may be in several buckets. */
function buckets(open: Open, read: (entry: Entry) => readonly string[]): readonly Open[] {
  const found = new Map<string, { local: Entry[]; incoming: Entry[] }>();
  for (const side of ['local', 'incoming'] as const)
    for (const entry of open[side])
      for (const key of read(entry)) {
        const bucket = found.get(key) ?? { local: [], incoming: [] };
        found.set(key, bucket);
        bucket[side].push(entry);
      }
  return [...found.values()].filter(({ local, incoming }) => local.length * incoming.length > 0);
}

function inOrder({ local, incoming }: Open): readonly EntryPair[] {
  return local.slice(0, incoming.length).map((entry, place): EntryPair => [entry, incoming[place]]);
}

function chosen(
  pairs: readonly EntryPair[],
  score: (local: Entry, incoming: Entry) => number,
): readonly EntryPair[] {
  const candidates = pairs.map(([local, incoming]) => ({
    local: local.place,
    incoming: incoming.place,
    // A single candidate needs no comparison to win.
    score: pairs.length === 1 ? 1 : score(local, incoming),
    pair: [local, incoming] as const,
  }));
  return bestFirst(candidates).map(({ pair }) => pair);
}

function isForbidden([local, incoming]: EntryPair, tier: number): boolean {
  return differs([local, incoming], local.rule.keys.at(tier)?.unless);
}

function differs([local, incoming]: EntryPair, unless: Differ | undefined): boolean {
  return Boolean(unless && local.lead && incoming.lead && unless(local.lead, incoming.lead));
}
