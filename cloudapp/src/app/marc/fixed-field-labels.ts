import { DATE_LABELS, FIXED_ELEMENTS } from './fixed-field-elements';

/** Labels as they are shown, with the label of today that each stands for. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ...FIXED_ELEMENTS.flatMap(({ label, formerly }) =>
    [label, ...formerly].map((shown) => [shown, label] as const),
  ),
  ...DATE_LABELS.map((label) => [label, label] as const),
]);

const SHOWN = [...LABELS.keys()].sort((one, other) => other.length - one.length).join('|');
const LABEL = new RegExp(`(?<!\\S)(${SHOWN})(?=:?(?:\\s|$)):?`, 'g');
const ONLY_LABEL = new RegExp(`^\\s*(?:${SHOWN}):?\\s*$`);
/** Connexion names the kind of record before its status: `Books   Rec stat c`. */
const FIRST_LABEL = new RegExp(`^\\s*(?:\\p{L}[\\p{L} ]{0,30}\\s)?(?:${SHOWN}):?(?:\\s|$)`, 'u');

/** Marks that some displays show for a blank; none of them is a code. */
const BLANKS = /[#_\\^\u2422\u2423\u0180]/g;
const BLANK_WORDS = /^(?:<bl>|\[?blank\]?|\[ ?\])$/i;
/** The longest value of a grid: `20190612101530.5`, `1988 , 1851`. */
const LONGEST_VALUE = 18;

/** Where no label has this many values, words of a page only look like labels. */
const FEWEST_LABELS = 5;

/** What a fixed field shows behind each label; every value that was found, for a label may stand twice. */
export type LabelledValues = ReadonlyMap<string, readonly string[]>;

/**
 * The values of a fixed field by their labels, from the lines of a heading: in columns set apart by blanks or tabs, one a line, or with
 * label and value on lines of their own. A blank may show as nothing or as any mark. Empty where there are too few labels for a grid.
 */
export function labelledValues(lines: readonly string[]): LabelledValues {
  const text = lines.join('\n');
  const marks = [...text.matchAll(LABEL)];
  const values = new Map<string, string[]>();
  marks.forEach((mark, index) => {
    const end = marks[index + 1]?.index ?? text.length;
    const label = LABELS.get(mark[1] ?? '') ?? '';
    const value = shownValue(text.slice(mark.index + mark[0].length, end));
    values.set(label, [...(values.get(label) ?? []), value]);
  });
  return values.size >= FEWEST_LABELS ? values : new Map();
}

/**
 * A line that can only be one of a fixed field: two labels or more, or one at its very start, and nothing behind them that is too long
 * for a value.
 */
export function isGridLine(line: string): boolean {
  if (!FIRST_LABEL.test(line)) return false;
  const marks = [...line.matchAll(LABEL)];
  return (
    (marks.length >= 2 || marks[0]?.index === 0) &&
    marks.every((mark, index) => {
      const end = marks[index + 1]?.index ?? line.length;
      return line.slice(mark.index + mark[0].length, end).trim().length <= LONGEST_VALUE;
    })
  );
}

/** A line with a label and nothing else: the value follows on the next. */
export function isOnlyLabel(line: string): boolean {
  return ONLY_LABEL.test(line);
}

/** The first line of what stands behind a label. Blanks within stay, so that a value which runs on is seen to. */
function shownValue(text: string): string {
  const [shown = ''] = text.split('\n').filter((line) => line.trim() !== '');
  const value = shown.trim();
  return BLANK_WORDS.test(value) ? '' : value.replace(BLANKS, ' ').trimEnd();
}
