import { record } from '../../../testing/fakes';
import { recordText } from '../../marc/text-form';

import { prepareForExport } from './prepare-export';

/** The 035 that a record has after it was prepared, as cataloguers read them. */
function prepared(number: string, demoted: readonly string[], ...fields: string[]): string[] {
  const made = prepareForExport(record(...fields), number, demoted).record;
  return recordText(made)
    .split('\n')
    .filter((line) => line.startsWith('035'));
}

const ALEPH = '035 __ $a (MH)000112358HVD01-Aleph';
const EX_LIBRIS = '035 __ $a (EXLNZ-01EXAMPLE_NETWORK)9933445566714400';
const RIGHT = '035 __ $a (OCoLC)459287';

describe('035 before an export from Connexion', () => {
  it("a number in the spelling of OCLC's 001 is put in the form that the procedure names", () => {
    for (const spelt of ['(OCoLC)ocm00459287', '(OCoLC)00459287', '(ocolc)459287', 'ocm00459287'])
      expect(prepared('459287', [], `035 __ $a ${spelt}`))
        .withContext(spelt)
        .toEqual([RIGHT]);
  });

  it('one number in four spellings is left once, in the field that has it right already', () => {
    const fields = ['(OCoLC)ocm00354024', '(OCoLC)354024', '(OCoLC)00354024', 'ocm00354024'];
    const made = prepareForExport(
      record(...fields.map((value) => `035 __ $a ${value}`)),
      '354024',
      [],
    );
    expect(made.fields.map(({ before, after }) => before === after)).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(made.record.fields.length).toBe(1);
    expect(made.otherNumbers).toEqual([]);
  });

  it('a record without the number gets it after its other 035, and without any where 035 belongs', () => {
    expect(prepared('459287', [], ALEPH)).toEqual([ALEPH, RIGHT]);
    const { record: made } = prepareForExport(
      record('010 __ $a 63004332', '100 1_ $a N.'),
      '459287',
      [],
    );
    expect(made.fields.map(({ tag }) => tag)).toEqual(['010', '035', '100']);
  });

  it('numbers of the old catalogue and of Ex Libris are not touched, nor is 019', () => {
    const fields = ['019 __ $a 1064321', ALEPH, EX_LIBRIS, '035 9_ $a HLL-LOOSE-0042'];
    const made = prepareForExport(record(...fields), '459287', ['1064321']);
    expect(made.record.fields.slice(0, 4)).toEqual(record(...fields).fields.slice(0));
  });

  it('another OCLC number stays as it is until it is ticked, and is named', () => {
    const fields = ['035 __ $a (OCoLC)40643216', '035 __ $a (OCoLC)ocm10345410'];
    expect(prepareForExport(record(...fields), '40643216', []).otherNumbers).toEqual(['10345410']);
    expect(prepared('40643216', [], ...fields)).toEqual(fields);
    expect(prepared('40643216', ['10345410'], ...fields)).toEqual([
      '035 __ $a (OCoLC)40643216',
      '035 __ $z (OCoLC)10345410',
    ]);
  });

  it('a ticked number that is cancelled already is not cancelled twice', () => {
    const field = '035 __ $a (OCoLC)459287 $z (OCoLC)1064321';
    expect(prepared('459287', ['1064321'], field, '035 __ $a (OCoLC)1064321')).toEqual([field]);
  });

  it('the number itself is never demoted, however it is ticked', () => {
    expect(prepared('459287', ['459287'], '035 __ $a (OCoLC)459287')).toEqual([RIGHT]);
  });

  it('a number that the record calls cancelled becomes current, and that is told', () => {
    const field = '035 __ $a (OCoLC)1 $z (OCoLC)459287';
    expect(prepared('459287', [], field)).toEqual(['035 __ $a (OCoLC)1', RIGHT]);
    expect(prepareForExport(record(field), '459287', []).knownAsCancelled).toBe(true);
    expect(prepareForExport(record('019 __ $a 459287', ALEPH), '459287', []).knownAsCancelled).toBe(
      true,
    );
    expect(prepareForExport(record(ALEPH), '459287', []).knownAsCancelled).toBe(false);
  });

  it('indicators that 035 does not have are put right in the field with the number only', () => {
    expect(
      prepared('459287', [], '035 9_ $a HLL-1', '035 9_ $a (OCoLC)459287 $z (OCoLC)7'),
    ).toEqual(['035 9_ $a HLL-1', '035 __ $a (OCoLC)459287 $z (OCoLC)7']);
  });

  it('what stood beside a number that is taken out stays', () => {
    expect(
      prepared('459287', [], '035 __ $a (OCoLC)459287', '035 __ $a (OCoLC)ocm00459287 $z (OCoLC)7'),
    ).toEqual([RIGHT, '035 __ $z (OCoLC)7']);
  });

  it('a record that is right already is the very same record, field by field', () => {
    const own = record(ALEPH, '035 __ $a (OCoLC)459287', '245 10 $a T');
    const made = prepareForExport(own, '459287', []);
    expect(made.unchanged).toBe(true);
    expect(made.record.fields).toEqual(own.fields);
    expect(prepareForExport(own, '459288', []).unchanged).toBe(false);
  });

  it('prepared once, there is nothing left to prepare', () => {
    const own = record(
      ALEPH,
      '035 9_ $a (OCoLC)ocm00459287 $a (OCoLC)5',
      '035 __ $a (OCoLC)459287',
    );
    const once = prepareForExport(own, '459287', ['5']);
    expect(once.unchanged).toBe(false);
    expect(prepareForExport(once.record, '459287', ['5']).unchanged).toBe(true);
  });
});
