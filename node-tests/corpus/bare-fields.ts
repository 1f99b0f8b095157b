// A record's fields as they stand, for checks that must not lean on the engine's own reading.
import type { MarcRecord } from '../../cloudapp/src/app/marc/record';

/** Values of a subfield in all fields with this tag. */
export function valuesOf(record: MarcRecord, tag: string, code: string): readonly string[] {
  return record.fields.flatMap((field) =>
    field.tag === tag && 'subfields' in field
      ? field.subfields.filter((one) => one.code === code).map(({ value }) => value)
      : [],
  );
}

/** The first such value, '' where there is none. */
export function firstValue(record: MarcRecord, tag: string, code: string): string {
  return valuesOf(record, tag, code)[0] ?? '';
}

/** Characters of the first control field with this tag; '' where it is missing or too short. */
export function codesOf(record: MarcRecord, tag: string, from: number, to?: number): string {
  const field = record.fields.find((one) => one.tag === tag);
  return field && 'value' in field ? field.value.slice(from, to).trim() : '';
}

/** Words of the named subfields of the first field with this tag, without case, marks and punctuation. */
export function wordsOf(record: MarcRecord, tag: string, codes: string): readonly string[] {
  const text = [...codes].map((code) => firstValue(record, tag, code)).join(' ');
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
