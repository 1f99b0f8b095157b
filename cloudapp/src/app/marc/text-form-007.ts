/** Length of 007 by its first character, and the codes of subfields that hold more than one character. */
const CATEGORIES: Readonly<
  Record<string, { readonly length: number; readonly wide?: Readonly<Record<string, number>> }>
> = {
  a: { length: 8 },
  c: { length: 14, wide: { g: 3 } },
  d: { length: 6 },
  f: { length: 10, wide: { d: 2, f: 3 } },
  g: { length: 9 },
  h: { length: 13, wide: { g: 3 } },
  k: { length: 6 },
  m: { length: 23, wide: { r: 6 } },
  o: { length: 2 },
  q: { length: 2 },
  r: { length: 11, wide: { j: 2 } },
  s: { length: 14 },
  t: { length: 2 },
  v: { length: 9 },
  z: { length: 2 },
};

const SUBFIELDED = /^\s*(?:[‡ǂ▼|$]a\s*)?([a-z])\s+((?:[‡ǂ▼|$][b-r]\s*[^\s‡ǂ▼$]{1,6}\s*)+)$/u;
const SUBFIELD = /[‡ǂ▼|$]([b-r])\s*([^\s‡ǂ▼$]{1,6})/gu;

/**
 * The characters of a 007 that is shown in subfields, as Connexion does (`c ǂb r ǂd c ǂe n`): each code has its position, one that is
 * not shown has the fill character, and position 02, which is not defined, is blank. Undefined where the text is not in subfields, or
 * a value does not fit its place.
 * Source: OCLC Bibliographic Formats and Standards, 007; MARC 21 Bibliographic 007.
 */
export function subfielded007(text: string): string | undefined {
  const [, category = '', rest = ''] = SUBFIELDED.exec(text) ?? [];
  const layout = Object.hasOwn(CATEGORIES, category) ? CATEGORIES[category] : undefined;
  if (!layout) return undefined;
  const places = placesOf(layout.wide ?? {});
  const characters = [...category.padEnd(layout.length, '|')];
  if (layout.length > 2) characters[2] = ' ';
  for (const [, code = '', value = ''] of rest.matchAll(SUBFIELD)) {
    const { at, length } = places.get(code) ?? { at: 0, length: 0 };
    if (value.length !== length || at + length > layout.length) return undefined;
    characters.splice(at, length, ...value);
  }
  return characters.join('');
}

/** Whether a 007 is shown in subfields that cannot be put in their places. */
export function isUnclear007(text: string): boolean {
  return /[‡ǂ▼]/u.test(text) && subfielded007(text) === undefined;
}

/** Position and length of each code: they stand in the order of the alphabet. */
function placesOf(
  wide: Readonly<Record<string, number>>,
): ReadonlyMap<string, { readonly at: number; readonly length: number }> {
  let at = 0;
  return new Map(
    [...'abcdefghijklmnopqr'].map((code) => {
      const length = wide[code] ?? 1;
      const place = { at, length };
      at += length;
      return [code, place] as const;
    }),
  );
}
