import type { Result } from './result';
import { failed, success } from './result';
import type { FieldLine } from './text-form-lines';

/** A data field line taken apart: its indicators and what follows them. */
export interface IndicatedLine extends FieldLine {
  readonly ind1: string;
  readonly ind2: string;
  readonly content: string;
}

/** How contents begin: with a delimiter, or also with the bare text of $a. */
export interface ContentStart {
  readonly marked: (content: string) => boolean;
  readonly bare: (content: string) => boolean;
}

interface Layout {
  readonly pattern: RegExp;
  /** Bare text must be set apart, or `10 Title` would read as indicators blank and 1 with a text of `0 Title`. */
  readonly separated: boolean;
  /** Nothing stands between tag and indicators, so at least one line of the record must show a first indicator there. */
  readonly compact: boolean;
}

/** Where indicators stand behind a tag. */
const LAYOUTS: readonly Layout[] = [
  layout(/^\t([^\t]?)\t([^\t]?)\t+ *(.*)$/su, 'separated'), // cells of a table, one for each
  layout(/^\t ?(?:([^\t])([^\t]))? ?\t+ *(.*)$/su, 'separated'), // one cell for both
  layout(/^ ([^\t])([^\t]) +(.*)$/su, 'separated'), // 245 10 $a
  layout(/^ ([^\t]) ([^\t]) +(.*)$/su, 'separated'), // 245 1 0 $a
  layout(/^([^\t])([^\t]) +(.*)$/su, 'separated', 'compact'), // 24510 $a
  layout(/^ ([^\t])([^\t])(.*)$/su), // 245 10$a
  layout(/^([^\t])([^\t])(.*)$/su, 'compact'), // 24510$a
];

function layout(pattern: RegExp, ...traits: ('separated' | 'compact')[]): Layout {
  return {
    pattern,
    separated: traits.includes('separated'),
    compact: traits.includes('compact'),
  };
}

/**
 * Tags of which MARC 21 defines one indicator only, or never leaves this one blank: where tools folded a blank away, the single
 * indicator that is left must be it. Source: MARC 21 Bibliographic, indicators of these fields.
 */
const FIRST = /^(?:024|034|082|1[013]\d|210|246|260|490|5\d\d|7[0-4678]\d|8[01]\d|856)$/;
const SECOND = /^(?:050|060|222|264|440|648|65[015]|830)$/;

/**
 * Finds the indicators of the data fields of one record. All lines of a record are laid out alike, so a layout counts only if
 * every line fits it. Fails with the first line that two layouts read differently, or that none can read.
 */
export function indicatedLines(
  lines: readonly FieldLine[],
  start: ContentStart,
): Result<readonly IndicatedLine[], FieldLine> {
  const isCompact = lines.some(({ rest }) => /^\S/u.test(rest));
  const complete = LAYOUTS.filter(({ compact }) => compact === isCompact).flatMap((candidate) => {
    const read = lines.flatMap((line) => inLayout(line, candidate, start) ?? []);
    return read.length === lines.length ? [read] : [];
  });
  const [first, ...others] = complete;
  if (!first) return foldedLines(lines, start);
  const unclear = lines.find((_, index) =>
    others.some((other) => reading(other[index]) !== reading(first[index])),
  );
  return unclear ? failed(unclear) : success(first);
}

function inLayout(
  line: FieldLine,
  { pattern, separated }: Layout,
  { marked, bare }: ContentStart,
): IndicatedLine | undefined {
  const match = pattern.exec(line.rest);
  if (!match) return undefined;
  const [, first = '', second = '', content = ''] = match;
  const isMarked = marked(content);
  if (!isMarked && !(separated && bare(content))) return undefined;
  const ind1 = indicator(first, isMarked);
  const ind2 = indicator(second, isMarked);
  return ind1 === undefined || ind2 === undefined ? undefined : { ...line, ind1, ind2, content };
}

/** Lines whose blanks were folded: both indicators are there, or none, or only one can be meant. */
function foldedLines(
  lines: readonly FieldLine[],
  { marked }: ContentStart,
): Result<readonly IndicatedLine[], FieldLine> {
  const read: IndicatedLine[] = [];
  for (const line of lines) {
    const [, zone = '', content = ''] = /^([\s\d_#\\]*)(.*)$/su.exec(line.rest) ?? [];
    const found = foldedIndicators(line.tag, zone);
    if (!found || !marked(content)) return failed(line);
    const [ind1, ind2] = found;
    read.push({ ...line, ind1, ind2, content });
  }
  return success(read);
}

function foldedIndicators(tag: string, zone: string): readonly [string, string] | undefined {
  const [first, second, ...more] = [...zone.replace(/\s/g, '')].map(
    (mark) => indicator(mark) ?? '',
  );
  if (more.length > 0) return undefined;
  if (first === undefined) return [' ', ' '];
  if (second !== undefined) return [first, second];
  if (FIRST.test(tag)) return [first, ' '];
  return SECOND.test(tag) ? [' ', first] : undefined;
}

/**
 * An indicator from how it is shown: a blank may stand as nothing, `_`, `#` or `\`. Local fields have letters too, but only
 * a delimiter behind them tells those from text.
 */
function indicator(shown: string, isMarked = false): string | undefined {
  if (/^[\s_#\\]?$/.test(shown)) return ' ';
  return isMarked || /^\d$/.test(shown) ? shown : undefined;
}

function reading(line: IndicatedLine | undefined): string | undefined {
  return line && line.ind1 + line.ind2 + line.content;
}
