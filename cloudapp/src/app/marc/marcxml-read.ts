import { SaxesParser } from 'saxes';

import type { MarcFailure } from './marc-failure';
import { marcFailure } from './marc-failure';
import { MarcXmlCollector } from './marcxml-collector';
import type { MarcRecord } from './record';
import type { Result } from './result';
import { failed, success } from './result';

/** Large inputs are handed to the parser in pieces, so that a fault near the start ends the work. */
const PIECE = 65_536;

/**
 * Reads every MARC 21 record of an XML text: MARCXML `record` or `collection`, an Alma `bib` or `bibs`, an SRU
 * `searchRetrieveResponse` (recordPacking `xml` and `string`), whatever the prefix or namespace. Values are never trimmed,
 * a missing or empty indicator is a blank, empty subfields stay.
 *
 * Returns the records in order; none is a success (a search that found nothing) when the root can hold records.
 * Fails with `xmlDoctype`, `xmlNotWellFormed`, `sruDiagnostic`, `marcNoRecord` (not MARC at all), or what is wrong in the first
 * bad record. Source: MARCXML schema 1.2, Alma Bibs API, SRU 1.2.
 */
export function readMarcXml(text: string): Result<readonly MarcRecord[], MarcFailure> {
  return readNested(text, 0);
}

/**
 * Reads a text that holds exactly one record. Fails like `readMarcXml`, and with `marcNoRecord` or
 * `marcSeveralRecords` when there is none or more than one.
 */
export function readOneMarcXml(text: string): Result<MarcRecord, MarcFailure> {
  const read = readMarcXml(text);
  if (!read.ok) return read;
  const [record, ...others] = read.value;
  if (!record) return failed(marcFailure('marcNoRecord'));
  if (others.length > 0)
    return failed(marcFailure('marcSeveralRecords', {}, { count: String(read.value.length) }));
  return success(record);
}

function readNested(text: string, depth: number): Result<readonly MarcRecord[], MarcFailure> {
  const { body, skippedLines } = withoutLeadingBlanks(text);
  const parser = new SaxesParser({ xmlns: false, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const collector = new MarcXmlCollector(
    () => ({ line: parser.line + skippedLines, column: parser.column + 1 }),
    // Escaped records within escaped records do not exist; one level is enough and ends any recursion.
    depth === 0 ? (packed) => readNested(packed, 1) : undefined,
  );
  parser.on('error', (error) => {
    if (collector.failure) return;
    const ampersand = bareAmpersand(body.slice(0, parser.position));
    if (ampersand)
      collector.notWellFormed('bare ampersand', {
        ...ampersand,
        line: ampersand.line + skippedLines,
      });
    else collector.notWellFormed(xmlProblem(error));
  });
  parser.on('doctype', (doctype) => collector.doctype(doctype));
  parser.on('opentag', ({ name, attributes }) => collector.open(name, attributes));
  parser.on('text', (value) => collector.text(value));
  parser.on('cdata', (value) => collector.text(value));
  parser.on('closetag', () => collector.close());
  for (let at = 0; at < body.length && !collector.failure; at += PIECE)
    parser.write(body.slice(at, at + PIECE));
  if (!collector.failure) parser.close();
  return collector.result();
}

/** Pasted text often starts with an empty line, which XML forbids before its declaration. */
function withoutLeadingBlanks(text: string): { body: string; skippedLines: number } {
  const blanks = /^[\uFEFF\s]*/.exec(text)?.[0] ?? '';
  return { body: text.slice(blanks.length), skippedLines: blanks.split('\n').length - 1 };
}

/**
 * Where an ampersand stands that begins no reference. The parser looks for the end of the reference up to the next `;`, and
 * would name a place far behind the most common fault of handmade XML.
 */
function bareAmpersand(text: string): { line: number; column: number } | undefined {
  for (const part of text.matchAll(/<!\[CDATA\[.*?\]\]>|<!--.*?-->|&(?!#?\w+;)/gsu)) {
    if (part[0] !== '&') continue;
    const lines = text.slice(0, part.index).split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }
  return undefined;
}

/** What the parser says is wrong. It puts `line:column: ` before it, which a failure carries apart. */
export function xmlProblem(error: Error): string {
  return error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
}
