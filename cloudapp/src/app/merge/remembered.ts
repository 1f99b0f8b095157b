/**
 * What the engine asks of the same records and fields at every tick, remembered as long as they live. Records and fields never
 * change, so an answer stays true.
 */
import type { AmbiguousLink, Link } from '../align/links';
import { ambiguousLinks, linkOf, readChainLink } from '../align/links';
import { perField, perRecord } from '../marc/once-for-each';
import type { Field, FieldId, MarcRecord, Origin } from '../marc/record';
import { fieldIds, isDataField, subfieldValues } from '../marc/record';

/** The ids of the fields of a record, in their order. */
export const idsOf: (record: MarcRecord, origin: Origin) => readonly FieldId[] =
  perRecord(fieldIds);

/** The links of a record that do not say which field belongs to which. */
export const ambiguousIn: (record: MarcRecord, origin: Origin) => readonly AmbiguousLink[] =
  perRecord(ambiguousLinks);

/** The $6 of a field that leads to another field; undefined for none, an unreadable one, and `00`. */
export const linkIn: (field: Field) => Link | undefined = perField((field) => {
  const link = hasCode(field, '6') ? linkOf(field) : undefined;
  return link?.occurrence === '0' ? undefined : link;
});

const NO_NUMBERS: readonly string[] = [];

/** The link numbers of a field's $8, without those that cannot be read. */
export const chainNumbersIn: (field: Field) => readonly string[] = perField((field) =>
  isDataField(field) && hasCode(field, '8')
    ? subfieldValues(field, '8').flatMap((value) => readChainLink(value)?.number ?? [])
    : NO_NUMBERS,
);

/** Whether a field has a subfield with this code. */
export function hasCode(field: Field, code: string): boolean {
  return isDataField(field) && field.subfields.some((subfield) => subfield.code === code);
}
