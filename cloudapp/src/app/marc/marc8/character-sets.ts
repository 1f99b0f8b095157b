/** A character as a set gives it. */
export interface Marc8Character {
  readonly text: string;
  /** Stands before the letter it belongs to; in Unicode it stands behind. */
  readonly isMark: boolean;
}

/** The characters of one set by their code, seven bits a byte. */
export type CharacterSet = ReadonlyMap<number, Marc8Character>;

/** Character sets by their final character in hex; `C1` holds the controls 80-9F. */
export type CharacterSets = ReadonlyMap<string, CharacterSet>;

/** Sets as scripts/make-marc8-table.mjs writes them. */
export type WrittenSets = Readonly<
  Record<string, { readonly runs: string; readonly combining: string }>
>;

/** Final characters of the sets that are named in code. */
export const ASCII = '42';
export const ANSEL = '45';
export const EAST_ASIAN = '31';
export const CONTROLS = 'C1';

/** The sets of all tables given, ready to be looked up. */
export function characterSets(...tables: readonly WrittenSets[]): CharacterSets {
  const sets = tables.flatMap((table) => Object.entries(table));
  return new Map(sets.map(([id, written]) => [id, readSet(written)] as const));
}

/** See `runs` in scripts/make-marc8-table.mjs. */
function readSet({ runs, combining }: WrittenSets[string]): CharacterSet {
  const marks = new Set(combining.match(/../g)?.map((code) => parseInt(code, 16)));
  const set = new Map<number, Marc8Character>();
  let start = 0;
  let unicode = 0;
  for (const run of runs.split(';')) {
    const [place = '', steps = ''] = run.split(':');
    start += parseInt(place, 36);
    for (const [index, step] of steps.split(' ').entries()) {
      unicode += parseInt(step, 36);
      const text = String.fromCodePoint(unicode);
      set.set(start + index, { text, isMark: marks.has(start + index) });
    }
  }
  return set;
}
