import { field, localRecord } from '../../testing/fakes';
import type { MarcRecord } from '../marc/record';

import type { MarcTextForm } from './marc-text-lines';
import { marcText, marcTextLines } from './marc-text-lines';

const HEBREW: MarcRecord = {
  ...localRecord(),
  fields: [
    ...localRecord().fields,
    field('880 10 $6 245-01/(2/r $a מובי דיק / $c הרמן מלוויל.'),
    { tag: '500', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: 'Cost: $5 {net} \\' }] },
    { tag: '599', ind1: ' ', ind2: ' ', subfields: [] },
    { tag: '520', ind1: '\\', ind2: '$', subfields: [{ code: '$', value: 'two\nlines' }] },
  ],
};

describe('a record as MARC text', () => {
  it('is written in the two forms that cataloguers know', () => {
    expect(marcText(HEBREW, 'mnemonic')).toContain('\n=590  \\\\$aLibrary has copy 2 only.\n');
    expect(marcText(HEBREW, 'text')).toContain('\n590 __ $a Library has copy 2 only.\n');
  });

  for (const form of ['mnemonic', 'text'] as readonly MarcTextForm[])
    it(`reads the same line by line as in one text (${form})`, () => {
      const lines = marcTextLines(HEBREW, form).map(
        ({ head, parts }) => head + parts.map(({ code, text }) => code + text).join(''),
      );
      expect(lines).toEqual(marcText(HEBREW, form).split('\n'));
    });

  it('keeps the text of a record apart from tags and codes', () => {
    const hebrew = marcTextLines(HEBREW, 'mnemonic').find(({ head }) => head === '=880  10');
    expect(hebrew?.parts.map(({ code }) => code)).toEqual(['$6', '$a', '$c']);
    expect(hebrew?.parts[1].text).toBe('מובי דיק /');
  });
});
