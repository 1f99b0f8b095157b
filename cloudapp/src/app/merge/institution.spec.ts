import { field } from '../../testing/marc-lines';

import type { Institution } from './institution';
import { institutionOf } from './institution';

function local(line: string, ...ourCodes: readonly string[]): Institution {
  return institutionOf(field(line), 'local', ourCodes);
}

describe('institutionOf', () => {
  it('is nobody without $5, with an empty one, and for a control field', () => {
    expect(local('500 __ $aA note.', 'MH')).toBe('nobody');
    expect(local('500 __ $aA note.$5 ', 'MH')).toBe('nobody');
    expect(local('001 991', 'MH')).toBe('nobody');
  });

  it('goes by the side where no code of ours is configured', () => {
    const note = field('500 __ $aA note.$5DLC');
    expect(institutionOf(note, 'local', [])).toBe('ours');
    expect(institutionOf(note, 'incoming', [])).toBe('others');
    expect(institutionOf(note, 'local', [' ', '.'])).toBe('ours');
  });

  it('goes by our codes where there are any, on either side', () => {
    for (const side of ['local', 'incoming'] as const) {
      expect(institutionOf(field('500 __ $aA.$5MH'), side, ['MH'])).toBe('ours');
      expect(institutionOf(field('500 __ $aA.$5DLC'), side, ['MH'])).toBe('others');
      expect(institutionOf(field('500 __ $aA.$5MH$5DLC'), side, ['MH'])).toBe('mixed');
      expect(institutionOf(field('500 __ $aA.$5MH$5MH-H'), side, ['MH', 'MH-H'])).toBe('ours');
    }
  });

  it('reads codes without case, blanks and a last mark', () => {
    for (const written of ['mh', ' MH ', 'MH.', 'MH ;'])
      expect(local(`500 __ $aA.$5${written}`, 'Mh'))
        .withContext(written)
        .toBe('ours');
    expect(local('500 __ $aA.$5MH', ' mh. ')).toBe('ours');
    expect(local('500 __ $aA.$5M.H', 'MH')).toBe('others');
  });

  it('takes a star at an end of our code for any text', () => {
    const fits = (code: string, mask: string): boolean =>
      local(`500 __ $aA.$5${code}`, mask) === 'ours';
    expect([fits('MH-H', 'MH*'), fits('MH', 'MH*'), fits('XMH', 'MH*')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([fits('US-MH', '*MH'), fits('MH-H', '*MH')]).toEqual([true, false]);
    expect([fits('US-MH-H', '*MH*'), fits('DLC', '*MH*')]).toEqual([true, false]);
    expect([fits('MH-H', 'MH'), fits('US-MH', 'MH')]).toEqual([false, false]);
  });
});
