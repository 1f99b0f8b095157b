import { lccnWithBlanks } from './lccn-form';
import { wholeLeader } from './leader-repair';
import type { MarcFailure } from './marc-failure';
import { marcFailure } from './marc-failure';
import { readMrk } from './mrk';
import { formatOclc035, oclcNumbersOf } from './oclc-number';
import type { ControlField, DataField, Field, MarcRecord, Subfield } from './record';
import type { Result } from './result';
import { failed, success } from './result';
import { isUnclear007, subfielded007 } from './text-form-007';
import type { TextDoubt } from './text-form-doubts';
import { doubtsOf } from './text-form-doubts';
import { indicatedLines } from './text-form-indicators';
import type { HeadingFacts } from './text-form-heading';
import { headingFacts } from './text-form-heading';
import type { FieldLine, RecordLines } from './text-form-lines';
import { recordLines } from './text-form-lines';
import { markingOf, readSubfields, startsBare, startsMarked } from './text-form-subfields';

export interface TextFormOptions {
  /** Leader of records with a title (245) that show none, neither as a line nor as a fixed field. Without it they are a failure. */
  readonly defaultLeader?: string;
}

/** A record of a text, and what is uncertain about it. */
export interface TextRecord {
  readonly record: MarcRecord;
  readonly doubts: readonly TextDoubt[];
}

/** Lengths of 006 and 008 (MARC 21). The end of 008 may be blank, and pasting loses blanks at the end of lines. */
const FIXED_LENGTHS: Readonly<Record<string, { least: number; whole: number }>> = {
  '006': { least: 17, whole: 18 },
  '008': { least: 38, whole: 40 },
};

/**
 * Reads MARC as people copy it from Alma, Connexion, MarcEdit or the staff view of a catalogue: `245 10 $a Title / $c author`,
 * with `$$a`, `‡a`, `ǂa`, `|a` or `_a`, indicators together, apart or in cells of a table, blanks as `_`, `#` or `\`, fields that
 * start without $a, wrapped lines, MarcEdit's `=245`. Of what stands above the first field, only the heading of Connexion is read:
 * its fixed field becomes leader and 008, its number a 035. What of it is uncertain: `readTextRecords`.
 *
 * Fails where more than one reading is left: `textUnclearIndicators`, `textUnclearDelimiter`, `textBadLine`, `textBadFixedField`;
 * and with `marcNoLeader`, `marcBadLeader` or `marcNoRecord`. `where` names line, record and tag.
 */
export function readTextForm(
  text: string,
  options: TextFormOptions = {},
): Result<readonly MarcRecord[], MarcFailure> {
  const read = readTextRecords(text, options);
  return read.ok ? success(read.value.map(({ record }) => record)) : read;
}

/** As `readTextForm`, each record with what is uncertain about it: a fixed field that is not there or not clear. */
export function readTextRecords(
  text: string,
  options: TextFormOptions = {},
): Result<readonly TextRecord[], MarcFailure> {
  if (isMnemonic(text)) {
    const read = readMrk(text, options);
    return read.ok ? success(read.value.map((record) => ({ record, doubts: [] }))) : read;
  }
  // ISO 2709's own delimiter survives some ways of copying.
  const sorted = recordLines(text.replaceAll('\u001F', '‡'));
  if (!sorted.ok) {
    const { line, text: content } = sorted.failure;
    return failed(marcFailure('textBadLine', { line }, { text: content }));
  }
  const records: TextRecord[] = [];
  for (const lines of sorted.value) {
    const read = readRecord(lines, records.length + 1, options);
    if (!read.ok) return read;
    records.push(read.value);
  }
  return records.length > 0 ? success(records) : failed(marcFailure('marcNoRecord'));
}

/** MarcEdit's own form: every line is `=TAG` with two blanks, and data fields have their indicators right before `$`. */
function isMnemonic(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return (
    lines.every((line) => /^\uFEFF?=\w{3}/.test(line)) &&
    lines.some((line) => /^=\d{3} {2}[\d\\ ]{2}\$/.test(line))
  );
}

function readRecord(
  { heading, lines }: RecordLines,
  record: number,
  { defaultLeader }: TextFormOptions,
): Result<TextRecord, MarcFailure> {
  const [first] = lines;
  const facts = headingFacts(heading);
  const isShown = first?.tag === 'LDR';
  const leader = isShown ? readLeader(first, record) : success(facts.leader ?? defaultLeader);
  if (!leader.ok) return leader;
  // What has no title either may be an authority record: no leader tells it from others.
  const isAssumed = !isShown && facts.leader === undefined;
  if (leader.value === undefined || (isAssumed && !lines.some(({ tag }) => tag === '245')))
    return failed(marcFailure('marcNoLeader', { line: first?.line ?? 1, record }));
  const lost = lines.filter(({ tag, rest }) => tag === '007' && isUnclear007(rest.trim()));
  const fields = readFields(
    lines.filter((line) => line.tag !== 'LDR' && !lost.includes(line)),
    record,
  );
  if (!fields.ok) return fields;
  const whole = { leader: leader.value, fields: withFacts(fields.value, facts) };
  const leftOut = lost.map(({ tag }) => tag);
  const doubts = doubtsOf(fields.value, facts, { isLeaderShown: isShown, leftOut });
  return success({ record: whole, doubts });
}

/** The fields of a record and those that only its heading speaks of, each in the place of its tag. */
function withFacts(
  fields: readonly Field[],
  { fixedField, oclcNumber }: HeadingFacts,
): readonly Field[] {
  const added: Field[] = [];
  if (fixedField !== undefined && !fields.some(({ tag }) => tag === '008'))
    added.push({ tag: '008', value: fixedField });
  const numbers = oclcNumbersOf({ leader: '', fields }).current;
  if (oclcNumber !== undefined && numbers.length === 0) {
    const subfields = [{ code: 'a', value: formatOclc035(oclcNumber) }];
    added.push({ tag: '035', ind1: ' ', ind2: ' ', subfields });
  }
  return added.reduce<readonly Field[]>((all, field) => {
    const place = all.findIndex(({ tag }) => tag > field.tag);
    return place < 0 ? [...all, field] : [...all.slice(0, place), field, ...all.slice(place)];
  }, fields);
}

function readLeader({ line, rest }: FieldLine, record: number): Result<string, MarcFailure> {
  const shown = shownBlanks(rest).trim();
  const leader = wholeLeader(shown);
  if (leader !== undefined) return success(leader);
  const values = { leader: shown, length: String(shown.length) };
  return failed(marcFailure('marcBadLeader', { line, record, tag: 'LDR' }, values));
}

/** Control fields one by one; data fields together, because only all of them show how they are laid out. */
function readFields(
  lines: readonly FieldLine[],
  record: number,
): Result<readonly Field[], MarcFailure> {
  const data = readDataFields(
    lines.filter(({ tag }) => !tag.startsWith('00')),
    record,
  );
  if (!data.ok) return data;
  const remaining = [...data.value];
  const fields: Field[] = [];
  for (const line of lines) {
    const field = line.tag.startsWith('00') ? readControlField(line, record) : undefined;
    if (field && !field.ok) return field;
    const read = field ? field.value : remaining.shift();
    if (read) fields.push(read);
  }
  return success(fields);
}

function readDataFields(
  lines: readonly FieldLine[],
  record: number,
): Result<readonly DataField[], MarcFailure> {
  const filled = lines.filter(({ rest }) => !isEmpty(rest));
  const marking = markingOf(filled.map(({ rest }) => rest));
  const indicated = indicatedLines(filled, {
    marked: (content) => startsMarked(marking, content),
    bare: (content) => startsBare(marking, content),
  });
  if (!indicated.ok) {
    const { line, tag, rest } = indicated.failure;
    const isMarked = marking.bareStart || rest.includes(marking.delimiter);
    const kind = isMarked ? 'textUnclearIndicators' : 'textUnclearDelimiter';
    return failed(marcFailure(kind, { line, record, tag }, { text: `${tag}${rest}`.slice(0, 80) }));
  }
  const byLine = new Map(indicated.value.map((read) => [read.line, read]));
  return success(
    lines.map(({ line, tag, rest }) => {
      const { ind1, ind2, content } = byLine.get(line) ?? emptyLine(rest);
      const subfields = readSubfields(content, tag, marking);
      return { tag, ind1, ind2, subfields: tag === '010' ? subfields.map(asLccn) : subfields };
    }),
  );
}

/** 010 $a, $b and $z are LC's numbers; whatever else may stand there is none. */
function asLccn({ code, value }: Subfield): Subfield {
  return { code, value: /[abz]/.test(code) ? lccnWithBlanks(value) : value };
}

/** A field that shows indicators and nothing else. */
function isEmpty(rest: string): boolean {
  return /^\s*[\d_#\\]{2}\s*$/.test(rest);
}

function emptyLine(rest: string): { ind1: string; ind2: string; content: string } {
  const [ind1 = ' ', ind2 = ' '] = rest.trim().replace(/[_#\\]/g, ' ');
  return { ind1, ind2, content: '' };
}

function readControlField(
  { line, tag, rest }: FieldLine,
  record: number,
): Result<ControlField, MarcFailure> {
  const lengths = FIXED_LENGTHS[tag];
  if (tag === '007')
    return success({ tag, value: subfielded007(rest.trim()) ?? shownBlanks(rest) });
  if (!lengths) return success({ tag, value: rest.trim() });
  const value = shownBlanks(rest);
  if (value.length >= lengths.least)
    return success({ tag, value: value.trimEnd().padEnd(lengths.whole) });
  const values = { length: String(rest.trim().length), expected: String(lengths.whole) };
  return failed(marcFailure('textBadFixedField', { line, record, tag }, values));
}

/** No code of the leader, 006, 007 or 008 is one of these marks, so they can only show blanks. */
function shownBlanks(rest: string): string {
  return rest.trimStart().replace(/[_#\\^]|[^\S\t]/gu, ' ');
}
