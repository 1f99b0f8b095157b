// MARC-8 values of ../shared/data/marc8-oracle, each with its Unicode as another well-known decoder (pymarc) reads it.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { decodeMarc8 } from '../../cloudapp/src/app/marc/marc8/decode';

import { ALL_SETS } from './marc8-sets';
import type { Outcome } from './outcome';

interface OracleLine {
  readonly file: string;
  readonly seq: number;
  /** Tag, subfield code, bytes in hex, text. */
  readonly values: readonly (readonly [string, string, string, string])[];
}

/** Values of one file that we read otherwise on purpose: refused for one of these bytes (hex), or rightly read where pymarc is not. */
interface Explained {
  readonly file: RegExp;
  readonly why: string;
  readonly refusedFor?: readonly string[];
  /** What pymarc makes of our text. */
  readonly theirs?: (ours: string) => string;
  /** What our text would be had pymarc gone on. */
  readonly ours?: (theirs: string) => string;
  readonly values: number;
}

const EXPLAINED: readonly Explained[] = [
  {
    file: /pymarc\/test\/1251\.dat$/,
    why: 'Windows-1251 that calls itself MARC-8: bytes that stand for nothing, or marks without a letter behind; pymarc leaves blanks',
    refusedFor: 'ca cb cc cd ce cf d1 d2 d3 d8 dd e0 e2 e7 e9 f2 fb fc fd ff'.split(' '),
    values: 73,
  },
  {
    file: /pymarc\/test\/bad_marc8_escape\.dat$/,
    why: 'an escape in place of a letter (ESC t, ESC e, ESC r, ESC blank); pymarc drops both',
    refusedFor: ['1b'],
    values: 8,
  },
  {
    file: /marc4j\/test\/resources\/incomplete_esc_seq\.mrc$/,
    why: 'escape sequences that break off, and one character of three bytes with a byte lost, after which pymarc reads ideographs that are not there',
    refusedFor: ['1b', '623c21'],
    values: 5,
  },
  {
    file: /nyp-sample\.mrc$/,
    why: 'Hebrew 7E, which is no character; pymarc leaves a blank',
    refusedFor: ['7e'],
    values: 1,
  },
  {
    file: /datasets\/hebrew\.marc$/,
    why: 'Hebrew 7F, which is no character; pymarc leaves a blank',
    refusedFor: ['7f'],
    values: 1,
  },
  {
    file: /bad_marc8\.mrc$/,
    why: 'English text that an escape has turned into Arabic; pymarc goes on and leaves blanks',
    refusedFor: ['76'],
    values: 1,
  },
  {
    file: /record_set_045\.mrc$/,
    why: 'a mark at the end of the subfield, where no letter follows; pymarc drops it',
    refusedFor: ['e7'],
    values: 1,
  },
  {
    file: /bu_bibs\.mrc$/,
    why: 'UTF-8 encoded twice; pymarc reads its bytes as signs of ANSEL',
    refusedFor: ['8c', '83'],
    values: 6,
  },
  {
    file: /greekmissingcharsetchange\.mrc$/,
    why: 'full stops, commas and colons while Greek is still in use, where they are no characters; pymarc leaves blanks',
    refusedFor: ['2c', '2e', '3a'],
    values: 7,
  },
  {
    file: /greekmissingcharsetchange\.mrc$/,
    why: 'Greek as references (&#x03B1;), with marks before them; pymarc leaves the references and puts marks behind the &',
    ours: (theirs) =>
      theirs
        .normalize('NFD')
        .replace(/&(\p{M}*)#x([0-9A-F]+);/gu, (_, marks: string, hex: string) => {
          return String.fromCodePoint(parseInt(hex, 16)) + marks;
        })
        .normalize('NFC'),
    values: 5,
  },
  {
    file: /MARC-Charset\/t\/cyrillic\.marc$/,
    why: 'letters of extended Cyrillic that are in the tables; pymarc leaves blanks',
    theirs: (ours) => ours.replace(/[\u0452-\u045f\u0402-\u040f]/g, ' ').trim(),
    values: 2,
  },
];

/** Reads every value; `undefined` where the folder has none. One outcome for each file. */
export function checkMarc8Oracle(dataFolder: string): readonly Outcome[] | undefined {
  const file = path.join(dataFolder, 'marc8-oracle/marc8-values.jsonl');
  if (!existsSync(file)) return undefined;
  const used = new Map<Explained, number>();
  const problems = new Map<string, string[]>();
  for (const text of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const line = JSON.parse(text) as OracleLine;
    const found = problems.get(line.file) ?? [];
    problems.set(line.file, [...found, ...problemsOf(line, used)]);
  }
  const stale = EXPLAINED.filter((one) => (used.get(one) ?? 0) !== one.values).map(
    (one) => `${used.get(one) ?? 0} values instead of ${one.values}: ${one.why}`,
  );
  return [
    ...[...problems].map(([name, found]) => ({ name: `MARC-8 of ${name}`, problems: found })),
    { name: 'MARC-8: every explained difference is still there', problems: stale },
  ];
}

function problemsOf(
  { file, seq, values }: OracleLine,
  used: Map<Explained, number>,
): readonly string[] {
  return values.flatMap(([tag, code, hex, theirs]) => {
    const read = decodeMarc8(Buffer.from(hex, 'hex'), ALL_SETS);
    if (read.ok && read.value === theirs) return [];
    const refused = read.ok ? undefined : Buffer.from(read.failure.bytes).toString('hex');
    const explained = EXPLAINED.find(
      (one) => one.file.test(file) && explains(one, read.ok ? read.value : '', theirs, refused),
    );
    if (explained) {
      used.set(explained, (used.get(explained) ?? 0) + 1);
      return [];
    }
    const ours = read.ok ? read.value : `refused for ${refused}`;
    return [`record ${seq} ${tag} $${code}: ours ${ours} | pymarc ${theirs}`];
  });
}

function explains(one: Explained, ours: string, theirs: string, refused?: string): boolean {
  if (refused !== undefined) return one.refusedFor?.includes(refused) ?? false;
  if (one.ours) return one.ours(theirs) === ours;
  return one.theirs?.(ours) === theirs;
}
