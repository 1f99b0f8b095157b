import type { DemoTitle } from '../../sandbox/alma/catalogue';
import { parseTitle } from '../../sandbox/alma/catalogue';

export const MMS = '9912345678904401';
export const OTHER_MMS = '9912345678904402';

export interface TitleKind {
  readonly linked?: 'nz' | 'cz';
  readonly without005?: boolean;
}

/** Two records of one kind; the fakes' WorldCat record of the same number has another title. */
export function titles(kind: TitleKind): readonly DemoTitle[] {
  return [titleOf('fault', MMS, kind), titleOf('other', OTHER_MMS, kind)];
}

/** The library's record under this MMS ID. */
export function titleOf(name: string, mms: string, kind: TitleKind): DemoTitle {
  const { linked, without005 } = kind;
  const text = [
    '=== meta',
    `mms: ${mms}`,
    `linked: ${linked ?? 'none'}`,
    'last_modified_by: staff-3',
    '=== local',
    '=LDR  00000nam\\a2200000\\a\\4500',
    `=001  ${mms}`,
    ...(without005 ? [] : ['=005  20261120130000.0']),
    '=008  880101s1988\\\\\\\\ilu\\\\\\\\\\\\\\\\\\\\\\000\\1\\eng\\d',
    '=035  \\\\$a(OCoLC)ocm17807721',
    '=100  1\\$aMelville, Herman,$d1819-1891.',
    '=245  10$aMoby Dick /$cHerman Melville.',
    '=500  \\\\$aOld note of this library.$9local',
    '=590  \\\\$aLibrary has copy 2 only.',
    '=650  \\0$aWhaling$vFiction.',
  ].join('\n');
  return parseTitle(name, text);
}
