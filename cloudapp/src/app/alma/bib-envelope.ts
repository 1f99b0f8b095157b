import { writeMarcXml } from '../marc/marcxml-write';
import type { MarcRecord } from '../marc/record';
import type { ManagementData } from '../ports/alma';

/** In the order of Alma's own XML (rest_bib.xsd). What is left out here Alma may set to its default. */
const ELEMENTS: readonly (readonly [keyof ManagementData, string])[] = [
  ['suppressFromPublishing', 'suppress_from_publishing'],
  ['suppressFromExternalSearch', 'suppress_from_external_search'],
  ['rank', 'rank'],
  ['syncWithOclc', 'sync_with_oclc'],
  ['catalogingLevel', 'cataloging_level'],
  ['briefLevel', 'brief_level'],
];

/**
 * The body of `PUT /bibs/{mms_id}`: `<bib>` with the management data that is there and the record, without namespace and
 * declaration, which Alma refuses. Characters that XML forbids are left out, see `writeMarcXml`.
 */
export function toBibXml(record: MarcRecord, management: ManagementData): string {
  const elements = ELEMENTS.map(([name, element]) => {
    const value = management[name];
    return value === undefined ? '' : `<${element}>${escaped(value)}</${element}>`;
  });
  return `<bib>${elements.join('')}${writeMarcXml(record).xml}</bib>`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
