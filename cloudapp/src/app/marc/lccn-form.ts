/**
 * An LCCN in the form of field 010, with the blanks that displays and copying lose: `88005316` is `   88005316 ` there, `sn84012345` is
 * `sn 84012345 `, `2001627090` is `  2001627090`. A number that is not bare (a suffix, blanks of its own within) stays as it is, as does
 * anything that is no LCCN. Source: MARC 21 Bibliographic 010, "Structure of the LC control number" (structures A and B).
 */
export function lccnWithBlanks(value: string): string {
  const bare = /^([a-z]{0,3})(\d{8}|\d{10})$/.exec(
    value.trim().replace(/^([a-z]{1,3}) +(?=\d)/, '$1'),
  );
  if (!bare) return value;
  const [, prefix, digits] = bare;
  // Until 2000: three places for the prefix, eight digits, a blank. Since 2001: two places, ten digits.
  if (digits.length === 8) return `${prefix.padEnd(3)}${digits} `;
  return prefix.length <= 2 ? `${prefix.padEnd(2)}${digits}` : value;
}
