import fc from 'fast-check';

import { parseTitle } from './catalogue';
import { draftText, parseDraft } from './drafts';
import type { Field, MarcRecord } from './marc';
import { parseBib, parseRecord, writeRecord } from './marcxml';
import { parseMnemonic, writeMnemonic } from './mnemonic';
import { demoTitles } from './testing/bench';
import { validate } from './validate';

// Text with the characters that XML, MARC forms and scripts make hard; no line breaks, which no MARC value has.
const value = fc
  .array(
    fc.constantFrom(
      'a',
      'B',
      ' ',
      '  ',
      '&',
      '<',
      '>',
      '"',
      "'",
      '{',
      '\\',
      '#',
      '=',
      'ﬁ',
      'é',
      'é',
      '三',
      'א',
      'ب',
      '𝔸',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const letter = fc.constantFrom('a', 'b', 'z', '0', '6', '9');
const indicator = fc.constantFrom(' ', '0', '1', '7');
const data: fc.Arbitrary<Field> = fc.record({
  tag: fc.constantFrom('010', '245', '590', '880', '999'),
  ind1: indicator,
  ind2: indicator,
  subfields: fc.array(fc.record({ code: letter, value }), { minLength: 1, maxLength: 4 }),
});
const control: fc.Arbitrary<Field> = fc.record({
  tag: fc.constantFrom('001', '005', '008'),
  value: fc.constantFrom('991', '20260101000000.0', '880413s1988    ilu', ' '),
});
const records: fc.Arbitrary<MarcRecord> = fc.record({
  leader: fc.constant('00000cam a2200000 a 4500'),
  fields: fc.array(fc.oneof(control, data), { maxLength: 8 }),
});

describe('The forms of a record', () => {
  it('come back as they were from MARCXML', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(parseRecord(writeRecord(record))).toEqual({ ok: true, value: record });
      }),
    );
  });

  it('come back as they were from the mnemonic form', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(parseMnemonic(writeMnemonic(record))).toEqual(record);
      }),
    );
  });

  it("come back as they were from the editor's form", () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(parseDraft(draftText(record))).toEqual(record);
      }),
    );
  });

  it('keep a dollar sign in text', () => {
    const record = parseMnemonic('=LDR  00000cam\\a2200000\\a\\4500\n=020  \\\\$c{dollar}20');
    expect(record.fields).toEqual([
      { tag: '020', ind1: ' ', ind2: ' ', subfields: [{ code: 'c', value: '$20' }] },
    ]);
    expect(parseDraft(draftText(record))).toEqual(record);
  });

  it('are refused with a reason where they cannot be read', () => {
    expect(() => parseDraft('LDR x\n245 nonsense')).toThrowError(/245 nonsense/);
    expect(() => parseDraft('245 10 $$a x')).toThrowError(/LDR/);
    expect(() => parseMnemonic('=245  10$aTitle')).toThrowError(/LDR/);
    expect(() => parseTitle('x', '=== meta\nmms: 99\n')).toThrowError(/no record/);
    const nameless = '=== meta\nabout: x\n=== local\n=LDR  00000cam\\a2200000\\a\\4500';
    expect(() => parseTitle('x', nameless)).toThrowError(/mms/);
    const doctype = '<!DOCTYPE bib [<!ENTITY e "x">]><bib><record/></bib>';
    expect(parseBib(doctype)).toEqual(jasmine.objectContaining({ ok: false }));
  });
});

describe('The demo catalogue in the stand-in Alma', () => {
  it('can be read whole', () => {
    expect(demoTitles().length).toBe(29);
  });

  it('holds no local record that validation refuses or warns of', () => {
    for (const { name, local } of demoTitles()) {
      if (local) expect(validate(local)).withContext(name).toEqual({ errors: [], warnings: [] });
    }
  });
});
