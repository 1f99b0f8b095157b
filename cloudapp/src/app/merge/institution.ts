/** Whose copy a field speaks of: $5, the institution to which a field applies (MARC 21 Appendix A). */
import type { Field } from '../marc/record';
import { isDataField, subfieldValues } from '../marc/record';

import type { Side } from './profile';

export type Institution = 'nobody' | 'ours' | 'others' | 'mixed';

/**
 * Whose $5 a field carries. Without configured codes every local $5 is ours and every incoming one another's.
 * Codes are compared without case, blanks and final punctuation, as cataloguers type them; `*` at an end makes a mask.
 */
export function institutionOf(field: Field, side: Side, ourCodes: readonly string[]): Institution {
  if (!isDataField(field)) return 'nobody';
  const codes = subfieldValues(field, '5').map(plainCode).filter(Boolean);
  if (codes.length === 0) return 'nobody';
  const ours = ourCodes.map(plainCode).filter(Boolean);
  if (ours.length === 0) return side === 'local' ? 'ours' : 'others';
  const mine = codes.filter((code) => ours.some((mask) => fits(code, mask))).length;
  if (mine === 0) return 'others';
  return mine === codes.length ? 'ours' : 'mixed';
}

function plainCode(code: string): string {
  return code
    .trim()
    .replace(/[\s.,:;/]+$/, '')
    .toLowerCase();
}

function fits(code: string, mask: string): boolean {
  const core = mask.replace(/^\*|\*$/g, '');
  const [open, close] = [mask.startsWith('*'), mask.endsWith('*')];
  if (open && close) return code.includes(core);
  if (open) return code.endsWith(core);
  return close ? code.startsWith(core) : code === core;
}
