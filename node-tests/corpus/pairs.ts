// Pairs of real records for the merge: those of ../shared/data/pairs, and pairings made of single records.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { readOneMarcXml } from '../../cloudapp/src/app/marc/marcxml-read';
import type { MarcRecord } from '../../cloudapp/src/app/marc/record';

import type { NamedRecord } from './reading';

export interface RecordPair {
  readonly name: string;
  readonly local: MarcRecord;
  readonly incoming: MarcRecord;
}

export interface Pairs {
  readonly pairs: readonly RecordPair[];
  /** Pairs of which a record cannot be read, each with why. */
  readonly unreadable: readonly string[];
}

/** The folder whose pairs are equal once both are NFC. */
export const NORMALISATION_ONLY = 'normalisation-only/';

export function sharedPairs(dataFolder: string): Pairs {
  const folder = path.join(dataFolder, 'pairs');
  const pairs: RecordPair[] = [];
  const unreadable: string[] = [];
  for (const kind of readdirSync(folder).sort())
    for (const title of readdirSync(path.join(folder, kind)).sort()) {
      const name = `${kind}/${title}`;
      const [local, incoming] = ['local', 'incoming'].map((side) =>
        readOneMarcXml(readFileSync(path.join(folder, name, `${side}.xml`), 'utf8')),
      );
      if (local.ok && incoming.ok)
        pairs.push({ name, local: local.value, incoming: incoming.value });
      else
        unreadable.push(
          `${name}: ${[local, incoming].map((one) => (one.ok ? '' : one.failure.kind)).join(' ')}`,
        );
    }
  return { pairs, unreadable };
}

/** Each pair with its records the other way round, and each local record with itself. */
export function turned(pairs: readonly RecordPair[]): readonly RecordPair[] {
  return pairs.flatMap(({ name, local, incoming }) => [
    { name: `${name} turned round`, local: incoming, incoming: local },
    { name: `${name} local with itself`, local, incoming: local },
  ]);
}

/** How far apart the records of a made pairing stand in the list: primes, so that pairings differ. */
const STEPS = [1, 7, 61, 397];

/**
 * Pairings of records that describe titles: neighbours and strangers, and records that share every other field. The same list
 * gives the same pairings.
 */
export function madePairs(records: readonly NamedRecord[], most: number): readonly RecordPair[] {
  const titles = distinct(records.filter(({ record }) => isTitle(record)));
  const made: RecordPair[] = [];
  const stride = Math.max(1, Math.floor((titles.length * STEPS.length * 2) / most));
  for (let turn = 0; made.length < most && turn < titles.length * STEPS.length; turn += stride) {
    const local = titles[turn % titles.length];
    const step = STEPS[Math.floor(turn / titles.length) % STEPS.length];
    const incoming = titles[(turn + step) % titles.length];
    made.push({
      name: `${local.name} with ${incoming.name}`,
      local: local.record,
      incoming: incoming.record,
    });
    made.push({
      name: `${local.name} spliced with ${incoming.name}`,
      local: local.record,
      incoming: spliced(local.record, incoming.record),
    });
  }
  return made.slice(0, most);
}

/** The second record with every other field of the first, in the order of tags. */
function spliced(local: MarcRecord, incoming: MarcRecord): MarcRecord {
  const shared = local.fields.filter((field, index) => index % 2 === 0 && /^[2-9]/.test(field.tag));
  const tags = new Set(shared.map(({ tag }) => tag));
  const own = incoming.fields.filter(({ tag }, index) => !tags.has(tag) || index % 3 === 0);
  const fields = [...own, ...shared]
    .map((field, place) => ({ field, place }))
    .sort((one, other) => compare(one.field.tag, other.field.tag) || one.place - other.place)
    .map(({ field }) => field);
  return { leader: incoming.leader, fields };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function isTitle({ leader, fields }: MarcRecord): boolean {
  return 'acdefgijkmoprt'.includes(leader.charAt(6)) && fields.some(({ tag }) => tag === '245');
}

function distinct(records: readonly NamedRecord[]): readonly NamedRecord[] {
  const seen = new Map(records.map((one) => [JSON.stringify(one.record), one]));
  return [...seen.values()];
}
