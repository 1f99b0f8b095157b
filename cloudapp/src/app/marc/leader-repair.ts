/** Record length (or blanks in its place), 05-09, the base address with its `22`, 17-19, and the entry map. */
const PARTS = /^(\d{5}| {0,5})([^ ].{0,4}|.{5})(22(?:\d{5}| {5}))(.{1,3}?)(45[0-9 ]{0,2}|) *$/;

/**
 * The 24 characters of a leader from a text whose blanks tools have touched: runs of blanks folded into one, blanks at the start
 * lost, blanks added at the end, or other white space in their place. Undefined where the text is no leader, or more than one
 * leader could have become it.
 */
export function wholeLeader(written: string): string | undefined {
  const text = written.replace(/\s/gu, ' ');
  if (text.length === 24) return text;
  const [, length = '', codes = '', base = '', levels = '', map = ''] = PARTS.exec(text) ?? [];
  const start = unfolded(codes, 5);
  const end = unfolded(levels, 3);
  if (start === undefined || end === undefined) return undefined;
  return length.padEnd(5) + start + base + end + map.padEnd(4);
}

/** Gives back the blanks that folding took. Only a single run of blanks says where they stood. */
function unfolded(text: string, length: number): string | undefined {
  if (text.length === length) return text;
  if (text.match(/ +/g)?.length !== 1) return undefined;
  return text.replace(/ +/, (run) => run.padEnd(run.length + length - text.length));
}
