import { writeMarcXml } from '../../marc/marcxml-write';
import type { MarcRecord } from '../../marc/record';
import type { SruTarget } from '../sru/sru-target';

import type { Fetch } from '../request';

/** How an answer looks beside its records. */
export interface AnswerShape {
  readonly total?: number;
  readonly next?: number;
  /** Text of a diagnostics element; none where absent. */
  readonly diagnostics?: string;
  readonly packing?: 'xml' | 'string';
  readonly version?: '1.1' | '1.2' | '2.0';
}

export const ALMA: SruTarget = {
  id: 'alma',
  label: 'Alma of Example University',
  baseUrl: 'https://alma.example.edu/view/sru/01EXAMPLE',
  version: '1.2',
  recordSchema: 'marcxml',
  indexes: {
    ocn: ['alma.oclc_control_number_035_az="{number}"'],
    isbn: ['alma.isbn="{number}"'],
  },
};

const NAMESPACES = {
  '1.1': 'http://www.loc.gov/zing/srw/',
  '1.2': 'http://www.loc.gov/zing/srw/',
  '2.0': 'http://docs.oasis-open.org/ns/search-ws/sruResponse',
} as const;

/** An SRU answer with these records, or these texts in place of a record's XML. */
export function sruAnswer(
  records: readonly (MarcRecord | string)[],
  { total = records.length, next, diagnostics, packing = 'xml', version = '1.2' }: AnswerShape = {},
): string {
  const all = records.map((record, index) => {
    const xml = typeof record === 'string' ? record : writeMarcXml(record).xml;
    const data = packing === 'xml' ? xml : escaped(xml);
    return (
      `<zs:record><zs:recordSchema>marcxml</zs:recordSchema><zs:recordPacking>${packing}</zs:recordPacking>` +
      `<zs:recordData>${data}</zs:recordData><zs:recordPosition>${index + 1}</zs:recordPosition></zs:record>`
    );
  });
  return [
    `<?xml version="1.0"?><zs:searchRetrieveResponse xmlns:zs="${NAMESPACES[version]}">`,
    `<zs:version>${version}</zs:version><zs:numberOfRecords>${total}</zs:numberOfRecords>`,
    all.length > 0 ? `<zs:records>${all.join('')}</zs:records>` : '',
    next === undefined ? '' : `<zs:nextRecordPosition>${next}</zs:nextRecordPosition>`,
    diagnostics === undefined ? '' : `<zs:diagnostics>${diagnostics}</zs:diagnostics>`,
    '</zs:searchRetrieveResponse>',
  ].join('');
}

/** One diagnostic as SRU 1.1 writes it. */
export function diagnostic(number: string, message = '', details = ''): string {
  return (
    `<d:diagnostic xmlns:d="http://www.loc.gov/zing/srw/diagnostic/"><d:uri>${number}</d:uri>` +
    `<d:details>${details}</d:details><d:message>${message}</d:message></d:diagnostic>`
  );
}

/** A server that answers each query by its pages, `most` records at once; remembers the addresses that were asked. */
export function sruServer(
  answer: (query: string) => readonly MarcRecord[],
  { most = 50, last = Infinity }: { readonly most?: number; readonly last?: number } = {},
) {
  const asked: URL[] = [];
  const fetch: Fetch = async (address) => {
    const url = new URL(address);
    asked.push(url);
    const figure = (name: string): number => Number(url.searchParams.get(name));
    const all = answer(url.searchParams.get('query') ?? '');
    const from = figure('startRecord') - 1;
    const refused = diagnostic('info:srw/diagnostic/1/61', 'First record position out of range');
    if (from >= last)
      return new Response(sruAnswer([], { total: all.length, diagnostics: refused }));
    const page = all.slice(from, from + Math.min(most, figure('maximumRecords')));
    return new Response(sruAnswer(page, { total: all.length }));
  };
  return { fetch, asked };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
