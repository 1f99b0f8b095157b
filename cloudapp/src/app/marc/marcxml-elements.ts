/** What an element of an XML text means to a reader of MARC. */
export type ElementKind =
  | 'around' // anything that is not part of a MARC record
  | 'recordData' // SRU: holds a record, or its escaped text
  | 'diagnostic' // SRU
  | 'detail' // a child of a diagnostic, or text of it
  | 'record'
  | 'leader'
  | 'controlfield'
  | 'datafield'
  | 'subfield';

/** First children by which a `record` shows that it only wraps one: SRU's and OAI-PMH's. */
export const WRAPPER_CHILDREN = new Set([
  'recordSchema',
  'recordPacking',
  'recordXMLEscaping',
  'recordData',
  'recordIdentifier',
  'recordPosition',
  'extraRecordData',
  'metadata',
]);

/** Roots that may hold no record at all and still be an answer. */
export const HOLDERS = new Set(['collection', 'bib', 'bibs', 'searchRetrieveResponse']);

const RECORD_PARTS: Readonly<Record<string, ElementKind>> = {
  leader: 'leader',
  controlfield: 'controlfield',
  datafield: 'datafield',
};

/** The attributes of an element as written, by their qualified names. */
export type Attributes = Readonly<Record<string, string>>;

/** What an element is that stands outside of any MARC record. */
export function kindAround(name: string): ElementKind {
  if (name === 'record' || name === 'recordData' || name === 'diagnostic') return name;
  return 'around';
}

/** What a child of a MARC record is, undefined where MARC knows no such element. */
export function recordPart(name: string): ElementKind | undefined {
  return Object.hasOwn(RECORD_PARTS, name) ? RECORD_PARTS[name] : undefined;
}

/** A name without its prefix. */
export function localName(qualifiedName: string): string {
  return qualifiedName.slice(qualifiedName.lastIndexOf(':') + 1);
}

/** An attribute by its local name: some writers prefix attributes too. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  const prefixed = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return prefixed === undefined ? undefined : attributes[prefixed];
}

export function isOneCharacter(text: string): boolean {
  return text !== '' && text.length === String.fromCodePoint(text.codePointAt(0) ?? 0).length;
}
