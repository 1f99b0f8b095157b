// Written and read again equal: MARCXML, ISO 2709 within its limits, and the mnemonic form.
import { readIso2709, writeIso2709 } from '../../cloudapp/src/app/marc/iso2709';
import { readOneMarcXml } from '../../cloudapp/src/app/marc/marcxml-read';
import { writableRecord, writeMarcXml } from '../../cloudapp/src/app/marc/marcxml-write';
import { readMrk, writeMrk } from '../../cloudapp/src/app/marc/mrk';
import type { Field, MarcRecord } from '../../cloudapp/src/app/marc/record';

import type { NamedRecord } from './reading';
import type { Outcome } from './outcome';
import type { LeaderAs, PlainRecord } from './plain-record';
import { firstDifference } from './plain-record';
import type { MarcForm } from './data-files';
import { secondReading } from './second-reading';
import type { Yaz, YazRecord } from './yaz';

const MOST_RECORD_BYTES = 99_999;
const MOST_FIELD_BYTES = 9_999;

/** What is not the same once a record was written and read again. */
export function checkRoundTrip(record: MarcRecord): readonly string[] {
  return [checkMarcXml(record), checkIso2709(record), checkMrk(record)].filter(
    (problem): problem is string => problem !== undefined,
  );
}

function checkMarcXml(record: MarcRecord): string | undefined {
  const { xml, removed } = writeMarcXml(record);
  const expected = writableRecord(record).record;
  if (removed.length === 0 && expected !== record) return 'MARCXML: changed without a word';
  const again = readOneMarcXml(xml);
  if (!again.ok) return `MARCXML that we wrote is refused: ${again.failure.kind}`;
  return told('MARCXML', expected, again.value);
}

function checkIso2709(record: MarcRecord): string | undefined {
  const written = writeIso2709(record);
  if (!written.ok) {
    const { kind, where } = written.failure;
    return isBeyondIso2709(record, kind)
      ? undefined
      : `ISO 2709 refused: ${kind} ${where.tag ?? ''}`;
  }
  const again = readIso2709(written.value);
  if (!again.ok) return `ISO 2709 that we wrote is refused: ${again.failure.kind}`;
  if (again.value.length !== 1) return `ISO 2709: ${again.value.length} records instead of one`;
  return told('ISO 2709', record, again.value[0], 'computed');
}

function checkMrk(record: MarcRecord): string | undefined {
  const again = readMrk(writeMrk([record]));
  if (!again.ok) {
    const { kind, where, values } = again.failure;
    return `mrk that we wrote is refused: ${kind} ${JSON.stringify(where)} ${JSON.stringify(values)}`;
  }
  if (again.value.length !== 1) return `mrk: ${again.value.length} records instead of one`;
  return told('mrk', record, again.value[0]);
}

function told(
  form: string,
  before: MarcRecord,
  after: MarcRecord | undefined,
  leaderAs: LeaderAs = 'read',
): string | undefined {
  if (!after) return `${form}: nothing came back`;
  const difference = firstDifference(before, after, leaderAs);
  return (
    difference &&
    `${form} ${difference.field}: was ${difference.one} | came back ${difference.other}`
  );
}

/** Whether the format really cannot hold the record, measured apart from the writer. */
function isBeyondIso2709(record: MarcRecord, kind: string): boolean {
  const sizes = record.fields.map(sizeOf);
  const total = sizes.reduce((sum, size) => sum + size + 12, 26);
  if (kind === 'iso2709RecordTooLong') return total > MOST_RECORD_BYTES;
  if (kind === 'iso2709FieldTooLong') return sizes.some((size) => size > MOST_FIELD_BYTES);
  if (kind === 'marcBadLeader') return !/^[\x20-\x7e]{24}$/.test(record.leader);
  if (kind !== 'iso2709Unwritable') return false;
  return (
    record.fields.some(({ tag }) => !/^[\x21-\x7e]{3}$/.test(tag)) ||
    holdsMark(textOfFields(record))
  );
}

/** Whether a text holds a mark of ISO 2709 or half a character, which UTF-8 has no bytes for. */
function holdsMark(text: string): boolean {
  return (
    ['\u001D', '\u001E', '\u001F'].some((mark) => text.includes(mark)) ||
    /\p{Surrogate}/u.test(text)
  );
}

/** Bytes of a field with its marks: `US` and code before each value, `FT` at the end. */
function sizeOf(field: Field): number {
  const parts =
    'subfields' in field
      ? ['II', ...field.subfields.map(({ code, value }) => `|${code}${value}`)]
      : [field.value];
  return new TextEncoder().encode(parts.join('')).length + 1;
}

function textOfFields({ fields }: MarcRecord): string {
  return fields
    .flatMap((field) =>
      'subfields' in field ? field.subfields.map(({ value }) => value) : [field.value],
    )
    .join(' ');
}

const BATCH = 400;

interface Written {
  readonly name: string;
  readonly record: PlainRecord;
  readonly bytes: Uint8Array;
}

/** Whether yaz reads what we write as what it was. One test per batch of records and form. */
export async function checkWritten(
  records: readonly NamedRecord[],
  yaz: Yaz,
  what: string,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const form of ['marcxml', 'iso2709'] as const)
    for (let from = 0; from < records.length; from += BATCH) {
      const batch = records.slice(from, from + BATCH).flatMap((one) => written(one, form));
      const name = `yaz reads ${what} written as ${form}, ${from + 1} to ${from + batch.length}`;
      outcomes.push({ name, problems: await checkBatch(batch, form, yaz) });
    }
  return outcomes;
}

function written({ name, record }: NamedRecord, form: MarcForm): readonly Written[] {
  if (form === 'marcxml') {
    const bytes = new TextEncoder().encode(writeMarcXml(record).xml);
    return [{ name, record: writableRecord(record).record, bytes }];
  }
  const iso = writeIso2709(record);
  return iso.ok ? [{ name, record, bytes: iso.value }] : [];
}

async function checkBatch(
  batch: readonly Written[],
  form: MarcForm,
  yaz: Yaz,
): Promise<readonly string[]> {
  const read = await yaz.read(
    form,
    batch.map(({ bytes }) => bytes),
  );
  return batch.flatMap((one, index) => compared(one, read[index][0], form));
}

function compared(
  { name, record, bytes }: Written,
  theirs: YazRecord | undefined,
  form: MarcForm,
): readonly string[] {
  if (theirs === undefined) return [`${name}: yaz does not read our ${form}`];
  if (theirs === 'notUtf8') return [`${name}: our ${form} is not UTF-8`];
  // yaz counts the bytes of a leader: one that is not ASCII cannot be compared.
  const leader = /^[\x20-\x7e]*$/.test(record.leader) ? theirs.leader : record.leader;
  const leaderAs = form === 'iso2709' ? 'computed' : 'repaired';
  const difference = firstDifference(record, { ...theirs, leader }, leaderAs);
  if (!difference) return [];
  // Where yaz is wrong (it reads an empty 008 as two blanks), what stands there decides.
  const standing = secondReading(form, bytes)?.[0];
  if (standing && !firstDifference(record, standing, leaderAs)) return [];
  return [`${name} ${difference.field}: wrote ${difference.one} | yaz reads ${difference.other}`];
}
