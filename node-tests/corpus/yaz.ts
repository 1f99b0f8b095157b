// Debian's yaz-marcdump: a reader of MARC that shares nothing with the app.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { MarcForm } from './data-files';
import { isUtf8 } from './data-files';
import type { PlainField, PlainRecord } from './plain-record';

/** A record as yaz reads it, or that its bytes are not UTF-8 (yaz hands on the bytes of ISO 2709 as they are). */
export type YazRecord = PlainRecord | 'notUtf8';

/** How yaz takes the bytes of ISO 2709: as they are, or as MARC-8. */
export type Encoding = 'asTheyAre' | 'marc8';

export interface Yaz {
  /** The records that yaz can read of each input, in order. */
  read(
    form: MarcForm,
    inputs: readonly Uint8Array[],
    encoding?: Encoding,
  ): Promise<readonly (readonly YazRecord[])[]>;
  close(): void;
}

/** How many inputs one process reads: starting it costs more than reading. */
const INPUTS = 150;

/** A record that stands behind every input, so that the output shows where one ends. */
const END: PlainRecord = {
  leader: '00054nam a2200037 a 4500',
  fields: [{ tag: '001', value: 'END OF INPUT' }],
};
const END_BYTES: Readonly<Record<MarcForm, string>> = {
  iso2709: '00051nam a2200037 a 4500001001300000\x1eEND OF INPUT\x1e\x1d',
  marcxml: `<record><leader>${END.leader}</leader><controlfield tag="001">END OF INPUT</controlfield></record>`,
};

/** Debian's yaz-marcdump; undefined where this machine has none. */
export function findYaz(): Yaz | undefined {
  if (spawnSync('yaz-marcdump', ['-V']).status !== 0) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'corpus-yaz-'));
  let files = 0;
  const write = (bytes: Uint8Array): string => {
    files += 1;
    const file = path.join(folder, String(files));
    writeFileSync(file, bytes);
    return file;
  };
  return {
    async read(form, inputs, encoding = 'asTheyAre') {
      const read: (readonly YazRecord[])[] = [];
      const how = { form, encoding };
      for (let from = 0; from < inputs.length; from += INPUTS)
        read.push(...(await readTogether(how, inputs.slice(from, from + INPUTS), write)));
      return read;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

interface How {
  readonly form: MarcForm;
  readonly encoding: Encoding;
}

async function readTogether(
  how: How,
  inputs: readonly Uint8Array[],
  write: (bytes: Uint8Array) => string,
): Promise<readonly (readonly YazRecord[])[]> {
  const end = write(new TextEncoder().encode(END_BYTES[how.form]));
  const files = inputs.map(write);
  const records = recordsOf(
    await dump(
      how,
      files.flatMap((file) => [file, end]),
    ),
  );
  const read: YazRecord[][] = [[]];
  for (const record of records)
    if (isEnd(record)) read.push([]);
    else read.at(-1)?.push(record);
  for (const file of [end, ...files]) rmSync(file);
  if (read.length === inputs.length + 1) return read.slice(0, -1);
  // An input took the end mark with it: each by itself.
  if (inputs.length === 1) return [records.filter((record) => !isEnd(record))];
  const single: (readonly YazRecord[])[] = [];
  for (const input of inputs) single.push(...(await readTogether(how, [input], write)));
  return single;
}

function isEnd(record: YazRecord): boolean {
  return record !== 'notUtf8' && record.fields[0]?.value === 'END OF INPUT';
}

function dump({ form, encoding }: How, files: readonly string[]): Promise<Buffer> {
  const format = form === 'iso2709' ? 'marc' : 'marcxml';
  const from = encoding === 'marc8' ? ['-f', 'marc-8', '-t', 'utf-8'] : [];
  return new Promise((resolve, reject) => {
    const child = spawn('yaz-marcdump', ['-i', format, ...from, '-o', 'json', ...files], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(chunks)));
  });
}

/** Records are JSON objects one after the other; only the braces around a record stand at the start of a line. */
function recordsOf(output: Buffer): readonly YazRecord[] {
  return output
    .toString('latin1')
    .split(/^(?=\{$)/m)
    .flatMap((chunk): readonly YazRecord[] => {
      const end = chunk.search(/^\}$/m);
      if (!chunk.startsWith('{') || end < 0) return [];
      const bytes = Buffer.from(chunk.slice(0, end + 1), 'latin1');
      if (!isUtf8(bytes)) return ['notUtf8'];
      const json = parsed(bytes.toString('utf8'));
      return json ? [plainOf(json)] : [];
    });
}

/**
 * yaz writes most control characters as they are, which JSON forbids; its own line ends stand between values. Undefined where
 * it gave up in the middle of a record.
 */
function parsed(json: string): MarcInJson | undefined {
  const escaped = json.replace(
    // eslint-disable-next-line no-control-regex
    /[\x00-\x09\x0b-\x1f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  try {
    return JSON.parse(escaped) as MarcInJson;
  } catch {
    return undefined;
  }
}

interface JsonDataField {
  readonly ind1?: string;
  readonly ind2?: string;
  readonly subfields: readonly Readonly<Record<string, string>>[];
}

interface MarcInJson {
  readonly leader: string;
  readonly fields: readonly Readonly<Record<string, string | JsonDataField>>[];
}

function plainOf({ leader, fields }: MarcInJson): PlainRecord {
  return {
    leader,
    fields: fields.flatMap((field) =>
      Object.entries(field).map(([tag, body]) => fieldOf(tag, body)),
    ),
  };
}

function fieldOf(tag: string, body: string | JsonDataField): PlainField {
  if (typeof body === 'string') return { tag, value: body };
  const { ind1 = ' ', ind2 = ' ' } = body;
  const subfields = body.subfields.flatMap((subfield) =>
    Object.entries(subfield).map(([code, value]) => ({ code, value })),
  );
  return { tag, ind1, ind2, subfields };
}
