// Contract: every other room builds on these names.

/** One subfield of a data field: a one-character code and its value, exactly as read (never trimmed). */
export interface Subfield {
  readonly code: string;
  readonly value: string;
}

/** A control field (001-009): a tag and a value. */
export interface ControlField {
  readonly tag: string;
  readonly value: string;
}

/** A data field: tag, two indicators of one character each (blank = a space), and subfields in their order. */
export interface DataField {
  readonly tag: string;
  readonly ind1: string;
  readonly ind2: string;
  readonly subfields: readonly Subfield[];
}

export type Field = ControlField | DataField;

/**
 * A MARC 21 bibliographic record. Immutable: every change makes a new record.
 * The leader is text of 24 characters as read; fields keep the order of the record.
 */
export interface MarcRecord {
  readonly leader: string;
  readonly fields: readonly Field[];
}

/** Which record a field comes from: L = local (Alma), I = incoming (source), R = result of the merge. */
export type Origin = 'L' | 'I' | 'R';

/** Names one field of one record, e.g. `L:650:3`: origin, tag, occurrence of that tag (1 = first). The leader is `L:LDR:1`. */
export type FieldId = string;

export function isControlField(field: Field): field is ControlField {
  return !('subfields' in field);
}

export function isDataField(field: Field): field is DataField {
  return 'subfields' in field;
}

/** The ids of all fields of a record, parallel to `record.fields`. */
export function fieldIds(record: MarcRecord, origin: Origin): readonly FieldId[] {
  const seen = new Map<string, number>();
  return record.fields.map(({ tag }) => {
    const occurrence = (seen.get(tag) ?? 0) + 1;
    seen.set(tag, occurrence);
    return `${origin}:${tag}:${occurrence}`;
  });
}

/** The value of the first control field with this tag, or undefined. */
export function controlValue(record: MarcRecord, tag: string): string | undefined {
  const field = record.fields.find((candidate) => candidate.tag === tag);
  return field && isControlField(field) ? field.value : undefined;
}

/** All data fields with this tag, in record order. */
export function dataFields(record: MarcRecord, tag: string): readonly DataField[] {
  return record.fields.filter(
    (field): field is DataField => field.tag === tag && isDataField(field),
  );
}

/** The values of all subfields with this code in one field, in order. */
export function subfieldValues(field: DataField, code: string): readonly string[] {
  return field.subfields.filter((subfield) => subfield.code === code).map(({ value }) => value);
}
