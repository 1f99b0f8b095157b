import { field } from '../../testing/marc-lines';

import { isAlmaNumber, isMmsId, meets } from './conditions';
import type { Condition } from './profile';

function holds(line: string, condition: Condition): boolean {
  return meets(field(line), condition, { side: 'local', ourCodes: [] });
}

describe('a condition on a control field', () => {
  it('finds its value under any code, and no subfield', () => {
    const starts = { op: 'startsWith', value: '88' } as const;
    expect(holds('008 880101', { subfield: '*', ...starts })).toBeTrue();
    expect(holds('008 990101', { subfield: '*', ...starts })).toBeFalse();
    expect(holds('008 880101', { subfield: 'a', ...starts })).toBeFalse();
    expect(holds('008 880101', { subfield: '*', exists: true })).toBeTrue();
  });

  it('never holds where it asks whose the field is, or for a number of Alma or OCLC', () => {
    for (const whether of [true, false])
      for (const condition of [
        { localExtension: whether },
        { mmsIdInW: whether },
        { oclcNumber: whether },
      ])
        expect(holds('001 991234567890123', condition))
          .withContext(JSON.stringify(condition))
          .toBeFalse();
  });
});

describe('a comparison of values', () => {
  const is = (op: 'equals' | 'contains' | 'startsWith', value: string): Condition => ({
    subfield: 'a',
    op,
    value,
    ignoreCase: true,
  });

  it('looks at all of it, any of it, or its beginning', () => {
    const line = '500 __ $aNo Overlay';
    expect(['no overlay', 'overlay', 'no'].map((one) => holds(line, is('equals', one)))).toEqual([
      true,
      false,
      false,
    ]);
    expect(['over', 'under'].map((one) => holds(line, is('contains', one)))).toEqual([true, false]);
    expect(['no', 'overlay'].map((one) => holds(line, is('startsWith', one)))).toEqual([
      true,
      false,
    ]);
  });

  it('minds the case of a pattern unless told not to, whichever was asked first', () => {
    const pattern = { subfield: 'a', op: 'regex', value: '^no over' } as const;
    expect(holds('500 __ $aNo Overlay', { ...pattern, ignoreCase: true })).toBeTrue();
    expect(holds('500 __ $aNo Overlay', pattern)).toBeFalse();
    expect(holds('500 __ $aNo Overlay', { ...pattern, ignoreCase: true })).toBeTrue();
  });

  it('takes a letter outside of the basic plane for one character', () => {
    const glob = { subfield: 'a', op: 'glob', value: '?' } as const;
    const regex = { subfield: 'a', op: 'regex', value: '^.$' } as const;
    for (const condition of [glob, regex]) {
      expect(holds('500 __ $a𠮷', condition)).toBeTrue();
      expect(holds('500 __ $a', condition)).toBeFalse();
    }
  });
});

describe('a link to a record of Alma', () => {
  it('may be one of several $w', () => {
    const line = '773 0_ $w(OCoLC)12345$w991234567890123456';
    expect(holds(line, { mmsIdInW: true })).toBeTrue();
    expect(holds(line, { mmsIdInW: false })).toBeFalse();
  });

  it('may have blanks around it, and nothing else', () => {
    for (const value of [' 991234567890123456 ', '(01UNI_INST) 991234567890123456'])
      expect(isMmsId(value)).withContext(value).toBeTrue();
    for (const value of ['991234567890123456-1', 'x991234567890123456', '(0UNI)991234567890123456'])
      expect(isMmsId(value)).withContext(value).toBeFalse();
  });
});

describe('a number that Alma gives', () => {
  const isAlmas = (line: string): boolean => isAlmaNumber(field(line));

  it('begins with EXL in an 035 $a, also as one of several', () => {
    expect(isAlmas('035 __ $a (EXLNZ-01UNI)991')).toBeTrue();
    expect(isAlmas('035 __ $a(DLC)1$a(exlcz)991')).toBeTrue();
    expect(isAlmas('035 __ $a(DLC)1$z(EXLCZ)991')).toBeFalse();
    expect(isAlmas('035 __ $aMH(EXLCZ)991')).toBeFalse();
    expect(isAlmas('500 __ $a(EXLCZ)991')).toBeFalse();
  });
});
