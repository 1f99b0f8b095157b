import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';

import { isControl, type DataField, type Field, type MarcRecord } from './marc';

/** What a `<bib>` request body holds: the MARC record and the simple elements beside it. */
export interface BibPayload {
  readonly record: MarcRecord;
  readonly elements: ReadonlyMap<string, string>;
}

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

class Malformed extends Error {}

// Code points that XML 1.0 does not allow (section 2.2), and lone surrogates.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/**
 * Reads the body of a bib write, `<bib>…<record>…</record></bib>`.
 * Namespaces, a DOCTYPE and XML that is not well-formed are refused with a reason: Alma wants neither
 * (php-alma-client strips the MARC 21 slim namespace before each PUT).
 */
export function parseBib(text: string): Parsed<BibPayload> {
  return reading(text, (root) => {
    if (root.nodeName !== 'bib') throw new Malformed(`The root element is ${root.nodeName}.`);
    const records = elementsOf(root).filter((child) => child.nodeName === 'record');
    const [first] = records;
    if (!first || records.length > 1) {
      throw new Malformed('Exactly one record element is expected.');
    }
    const others = elementsOf(root).filter((child) => child !== first);
    const elements = new Map(others.map((child) => [child.nodeName, child.textContent ?? '']));
    return { record: readRecord(first), elements };
  });
}

/** Tells whether the body is an empty `<bib/>`, which asks for a linked copy of a zone's record. */
export function isEmptyBib(text: string): boolean {
  const read = reading(text, (root) => root.nodeName === 'bib' && elementsOf(root).length === 0);
  return read.ok && read.value;
}

/** Reads a bare `<record>` without a namespace, as the API gives it back. */
export function parseRecord(text: string): Parsed<MarcRecord> {
  return reading(text, readRecord);
}

function reading<T>(text: string, read: (root: Element) => T): Parsed<T> {
  try {
    return { ok: true, value: read(parseDocument(text)) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function parseDocument(text: string): Element {
  if (FORBIDDEN.test(text)) throw new Malformed('A character that XML does not allow.');
  const document: Document = new DOMParser({
    onError: (_level, message) => {
      throw new Malformed(message);
    },
  }).parseFromString(text, 'text/xml');
  if (document.doctype) throw new Malformed('A document type declaration.');
  if (!document.documentElement) throw new Malformed('No root element.');
  return document.documentElement;
}

function elementsOf(parent: Node): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}

function readRecord(element: Element): MarcRecord {
  if (element.nodeName !== 'record') throw new Malformed(`A record, not ${element.nodeName}.`);
  if (element.namespaceURI) throw new Malformed(`A namespace: ${element.namespaceURI}.`);
  const children = elementsOf(element);
  const leaders = children.filter((child) => child.nodeName === 'leader');
  const leader = leaders[0]?.textContent ?? '';
  if (leaders.length !== 1 || leader.length !== 24) {
    throw new Malformed('One leader of 24 characters is expected.');
  }
  const fields = children.filter((child) => child.nodeName !== 'leader').map(readField);
  return { leader, fields };
}

function readField(element: Element): Field {
  const tag = element.getAttribute('tag') ?? '';
  if (!/^[0-9A-Z]{3}$/i.test(tag)) throw new Malformed(`The tag "${tag}" is not valid.`);
  if (element.nodeName === 'controlfield') return { tag, value: element.textContent ?? '' };
  if (element.nodeName !== 'datafield') throw new Malformed(`Unknown element ${element.nodeName}.`);
  const field: DataField = {
    tag,
    ind1: indicator(element, 'ind1'),
    ind2: indicator(element, 'ind2'),
    subfields: elementsOf(element).map((sub) => {
      const code = sub.getAttribute('code') ?? '';
      if (sub.nodeName !== 'subfield' || [...code].length !== 1) {
        throw new Malformed(`A subfield of ${tag} is not valid.`);
      }
      return { code, value: sub.textContent ?? '' };
    }),
  };
  if (field.subfields.length === 0) throw new Malformed(`Field ${tag} has no subfield.`);
  return field;
}

function indicator(element: Element, name: string): string {
  const value = element.getAttribute(name) ?? ' ';
  if (value.length !== 1) throw new Malformed(`${name} must be one character.`);
  return value;
}

/** Escapes text for an XML element or attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Writes `<record>` as the Bibs API does: no namespace, attributes in the order ind1, ind2, tag. */
export function writeRecord(record: MarcRecord): string {
  return `<record>${inner(record, almaAttributes)}</record>`;
}

/** Writes `<record>` with the attributes in the order of the MARCXML schema; `namespace` puts it into MARC 21 slim. */
export function writeSlimRecord(record: MarcRecord, namespace: boolean): string {
  const open = namespace ? '<record xmlns="http://www.loc.gov/MARC21/slim">' : '<record>';
  return `${open}${inner(record, slimAttributes)}</record>`;
}

const almaAttributes = (field: DataField): string =>
  `ind1="${escapeXml(field.ind1)}" ind2="${escapeXml(field.ind2)}" tag="${field.tag}"`;

const slimAttributes = (field: DataField): string =>
  `tag="${field.tag}" ind1="${escapeXml(field.ind1)}" ind2="${escapeXml(field.ind2)}"`;

function inner(record: MarcRecord, attributes: (field: DataField) => string): string {
  const fields = record.fields.map((field) => {
    if (isControl(field)) {
      return `<controlfield tag="${field.tag}">${escapeXml(field.value)}</controlfield>`;
    }
    const subfields = field.subfields.map(
      (sub) => `<subfield code="${escapeXml(sub.code)}">${escapeXml(sub.value)}</subfield>`,
    );
    return `<datafield ${attributes(field)}>${subfields.join('')}</datafield>`;
  });
  return `<leader>${escapeXml(record.leader)}</leader>${fields.join('')}`;
}
