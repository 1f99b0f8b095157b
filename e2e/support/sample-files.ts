import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const catalogue = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '..',
  '..',
  'sandbox',
  'catalogue',
);

/** What the browser gets when a person chooses a file. */
export interface SampleFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A file; its name and type claim what a careless system would. */
export function sampleFile(name: string, content: Buffer | string): SampleFile {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  return { name, mimeType: 'application/octet-stream', buffer };
}

/** The record of Alma or the first that a source has in a title of the demo catalogue, as it is written there: MarcEdit's .mrk. */
export function demoRecord(file: string, source: 'local' | 'worldcat' | 'hathitrust'): string {
  const sections = readFileSync(path.join(catalogue, file), 'utf8').split(/^=== /m);
  const section = sections.find((text) => text.startsWith(`${source}\n`));
  if (!section) throw new Error(`${file} has no record of ${source}`);
  return section.slice(source.length + 1).trim();
}

interface Field {
  readonly tag: string;
  readonly value: string;
}

/** The fields of a .mrk record; in data fields the delimiter is U+001F. Written anew here: the app's readers are what is tested. */
export function fieldsOf(mrk: string): readonly Field[] {
  return mrk.split('\n').map((line) => {
    const [tag, value] = [line.slice(1, 4), line.slice(6)];
    if (tag === 'LDR' || tag.startsWith('00')) return { tag, value: value.replaceAll('\\', ' ') };
    const indicators = value.slice(0, 2).replaceAll('\\', ' ');
    const subfields = value.slice(2).replaceAll('$', '\x1f').replaceAll('{dollar}', '$');
    return { tag, value: indicators + subfields };
  });
}

/** The record in MARC exchange format (ISO 2709), in UTF-8. */
export function asMrc(mrk: string): Buffer {
  const [leader, ...fields] = fieldsOf(mrk);
  const bodies = fields.map(({ value }) => Buffer.from(`${value}\x1e`));
  let at = 0;
  const directory = fields.map(({ tag }, index) => {
    const start = at;
    at += bodies[index].length;
    return `${tag}${String(bodies[index].length).padStart(4, '0')}${String(start).padStart(5, '0')}`;
  });
  const base = 24 + directory.join('').length + 1;
  const length = String(base + at + 1).padStart(5, '0');
  const head = `${length}${leader.value.slice(5, 12)}${String(base).padStart(5, '0')}${leader.value.slice(17)}`;
  return Buffer.concat([
    Buffer.from(`${head}${directory.join('')}\x1e`),
    ...bodies,
    Buffer.from('\x1d'),
  ]);
}

/** The record in MARCXML, with the prefix and the wrapping that exports have. */
export function asMarcXml(mrk: string): string {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const elements = fieldsOf(mrk).map(({ tag, value }) => {
    if (tag === 'LDR') return `<marc:leader>${escaped(value)}</marc:leader>`;
    if (tag.startsWith('00')) {
      return `<marc:controlfield tag="${tag}">${escaped(value)}</marc:controlfield>`;
    }
    const [indicators, ...subfields] = value.split('\x1f');
    const inner = subfields.map(
      (text) => `<marc:subfield code="${text.charAt(0)}">${escaped(text.slice(1))}</marc:subfield>`,
    );
    return `<marc:datafield tag="${tag}" ind1="${indicators.charAt(0)}" ind2="${indicators.charAt(1)}">${inner.join('')}</marc:datafield>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<marc:collection xmlns:marc="http://www.loc.gov/MARC21/slim"><marc:record>${elements.join('\n')}</marc:record></marc:collection>`;
}

/** The record as a catalogue's MARC view shows it, for copying: `245 10 $a Title / $c author`, blank indicators as `_`. */
export function asCopiedText(mrk: string): string {
  return fieldsOf(mrk)
    .map(({ tag, value }) => {
      if (tag === 'LDR' || tag.startsWith('00')) return `${tag}    ${value}`;
      const [indicators, ...subfields] = value.split('\x1f');
      const shown = subfields.map((text) => `$${text.charAt(0)} ${text.slice(1)}`).join(' ');
      return `${tag} ${indicators.replaceAll(' ', '_')} ${shown}`;
    })
    .join('\n');
}
