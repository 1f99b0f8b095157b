// The one place that says whether the record on screen may be created, for the button and for the reducer alike.
import { oclcNumbersOf } from '../../marc/oclc-number';
import type { CreatedNote } from '../created-notes';
import { isNoteOf } from '../created-notes';
import { whyNotWrite } from '../may-save';
import type { State as PanelState } from '../state';
import type { WhyNotSave } from '../view';

import type { Draft, Lookup, NewRecordState } from './state';

/** What a person has to tick before a record is created all the same. i18n `newRecord.tick.<id>`. */
export type Concern =
  'duplicate' | 'createdBefore' | 'sentBefore' | 'notAsked' | 'noNumber' | 'remark';

/** i18n `newRecord.whyNot.<id>`. */
export type Hindrance = 'unsafe' | 'almaAsked' | 'tickOpen';

/** `notAllowed`: i18n `whyNotSave.<why>`. */
export type WhyNotCreate =
  { readonly kind: 'notAllowed'; readonly why: WhyNotSave['kind'] } | { readonly kind: Hindrance };

/** The first thing that stands in the way; undefined = it may be created. What no person here can change comes first. */
export function whyNotCreate(
  state: NewRecordState,
  draft: Draft,
  panel: PanelState,
): WhyNotCreate | undefined {
  const why = whyNotWrite(panel);
  if (why) return { kind: 'notAllowed', why: why.kind };
  if (draft.made.unsafe) return { kind: 'unsafe' };
  if (lookupsOf(state, draft).some(({ kind }) => kind === 'asking')) return { kind: 'almaAsked' };
  const isOpen = concernsOf(state, draft).length > 0 && !state.ticked;
  return isOpen ? { kind: 'tickOpen' } : undefined;
}

/** What speaks against creating it, the weightiest first. */
export function concernsOf(state: NewRecordState, draft: Draft): readonly Concern[] {
  const lookups = lookupsOf(state, draft);
  const earlier = earlierOf(state, draft).map((note) => note.state === 'created');
  const found: readonly (readonly [Concern, boolean])[] = [
    ['duplicate', lookups.some((one) => one.kind === 'answered' && one.mmsIds.length > 0)],
    ['createdBefore', earlier.includes(true)],
    ['sentBefore', earlier.includes(false)],
    ['notAsked', lookups.some(({ kind }) => kind === 'failed')],
    ['noNumber', oclcNumbersOf(draft.made.record).current.length === 0],
    ['remark', hasRemark(draft)],
  ];
  return found.filter(([, is]) => is).map(([concern]) => concern);
}

/** Earlier creations of this record, by one of its numbers or by what it says: done, or such that no answer came. */
export function earlierOf(
  { notes, unkept, step }: NewRecordState,
  draft: Draft,
): readonly CreatedNote[] {
  const own = step.kind === 'creation' ? step.creation.id : undefined;
  return [...unkept, ...notes].filter((note) => note.id !== own && isNoteOf(note, draft));
}

/** What the record says of itself that a merge would have to be confirmed for as well. */
function hasRemark({ made }: Draft): boolean {
  return made.remarks.some(({ level }) => level !== 'warn') || made.formerNumbers.length > 0;
}

/** What Alma says of the numbers of the record; one that was not asked for yet counts as being asked for. */
export function lookupsOf({ lookups }: NewRecordState, draft: Draft): readonly Lookup[] {
  return draft.numbers.map((number) => lookups[number] ?? { kind: 'asking' });
}
