/**
 * The order of the result. The fields of the canvas keep theirs, because the order of notes, subjects and added entries
 * means something; every other field goes behind the last one of its tag, or where its tag belongs within its hundred.
 */

/** A field on its way into the result. */
export interface Placeable {
  readonly tag: string;
  /** Its place, or that of its partner, in the record that is the canvas. */
  readonly canvas: number | undefined;
}

/**
 * Fields in the order of the result. Those without a place keep their own order within a tag; each goes into the gap after the
 * last canvas field of its hundred with the same or a lower tag, else after the last field of a lower hundred. The gap depends
 * on the canvas alone, so that a second merge finds the same one.
 */
export function inOrder<T extends Placeable>(fields: readonly T[]): readonly T[] {
  const canvas = fields
    .filter((field) => field.canvas !== undefined)
    .sort((one, other) => (one.canvas ?? 0) - (other.canvas ?? 0));
  const gapFor = gapFinder(canvas.map(({ tag }) => tag));
  const rest = fields
    .filter((field) => field.canvas === undefined)
    .map((field, place) => ({ field, place, gap: gapFor(field.tag) }))
    .sort(
      (one, other) =>
        one.gap - other.gap ||
        compareTags(one.field.tag, other.field.tag) ||
        one.place - other.place,
    );
  const ordered: T[] = [];
  let next = 0;
  for (let gap = 0; gap <= canvas.length; gap += 1) {
    for (; next < rest.length && rest[next].gap === gap; next += 1) ordered.push(rest[next].field);
    if (gap < canvas.length) ordered.push(canvas[gap]);
  }
  return ordered;
}

/** The number of canvas fields that stand before the gap of a tag. */
function gapFinder(tags: readonly string[]): (tag: string) => number {
  const lastOfTag = new Map<string, number>();
  tags.forEach((tag, index) => lastOfTag.set(tag, index + 1));
  const known = new Map<string, number>();
  return (tag) => {
    const found = known.get(tag);
    if (found !== undefined) return found;
    const gap = findGap(tag, lastOfTag);
    known.set(tag, gap);
    return gap;
  };
}

function findGap(tag: string, lastOfTag: ReadonlyMap<string, number>): number {
  let within = 0;
  let before = 0;
  for (const [other, end] of lastOfTag) {
    const sameHundred = hundred(other) === hundred(tag);
    if (sameHundred && compareTags(other, tag) <= 0) within = Math.max(within, end);
    if (!sameHundred && compareTags(hundred(other), hundred(tag)) < 0)
      before = Math.max(before, end);
  }
  if (within > 0) return within;
  // The first of its hundred: before the later tags of that hundred, wherever those stand.
  const later = [...lastOfTag].filter(
    ([other]) => hundred(other) === hundred(tag) && compareTags(other, tag) > 0,
  );
  return later.length > 0 ? Math.min(before, ...later.map(([, end]) => end - 1)) : before;
}

/** Tags with letters (AVA, INST) stand after all numbers. */
function hundred(tag: string): string {
  return /^\d/.test(tag) ? tag.charAt(0) : '~';
}

function compareTags(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
