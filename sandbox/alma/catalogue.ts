import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { firstValue, type MarcRecord } from './marc';
import { parseMnemonic } from './mnemonic';

/** One title of the demo catalogue: the record in Alma, unless Alma has none, and the records that the sources hold for it. */
export interface DemoTitle {
  readonly name: string;
  readonly meta: ReadonlyMap<string, string>;
  readonly local: MarcRecord | null;
  readonly worldcat: readonly MarcRecord[];
  readonly hathitrust: readonly MarcRecord[];
  /** Which record WorldCat wrongly gives for a number: `answers: worldcat 2 = 5466213` in the file. */
  readonly wrongAnswers: ReadonlyMap<string, MarcRecord>;
  /** Which record HathiTrust wrongly gives beside the right ones: `answers: hathitrust 3 = 13744299`. */
  readonly wrongHathitrust: ReadonlyMap<string, MarcRecord>;
}

/**
 * Reads every `NN-slug.txt` of a folder, in the order of the names.
 * Throws with the file's name where one does not follow the format (sandbox/README.md, "Demo catalogue").
 */
export function loadCatalogue(folder: string): DemoTitle[] {
  const names = readdirSync(folder).filter((name) => /^\d\d-.*\.txt$/.test(name));
  return names.sort().map((name) => {
    try {
      return parseTitle(name, readFileSync(path.join(folder, name), 'utf8'));
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

/** Reads one title file. */
export function parseTitle(name: string, text: string): DemoTitle {
  const sections = splitSections(text);
  const records = (kind: string): MarcRecord[] =>
    sections.filter((section) => section.kind === kind).map(({ body }) => parseMnemonic(body));
  const [local = null] = records('local');
  const meta = readMeta(sections.find((section) => section.kind === 'meta')?.body ?? '');
  if (local && !meta.get('mms')) throw new Error('no "mms" in "=== meta"');
  if (local && !firstValue(local, '245', 'a')) throw new Error('the local record has no 245 $a');
  const [worldcat, hathitrust] = [records('worldcat'), records('hathitrust')];
  if (!local && worldcat.length + hathitrust.length === 0) throw new Error('no record at all');
  const answers = meta.get('answers') ?? '';
  return {
    name,
    meta,
    local,
    worldcat,
    hathitrust,
    wrongAnswers: readAnswers(answers, 'worldcat', worldcat),
    wrongHathitrust: readAnswers(answers, 'hathitrust', hathitrust),
  };
}

function readAnswers(
  text: string,
  source: 'worldcat' | 'hathitrust',
  records: readonly MarcRecord[],
): Map<string, MarcRecord> {
  const answers = new Map<string, MarcRecord>();
  for (const [, named, at, number = ''] of text.matchAll(/(\w+) (\d+) = (\d+)/g)) {
    if (named !== source) continue;
    const record = records[Number(at) - 1];
    if (!record)
      throw new Error(`"answers" names a ${source} record ${String(at)} that is not there`);
    answers.set(number, record);
  }
  return answers;
}

function splitSections(text: string): { kind: string; body: string }[] {
  const parts = text.split(/^=== *(\w+).*$/m);
  const sections: { kind: string; body: string }[] = [];
  for (let at = 1; at < parts.length; at += 2) {
    sections.push({ kind: parts[at] ?? '', body: parts[at + 1] ?? '' });
  }
  const known = ['meta', 'local', 'worldcat', 'hathitrust'];
  const odd = sections.find((section) => !known.includes(section.kind));
  if (odd) throw new Error(`unknown section "=== ${odd.kind}"`);
  return sections;
}

function readMeta(body: string): Map<string, string> {
  const lines = body.split(/\r?\n/).filter((line) => line.includes(':'));
  return new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [normaliseKey(line.slice(0, colon)), line.slice(colon + 1).trim()];
    }),
  );
}

/** `lastModifiedBy`, `last_modified_by` and `last modified by` are the same key of a title file. */
export function normaliseKey(key: string): string {
  return key.replace(/[\s_-]/g, '').toLowerCase();
}
