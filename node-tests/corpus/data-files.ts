// The files of ../shared/data as bytes of MARC in one of the forms the app reads.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

export type MarcForm = 'iso2709' | 'marcxml';

/** One text or byte sequence with MARC in it: a whole file, or a string within a JSON reply. */
export interface Unit {
  /** Path below the data folder, and for a string of a reply its place in it. */
  readonly name: string;
  readonly form: MarcForm;
  readonly bytes: Uint8Array;
}

export interface Units {
  readonly units: readonly Unit[];
  /** Files without MARC in a form the app reads: error bodies, holdings, MARC-in-JSON. */
  readonly without: readonly string[];
}

/** Not records to be read: sealed, a table of character values, descriptions. */
const LEFT_ASIDE = /(^|\/)reserve\.bin$|^marc8-oracle\/|\.md$/;

/** Everything with MARC in it below the data folder, in the order of names. */
export function marcUnits(dataFolder: string): Units {
  const units: Unit[] = [];
  const without: string[] = [];
  for (const name of filesBelow(dataFolder).filter((file) => !LEFT_ASIDE.test(file))) {
    const found = unitsOf(name, fileBytes(path.join(dataFolder, name)));
    units.push(...found);
    if (found.length === 0) without.push(name);
  }
  return { units, without };
}

/** The text of bytes: UTF-16 by its mark, else UTF-8, else one byte a character as old exports declare it. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return isUtf8(bytes)
    ? new TextDecoder('utf-8').decode(bytes)
    : new TextDecoder('latin1').decode(bytes);
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function filesBelow(folder: string, prefix = ''): readonly string[] {
  return readdirSync(path.join(folder, prefix), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const name = path.posix.join(prefix, entry.name);
      return entry.isDirectory() ? filesBelow(folder, name) : [name];
    });
}

function fileBytes(file: string): Uint8Array {
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

function unitsOf(name: string, bytes: Uint8Array): readonly Unit[] {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).trimStart();
  const form = formOf(start, bytes);
  if (form) return [{ name, form, bytes }];
  return /^[{[]/.test(start) ? unitsInJson(name, textOf(bytes)) : [];
}

function formOf(start: string, bytes: Uint8Array): MarcForm | undefined {
  if (/^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\s*</.test(start)) return 'marcxml';
  return /^[{[]/.test(start) || !bytes.includes(0x1e) ? undefined : 'iso2709';
}

/** Strings of a JSON text, or of each line of one with a value per line, that hold MARC. */
function unitsInJson(name: string, text: string): readonly Unit[] {
  const whole = parsed(text);
  if (whole !== undefined) return unitsInValue(name, '', whole);
  return text
    .split('\n')
    .flatMap((line, index) => unitsInValue(name, `line ${index + 1} `, parsed(line)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unitsInValue(name: string, at: string, value: unknown): readonly Unit[] {
  if (typeof value === 'string') {
    const form = formInString(value);
    return form ? [{ name: `${name} ${at}`.trim(), form, bytes: encoded(value, form) }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    unitsInValue(name, at === '' || at.endsWith(' ') ? at + key : `${at}.${key}`, child),
  );
}

function formInString(text: string): MarcForm | undefined {
  if (/^\s*</.test(text) && /<(\w+:)?record[\s>]/.test(text)) return 'marcxml';
  return /^\d{5}/.test(text) && text.includes('\u001E') ? 'iso2709' : undefined;
}

/** As the reply says: what Alma declares as UTF-16 stands in JSON that is UTF-8, so the declaration is left out. */
function encoded(text: string, form: MarcForm): Uint8Array {
  const bare = form === 'marcxml' ? text.replace(/^\s*<\?xml[^>]*\?>/, '') : text;
  return new TextEncoder().encode(bare);
}
