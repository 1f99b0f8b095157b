// Makes the tables of cloudapp/src/app/marc/marc8 from the Library of Congress' code tables (codetables.xml; where to get them:
// docs/decisions/0012-marc8-tables.md).
//   node scripts/make-marc8-table.mjs PATH/codetables.xml
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'cloudapp/src/app/marc/marc8');
const EAST_ASIAN = '31';
/** The controls 80-9F stand in the table of ANSEL, but mean the same whatever set is in use. */
const CONTROLS = 'C1';

const [, , source] = process.argv;
if (!source) {
  console.error('Usage: node scripts/make-marc8-table.mjs PATH/codetables.xml');
  process.exit(1);
}

function element(code, name) {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(code)?.[1].trim() ?? '';
}

/** Every set of the tables: its final character in hex, its characters as [MARC-8, Unicode, combining], 7 bits a byte. */
function setsOf(xml) {
  const sets = new Map([[CONTROLS, []]]);
  for (const [, id, body] of xml.matchAll(
    /<characterSet [^>]*ISOcode="(\w+)"[^>]*>([\s\S]*?)<\/characterSet>/g,
  )) {
    const own = [];
    for (const [, code] of body.matchAll(/<code>([\s\S]*?)<\/code>/g)) {
      const marc = parseInt(element(code, 'marc'), 16);
      const isCombining = element(code, 'isCombining') === 'true';
      // The alternative of a mark is its half mark: as WorldCat's UTF-8 has it, where LC now prefers one mark for both halves.
      const alternative = isCombining ? element(code, 'alt') : '';
      const unicode = parseInt(alternative || element(code, 'ucs'), 16);
      if (marc < 0x21) continue;
      if (marc >= 0x80 && marc < 0xa0) sets.get(CONTROLS).push([marc, unicode, false]);
      else own.push([id === EAST_ASIAN ? marc : marc & 0x7f, unicode, isCombining]);
    }
    sets.set(
      id,
      own.sort(([one], [other]) => one - other),
    );
  }
  return sets;
}

/**
 * Runs of neighbouring codes, `start:first step step ...`, in base 36: the start is counted from that of the run before, every
 * Unicode value from the one before it.
 */
function runs(characters) {
  const written = [];
  let lastStart = 0;
  let lastMarc = -1;
  let lastUnicode = 0;
  for (const [marc, unicode] of characters) {
    const step = (unicode - lastUnicode).toString(36);
    if (marc === lastMarc + 1) written[written.length - 1] += ` ${step}`;
    else {
      written.push(`${(marc - lastStart).toString(36)}:${step}`);
      lastStart = marc;
    }
    lastMarc = marc;
    lastUnicode = unicode;
  }
  return written.join(';');
}

/** Codes of marks, two hexadecimal digits each. */
function combining(characters) {
  const marks = characters.filter(([, , isCombining]) => isCombining);
  return marks.map(([marc]) => marc.toString(16)).join('');
}

function write(file, lines) {
  const text = [
    '// Made by scripts/make-marc8-table.mjs from the MARC-8 code tables of the Library of Congress; not to be changed by hand.',
    '// Source and licence: docs/decisions/0012-marc8-tables.md',
    ...lines,
    '',
  ].join('\n');
  writeFileSync(path.join(folder, file), text);
  console.log(`${file}: ${text.length} characters, ${gzipSync(text, { level: 9 }).length} gzip`);
}

const sets = setsOf(readFileSync(source, 'utf8'));
const eastAsian = sets.get(EAST_ASIAN) ?? [];
const single = [...sets].filter(([id]) => id !== EAST_ASIAN);
write('single-byte-sets.ts', [
  "import type { WrittenSets } from './character-sets';",
  '',
  '/** Every set but the East Asian one, by its final character in hex. */',
  'export const SINGLE_BYTE_SETS: WrittenSets = {',
  ...single.flatMap(([id, characters]) => [
    `  ${id === CONTROLS ? id : `'${id}'`}: {`,
    `    runs: '${runs(characters)}',`,
    `    combining: '${combining(characters)}',`,
    '  },',
  ]),
  '};',
]);
write('east-asian-set.ts', [
  "import type { WrittenSets } from './character-sets';",
  '',
  '/** The East Asian Character Code (EACC), three bytes a character. */',
  'export const EAST_ASIAN_SET: WrittenSets = {',
  `  '${EAST_ASIAN}': {`,
  `    runs: '${runs(eastAsian)}',`,
  "    combining: '',",
  '  },',
  '};',
]);
const count = single.reduce((sum, [, characters]) => sum + characters.length, 0);
console.log(`${count} characters of single bytes, ${eastAsian.length} of three`);
