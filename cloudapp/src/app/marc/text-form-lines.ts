import type { Result } from './result';
import { failed, success } from './result';

/** A line of pasted text that says something: `tag` is three digits, or `LDR`. */
export interface FieldLine {
  readonly line: number;
  readonly tag: string;
  /** Everything behind the tag, separators included, continuation lines joined. */
  readonly rest: string;
}

/** The lines of one record, and what stood above its first field (page titles, the fixed field of Connexion). */
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
}

const LEADER = /^\s*=?(?:LDR|LEADER|000)(?:[ \t:]+|(?=[_#\\^]))(.*)$/isu;
/** Tags in letters (AVA, FMT) only where a delimiter follows, for any line of a page may start with a word in capitals. */
const LETTERS = /^=?([A-Z][A-Z0-9]{2,5})([\s\d_#\\]+(?:\$\$?|[‡ǂ▼|])[a-z0-9].*)$/su;
const FIELD = /^ {0,3}=?(\d{3})(?=[\s\d_#\\|$‡ǂ▼:]|$)(.*)$/su;

/**
 * Sorts pasted text into records and fields. A record starts with its leader, or with a second 001; lines that start with
 * blanks or a delimiter continue the field above. Fails with the first line below a field that is nothing of these.
 */
export function recordLines(text: string): Result<readonly RecordLines[], BadLine> {
  const records: OpenRecord[] = [{ heading: [], lines: [] }];
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [index, row] of rows.entries()) {
    const current = records.at(-1);
    if (row.trim() === '' || !current) continue;
    const field = openLine(row, index + 1);
    const above = current.lines.at(-1);
    if (field && startsRecord(field, current.lines)) {
      records.push({ heading: [], lines: [field] });
    } else if (field) {
      current.lines.push(field);
    } else if (!above) {
      current.heading.push(row);
    } else if (/^(?:\s|[$‡ǂ▼|][a-z0-9])/u.test(row)) {
      above.pieces.push(row.trim());
    } else {
      return failed({ line: index + 1, text: row.trim().slice(0, 80) });
    }
  }
  return success(
    records
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => ({ heading, lines: lines.map(joinedLine) })),
  );
}

function joinedLine({ line, tag, pieces }: OpenLine): FieldLine {
  const [first = '', ...others] = pieces;
  return { line, tag, rest: others.length > 0 ? [first.trimEnd(), ...others].join(' ') : first };
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
