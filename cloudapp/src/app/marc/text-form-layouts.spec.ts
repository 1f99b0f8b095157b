import { LAYOUTS } from '../../testing/connexion-layouts';
import { shownRecord } from '../../testing/connexion-records';
import { expectForAll } from '../../testing/marc-generator';

import { lccnWithBlanks } from './lccn-form';
import { formatOclc035, oclcNumbersOf } from './oclc-number';
import type { Field, MarcRecord } from './record';
import { recordText } from './text-form';
import { readTextRecords } from './text-form-read';

/** With the number of the heading, where the layout shows one and the record has none. */
function withNumber(record: MarcRecord, text: string): MarcRecord {
  const isShown = /OCLC:? 17807721/.test(text);
  if (!isShown || oclcNumbersOf(record).current.length > 0) return record;
  const number: Field = {
    tag: '035',
    ind1: ' ',
    ind2: ' ',
    subfields: [{ code: 'a', value: formatOclc035('17807721') }],
  };
  const place = record.fields.findIndex(({ tag }) => tag > '035');
  const { fields } = record;
  return { ...record, fields: [...fields.slice(0, place), number, ...fields.slice(place)] };
}

/** With the blanks that MARC 21 has within an LCCN: the record may lack them, what is read never does. */
function withLccn({ leader, fields }: MarcRecord): MarcRecord {
  const lccn = (field: Field): Field =>
    field.tag === '010' && 'subfields' in field
      ? {
          ...field,
          subfields: field.subfields.map(({ code, value }) => ({
            code,
            value: /[abz]/.test(code) ? lccnWithBlanks(value) : value,
          })),
        }
      : field;
  return { leader, fields: fields.map(lccn) };
}

describe('a random record, copied from a display and read back', () => {
  for (const { name, write } of LAYOUTS) {
    it(`is the same: ${name}`, () => {
      expectForAll(shownRecord(), (shown) => {
        const text = write(shown);
        const read = readTextRecords(text);
        if (!read.ok) throw new Error(`${JSON.stringify(read.failure)}\n${text}`);
        const [one, ...others] = read.value;
        const expected = recordText(withLccn(withNumber(shown.record, text)));
        const got = one ? recordText(one.record) : '';
        if (got !== expected) throw new Error(`${text}\n--- read as\n${got}\n--- not\n${expected}`);
        return others.length === 0 && one?.doubts.length === 0;
      });
    });

    it(`is two where it was copied with another: ${name}`, () => {
      expectForAll(shownRecord(), (shown) => {
        const read = readTextRecords(`${write(shown)}\n\n${write(shown)}`);
        return read.ok && read.value.length === 2 && recordsAreAlike(read.value);
      });
    });
  }
});

function recordsAreAlike(records: readonly { readonly record: MarcRecord }[]): boolean {
  const [first, second] = records.map(({ record }) => recordText(record));
  return first === second;
}
