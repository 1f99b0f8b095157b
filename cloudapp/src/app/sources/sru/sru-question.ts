import type { SruTarget } from './sru-target';

/** One page of a search. */
export interface SruPage {
  /** CQL, as `queriesFor` gives it. */
  readonly query: string;
  /** Place of the first record in the result, from 1. */
  readonly startRecord: number;
  readonly maximumRecords: number;
}

/**
 * The address of one searchRetrieve request. SRU 2.0 has neither `operation` nor `version` and calls `recordPacking` otherwise. Its
 * `httpAccept` is left out: YAZ, on which many servers stand, refuses it, and XML is what comes without it.
 * Source: SRU 1.1 and 1.2 (loc.gov/standards/sru/sru-1-1.html, sru-1-2.html), SRU 2.0 (OASIS searchRetrieve 1.0, part 3).
 */
export function searchRetrieveUrl(target: SruTarget, page: SruPage): string {
  const { baseUrl, version, recordSchema } = target;
  const place = {
    startRecord: String(page.startRecord),
    maximumRecords: String(page.maximumRecords),
    recordSchema,
  };
  const parameters =
    version === '2.0'
      ? {
          query: page.query,
          queryType: 'cql',
          ...place,
          recordXMLEscaping: 'xml',
        }
      : {
          operation: 'searchRetrieve',
          version,
          query: page.query,
          ...place,
          recordPacking: 'xml',
        };
  // Not URLSearchParams: its `+` for a blank is known to forms, not to every server.
  const query = Object.entries(parameters).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${baseUrl}${baseUrl.includes('?') ? '&' : '?'}${query.join('&')}`;
}
