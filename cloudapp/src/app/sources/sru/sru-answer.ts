import { SaxesParser } from 'saxes';

import { marcFailure } from '../../marc/marc-failure';
import type { MarcFailure } from '../../marc/marc-failure';
import { readMarcXml, xmlProblem } from '../../marc/marcxml-read';
import type { MarcRecord } from '../../marc/record';
import { failed, success } from '../../marc/result';
import type { Result } from '../../marc/result';

import { SruEnvelope } from './sru-envelope';
import type { PackedRecord, SruDiagnostic } from './sru-envelope';

/** One record of an answer. */
export interface SruHit {
  /** Its place in the result as the server says, or else in this answer, from 1. */
  readonly position: number;
  readonly identifier?: string;
  /**
   * Its MARC: one record, or a title with its holdings. Or why there is none, with the place as `where.record`: damaged, no
   * MARC at all, or `sruDiagnostic` where a diagnostic stands in place of the record (a surrogate diagnostic).
   */
  readonly marc: Result<readonly MarcRecord[], MarcFailure>;
}

/** What an SRU server answers to one searchRetrieve request. */
export interface SruAnswer {
  /** How many records it has found; undefined where it does not say. */
  readonly total?: number;
  /** In the order of the answer. One that cannot be read does not spoil the others. */
  readonly hits: readonly SruHit[];
  /** Place of the next record; undefined at the end, or where it does not say. */
  readonly next?: number;
  /** About the search as a whole. An empty `<diagnostics/>` beside a good answer is none. */
  readonly diagnostics: readonly SruDiagnostic[];
}

/** Large answers are handed to the parser in pieces, so that a fault near the start ends the work. */
const PIECE = 65_536;

/** `diagnostics` alone is how some servers refuse. */
const ROOTS = new Set(['searchRetrieveResponse', 'diagnostics']);

/**
 * Reads an SRU answer, whatever its version, prefixes and namespaces; records as XML or as escaped text, also where the server
 * says the other. Fails with `xmlDoctype` (a web page), `xmlNotWellFormed` (breaks off, no XML) or `marcNoRecord` (other XML, its
 * root in `values.root`). Source: SRU 1.1, 1.2 and 2.0, searchRetrieve response.
 */
export function readSruAnswer(text: string): Result<SruAnswer, MarcFailure> {
  const body = text.replace(/^[\uFEFF\s]+/, '');
  const parser = new SaxesParser({ xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const envelope = new SruEnvelope(body, () => parser.position);
  let failure: MarcFailure | undefined;
  parser.on('error', (error) => {
    const where = { line: parser.line, column: parser.column + 1 };
    failure ??= marcFailure('xmlNotWellFormed', where, { problem: xmlProblem(error) });
  });
  parser.on('doctype', (doctype) => {
    failure ??= marcFailure('xmlDoctype', {}, { name: /^\s*([^\s[]*)/.exec(doctype)?.[1] ?? '' });
  });
  parser.on('opentag', ({ name }) => envelope.open(name));
  parser.on('text', (value) => envelope.text(value));
  parser.on('cdata', (value) => envelope.text(value));
  parser.on('closetag', () => envelope.close());
  for (let at = 0; at < body.length && !failure; at += PIECE)
    parser.write(body.slice(at, at + PIECE));
  if (!failure) parser.close();
  if (failure) return failed(failure);
  if (!ROOTS.has(envelope.root))
    return failed(marcFailure('marcNoRecord', {}, { root: envelope.root }));
  return success(answerOf(envelope));
}

function answerOf({ texts, records, diagnostics }: SruEnvelope): SruAnswer {
  const total = numberOf(texts.get('numberOfRecords'));
  const next = numberOf(texts.get('nextRecordPosition'));
  return {
    ...(total === undefined ? {} : { total }),
    hits: records.map(hitOf),
    ...(next === undefined ? {} : { next }),
    diagnostics,
  };
}

function hitOf({ xml, identifier, position }: PackedRecord, index: number): SruHit {
  const place = numberOf(position) ?? index + 1;
  return {
    position: place,
    ...(identifier === '' ? {} : { identifier }),
    marc: recordsIn(xml, place),
  };
}

function recordsIn(xml: string, place: number): SruHit['marc'] {
  const read =
    xml.trim() === '' ? failed(marcFailure('marcNoRecord', {}, { root: '' })) : readMarcXml(xml);
  if (read.ok)
    return read.value.length > 0 ? read : failed(marcFailure('marcNoRecord', { record: place }));
  // Lines are those of the record, not of the answer: its place says where it is.
  const { where } = read.failure;
  return failed({
    ...read.failure,
    where: { record: place, ...(where.tag === undefined ? {} : { tag: where.tag }) },
  });
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
