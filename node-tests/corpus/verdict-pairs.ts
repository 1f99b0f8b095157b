// Pairs of real records of which it is known whether they describe one title: what the verdict is held against. Nothing here asks
// the engine; what is known is read from the bare fields.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { MarcRecord } from '../../cloudapp/src/app/marc/record';

import { codesOf, firstValue, valuesOf, wordsOf } from './bare-fields';
import type { RecordPair } from './pairs';
import type { NamedRecord } from './reading';

export interface LabelledPair extends RecordPair {
  readonly same: boolean;
  /** How it is known: `meta.json`, or what tells the two titles apart. */
  readonly how: string;
}

/** Titles of one work are at least that alike (`titleSimilarity` in meta.json). */
const ALIKE = 0.9;
const MOST_STRANGERS = 400;
/** How far apart strangers stand in the list: primes, so that pairings differ. */
const STEPS = [1, 7, 61];
/** A first year may be given one off, as that of copyright or of the next year's announcement. */
const YEARS_APART = 2;

/** The pairs of ../shared/data/pairs that are one title: of one kind (leader 06-07), with one title. */
export function sameTitles(
  dataFolder: string,
  pairs: readonly RecordPair[],
): readonly LabelledPair[] {
  return pairs.flatMap((pair) => {
    const file = path.join(dataFolder, 'pairs', pair.name, 'meta.json');
    if (!existsSync(file)) return [];
    const meta = JSON.parse(readFileSync(file, 'utf8')) as {
      ldr67: readonly string[];
      titleSimilarity: number;
    };
    const isOne = meta.ldr67[0] === meta.ldr67[1] && meta.titleSimilarity >= ALIKE;
    return isOne ? [{ ...pair, same: true, how: 'meta.json' }] : [];
  });
}

/**
 * Pairs that are not one title: records with one title proper and another kind, volume, form, edition, language or year; and
 * strangers without a word in common. Records that share a control number or an OCLC number are left aside.
 */
export function otherTitles(records: readonly NamedRecord[]): readonly LabelledPair[] {
  const titled = distinct(records).filter(({ record }) => titleProper(record) !== '');
  return [...kin(titled), ...strangers(titled)];
}

function kin(records: readonly NamedRecord[]): readonly LabelledPair[] {
  const groups = new Map<string, NamedRecord[]>();
  for (const one of records) {
    const title = titleProper(one.record);
    groups.set(title, [...(groups.get(title) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, place) =>
      group.slice(place + 1).flatMap((other) => {
        const how = toldApartBy(one.record, other.record);
        return how === undefined || shareNumber(one.record, other.record)
          ? []
          : [labelled(one, other, how)];
      }),
    ),
  );
}

function strangers(records: readonly NamedRecord[]): readonly LabelledPair[] {
  const made: LabelledPair[] = [];
  const stride = Math.max(1, Math.floor((records.length * STEPS.length) / MOST_STRANGERS));
  for (let turn = 0; turn < records.length * STEPS.length; turn += stride) {
    const one = records[turn % records.length];
    const step = STEPS[Math.floor(turn / records.length)];
    const other = records[(turn + step) % records.length];
    const words = new Set(wordsOf(one.record, '245', 'ab'));
    const shares = wordsOf(other.record, '245', 'ab').some((word) => words.has(word));
    if (!shares && !shareNumber(one.record, other.record))
      made.push(labelled(one, other, 'another work'));
  }
  return made;
}

function labelled(local: NamedRecord, incoming: NamedRecord, how: string): LabelledPair {
  return {
    name: `${local.name} with ${incoming.name}`,
    local: local.record,
    incoming: incoming.record,
    same: false,
    how,
  };
}

/** What a person would point to; undefined where the bare fields tell nothing for certain. */
function toldApartBy(one: MarcRecord, other: MarcRecord): string | undefined {
  if (one.leader.slice(6, 8) !== other.leader.slice(6, 8)) return 'kind';
  const both = (read: (record: MarcRecord) => string): boolean => {
    const [a, b] = [read(one), read(other)];
    return a !== '' && b !== '' && a !== b;
  };
  if (both((record) => figures(firstValue(record, '245', 'n')))) return 'volume';
  if (isElectronic(one) !== isElectronic(other)) return 'form';
  if (both((record) => figures(firstValue(record, '250', 'a')))) return 'edition';
  if (both((record) => codesOf(record, '008', 35, 38).replace(/^(und|zxx|mul|[ |^]+)$/, '')))
    return 'language';
  const [first, second] = [one, other].map((record) => Number(codesOf(record, '008', 7, 11)));
  return first >= 1000 && second >= 1000 && Math.abs(first - second) >= YEARS_APART
    ? 'year'
    : undefined;
}

function isElectronic(record: MarcRecord): boolean {
  const words = [
    ...valuesOf(record, '245', 'h'),
    ...valuesOf(record, '300', 'a'),
    ...valuesOf(record, '338', 'a'),
  ];
  return /electronic|online resource/i.test(words.join(' '));
}

/** Whether both name one control number, or one OCLC number as current, cancelled or merged. */
function shareNumber(one: MarcRecord, other: MarcRecord): boolean {
  const numbers = new Set(numbersOf(one));
  return numbersOf(other).some((number) => numbers.has(number));
}

function numbersOf(record: MarcRecord): readonly string[] {
  const values = [
    codesOf(record, '001', 0),
    ...valuesOf(record, '019', 'a'),
    ...['a', 'z'].flatMap((code) => valuesOf(record, '035', code)),
  ];
  return values.flatMap((value) => /(\d{3,})\D*$/.exec(value)?.[1].replace(/^0+/, '') ?? []);
}

function titleProper(record: MarcRecord): string {
  return wordsOf(record, '245', 'a').join(' ');
}

function figures(text: string): string {
  return /\d+/.exec(text)?.[0].replace(/^0+/, '') ?? '';
}

function distinct(records: readonly NamedRecord[]): readonly NamedRecord[] {
  return [...new Map(records.map((one) => [JSON.stringify(one.record), one])).values()];
}
