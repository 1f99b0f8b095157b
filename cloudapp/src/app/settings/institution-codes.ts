import type { ConfigProblemId } from './config-problem';

/** How a `$5` code in the config may look: a MARC organization code or ISIL, or a mask of it. */
export const CODE_FORMS = 'MH-L, MH*, *-L';

/** Longer than any MARC organization code (8) or ISIL (16). */
const LONGEST = 30;

/**
 * What is wrong with one of our `$5` codes, or undefined if nothing is. `*` may stand at the start, at the end or both, with
 * something beside it: a bare `*` would make every institution's fields ours.
 */
export function codeProblem(code: string): ConfigProblemId | undefined {
  if (/[\s,;|$\p{Cc}]/u.test(code) || code.length > LONGEST) return 'codeNotOne';
  const inner = code.replace(/^\*/, '').replace(/\*$/, '');
  return inner === '' || inner.includes('*') ? 'codeBadMask' : undefined;
}
