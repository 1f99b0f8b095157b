// A plain reading of the bytes, to judge between our reader and yaz where they part: a DOM for MARCXML, the terminators for
// ISO 2709. It tells what stands there, and which faults of form a record has.
import type { Element } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';

import type { MarcForm } from './data-files';
import { isUtf8, textOf } from './data-files';
import { mayHoldMarc8 } from './marc8-reading';
import type { PlainField, PlainRecord } from './plain-record';

const PARTS = new Set(['leader', 'controlfield', 'datafield']);

/** The records of an input as they stand there; undefined where it cannot be taken apart this way. */
export function secondReading(
  form: MarcForm,
  bytes: Uint8Array,
): readonly PlainRecord[] | undefined {
  try {
    return form === 'iso2709' ? terminated(bytes) : recordElements(bytes).map(plainOf);
  } catch {
    return undefined;
  }
}

/** Faults of the form of MARC 21 in an input, by the failure kind that names each. */
export function faultsIn(form: MarcForm, bytes: Uint8Array): ReadonlySet<string> {
  if (form === 'iso2709') return iso2709Faults(bytes);
  try {
    return new Set(recordElements(bytes).flatMap(xmlFaults));
  } catch {
    return new Set(['xmlNotWellFormed']);
  }
}

function recordElements(bytes: Uint8Array): readonly Element[] {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level === 'fatalError') throw new Error(message);
    },
  });
  const document = parser.parseFromString(textOf(bytes).trimStart(), 'text/xml');
  return [...document.getElementsByTagName('*')].filter(
    (element) =>
      element.localName === 'record' &&
      childElements(element).some(({ localName }) => PARTS.has(localName ?? '')),
  );
}

function childElements(parent: Element): readonly Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);
}

function plainOf(record: Element): PlainRecord {
  const parts = childElements(record).filter(({ localName }) => PARTS.has(localName ?? ''));
  const leader = parts.find(({ localName }) => localName === 'leader');
  return {
    leader: leader?.textContent ?? '',
    fields: parts.filter((part) => part !== leader).flatMap(fieldOf),
  };
}

/** Elements with neither name nor content say nothing. */
function fieldOf(element: Element): readonly PlainField[] {
  const tag = element.getAttribute('tag') ?? '';
  if (element.localName === 'controlfield') {
    const value = element.textContent ?? '';
    return tag + value === '' ? [] : [{ tag, value }];
  }
  const subfields = childElements(element)
    .map((one) => ({ code: one.getAttribute('code') ?? '', value: one.textContent ?? '' }))
    .filter(({ code, value }) => code + value !== '');
  if (tag === '' && subfields.length === 0) return [];
  const [ind1, ind2] = ['ind1', 'ind2'].map((name) => element.getAttribute(name) || ' ');
  return [{ tag, ind1, ind2, subfields }];
}

function xmlFaults(record: Element): readonly string[] {
  const faults: string[] = [];
  const { leader } = plainOf(record);
  if (leader === '') faults.push('marcNoLeader');
  if (leader.length !== 24) faults.push('marcBadLeader');
  for (const child of childElements(record)) {
    if (!PARTS.has(child.localName ?? '')) faults.push('marcUnexpectedElement');
    else if (
      child.localName !== 'leader' &&
      !/^[0-9A-Za-z]{3}$/.test(child.getAttribute('tag') ?? '')
    )
      faults.push('marcBadTag');
    if (child.localName === 'datafield') faults.push(...fieldFaults(child));
  }
  return hasText(record) ? [...faults, 'marcUnexpectedText'] : faults;
}

function fieldFaults(field: Element): readonly string[] {
  const faults: string[] = [];
  if (['ind1', 'ind2'].some((name) => [...(field.getAttribute(name) ?? '')].length > 1))
    faults.push('marcBadIndicator');
  for (const child of childElements(field)) {
    if (child.localName !== 'subfield') faults.push('marcUnexpectedElement');
    else if ([...(child.getAttribute('code') ?? '')].length !== 1)
      faults.push('marcBadSubfieldCode');
  }
  return hasText(field) ? [...faults, 'marcUnexpectedText'] : faults;
}

function hasText(element: Element): boolean {
  return [...element.childNodes].some(
    (node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
  );
}

const RECORD_END = '\u001D';
const FIELD_END = '\u001E';
const SUBFIELD = '\u001F';

/** Records cut at their terminators; fields in the order of the directory, lengths not looked at. */
function terminated(bytes: Uint8Array): readonly PlainRecord[] | undefined {
  const records = textOf(bytes)
    .replace(/^\uFEFF/, '')
    .split(RECORD_END)
    .map((text) => text.slice(text.search(/[^\s\p{Cc}]|$/u)))
    .filter((text) => text !== '')
    .map(iso2709Record);
  return records.includes(undefined) ? undefined : (records as readonly PlainRecord[]);
}

function iso2709Record(text: string): PlainRecord | undefined {
  const [head = '', ...bodies] = text.split(FIELD_END);
  const directory = head.slice(24);
  if (bodies.at(-1) === '') bodies.pop();
  const entries = directory.match(/[\s\S]{12}/g) ?? [];
  if (directory.length % 12 !== 0 || entries.length !== bodies.length) return undefined;
  const inPlace = entries
    .map((entry, index) => ({ start: Number(entry.slice(7)), index }))
    .sort((one, other) => one.start - other.start || one.index - other.index);
  const fields: PlainField[] = [];
  inPlace.forEach(({ index }, place) => {
    fields[index] = iso2709Field((entries[index] ?? '').slice(0, 3), bodies[place] ?? '');
  });
  return { leader: head.slice(0, 24), fields };
}

function iso2709Field(tag: string, body: string): PlainField {
  const [indicators = '', ...subfields] = body.split(SUBFIELD);
  if (subfields.length === 0 && (tag.startsWith('00') || indicators.length !== 2))
    return { tag, value: body };
  const [ind1 = ' ', ind2 = ' '] = indicators;
  return {
    tag,
    ind1,
    ind2,
    subfields: subfields
      .filter((text) => text !== '')
      .map((text) => ({ code: [...text][0] ?? '', value: text.slice([...text][0]?.length) })),
  };
}

function iso2709Faults(bytes: Uint8Array): ReadonlySet<string> {
  const faults = new Set<string>();
  if (!isUtf8(bytes)) faults.add('iso2709NotUtf8');
  // Which bytes of MARC-8 stand for nothing is held against another decoder, value by value: marc8-oracle.ts.
  if (bytes[9] !== 0x61 && mayHoldMarc8('iso2709', bytes)) faults.add('marc8Unmapped');
  const text = textOf(bytes);
  if (!/^[\d ]{5}[\x20-\x7e]{19}/.test(text) || !text.includes(FIELD_END))
    faults.add('iso2709NotMarc');
  if (!text.includes(RECORD_END)) faults.add('iso2709Truncated').add('iso2709NotMarc');
  const [record] = terminated(bytes) ?? [];
  if (!record) return faults.add('iso2709BadDirectory');
  if (record.fields.some(({ tag }) => !/^[0-9A-Za-z]{3}$/.test(tag)))
    faults.add('iso2709BadDirectory');
  const isOdd = ({ ind1, subfields }: PlainField): boolean =>
    subfields !== undefined && ind1 === '';
  return record.fields.some(isOdd) ? faults.add('iso2709BadField') : faults;
}
