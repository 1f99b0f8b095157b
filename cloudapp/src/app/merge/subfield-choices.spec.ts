import * as fc from 'fast-check';

import { expectForAll } from '../../testing/marc-generator/for-all';
import type { RecordPair } from '../../testing/marc-generator';
import { recordPair } from '../../testing/marc-generator';
import { shippedProfile } from '../../testing/stories/profiles';
import type { DataField, Field, MarcRecord } from '../marc/record';
import { isDataField } from '../marc/record';

import type { Override, Proposal, SubfieldChoice } from './decision';
import { prepare } from './prepare';
import { resolve } from './resolve';

const PROFILES = ['copy-and-merge', 'enrich-only', 'full-overlay'].map(shippedProfile);

/** Any pair, with a choice for some subfield of some of its units. */
const cases = fc.record({
  pair: recordPair({ maxFields: 8 }),
  profile: fc.constantFrom(...PROFILES),
  place: fc.nat(40),
  value: fc.constantFrom<('local' | 'incoming')[]>('local', 'incoming'),
  from: fc.constantFrom<('local' | 'incoming')[]>('local', 'incoming'),
  nth: fc.nat(5),
  take: fc.boolean(),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

interface Run {
  readonly without: Proposal;
  readonly chosen: Proposal;
  readonly override: Override;
  readonly choice: SubfieldChoice;
}

/** The merge with the version chosen, and with one subfield chosen besides; nothing where the case names no data field. */
function run({ pair, profile, place, value, from, nth, take }: Case): Run | undefined {
  const prepared = prepare(pair.local, pair.incoming, profile);
  // Numbers move between fields: their stories stand in subfields.story.
  const pairs = prepared.alignment.pairs.filter(
    ({ level, local }) => level !== 'exact' && local.tag !== '035' && local.tag !== '019',
  );
  const unit = pairs[place % Math.max(pairs.length, 1)];
  const field = unit?.[from].lead.field;
  if (!unit || !field || !isDataField(field) || field.subfields.length === 0) return undefined;
  const { code } = field.subfields[nth % field.subfields.length];
  const same = field.subfields.filter((one) => one.code === code);
  const choice = { from, code, nth: 1 + (nth % same.length), take };
  const target = `${unit.local.hash}+${unit.incoming.hash}`;
  const override: Override = { target, value, subfields: [choice] };
  return {
    without: resolve(prepared, [{ target, value }]),
    chosen: resolve(prepared, [override]),
    override,
    choice,
  };
}

describe('choices of single subfields', () => {
  it('leave every other group of the record as it was', () => {
    expectForAll(cases, (one) => {
      const found = run(one);
      if (!found) return true;
      const { without, chosen, override } = found;
      if (hasRepeat(without) || hasRepeat(chosen)) return true;
      return same(others(without, override), others(chosen, override));
    });
  });

  it('never break what must hold of every result', () => {
    expectForAll(cases, (one) => {
      const found = run(one);
      return !found || !found.chosen.guards.some(({ id }) => id === 'mergeUnsafe');
    });
  });

  it('are either carried out or refused with a sentence', () => {
    expectForAll(cases, (one) => {
      const found = run(one);
      if (!found) return true;
      const { chosen, override, choice } = found;
      if (chosen.unbound.length > 0) return true;
      const field = fieldOf(chosen, override, one.value);
      // A version that does not stand has no subfields to choose from.
      if (!field) return true;
      const named = namedBy(one.pair[choice.from], chosen, override, choice);
      const isThere = field.subfields.some(
        ({ code, value }) => code === choice.code && sameText(value, named),
      );
      return named === undefined || isThere === choice.take || standsTwice(one.pair, named);
    });
  });
});

/** A field that repeats the chosen one goes or comes with what the chosen one says. */
function hasRepeat({ decisions }: Proposal): boolean {
  return decisions.some(({ reason: { id } }) => id === 'alreadyThere' || id === 'sameResult');
}

/** The results of all decisions but those of the chosen group. Equal fields may trade places, so that order is not compared. */
function others({ decisions, record }: Proposal, { target }: Override): readonly string[] {
  const fieldOfId = resultsById(record);
  const own = new Set(decisions.filter((one) => one.target === target).map(({ result }) => result));
  const rest = [...fieldOfId].filter(([id]) => !own.has(id));
  return rest.map(([, field]) => JSON.stringify(field)).sort();
}

function resultsById({ fields }: MarcRecord): ReadonlyMap<string, Field> {
  const counts = new Map<string, number>();
  return new Map(
    fields.map((field) => {
      const nth = (counts.get(field.tag) ?? 0) + 1;
      counts.set(field.tag, nth);
      return [`R:${field.tag}:${nth}`, field];
    }),
  );
}

function fieldOf(
  { decisions, record }: Proposal,
  { target }: Override,
  side: 'local' | 'incoming',
): DataField | undefined {
  const lead = decisions.find(
    (one) => one.target === target && one.fieldId.startsWith(side === 'local' ? 'L:' : 'I:'),
  );
  const field = lead?.choice && lead.result && resultsById(record).get(lead.result);
  return field && isDataField(field) ? field : undefined;
}

function namedBy(
  { fields }: MarcRecord,
  { decisions }: Proposal,
  { target }: Override,
  { from, code, nth }: SubfieldChoice,
): string | undefined {
  const [, tag, place] =
    decisions
      .find((one) => one.target === target && one.fieldId.startsWith(from === 'local' ? 'L' : 'I'))
      ?.fieldId.split(':') ?? [];
  const field = fields.filter((one) => one.tag === tag)[Number(place) - 1];
  if (!field || !isDataField(field)) return undefined;
  return field.subfields.filter((one) => one.code === code)[nth - 1]?.value;
}

function sameText(one: string, other: string | undefined): boolean {
  return one.normalize('NFC') === other?.normalize('NFC');
}

/** What stands twice, or in both versions, is left out once. */
function standsTwice({ local, incoming }: RecordPair, text: string): boolean {
  const all = [...local.fields, ...incoming.fields].flatMap((field) =>
    isDataField(field) ? field.subfields.map(({ value }) => value) : [],
  );
  return all.filter((value) => sameText(value, text)).length > 1;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
