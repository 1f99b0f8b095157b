/** Leader positions 10-16 are always `22` and five digits; the last four are the entry map. */
const PARTS = /^(.{1,10})(22\d{5})(.{1,3})(45[0-9 ]{2}) *$/;

/**
 * The 24 characters of a leader from a text whose blanks XML tools have touched: runs of blanks folded into one, or blanks added at
 * the end. Undefined where the text is not such a leader or more than one leader could have become it.
 */
export function wholeLeader(text: string): string | undefined {
  if (text.length === 24) return text;
  const [, before = '', base = '', between = '', map = ''] = PARTS.exec(text) ?? [];
  const start = unfolded(before, 10);
  const middle = unfolded(between, 3);
  if (start === undefined || middle === undefined) return undefined;
  return start + base + middle + map;
}

/** Gives back the blanks that folding took. Only a single run of blanks says where they stood. */
function unfolded(text: string, length: number): string | undefined {
  if (text.length === length) return text;
  const blanks = text.match(/ +/g) ?? [];
  if (blanks.length !== 1) return undefined;
  return text.replace(/ +/, (run) => run.padEnd(run.length + length - text.length, ' '));
}
