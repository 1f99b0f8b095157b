import { field, record } from '../../testing/marc-lines';
import type { DataField, Field } from '../marc/record';
import { mrkLine } from '../marc/mrk';

import { consolidated, currentNumber, isOclcField, numbersInA, oclcNumbersIn } from './oclc-035';

function base(line: string): DataField {
  return field(line) as DataField;
}

describe('isOclcField', () => {
  const isOurs = (line: string): boolean => isOclcField(field(line), 'local', ['MH']);

  it('holds for an 035 with an OCLC number in $a', () => {
    expect(isOurs('035 __ $a(OCoLC)111')).toBeTrue();
    expect(isOurs('035 __ $a(OCoLC)111$5DLC')).toBeTrue();
  });

  it('does not hold for another system, another field, or a number in $z alone', () => {
    for (const line of ['035 __ $a(DLC)111', '019 __ $a111', '035 __ $z(OCoLC)111', '035 (OCoLC)1'])
      expect(isOurs(line)).withContext(line).toBeFalse();
  });

  it('does not hold for what is marked as the own of the library', () => {
    const own = ['035 9_ $a(OCoLC)1', '035 __ $a(OCoLC)1$9LOCAL', '035 __ $a(OCoLC)1$5MH'];
    for (const line of [...own, '035 __ $a(OCoLC)1$5MH$5DLC'])
      expect(isOurs(line)).withContext(line).toBeFalse();
  });
});

describe('numbers of a field', () => {
  it('in $a of 035 are current', () => {
    expect(numbersInA(field('035 __ $a(OCoLC)0111$aocm00000222$a(DLC)3$z(OCoLC)4'))).toEqual([
      '111',
      '222',
    ]);
    expect(numbersInA(field('001 ocm00000222'))).toEqual([]);
  });

  it('are those of 035 and 019, current or not', () => {
    const found = (line: string): readonly string[] => oclcNumbersIn(field(line));
    expect(found('035 __ $a(OCoLC)1$z(OCoLC)2$b(OCoLC)3$a(DLC)4')).toEqual(['1', '2']);
    expect(found('019 __ $a5$anone$a6$b7')).toEqual(['5', '6']);
    expect(found('500 __ $a(OCoLC)1')).toEqual([]);
    expect(found('019 5')).toEqual([]);
  });

  it('of the record is its 001, else its first 035', () => {
    expect(currentNumber(record('001 ocm00000222', '035 __ $a(OCoLC)1'))).toBe('222');
    expect(currentNumber(record('001 991', '035 __ $a(DLC)5', '035 __ $a(OCoLC)1'))).toBe('1');
    expect(currentNumber(record('001 991'))).toBeUndefined();
    const seen = record('035 __ $a(OCoLC)1');
    expect([currentNumber(seen), currentNumber(seen)]).toEqual(['1', '1']);
  });
});

describe('consolidated', () => {
  function line(current: string, from?: Field, ...replaced: readonly string[]): string {
    return mrkLine(consolidated(current, from as DataField | undefined, replaced));
  }

  it('is a new 035 where there was none', () => {
    expect(line('111')).toBe('=035  \\\\$a(OCoLC)111');
    expect(line('111', undefined, '222', '333')).toBe(
      '=035  \\\\$a(OCoLC)111$z(OCoLC)222$z(OCoLC)333',
    );
  });

  it('writes the number as Alma matches it, and turns others of $a into $z', () => {
    expect(line('111', base('035 8_ $aocm00000111$a(OCoLC)0222'))).toBe(
      '=035  8\\$a(OCoLC)111$z(OCoLC)222',
    );
  });

  it('keeps a $z to the letter, and every other subfield', () => {
    expect(line('111', base('035 __ $a(OCoLC)111$z(OCoLC)ocm00000222$a(DLC)7$q(x)'))).toBe(
      '=035  \\\\$a(OCoLC)111$z(OCoLC)ocm00000222$a(DLC)7$q(x)',
    );
  });

  it('has each number once, and never the current one as $z', () => {
    expect(line('111', base('035 __ $z(OCoLC)111$z(OCoLC)222'), '111', '222', '333', '333')).toBe(
      '=035  \\\\$a(OCoLC)111$z(OCoLC)222$z(OCoLC)333',
    );
  });

  it('keeps $6 in front', () => {
    expect(line('111', base('035 __ $6880-01$a(OCoLC)222'))).toBe(
      '=035  \\\\$6880-01$a(OCoLC)111$z(OCoLC)222',
    );
  });
});
