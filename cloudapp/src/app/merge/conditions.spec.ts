import { field } from '../../testing/marc-lines';

import { isMmsId, meets } from './conditions';
import { institutionOf } from './institution';
import type { Condition, Side } from './profile';

function holds(
  line: string,
  condition: Condition,
  side: Side = 'local',
  ourCodes: readonly string[] = [],
): boolean {
  return meets(field(line), condition, { side, ourCodes });
}

describe('a condition', () => {
  it('asks for a subfield or its absence', () => {
    expect(holds('500 __ $aNote.$5hou', { subfield: '5', exists: true })).toBeTrue();
    expect(holds('500 __ $aNote.', { subfield: '5', exists: true })).toBeFalse();
    expect(holds('500 __ $aNote.', { subfield: '5', exists: false })).toBeTrue();
    expect(holds('001 123', { subfield: 'a', exists: false })).toBeTrue();
  });

  it('compares values in five ways, with and without case', () => {
    const line = '998 __ $aNO-OVERLAY';
    const is = (
      op: 'equals' | 'contains' | 'startsWith' | 'glob' | 'regex',
      value: string,
      ignoreCase = false,
    ): boolean => holds(line, { subfield: 'a', op, value, ignoreCase });
    expect(is('equals', 'NO-OVERLAY')).toBeTrue();
    expect(is('equals', 'no-overlay')).toBeFalse();
    expect(is('equals', 'no-overlay', true)).toBeTrue();
    expect(is('contains', 'OVER')).toBeTrue();
    expect(is('startsWith', 'OVER')).toBeFalse();
    expect(is('glob', 'NO?*LAY')).toBeTrue();
    expect(is('glob', 'OVER*')).toBeFalse();
    expect(is('regex', '^no[- ]?over', true)).toBeTrue();
  });

  it('takes signs of a glob other than * and ? as they stand', () => {
    expect(holds('500 __ $aa.c', { subfield: 'a', op: 'glob', value: 'a.c' })).toBeTrue();
    expect(holds('500 __ $aabc', { subfield: 'a', op: 'glob', value: 'a.c' })).toBeFalse();
  });

  it('may ask any subfield, any of several values, or for none of them', () => {
    const line = '655 _7 $aNovels.$2lcgft';
    const fast = { subfield: '2', op: 'equals', value: ['fast', 'lcgft'] } as const;
    expect(holds(line, fast)).toBeTrue();
    expect(holds(line, { ...fast, not: true })).toBeFalse();
    expect(holds('655 _7 $aNovels.', { ...fast, not: true })).toBeTrue();
    expect(holds(line, { subfield: '*', op: 'contains', value: 'Nov' })).toBeTrue();
  });

  it('knows a local extension in any case, and an empty $9 for none', () => {
    expect(holds('590 __ $aX$9LOCAL', { localExtension: true })).toBeTrue();
    expect(holds('590 __ $aX$9', { localExtension: true })).toBeFalse();
    expect(holds('590 __ $aX$9locale', { localExtension: true })).toBeFalse();
  });

  it('tells an OCLC number from those of other systems', () => {
    expect(holds('035 __ $a(OCoLC)ocm00000111', { oclcNumber: true })).toBeTrue();
    expect(holds('035 __ $a(MH)001', { oclcNumber: true })).toBeFalse();
    expect(holds('035 __ $a(MH)001', { oclcNumber: false })).toBeTrue();
  });
});

describe('isMmsId', () => {
  it('knows an MMS ID bare and behind the code of an institution or zone', () => {
    expect(isMmsId('991234567890123456')).toBeTrue();
    expect(isMmsId('(01UNI_INST)991234567890123456')).toBeTrue();
    expect(isMmsId('(EXLNZ-01UNI_NETWORK)9912345678901')).toBeTrue();
  });

  it('knows numbers of others for none', () => {
    for (const other of [
      '(OCoLC)991234567',
      '(DLC)   99123456',
      '12345678',
      '99123',
      'sn 99012345',
    ])
      expect(isMmsId(other)).withContext(other).toBeFalse();
  });
});

describe('institutionOf', () => {
  const whose = (line: string, side: Side, ...codes: readonly string[]): string =>
    institutionOf(field(line), side, codes);

  it('takes every local $5 for ours and every incoming one for another while no codes are configured', () => {
    expect(whose('500 __ $aX$5hou', 'local')).toBe('ours');
    expect(whose('500 __ $aX$5hou', 'incoming')).toBe('others');
    expect(whose('500 __ $aX', 'local')).toBe('nobody');
    expect(whose('500 __ $aX$5', 'local')).toBe('nobody');
  });

  it('goes by the codes once there are some, on both sides', () => {
    expect(whose('500 __ $aX$5HOU.', 'incoming', 'hou')).toBe('ours');
    expect(whose('500 __ $aX$5MH-L', 'local', 'MH*')).toBe('ours');
    expect(whose('500 __ $aX$5DLC', 'local', 'MH*')).toBe('others');
    expect(whose('500 __ $aX$5CtY-L', 'local', '*-L')).toBe('ours');
    expect(whose('500 __ $aX$5hou$5DLC', 'local', 'hou')).toBe('mixed');
  });
});
