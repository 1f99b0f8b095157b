import { lccnWithBlanks } from './lccn-form';
import { readTextForm } from './text-form-read';

describe('lccnWithBlanks', () => {
  const forms: Readonly<Record<string, string>> = {
    '88005316': '   88005316 ',
    '   88005316 ': '   88005316 ',
    sn84012345: 'sn 84012345 ',
    'sn 84012345': 'sn 84012345 ',
    agr25000003: 'agr25000003 ',
    '2001627090': '  2001627090',
    gm2001627090: 'gm2001627090',
    '   88005316 //r85': '   88005316 //r85',
    '88-5316': '88-5316',
    '123': '123',
    agr2001627090: 'agr2001627090',
  };
  for (const [value, form] of Object.entries(forms))
    it(`makes "${form}" of "${value}"`, () => expect(lccnWithBlanks(value)).toBe(form));
});

describe('field 010 as it is copied from a display', () => {
  it('has the blanks that the display lost', () => {
    const text =
      'LDR 00000cam a2200000 i 4500\n010 __ $a 88005316 $z 2001627090\n245 10 $a Moby Dick';
    const read = readTextForm(text);
    const field = read.ok ? read.value[0].fields[0] : undefined;
    expect(field && 'subfields' in field ? field.subfields : []).toEqual([
      { code: 'a', value: '   88005316 ' },
      { code: 'z', value: '  2001627090' },
    ]);
  });
});
