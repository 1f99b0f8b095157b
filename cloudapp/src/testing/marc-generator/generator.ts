import * as fc from 'fast-check';

import { isRepeatable } from '../../app/marc/codes/repeatable';
import type { ControlField, DataField, Field, MarcRecord } from '../../app/marc/record';
import { dataField, GENERATED_TAGS } from './fields';
import type { LinkChoice } from './links';
import { withLinks } from './links';
import type { RecordOptions, Traps } from './options';
import { trapsOf } from './options';
import { digits } from './values';

const KINDS = ['am', 'as', 'ac', 'em', 'cm', 'gm', 'mi', 'tm'] as const;

/**
 * Random bibliographic records that look like real ones and hold MARC's traps: linked 880s, $8 chains, NFD, duplicates,
 * odd numbers, empty subfields, rare characters. Every record is valid in that tags which may not repeat do not.
 */
export function marcRecord(options: RecordOptions = {}): fc.Arbitrary<MarcRecord> {
  const traps = trapsOf(options);
  return fc
    .record({
      leader: leader(options),
      control: controlFields(),
      fields: dataFieldList(options, traps),
      links: fc.array(linkChoice(), { maxLength: traps.linked ? 3 : 0 }),
    })
    .map(({ leader: head, control, fields, links }) => ({
      leader: head,
      fields: [...control, ...withLinks(fields, links)],
    }));
}

/** One random data field, with the traps that were asked for. */
export function marcDataField(options: RecordOptions = {}): fc.Arbitrary<DataField> {
  return dataField(trapsOf(options), options.tags);
}

/** One random field of any sort. */
export function marcField(options: RecordOptions = {}): fc.Arbitrary<Field> {
  const control = controlFields().chain((fields) => fc.constantFrom(...fields));
  return fc.oneof<fc.Arbitrary<Field>[]>(control, marcDataField(options));
}

/** The same record for the same seed, with `count` repeatable data fields, for benches. Its few others and 880s come on top. */
export function sampleRecord(count: number, seed: number, options: RecordOptions = {}): MarcRecord {
  const sized = marcRecord({ ...options, minFields: count, maxFields: count });
  const [record] = fc.sample(sized, { seed, numRuns: 1 });
  if (!record) throw new Error('fast-check gave no sample');
  return record;
}

function leader({ kind }: RecordOptions): fc.Arbitrary<string> {
  return fc
    .record({
      status: fc.constantFrom('c', 'n', 'p'),
      kind: kind === undefined ? fc.constantFrom(...KINDS) : fc.constant(kind),
      level: fc.constantFrom(' ', '1', '3', '7', '8', 'I', 'K', 'M'),
      rules: fc.constantFrom('a', 'i', ' ', 'c'),
    })
    .map((parts) => `00000${parts.status}${parts.kind} a2200000${parts.level}${parts.rules} 4500`);
}

/** 001, 003 at times, 005, 006 and 007 at times, 008. */
function controlFields(): fc.Arbitrary<readonly ControlField[]> {
  return fc
    .record({
      number: fc
        .tuple(fc.constantFrom('ocm', 'on', '', '99'), digits())
        .map((parts) => parts.join('')),
      agency: fc.constantFrom(undefined, 'OCoLC', 'DLC'),
      second: fc.integer({ min: 0, max: 59 }).map((second) => String(second).padStart(2, '0')),
      form007: fc.constantFrom(undefined, 'ta', 'cr |n|||||||||', 'he bmb024baca'),
      date: fc.constantFrom('s1988    ', 'm19992003', 'c20059999', 'nuuuuuuuu'),
      form: fc.constantFrom(' ', 'o', 'r', 'b'),
      language: fc.constantFrom('eng', 'fre', '   ', 'zxx'),
    })
    .map((parts) => [
      { tag: '001', value: parts.number },
      ...(parts.agency === undefined ? [] : [{ tag: '003', value: parts.agency }]),
      { tag: '005', value: `202401021503${parts.second}.0` },
      ...(parts.form007 === undefined ? [] : [{ tag: '007', value: parts.form007 }]),
      {
        tag: '008',
        value: `880502${parts.date}nyua    ${parts.form}b    001 0 ${parts.language} d`,
      },
    ]);
}

function dataFieldList(options: RecordOptions, traps: Traps): fc.Arbitrary<readonly DataField[]> {
  const { minFields = 0, maxFields = Math.max(20, minFields), tags = GENERATED_TAGS } = options;
  const repeatable = tags.filter((tag) => isRepeatable(tag) && !isMainEntry(tag));
  const single = tags.filter((tag) => !repeatable.includes(tag));
  return fc
    .tuple(
      repeatable.length === 0
        ? fc.constant([])
        : fc.array(dataField(traps, repeatable), {
            minLength: minFields,
            maxLength: maxFields,
            size: 'max',
          }),
      fc.tuple(...single.map((tag) => fc.option(dataField(traps, [tag]), { freq: 2 }))),
    )
    .chain(([many, ones]) => withDuplicates(many, traps).map((fields) => [...fields, ...ones]))
    .map((fields) => withOneMainEntry(fields.filter((field) => field !== null)))
    .map((fields) => fields.sort((a, b) => a.tag.localeCompare(b.tag)));
}

function withDuplicates(
  fields: readonly DataField[],
  traps: Traps,
): fc.Arbitrary<readonly DataField[]> {
  if (!traps.duplicates || fields.length === 0) return fc.constant(fields);
  return fc
    .array(fc.nat(fields.length - 1), { maxLength: 2 })
    .map((places) => [...fields, ...places.flatMap((place) => fields[place] ?? [])]);
}

function withOneMainEntry(fields: readonly DataField[]): DataField[] {
  const [main] = fields.filter(({ tag }) => isMainEntry(tag));
  return fields.filter((field) => field === main || !isMainEntry(field.tag));
}

function isMainEntry(tag: string): boolean {
  return /^1\d\d$/.test(tag);
}

function linkChoice(): fc.Arbitrary<LinkChoice> {
  return fc.record({
    pick: fc.nat(50),
    script: fc.nat(5),
    text: fc.nat(2),
    kind: fc.constantFrom<LinkChoice['kind'][]>('pair', 'pair', 'pair', 'two', 'alone', 'broken'),
  });
}
