import { expectForAll, marcRecord } from '../../testing/marc-generator';

import type { MarcRecord } from './record';
import { fieldText, recordText, subfieldText } from './text-form';
import { readTextForm } from './text-form-read';

describe('the text form', () => {
  it('shows a field as cataloguers read it', () => {
    const title = {
      tag: '245',
      ind1: '1',
      ind2: '0',
      subfields: [
        { code: 'a', value: 'Title /' },
        { code: 'c', value: 'author' },
      ],
    };
    expect(fieldText(title)).toBe('245 10 $a Title / $c author');
    expect(
      fieldText({ ...title, tag: '650', ind1: ' ', subfields: [{ code: 'a', value: 'War.' }] }),
    ).toBe('650 _0 $a War.');
    expect(fieldText({ tag: '001', value: '459287' })).toBe('001 459287');
    expect(subfieldText({ code: 'a', value: 'Title /' })).toBe('$a Title /');
  });

  it('keeps a field on one line', () => {
    expect(subfieldText({ code: 'a', value: 'one\r\ntwo\nthree' })).toBe('$a one two three');
  });

  it('shows a record with its leader first', () => {
    const record: MarcRecord = {
      leader: '00000nam a2200000 a 4500',
      fields: [{ tag: '001', value: '1' }],
    };
    expect(recordText(record)).toBe('LDR 00000nam a2200000 a 4500\n001 1');
  });

  it('is read back: the same fields, but for blanks at the ends of values', () => {
    const plain = marcRecord({ traps: { markup: false, lineBreaks: false, controls: false } });
    expectForAll(plain, (record) => {
      const read = readTextForm(recordText(record));
      return read.ok && read.value.length === 1 && trimmed(read.value[0]) === trimmed(record);
    });
  });

  it('is read back with several records', () => {
    const record: MarcRecord = {
      leader: '00000nam a2200000 a 4500',
      fields: [
        { tag: '001', value: '1' },
        { tag: '500', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: 'x' }] },
      ],
    };
    expect(readTextForm(`${recordText(record)}\n\n${recordText(record)}\n`)).toEqual({
      ok: true,
      value: [record, record],
    });
  });
});

function trimmed(record: MarcRecord | undefined): string {
  return JSON.stringify(record, (key, value: unknown) =>
    key === 'value' && typeof value === 'string' ? value.trim() : value,
  );
}
