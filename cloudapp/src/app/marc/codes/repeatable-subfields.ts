/**
 * Subfields that MARC 21 Bibliographic allows once in a field, for the fields in which cataloguers mix two versions: titles, editions,
 * names, subjects, identifiers, physical description, series. Source: Library of Congress, MARC 21 Format for Bibliographic Data,
 * as of 2024. A field or subfield that is not named here counts as repeatable: nothing is refused on a guess.
 */
const ONCE: readonly (readonly [tags: RegExp, codes: string])[] = [
  [/^(?:020|022|024|027|030)$/, 'ac'],
  [/^(?:010|040|066)$/, 'abc'],
  [/^(?:050|060|070|080|082|086|090)$/, 'b'],
  [/^(?:[1678]00)$/, 'abdfhlnrtu'],
  [/^(?:[1678]1[01])$/, 'afhlrtu'],
  [/^(?:130|240|630|730|830)$/, 'afhlrt'],
  [/^(?:210|222|242|243|245|246|247)$/, 'abcfhi'],
  [/^250$/, 'ab'],
  [/^255$/, 'abcde'],
  [/^300$/, 'be'],
  [/^490$/, 'ly'],
  [/^5(?:00|02|04|08|11|18|20|21|30|33|34|38|45|46|50|80|86|88)$/, 'a'],
  [/^(?:648|650|651|653|655)$/, '2'],
  [/^(?:650|651)$/, 'ab'],
  [/^(?:76|77|78)\d$/, 'abcdhmst'],
];

/** Whether a subfield may stand only once in a field of this tag. Tag of three digits, code of one character. */
export function isOnceInField(tag: string, code: string): boolean {
  return ONCE.some(([tags, codes]) => tags.test(tag) && codes.includes(code));
}
