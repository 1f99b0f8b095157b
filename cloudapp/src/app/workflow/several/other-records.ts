// What the panel knows of other Alma records with the number of the incoming record or of the local one. Asked only by what is fetched after the preview.
import type { NumberLookup } from '../../ports/bib-life';
import type { AlmaFailure } from '../../ports/failures';

import { isSeparate } from '../may-save';
import { isAbout, numbersBeside } from '../page-facts';
import type { State } from '../state';

/** `noNumber`: there is nothing to look for. `number`: those looked for, with commas. `separate`: a person said of just these that they are meant to be so. */
export type OtherRecords =
  | { readonly kind: 'noNumber' }
  | { readonly kind: 'asking'; readonly number: string }
  | { readonly kind: 'failed'; readonly number: string; readonly failure: AlmaFailure }
  | {
      readonly kind: 'known';
      readonly number: string;
      readonly lookup: NumberLookup;
      readonly separate: boolean;
    };

/** Of the preview on screen. */
export function otherRecords(state: State): OtherRecords {
  const { page, duplicates } = state;
  const number = page.kind === 'reviewing' ? numbersBeside(page) : '';
  if (page.kind !== 'reviewing' || number === '') return { kind: 'noNumber' };
  const { mmsId } = page.local;
  const answer = isAbout(state, mmsId, number) ? duplicates?.answer : undefined;
  if (!answer) return { kind: 'asking', number };
  if (!answer.ok) return { kind: 'failed', number, failure: answer.failure };
  const lookup = answer.value;
  return { kind: 'known', number, lookup, separate: isSeparate(state, mmsId, lookup.mmsIds) };
}
