// Part 1 of the corpus run: what yaz reads we read, field by field the same; what we refuse we refuse by name.
import { readIso2709 } from '../../cloudapp/src/app/marc/iso2709';
import type { MarcFailure } from '../../cloudapp/src/app/marc/marc-failure';
import { readMarcXml } from '../../cloudapp/src/app/marc/marcxml-read';
import type { MarcRecord } from '../../cloudapp/src/app/marc/record';
import type { Result } from '../../cloudapp/src/app/marc/result';

import type { MarcForm, Unit } from './data-files';
import { textOf } from './data-files';
import { ALL_SETS } from './marc8-sets';
import type { Outcome } from './outcome';
import { inOneSpelling, mayHoldMarc8, withMarc8 } from './marc8-reading';
import { pieces } from './pieces';
import { firstDifference } from './plain-record';
import { checkRoundTrip } from './round-trip';
import { faultsIn, secondReading } from './second-reading';
import type { Yaz, YazRecord } from './yaz';

export interface ReadingResult {
  readonly outcomes: readonly Outcome[];
  /** Every record read, with the name of its unit and its number in it. */
  readonly records: readonly NamedRecord[];
  /** Records refused by both readers or not in UTF-8, as `unit record: kind`. */
  readonly refused: readonly string[];
  /** Those among them that yaz reads all the same: each has the fault that we name. */
  readonly refusedBesideYaz: readonly string[];
  readonly comparedWithYaz: number;
}

export interface NamedRecord {
  readonly name: string;
  readonly record: MarcRecord;
}

/** One input or a record cut out of it, as both read it. */
interface Reading {
  readonly name: string;
  readonly form: MarcForm;
  readonly bytes: Uint8Array;
  readonly ours: Result<readonly MarcRecord[], MarcFailure>;
  /** Undefined where yaz is not there. */
  readonly yaz: readonly YazRecord[] | undefined;
}

interface Found {
  readonly problems: string[];
  readonly records: NamedRecord[];
  readonly refused: string[];
  readonly besideYaz: string[];
  compared: number;
}

/** Failures of an input as a whole: there is no record to point to. */
const WITHOUT_PLACE = new Set(['marcNoRecord', 'sruDiagnostic']);

/** A reader of MARC; the app's own unless a test plants a fault. */
export type Read = (
  form: MarcForm,
  bytes: Uint8Array,
) => Result<readonly MarcRecord[], MarcFailure>;

const readWithApp: Read = (form, bytes) =>
  form === 'iso2709' ? readIso2709(bytes, ALL_SETS) : readMarcXml(textOf(bytes));

/** Reads every unit with both readers. `hasMessage` tells whether people get a sentence for a failure kind. */
export async function checkReading(
  units: readonly Unit[],
  yaz: Yaz | undefined,
  hasMessage: (kind: string) => boolean,
  read = readWithApp,
): Promise<ReadingResult> {
  const wholes = await readBoth(units, yaz, read);
  const found = units.map(emptyFinding);
  const cut: { readonly part: Unit; readonly unit: number }[] = [];
  wholes.forEach((whole, index) => {
    if (whole.ours.ok && !problemOf(whole)) accept(whole, found[index]);
    else cut.push(...partsOf(units[index]).map((part) => ({ part, unit: index })));
  });
  const parts = await readBoth(
    cut.map(({ part }) => part),
    yaz,
    read,
  );
  parts.forEach((part, index) => checkPart(part, found[cut[index].unit], hasMessage));
  for (const { records, problems } of found)
    for (const { name, record } of records)
      problems.push(...checkRoundTrip(record).map((problem) => `${name}: ${problem}`));
  return {
    outcomes: found.map(({ problems }, index) => ({ name: `read ${units[index].name}`, problems })),
    records: found.flatMap(({ records }) => records),
    refused: found.flatMap(({ refused }) => refused),
    refusedBesideYaz: found.flatMap(({ besideYaz }) => besideYaz),
    comparedWithYaz: found.reduce((sum, { compared }) => sum + compared, 0),
  };
}

/** The records of a unit one by one, so that one bad record does not hide the others. */
function partsOf(unit: Unit): readonly Unit[] {
  const cut = pieces(unit.form, unit.bytes);
  if (cut.length === 0) return [unit];
  return cut.map((bytes, index) => ({
    ...unit,
    name: cut.length > 1 ? `${unit.name} record ${index + 1}` : unit.name,
    bytes,
  }));
}

function checkPart(part: Reading, found: Found, hasMessage: (kind: string) => boolean): void {
  const problem = problemOf(part);
  if (problem) found.problems.push(`${part.name}: ${problem}`);
  if (part.ours.ok) {
    accept(part, found);
    return;
  }
  const { kind, where } = part.ours.failure;
  found.refused.push(`${part.name}: ${kind}`);
  if (part.yaz?.some((record) => record !== 'notUtf8'))
    found.besideYaz.push(`${part.name}: ${kind}${where.tag ? ` in ${where.tag}` : ''}`);
  if (!hasMessage(kind)) found.problems.push(`${part.name}: no message for ${kind}`);
  if (Object.keys(where).length === 0 && !WITHOUT_PLACE.has(kind))
    found.problems.push(`${part.name}: ${kind} does not say where`);
}

function accept({ name, ours, yaz }: Reading, found: Found): void {
  if (!ours.ok) return;
  found.compared += yaz?.length ?? 0;
  ours.value.forEach((record, index) =>
    found.records.push({ name: ours.value.length > 1 ? `${name} #${index + 1}` : name, record }),
  );
}

/**
 * How our reading parts from that of yaz; undefined where it does not, or where there is no yaz. yaz repairs leaders, cuts
 * fields whose lengths are wrong and passes over what is no MARC: where they part, a plain reading of the bytes decides.
 */
function problemOf({ form, bytes, ours, yaz }: Reading): string | undefined {
  if (!yaz) return undefined;
  if (!ours.ok) return refusalProblem(form, bytes, ours.failure, yaz);
  // What yaz has no form for: SRU's escaped records, records without leader in between.
  if (yaz.length === 0) return undefined;
  if (ours.value.length !== yaz.length)
    return `${ours.value.length} records, yaz reads ${yaz.length}`;
  for (const [index, record] of ours.value.entries()) {
    const theirs = yaz[index];
    if (theirs === undefined || theirs === 'notUtf8')
      return `record ${index + 1}: not UTF-8, yet read`;
    const difference = mayHoldMarc8(form, bytes)
      ? firstDifference(inOneSpelling(record), inOneSpelling(theirs))
      : firstDifference(record, theirs);
    if (difference && !isAsItStands(record, form, bytes, index))
      return `record ${index + 1} ${difference.field}: ours ${difference.one} | yaz ${difference.other}`;
  }
  return undefined;
}

function isAsItStands(
  record: MarcRecord,
  form: MarcForm,
  bytes: Uint8Array,
  index: number,
): boolean {
  const standing = secondReading(form, bytes)?.[index];
  if (!standing) return false;
  // White space of a leader that tools have folded or exchanged is put right; all else must be as it stands.
  const isRepaired = /^[\x21-\x7e ]{24}$/.test(standing.leader)
    ? false
    : folded(record.leader) === folded(standing.leader);
  return (
    firstDifference(record, {
      ...standing,
      leader: isRepaired ? record.leader : standing.leader,
    }) === undefined
  );
}

function folded(leader: string): string {
  return leader.replace(/\s+/g, ' ').trim();
}

/** A record that yaz reads may be refused only for a fault that it really has. */
function refusalProblem(
  form: MarcForm,
  bytes: Uint8Array,
  failure: MarcFailure,
  yaz: readonly YazRecord[],
): string | undefined {
  if (yaz.every((record) => record === 'notUtf8')) return undefined;
  if (faultsIn(form, bytes).has(failure.kind)) return undefined;
  const { kind, where, values } = failure;
  return `yaz reads it, we refuse it: ${kind} ${JSON.stringify(where)} ${JSON.stringify(values)}`;
}

async function readBoth(
  units: readonly Unit[],
  yaz: Yaz | undefined,
  read: Read,
): Promise<readonly Reading[]> {
  const byYaz = new Map<Unit, readonly YazRecord[]>();
  for (const form of ['iso2709', 'marcxml'] as const) {
    const ofForm = units.filter((unit) => unit.form === form);
    const lists = await yaz?.read(
      form,
      ofForm.map(({ bytes }) => bytes),
    );
    lists?.forEach((records, index) => byYaz.set(ofForm[index], records));
  }
  const marc8 = units.filter(({ form, bytes }) => mayHoldMarc8(form, bytes));
  const lists = await yaz?.read(
    'iso2709',
    marc8.map(({ bytes }) => bytes),
    'marc8',
  );
  lists?.forEach((records, index) =>
    byYaz.set(marc8[index], withMarc8(byYaz.get(marc8[index]) ?? [], records)),
  );
  return units.map((unit) => {
    const { name, form, bytes } = unit;
    return { name, form, bytes, ours: read(form, bytes), yaz: byYaz.get(unit) };
  });
}

function emptyFinding(): Found {
  return { problems: [], records: [], refused: [], besideYaz: [], compared: 0 };
}
