import { isGridLine, isOnlyLabel } from './fixed-field-labels';
import type { Result } from './result';
import { failed, success } from './result';
import { isNumberLine } from './text-form-heading';

/** A line of pasted text that says something: `tag` is three digits, or `LDR`. */
export interface FieldLine {
  readonly line: number;
  readonly tag: string;
  /** Everything behind the tag, separators included, continuation lines joined. */
  readonly rest: string;
}

/** The lines of one record, and what stood above its first field (page titles, the fixed field of Connexion) or below its last. */
export interface RecordLines {
  readonly heading: readonly string[];
  readonly lines: readonly FieldLine[];
}

/** A line that is neither a field nor the continuation of one. */
export interface BadLine {
  readonly line: number;
  readonly text: string;
}

interface OpenLine {
  readonly line: number;
  readonly tag: string;
  /** What follows the tag, then the lines that continue it. */
  readonly pieces: string[];
}

interface OpenRecord {
  readonly heading: string[];
  readonly lines: OpenLine[];
  /** A fixed field below the last field, where Connexion shows it on demand; or that of the next record. */
  readonly footer: string[];
}

const LEADER = /^\s*=?(?:LDR|LEADER|000)(?:[ \t:]+|(?=[_#\\^]))(.*)$/isu;
/** Tags in letters (AVA, FMT) only where a delimiter follows, for any line of a page may start with a word in capitals. */
const LETTERS = /^=?([A-Z][A-Z0-9]{2,5})([\s\d_#\\]+(?:\$\$?|[‡ǂ▼|])[a-z0-9].*)$/su;
const FIELD = /^ {0,3}=?(\d{3})(?=[\s\d_#\\|$‡ǂ▼:]|$)(.*)$/su;
const CONTINUATION = /^(?:\s|[$‡ǂ▼|][a-z0-9])/u;

/** Codes, days and pairs of years. */
const LONE_VALUE = /^(?:\S{1,3}|[\d.]{8,16}|[\du|]{4}\s*,.{0,6})$/;

/** Direction marks that pages put around tags and delimiters; within values they may belong to the text. */
const DIRECTION = '\u200E\u200F\u202A-\u202E\u2066-\u2069';
const BEFORE_CONTENT = new RegExp(`^(?:[\\s${DIRECTION}\\d#_\\\\=]|LDR|LEADER)+`, 'iu');
const AT_DELIMITER = new RegExp(`[${DIRECTION}]*([‡ǂ▼])[${DIRECTION}]*(?=[a-z0-9])`, 'gu');

/**
 * Sorts pasted text into records and fields. A record starts with its leader, with Connexion's `OCLC 459287`, with a fixed field
 * where one was above already, with a second 001, or where a text without all of these begins anew; lines that start with blanks or a
 * delimiter continue the field above. Fails with the first line below a field that is nothing of these.
 */
export function recordLines(text: string): Result<readonly RecordLines[], BadLine> {
  const records: OpenRecord[] = [openRecord()];
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') continue;
    const current = records.at(-1) ?? openRecord();
    const plain = plainRow(row);
    const field = isValueOfHeading(plain, current) ? undefined : openLine(plain, index + 1);
    const next = field ? placeField(field, current) : placeOther(plain, current);
    if (next === undefined) return failed({ line: index + 1, text: row.trim().slice(0, 80) });
    if (next !== current) records.push(next);
  }
  return success(
    records
      .filter(({ lines }) => lines.length > 0)
      .flatMap(({ heading, lines, footer }) =>
        startingAnew(lines).map((part, index) => ({
          heading: index === 0 ? [...heading, ...footer] : [],
          lines: part.map(joinedLine),
        })),
      ),
  );
}

function openRecord(heading: readonly string[] = []): OpenRecord {
  return { heading: [...heading], lines: [], footer: [] };
}

/** Puts a field into the record it belongs to: the current one, or a new one that is given back. */
function placeField(field: OpenLine, current: OpenRecord): OpenRecord {
  // What looked like the end of this record was the head of the next.
  const heading = current.footer.splice(0);
  const target =
    heading.length > 0 || startsRecord(field, current.lines) ? openRecord(heading) : current;
  target.lines.push(field);
  return target;
}

/** Puts a line that is no field where it belongs; undefined where it belongs nowhere. */
function placeOther(row: string, current: OpenRecord): OpenRecord | undefined {
  const above = current.lines.at(-1);
  if (!above) current.heading.push(row);
  else if (isNumberLine(row)) return openRecord([row]);
  else if (isGridLine(row) && current.heading.some(isGridLine)) return openRecord([row]);
  else if (isGridLine(row) || current.footer.length > 0) current.footer.push(row);
  else if (CONTINUATION.test(row)) above.pieces.push(row.trim());
  else return undefined;
  return current;
}

/** A label on a line of its own is followed by its value, which may look like a tag: `Time` and `090`, `Entered` and `19880502`. */
function isValueOfHeading(row: string, { heading, lines, footer }: OpenRecord): boolean {
  const above = lines.length === 0 ? heading.at(-1) : footer.at(-1);
  return above !== undefined && isOnlyLabel(above) && LONE_VALUE.test(row.trim());
}

/**
 * Records that nothing else sets apart: a second title (245), with tags that start from below again in between. Fields of a record
 * stand in groups by their first figure.
 */
function startingAnew(lines: readonly OpenLine[]): readonly (readonly OpenLine[])[] {
  const first = lines.findIndex(({ tag }) => tag === '245');
  const second = lines.findIndex(({ tag }, index) => index > first && tag === '245');
  if (first < 0 || second < 0) return [lines];
  const start = lines.findIndex(
    ({ tag }, index) =>
      index > first &&
      index <= second &&
      /^\d/.test(tag) &&
      tag.charAt(0) < (lines[index - 1]?.tag ?? '').charAt(0),
  );
  return start < 0 ? [lines] : [lines.slice(0, start), ...startingAnew(lines.slice(start))];
}

function joinedLine({ line, tag, pieces }: OpenLine): FieldLine {
  const [first = '', ...others] = pieces;
  return { line, tag, rest: others.length > 0 ? [first.trimEnd(), ...others].join(' ') : first };
}

/** A row without what web pages put before its content: other blanks than ours, and marks of direction. */
function plainRow(row: string): string {
  return row
    .replace(BEFORE_CONTENT, (start) =>
      start.replace(new RegExp(`[${DIRECTION}]`, 'gu'), '').replace(/[^\S\t]/gu, ' '),
    )
    .replace(AT_DELIMITER, '$1');
}

function openLine(row: string, line: number): OpenLine | undefined {
  const leader = LEADER.exec(row);
  if (leader) return { line, tag: 'LDR', pieces: [leader[1] ?? ''] };
  const [, tag, rest = ''] = FIELD.exec(row) ?? LETTERS.exec(row) ?? [];
  return tag === undefined ? undefined : { line, tag, pieces: [rest] };
}

function startsRecord({ tag }: OpenLine, lines: readonly OpenLine[]): boolean {
  if (lines.length === 0) return false;
  return tag === 'LDR' || (tag === '001' && lines.some((earlier) => earlier.tag === '001'));
}
