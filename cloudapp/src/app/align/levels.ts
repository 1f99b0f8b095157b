/** The ways to find pairs, from sure to likely. Each takes the entries still open and gives pairs of them, one to one. */
import type { PairLevel } from './alignment';
import type { Entry, EntryPair, Open } from './entry';
import type { Differ } from './key-rule';
import { KEY_RULES } from './keys';
import { likeness } from './likeness';
import type { Candidate } from './pairing';
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
  const allowed = pairs.filter((pair) => !differs(pair, pair[0].rule.keys.at(tier)?.unless));
  // A single candidate needs no comparison to win.
  return best(allowed.map((pair) => scored(pair, allowed.length === 1 ? 1 : likenessOf(pair))));
}

/** Entries of one family that are alike enough for their rule. */
function alike(open: Open): readonly EntryPair[] {
  const comparable = (entry: Entry): readonly string[] =>
    entry.rule.similar ? [entry.family] : [];
  return buckets(open, comparable).flatMap((bucket) => {
    const similar = bucket.local[0].rule.similar;
    if (!similar) return [];
    const { codes, atLeast, unless } = similar;
    return best(
      promisingPairs(bucket, codes)
        .map((pair) => scored(pair, likenessOf(pair, codes)))
        .filter(({ score, pair }) => score >= atLeast && !differs(pair, unless)),
    );
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
  for (const entry of open.local)
    for (const key of read(entry)) {
      const bucket = found.get(key);
      if (bucket) bucket.local.push(entry);
      else found.set(key, { local: [entry], incoming: [] });
    }
  for (const entry of open.incoming)
    for (const key of read(entry)) found.get(key)?.incoming.push(entry);
  return [...found.values()].filter(({ incoming }) => incoming.length > 0);
}

function inOrder({ local, incoming }: Open): readonly EntryPair[] {
  return local.slice(0, incoming.length).map((entry, place): EntryPair => [entry, incoming[place]]);
}

interface ScoredPair extends Candidate {
  readonly pair: EntryPair;
}

function scored(pair: EntryPair, score: number): ScoredPair {
  return { local: pair[0].place, incoming: pair[1].place, score, pair };
}

function best(pairs: readonly ScoredPair[]): readonly EntryPair[] {
  return bestFirst(pairs).map(({ pair }) => pair);
}

function likenessOf([local, incoming]: EntryPair, codes?: string): number {
  return likeness(local.gramsOf(codes), incoming.gramsOf(codes));
}

function differs([local, incoming]: EntryPair, unless: Differ | undefined): boolean {
  return Boolean(unless && local.lead && incoming.lead && unless(local.lead, incoming.lead));
}
