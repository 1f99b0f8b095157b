import * as fc from 'fast-check';

import { isRepeatable } from '../../app/marc/codes/repeatable';
import type { DataField, Field, MarcRecord } from '../../app/marc/record';
import { isDataField } from '../../app/marc/record';
import { marcDataField, marcRecord } from './generator';
import type { RecordOptions } from './options';
import { SUBJECTS } from './words';

/** Two records of one title, as a library and WorldCat hold it. */
export interface RecordPair {
  readonly local: MarcRecord;
  readonly incoming: MarcRecord;
}

/** What becomes of a local field in the incoming record. */
const CHANGES = [
  'same',
  'same',
  'absent',
  'absent',
  'decomposed',
  'punctuation',
  'identifier',
  'shortened',
  'twice',
] as const;
type Change = (typeof CHANGES)[number];

/**
 * Two random records that share most of their content: of the incoming record's fields some equal a local one, some differ in
 * normalisation, punctuation, identifiers or a subfield, some are missing, some are new.
 */
export function recordPair(options: RecordOptions = {}): fc.Arbitrary<RecordPair> {
  return fc
    .record({
      local: marcRecord(options),
      head: marcRecord({ ...options, tags: [] }),
      added: fc.array(marcDataField(options), { maxLength: 6 }),
      changes: fc.array(fc.constantFrom(...CHANGES), { minLength: 8, maxLength: 8 }),
    })
    .map(({ local, head, added, changes }) => {
      const shared = local.fields
        .filter(isDataField)
        .flatMap((field, index) => changed(field, changes[index % changes.length] ?? 'same'));
      const taken = new Set(shared.map(({ tag }) => tag));
      const fresh = added.filter(({ tag }) => !taken.has(tag) && mayRepeat(tag));
      const fields: Field[] = [...head.fields, ...shared, ...fresh];
      return { local, incoming: { leader: head.leader, fields } };
    });
}

function changed(field: DataField, change: Change): readonly DataField[] {
  switch (change) {
    case 'absent':
      return [];
    case 'twice':
      return mayRepeat(field.tag) ? [field, field] : [field];
    case 'decomposed':
      return [withValues(field, (value) => value.normalize('NFD'))];
    case 'punctuation':
      return [withValues(field, (value) => value.replace(/[ .,:;/]+$/, ''))];
    case 'identifier':
      return [{ ...field, subfields: [...field.subfields, { code: '0', value: SUBJECTS[0].uri }] }];
    case 'shortened':
      return [{ ...field, subfields: field.subfields.slice(0, -1) }];
    case 'same':
      return [field];
  }
}

function mayRepeat(tag: string): boolean {
  return isRepeatable(tag) && !/^1\d\d$/.test(tag);
}

/** Links ($6) and chains ($8) are no text and stay as they are. */
function withValues(field: DataField, change: (value: string) => string): DataField {
  const subfields = field.subfields.map(({ code, value }) => ({
    code,
    value: code === '6' || code === '8' ? value : change(value),
  }));
  return { ...field, subfields };
}
