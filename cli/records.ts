// Records from files, in whatever form they are.
import { readFile } from 'node:fs/promises';

import type { MarcFailure } from '../cloudapp/src/app/marc/marc-failure';
import type { MarcRecord } from '../cloudapp/src/app/marc/record';
import { setsFor } from '../cloudapp/src/app/sources/file/marc8-tables';
import { readRecords } from '../cloudapp/src/app/sources/file/read-records';
import { recogniseBytes } from '../cloudapp/src/app/sources/file/recognise';
import { marcValues } from '../cloudapp/src/app/sources/unreadable-marc';

import type { Surroundings } from './surroundings';
import { Misuse } from './surroundings';
import { say } from './texts';

/** A record of a file, or what is wrong with it, by its number in the file. */
export type FileRecord =
  | { readonly number: number; readonly record: MarcRecord }
  | { readonly number: number; readonly error: string };

/** All records of a file in their order, one that cannot be read in its place. `-` is standard input. */
export async function recordsOf(
  file: string,
  surroundings: Surroundings,
): Promise<readonly FileRecord[]> {
  const input = recogniseBytes(await bytesOf(file, surroundings));
  switch (input.form) {
    case 'empty':
      return [{ number: 1, error: say('input.empty', { file }) }];
    case 'foreign':
      return [{ number: 1, error: say('input.kind', { file, kind: `fileKinds.${input.kind}` }) }];
    case 'unknownEncoding':
      return [
        {
          number: 1,
          error: say('input.encoding', { file, reason: 'fileReasons.unknownEncoding' }),
        },
      ];
  }
  const sets = input.form === 'iso2709' ? await setsFor(input.bytes) : undefined;
  const read = readRecords(input, { sets });
  if (!read.ok) return [unreadable(file, read.failure)];
  const { records, skipped } = read.value;
  return inOrder(
    records,
    skipped.map((failure) => unreadable(file, failure)),
  );
}

/** The first record of a file; says so where there are more. */
export async function firstRecordOf(file: string, surroundings: Surroundings): Promise<MarcRecord> {
  const records = await recordsOf(file, surroundings);
  const [first] = records;
  if ('error' in first) throw new Misuse(first.error);
  if (records.length > 1) surroundings.tell(say('merged.several', { file, count: records.length }));
  return first.record;
}

async function bytesOf(file: string, { input }: Surroundings): Promise<Uint8Array> {
  try {
    if (file !== '-') return await readFile(file);
    const chunks: Uint8Array[] = [];
    for await (const chunk of input) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch (error) {
    throw new Misuse(say('wrong.file', { file, why: messageOf(error) }));
  }
}

/** What is wrong with MARC, as a sentence with its place. */
export function sayMarcFailure(failure: MarcFailure): string {
  const values = marcValues(failure);
  const where = values['where'] === '' ? '' : say(values['where'], values);
  return `${where}${say(values['reason'], values)}`;
}

function unreadable(file: string, failure: MarcFailure): FileRecord {
  const number = failure.where.record ?? 1;
  const values = marcValues(failure);
  const reason = say(values['reason'], values);
  return { number, error: say('input.bad', { file, where: placeOf(failure), reason }) };
}

function placeOf({ where: { record, line, tag } }: MarcFailure): string {
  const places = [
    record === undefined ? [] : say('input.record', { record }),
    line === undefined ? [] : say('input.atLine', { line }),
    tag === undefined ? [] : say('input.field', { tag }),
  ].flat();
  return places.length > 0 ? `${places.join(', ')}: ` : '';
}

/** The records take the numbers that those which cannot be read leave free. */
function inOrder(
  records: readonly MarcRecord[],
  bad: readonly FileRecord[],
): readonly FileRecord[] {
  const byNumber = new Map(bad.map((one) => [one.number, one]));
  const all: FileRecord[] = [];
  const left = [...records];
  for (let number = 1; left.length > 0 || byNumber.size > 0; number += 1) {
    const wrong = byNumber.get(number);
    byNumber.delete(number);
    const record = wrong ? undefined : left.shift();
    if (wrong) all.push(wrong);
    else if (record) all.push({ number, record });
  }
  return all;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
