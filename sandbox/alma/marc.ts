/** MARC 21 as the stand-in Alma keeps it. The sandbox has its own reader and writer, so that it shares no bug with the app. */

/** One subfield of a data field. */
export interface Subfield {
  readonly code: string;
  readonly value: string;
}

/** A field without subfields: 001 to 009. */
export interface ControlField {
  readonly tag: string;
  readonly value: string;
}

/** A field with indicators and subfields: 010 to 999. */
export interface DataField {
  readonly tag: string;
  readonly ind1: string;
  readonly ind2: string;
  readonly subfields: readonly Subfield[];
}

export type Field = ControlField | DataField;

/** A whole record: the leader (24 characters) and its fields in order. */
export interface MarcRecord {
  readonly leader: string;
  readonly fields: readonly Field[];
}

/** Tells whether the field has a plain value. */
export function isControl(field: Field): field is ControlField {
  return 'value' in field;
}

/** The data fields of the record whose tag is one of `tags`. */
export function dataFields(record: MarcRecord, ...tags: string[]): DataField[] {
  return record.fields.filter(
    (field): field is DataField => !isControl(field) && tags.includes(field.tag),
  );
}

/** The value of the first control field with this tag, or an empty text. */
export function controlValue(record: MarcRecord, tag: string): string {
  const found = record.fields.find((field) => isControl(field) && field.tag === tag);
  return found && isControl(found) ? found.value : '';
}

/** The values of all subfields `code` of the field. */
export function subfieldValues(field: DataField, code: string): string[] {
  return field.subfields.filter((sub) => sub.code === code).map((sub) => sub.value);
}

/** The first value of subfield `code` among the fields with this tag, or null. */
export function firstValue(record: MarcRecord, tag: string, code: string): string | null {
  for (const field of dataFields(record, tag)) {
    const [value] = subfieldValues(field, code);
    if (value !== undefined) return value;
  }
  return null;
}

/** Puts `field` behind the last field whose tag is not higher, as an editor does that keeps the tag order. */
export function insertInTagOrder(fields: readonly Field[], field: Field): Field[] {
  const after = fields.findLastIndex((other) => other.tag <= field.tag);
  return [...fields.slice(0, after + 1), field, ...fields.slice(after + 1)];
}
