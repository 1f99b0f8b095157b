import type { DemoTitle } from '../alma/catalogue';
import { dataFields, insertInTagOrder, subfieldValues, type MarcRecord } from '../alma/marc';
import { escapeXml, writeSlimRecord } from '../alma/marcxml';
import type { SourceReply } from './hathitrust';
import { digitsOf, mergedNumbers, otherNumbers, ownNumber } from './holdings-of';
import { problem } from './worldcat';

/** How one SRU server answers: each has quirks that real ones have. */
interface SruServer {
  readonly version: '1.1' | '1.2' | '2.0';
  readonly namespace: string;
  /** Before the names of SRU's elements. */
  readonly prefix: string;
  readonly packing: 'xml' | 'string';
  /** What an index name does that the server does not know. */
  readonly unknownIndex: 'matchesEverything' | 'isRefused';
  /** Records at once, whatever is asked for. */
  readonly most: number;
  /** Beside a good answer. */
  readonly emptyDiagnostics: boolean;
}

const SRW = 'http://www.loc.gov/zing/srw/';

const SERVERS: ReadonlyMap<string, SruServer> = new Map<string, SruServer>([
  [
    'alma',
    {
      version: '1.2',
      namespace: SRW,
      prefix: '',
      packing: 'xml',
      unknownIndex: 'matchesEverything',
      most: 50,
      emptyDiagnostics: true,
    },
  ],
  [
    'packed',
    {
      version: '1.1',
      namespace: SRW,
      prefix: 'zs:',
      packing: 'string',
      unknownIndex: 'isRefused',
      most: 10,
      emptyDiagnostics: false,
    },
  ],
  [
    'modern',
    {
      version: '2.0',
      namespace: 'http://docs.oasis-open.org/ns/search-ws/sruResponse',
      prefix: 'zs:',
      packing: 'xml',
      unknownIndex: 'isRefused',
      most: 50,
      emptyDiagnostics: false,
    },
  ],
]);

type Matches = (record: MarcRecord, value: string) => boolean;

const own: Matches = (record, value) => otherNumbers(record).includes(digitsOf(value));
const merged: Matches = (record, value) => mergedNumbers(record).includes(digitsOf(value));
const carries =
  (tag: string): Matches =>
  (record, value) =>
    dataFields(record, tag)
      .flatMap((field) => subfieldValues(field, 'a'))
      .some((one) => plain(one) === plain(value));

const plain = (value: string): string => (value.trim().split(' ')[0] ?? '').replaceAll('-', '');

const INDEXES: ReadonlyMap<string, Matches> = new Map([
  ['alma.oclc_control_number_035_a', own],
  ['alma.oclc_control_number_035_az', own],
  ['alma.oclc_control_number_019_a', merged],
  ['alma.other_system_number', (record, value) => own(record, value) || merged(record, value)],
  ['alma.isbn', carries('020')],
  ['alma.issn', carries('022')],
  ['alma.lccn', carries('010')],
  ['rec.ocn', (record, value) => own(record, value) || merged(record, value)],
  ['bath.isbn', carries('020')],
  ['bath.issn', carries('022')],
  ['bath.lccn', carries('010')],
]);

/** A refusal as a server words it: Alma's numbers are its own. */
interface Diagnostic {
  readonly uri: string;
  readonly message: string;
  readonly details: string;
}

const OUT_OF_RANGE: Diagnostic = {
  uri: 'info:srw/diagnostic/1/61',
  message: 'First record position out of range',
  details: '',
};

/** `GET /sru/{server}?query=…`: a searchRetrieve answer; always HTTP 200, as real servers answer refusals too. */
export function sruReply(
  titles: readonly DemoTitle[],
  name: string,
  query: Readonly<Record<string, string>>,
): SourceReply {
  const server = SERVERS.get(name);
  if (!server) return { status: 404, type: 'text/html', text: '<!DOCTYPE html><h1>Not Found</h1>' };
  const found = search(otherLibrary(titles), server, query['query'] ?? '');
  if ('uri' in found) return xmlReply(envelope(server, diagnostics(server, found)));
  const from = Math.max(1, Number(query['startRecord'] ?? 1)) - 1;
  const wanted = Math.min(server.most, Number(query['maximumRecords'] ?? 10));
  if (from > 0 && from >= found.length) {
    return xmlReply(envelope(server, diagnostics(server, OUT_OF_RANGE)));
  }
  return xmlReply(envelope(server, page(server, found, from, wanted)));
}

/**
 * `GET /v1/sru/{server}?ocn=|isbn=|issn=|lccn=` of the gateway: the records that carry the number as a MARCXML collection, an
 * empty one where there is none. A server that the gateway does not know is a problem.
 */
export function sruThroughGateway(
  titles: readonly DemoTitle[],
  name: string,
  query: Readonly<Record<string, string>>,
): SourceReply {
  if (!SERVERS.has(name)) {
    return problem(404, 'unknownTarget', 'No such target', `The gateway knows no "${name}".`);
  }
  const kind = ['ocn', 'isbn', 'issn', 'lccn'].find((one) => query[one]);
  if (!kind) {
    return problem(400, 'invalidQuery', 'Nothing to search', 'One of ocn, isbn, issn, lccn.');
  }
  const index = kind === 'ocn' ? 'rec.ocn' : `bath.${kind}`;
  const matches = INDEXES.get(index) ?? (() => false);
  const found = otherLibrary(titles).filter((record) => matches(record, query[kind] ?? ''));
  const records = found.map((record) => writeSlimRecord(record, false)).join('');
  return {
    status: 200,
    type: 'application/marcxml+xml;charset=UTF-8',
    text: `<?xml version="1.0" encoding="UTF-8"?><collection xmlns="http://www.loc.gov/MARC21/slim">${records}</collection>`,
  };
}

/** The titles as another library has them: its own 001, the OCLC number in 035. */
function otherLibrary(titles: readonly DemoTitle[]): MarcRecord[] {
  return titles.flatMap((title) =>
    title.worldcat.map((record) => {
      const number = ownNumber(record);
      const kept = record.fields.filter(({ tag }) => tag !== '001' && tag !== '003');
      const subfields = [{ code: 'a', value: `(OCoLC)${number}` }];
      const fields = insertInTagOrder(kept, { tag: '035', ind1: ' ', ind2: ' ', subfields });
      const ownId = { tag: '001', value: `99${number.padStart(10, '0')}0441` };
      return { leader: record.leader, fields: [ownId, ...fields] };
    }),
  );
}

function search(
  records: readonly MarcRecord[],
  server: SruServer,
  query: string,
): MarcRecord[] | Diagnostic {
  const clauses = parsed(query);
  if (!clauses) {
    return server.prefix === ''
      ? { uri: '200812', message: 'Invalid query', details: '' }
      : { uri: 'info:srw/diagnostic/1/10', message: 'Query syntax error', details: query };
  }
  const unknown = clauses.find(([index]) => !INDEXES.has(index));
  if (unknown && server.unknownIndex === 'isRefused') {
    return { uri: 'info:srw/diagnostic/1/16', message: 'Unsupported index', details: unknown[0] };
  }
  // The real trap: a name that Alma does not know is no error there, and matches whatever there is.
  if (unknown) return [...records];
  return records.filter((record) =>
    clauses.some(([index, value]) => INDEXES.get(index)?.(record, value)),
  );
}

/** As much CQL as is asked here: `index=value` and `index="value"`, joined by `or`; null for anything else. */
function parsed(query: string): [index: string, value: string][] | null {
  const clause = /\s*([\w.]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s"()]+))\s*(?:$|or\s)/giy;
  const clauses: [string, string][] = [];
  let end = 0;
  for (const match of query.matchAll(clause)) {
    clauses.push([match[1] ?? '', match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? '']);
    end = match.index + match[0].length;
  }
  return end === query.length && clauses.length > 0 ? clauses : null;
}

function page(
  server: SruServer,
  found: readonly MarcRecord[],
  from: number,
  wanted: number,
): string {
  const { prefix, emptyDiagnostics } = server;
  const shown = found.slice(from, from + wanted);
  const records = shown.map((record, index) => recordXml(server, record, from + index + 1));
  const next = from + shown.length + 1;
  return [
    `<${prefix}numberOfRecords>${found.length}</${prefix}numberOfRecords>`,
    `<${prefix}records>${records.join('')}</${prefix}records>`,
    next > found.length ? '' : `<${prefix}nextRecordPosition>${next}</${prefix}nextRecordPosition>`,
    emptyDiagnostics ? `<${prefix}diagnostics/>` : '',
  ].join('');
}

function recordXml({ prefix, packing, version }: SruServer, record: MarcRecord, position: number) {
  const marc = writeSlimRecord(record, true);
  const packed = version === '2.0' ? 'recordXMLEscaping' : 'recordPacking';
  const part = (name: string, text: string): string =>
    `<${prefix}${name}>${text}</${prefix}${name}>`;
  return part(
    'record',
    part('recordSchema', 'marcxml') +
      part(packed, packing) +
      part('recordData', packing === 'xml' ? marc : escapeXml(marc)) +
      part('recordPosition', String(position)),
  );
}

function diagnostics({ prefix }: SruServer, { uri, message, details }: Diagnostic): string {
  return (
    `<${prefix}diagnostics><diag:diagnostic xmlns:diag="http://www.loc.gov/zing/srw/diagnostic/">` +
    `<diag:uri>${uri}</diag:uri><diag:details>${escapeXml(details)}</diag:details>` +
    `<diag:message>${message}</diag:message></diag:diagnostic></${prefix}diagnostics>`
  );
}

function envelope({ version, namespace, prefix }: SruServer, inside: string): string {
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?><${prefix}searchRetrieveResponse ${name}="${namespace}">` +
    `<${prefix}version>${version}</${prefix}version>${inside}</${prefix}searchRetrieveResponse>`
  );
}

const xmlReply = (text: string): SourceReply => ({ status: 200, type: 'text/xml', text });
