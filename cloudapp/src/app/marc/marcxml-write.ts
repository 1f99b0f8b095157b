import type { Field, MarcRecord } from './record';
import { isControlField } from './record';

/** A character that XML 1.0 cannot hold and that was left out. */
export interface RemovedCharacter {
  /** Index in `record.fields`; -1 for the leader. */
  readonly fieldIndex: number;
  /** Tag of that field, `LDR` for the leader. */
  readonly tag: string;
  readonly codePoint: number;
}

/** Anything outside the production Char of XML 1.0; with the `u` flag a lone surrogate is a code point of its own. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As plain characters these three do not survive a parser: line ends are unified, attribute blanks folded.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Writes one record as Alma takes it: `<record>` without namespace or declaration, attributes in the order ind1, ind2, tag,
 * nothing between the elements. Characters that XML 1.0 forbids and lone surrogates are left out and told in `removed`;
 * the non-sorting marks U+0098 and U+009C, which are allowed, stay. Source: Alma Bibs API, XML 1.0 section 2.2.
 */
export function writeMarcXml(record: MarcRecord): {
  readonly xml: string;
  readonly removed: readonly RemovedCharacter[];
} {
  const { record: writable, removed } = writableRecord(record);
  const fields = writable.fields.map(fieldXml).join('');
  return {
    xml: `<record><leader>${escaped(writable.leader)}</leader>${fields}</record>`,
    removed,
  };
}

/**
 * The record as `writeMarcXml` writes it, without the characters that it leaves out. What Alma stores is compared with this one.
 */
export function writableRecord(record: MarcRecord): {
  readonly record: MarcRecord;
  readonly removed: readonly RemovedCharacter[];
} {
  const removed: RemovedCharacter[] = [];
  const clean = (text: string, fieldIndex: number, tag: string): string =>
    text.replace(FORBIDDEN, (character) => {
      removed.push({ fieldIndex, tag, codePoint: character.codePointAt(0) ?? 0 });
      return '';
    });
  const leader = clean(record.leader, -1, 'LDR');
  const fields = record.fields.map((field, index) =>
    cleanField(field, (text) => clean(text, index, field.tag)),
  );
  return removed.length === 0 ? { record, removed } : { record: { leader, fields }, removed };
}

function cleanField(field: Field, clean: (text: string) => string): Field {
  if (isControlField(field)) return { ...field, value: clean(field.value) };
  const subfields = field.subfields.map(({ code, value }) => ({ code, value: clean(value) }));
  return { ...field, subfields };
}

function fieldXml(field: Field): string {
  if (isControlField(field))
    return `<controlfield tag="${escaped(field.tag)}">${escaped(field.value)}</controlfield>`;
  const subfields = field.subfields
    .map(({ code, value }) => `<subfield code="${escaped(code)}">${escaped(value)}</subfield>`)
    .join('');
  const { ind1, ind2, tag } = field;
  return `<datafield ind1="${escaped(ind1)}" ind2="${escaped(ind2)}" tag="${escaped(tag)}">${subfields}</datafield>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character] ?? character);
}
