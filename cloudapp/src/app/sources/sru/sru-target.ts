import type { AskedNumber, NumberKind } from '../../align/asked-number';

export type SruVersion = '1.1' | '1.2' | '2.0';

/** One SRU server as an institution sets it up. It holds no secret: users and the browser may see all of it. */
export interface SruTarget {
  /** Letters, digits, `-` and `_`. */
  readonly id: string;
  /** Its name as people see it, a proper name in any language. */
  readonly label: string;
  /** Its address without the query, e.g. `https://example.alma.exlibrisgroup.com/view/sru/01EXAMPLE_INST`. */
  readonly baseUrl: string;
  readonly version: SruVersion;
  /** The server's name for MARC 21 in XML, mostly `marcxml`. */
  readonly recordSchema: string;
  /**
   * How to ask for a number: CQL with `{number}` in quotes, e.g. `alma.oclc_control_number_035_az="{number}"`. Several are asked
   * in turn until one finds something; one may join several with `or`. `{number8}` is the number padded to eight digits, as in
   * `"(OCoLC)ocm{number8}"`. Absent or empty = this server cannot be asked so.
   */
  readonly indexes: Readonly<Partial<Record<NumberKind, readonly string[]>>>;
}

/** How old OCLC numbers are padded: ocm and eight digits. */
const PADDED = 8;

/** The queries that ask a target for a number, in the order in which they are asked; none where it cannot be asked so. */
export function queriesFor(target: SruTarget, { kind, number }: AskedNumber): readonly string[] {
  return (target.indexes[kind] ?? []).map((template) => cqlQuery(template, number));
}

/**
 * A template with the number in it. Within quotes whatever CQL gives a meaning is escaped, and outside the number gets quotes of its
 * own, so that no number can say more than itself. Source: CQL 1.2, "Search Term" and "Masking"
 * (loc.gov/standards/sru/cql/contextSets/theCqlContextSet.html, loc.gov/standards/sru/cql/spec.html).
 */
export function cqlQuery(template: string, number: string): string {
  let isQuoted = false;
  return template.replace(/\\.|"|\{number8?\}/gs, (part) => {
    if (part === '"') isQuoted = !isQuoted;
    if (!part.startsWith('{')) return part;
    const value = escaped(part === '{number8}' ? number.padStart(PADDED, '0') : number);
    return isQuoted ? value : `"${value}"`;
  });
}

/** `*`, `?` and `^` mask and anchor; a backslash escapes. */
function escaped(text: string): string {
  return text.replace(/[\\"*?^]/g, '\\$&');
}
