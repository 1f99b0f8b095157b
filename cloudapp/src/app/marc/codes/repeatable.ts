/**
 * Tags of MARC 21 Bibliographic that may stand only once in a record. Source: Library of Congress, MARC 21 Format for
 * Bibliographic Data, field list as of 2024; older lists also had 043, 310 and 384, which may repeat since.
 */
const NOT_REPEATABLE: ReadonlySet<string> = new Set([
  ...['001', '003', '005', '008', '010', '018', '036', '038', '040', '042', '044', '045', '066'],
  ...['100', '110', '111', '130', '240', '243', '245', '254', '256', '263', '306', '357'],
  ...['507', '514', '841', '842', '844', '882'],
]);

/**
 * Whether a record may hold a tag more than once. Tags that MARC 21 does not define, such as local 9XX, are repeatable.
 * That at most one of all 1XX may stand in a record is another rule.
 */
export function isRepeatable(tag: string): boolean {
  return !NOT_REPEATABLE.has(tag);
}
