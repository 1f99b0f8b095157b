import { isRepeatable } from '../marc/codes/repeatable';

/** One main entry to a record, whatever its tag (MARC 21 1XX). */
const MAIN_ENTRY = ['100', '110', '111', '130'];

/** Repeatable, yet one to a record as a rule. */
const USUALLY_ONE = ['250', '255', '257', '300', '310', '362', '502'];

export type Singleness = 'one' | 'usuallyOne';

/**
 * The place in a record that only one field can take, undefined for tags that may stand several times. What is left of it
 * on both sides goes together, however different it reads: the one takes the place of the other. A tag that is `usuallyOne`
 * does so only where each record has exactly one.
 */
export function singleSlot(
  tag: string,
): { readonly slot: string; readonly singleness: Singleness } | undefined {
  if (MAIN_ENTRY.includes(tag)) return { slot: '1XX', singleness: 'one' };
  if (!isRepeatable(tag)) return { slot: tag, singleness: 'one' };
  return USUALLY_ONE.includes(tag) ? { slot: tag, singleness: 'usuallyOne' } : undefined;
}
