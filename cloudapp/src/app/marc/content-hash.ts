import { perField } from './once-for-each';
import type { Field, MarcRecord } from './record';
import { isControlField } from './record';

/**
 * A 64-bit hash of a text as 16 hexadecimal digits: two lanes of multiply-and-xor over UTF-16 units, mixed at the end
 * (after cyrb53, public domain). Quick, the same everywhere, and not cryptographic: it names content, it proves nothing.
 * The text is taken as it is; normalise before where that matters.
 */
export function hashText(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high = Math.imul(high ^ unit, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return hex(high) + hex(low);
}

/** Hash of a field: tag, indicators, codes and values in NFC. Fields that differ only in normalisation are equal. */
export function hashField(field: Field): string {
  return hashText(fieldContent(field));
}

/** Hash of a record: leader and fields in their order, in NFC. */
export function hashRecord(record: MarcRecord): string {
  return hashText([counted(record.leader), ...record.fields.map(fieldContent)].join('\n'));
}

/** A text from which a field can be told from any other: every value carries its length, so no value can fake a border. */
export const fieldContent: (field: Field) => string = perField((field) => {
  if (isControlField(field)) return `${field.tag}=${counted(field.value)}`;
  const subfields = field.subfields.map(({ code, value }) => code + counted(value)).join('');
  return `${field.tag}${field.ind1}${field.ind2}${subfields}`;
});

function counted(value: string): string {
  const normal = value.normalize('NFC');
  return `${normal.length}:${normal}`;
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}
