import { derive, zoneNumber, type Bib, type Derived } from './bib';
import { escapeXml, writeRecord } from './marcxml';
import { withZoneNumber } from './rewrite';

/** The institution that the stand-in Alma plays. */
export const INSTITUTION = { code: '01EXAMPLE_INST', name: 'Example University' } as const;

const API = 'https://api-eu.hosted.exlibrisgroup.com/almaws/v1';

/**
 * The bib as the Bibs API gives it in JSON: flags are texts, missing values null, the record one text in `anies`
 * with an XML declaration that says UTF-16. `full` is false for `view=brief`, which leaves the record out.
 */
export function bibJson(bib: Bib, full: boolean, warnings: readonly string[] = []): object {
  const record = withZoneNumber(bib.record, zoneNumber(bib));
  const record16 = `<?xml version="1.0" encoding="UTF-16"?>${writeRecord(record)}`;
  return {
    ...description(bib, derive(record)),
    ...administration(bib),
    ...(full ? { anies: [record16] } : {}),
    requests: null,
    link: null,
    ...(warnings.length > 0
      ? { warnings: { warning: warnings.map((message) => ({ message })) } }
      : {}),
  };
}

function description(bib: Bib, about: Derived): object {
  return {
    mms_id: bib.mms,
    record_format: bib.recordFormat,
    linked_record_id: { value: bib.link?.mms ?? null, type: bib.link?.zone ?? null },
    title: about.title,
    author: about.author,
    issn: about.issn,
    isbn: about.isbn,
    complete_edition: about.edition ?? '',
    network_number: about.networkNumbers,
    place_of_publication: about.place,
    date_of_publication: about.date,
    publisher_const: about.publisher,
    holdings: { value: null, link: `${API}/bibs/${bib.mms}/holdings` },
  };
}

function administration(bib: Bib): object {
  const { management } = bib;
  return {
    created_by: bib.createdBy,
    created_date: `${bib.createdDate}Z`,
    last_modified_by: bib.lastModifiedBy,
    last_modified_date: `${bib.lastModifiedDate}Z`,
    suppress_from_publishing: management.suppressFromPublishing,
    suppress_from_external_search: management.suppressFromExternalSearch,
    suppress_from_metadoor: 'false',
    sync_with_oclc: management.syncWithOclc,
    sync_with_libraries_australia: 'NONE',
    originating_system: 'ILS',
    originating_system_id: bib.mms,
    cataloging_level: level(management.catalogingLevel),
    brief_level: level(management.briefLevel),
    rank: management.rank,
  };
}

const level = (value: string): object => ({ value: value || null, desc: value || null });

/** The bib as the Bibs API gives it in XML: nulls are left out, no namespace. */
export function bibXml(bib: Bib, full: boolean, warnings: readonly string[] = []): string {
  const record = withZoneNumber(bib.record, zoneNumber(bib));
  const about = derive(record);
  const numbers = about.networkNumbers.map((one) => element('network_number', one)).join('');
  const { management } = bib;
  return [
    '<bib>',
    element('mms_id', bib.mms),
    element('record_format', bib.recordFormat),
    bib.link
      ? `<linked_record_id type="${bib.link.zone}">${bib.link.mms}</linked_record_id>`
      : '<linked_record_id/>',
    element('title', about.title),
    element('author', about.author),
    element('issn', about.issn),
    element('isbn', about.isbn),
    `<network_numbers>${numbers}</network_numbers>`,
    element('place_of_publication', about.place),
    element('date_of_publication', about.date),
    element('publisher_const', about.publisher),
    `<holdings link="${API}/bibs/${bib.mms}/holdings"/>`,
    element('created_by', bib.createdBy),
    element('created_date', `${bib.createdDate}Z`),
    element('last_modified_by', bib.lastModifiedBy),
    element('last_modified_date', `${bib.lastModifiedDate}Z`),
    element('suppress_from_publishing', management.suppressFromPublishing),
    element('suppress_from_external_search', management.suppressFromExternalSearch),
    element('sync_with_oclc', management.syncWithOclc),
    levelElement('cataloging_level', management.catalogingLevel),
    levelElement('brief_level', management.briefLevel),
    element('rank', management.rank),
    full ? writeRecord(record) : '',
    warningElements(warnings),
    '</bib>',
  ].join('');
}

const element = (name: string, value: string | null): string =>
  value === null ? '' : `<${name}>${escapeXml(value)}</${name}>`;

const levelElement = (name: string, value: string): string =>
  value ? `<${name} desc="${escapeXml(value)}">${escapeXml(value)}</${name}>` : '';

function warningElements(warnings: readonly string[]): string {
  if (warnings.length === 0) return '';
  const each = warnings.map((text) => `<warning>${element('message', text)}</warning>`);
  return `<warnings>${each.join('')}</warnings>`;
}
