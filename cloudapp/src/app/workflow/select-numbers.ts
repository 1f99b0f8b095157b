// The OCLC block of the preview: which numbers the record has now and after the merge, and what the change means outside of it.
import { isOclc035, numberIn001, oclcNumbersOf } from '../marc/oclc-number';
import type { MarcRecord } from '../marc/record';
import { controlValue, dataFields } from '../marc/record';
import type { Proposal } from '../merge/decision';

import type { Reviewing, State } from './state';
import type { Phrase } from './view';

/** The numbers of one record, each once and in its order; OCLC numbers are digits only. */
export interface NumberSet {
  /** 035 $a. */
  readonly current: readonly string[];
  /** 035 $z. */
  readonly cancelled: readonly string[];
  /** 019 $a. */
  readonly merged: readonly string[];
  /** 035 $a and $z of other systems, as they stand. */
  readonly others: readonly string[];
  /** 001, '' where there is none. */
  readonly control: string;
}

/** i18n `numbers.line.<id>`: the whole block in one line. */
export type NumbersLine = 'stays' | 'stayMany' | 'changes' | 'comes' | 'goes' | 'none';

/** i18n `numbers.says.<id>`. */
export type NumbersSentence =
  | 'merged'
  | 'networkZone'
  | 'keptOne'
  | 'keptMany'
  | 'goneOne'
  | 'goneMany'
  | 'holdingOne'
  | 'holdingMany'
  | 'syncBibs'
  | 'syncHoldings'
  | 'syncNone'
  | 'syncOther'
  | 'syncUnknown'
  | 'syncProfile';

export interface NumbersView {
  readonly before: NumberSet;
  readonly after: NumberSet;
  /** 001 of the incoming record as it stands, where it is an OCLC number. */
  readonly worldCat001?: string;
  readonly line: Phrase & { readonly id: NumbersLine };
  readonly says: readonly (Phrase & { readonly id: NumbersSentence })[];
  /** A current number of the local record is no longer one: to be looked at. */
  readonly changes: boolean;
}

const known = new WeakMap<Proposal, NumbersView>();

/** The numbers of the preview on screen, before and after. The same proposal gives the same object. */
export function numbersView({ page }: State): NumbersView | undefined {
  if (page.kind !== 'reviewing') return undefined;
  const view = known.get(page.proposal) ?? viewOf(page);
  known.set(page.proposal, view);
  return view;
}

function viewOf({ local, incoming, proposal }: Reviewing): NumbersView {
  const before = numbersIn(local.record);
  const after = numbersIn(proposal.record);
  const left = before.current.filter((number) => !after.current.includes(number));
  const sync = local.management.syncWithOclc;
  const is001 = numberIn001(incoming.record) !== undefined;
  const worldCat001 = is001 ? controlValue(incoming.record, '001')?.trim() : undefined;
  return {
    before,
    after,
    ...(worldCat001 === undefined ? {} : { worldCat001 }),
    line: lineOf(before.current, after.current),
    says: [
      ...mergedSentences(left, incoming.record),
      ...(local.linkedTo === 'NZ' ? networkSentences(before, after) : outcome(left, after)),
      ...syncSentences(sync, left.length > 0 && local.linkedTo !== 'NZ'),
    ],
    changes: left.length > 0,
  };
}

function numbersIn(record: MarcRecord): NumberSet {
  const { current, cancelled, merged } = oclcNumbersOf(record);
  const values = dataFields(record, '035').flatMap(({ subfields }) =>
    subfields.filter(({ code }) => code === 'a' || code === 'z').map(({ value }) => value),
  );
  return {
    current,
    cancelled: cancelled.filter((number) => !current.includes(number)),
    merged,
    others: [...new Set(values.filter((value) => !isOclc035(value)))],
    control: controlValue(record, '001')?.trim() ?? '',
  };
}

function lineOf(before: readonly string[], after: readonly string[]): NumbersView['line'] {
  const values = { before: listed(before), after: listed(after) };
  const isSame = before.length === after.length && before.every((one) => after.includes(one));
  if (before.length === 0) return { id: isSame ? 'none' : 'comes', values };
  if (isSame) return { id: after.length === 1 ? 'stays' : 'stayMany', values };
  return { id: after.length === 0 ? 'goes' : 'changes', values };
}

/**
 * OCLC lists the numbers of records that it merged into this one in 019, and in its own records in 035 $z as well (OCLC
 * Bibliographic Formats 019). In the record of another source $z need not come from a merge.
 */
function mergedSentences(left: readonly string[], incoming: MarcRecord): NumbersView['says'] {
  const { current, cancelled, merged } = oclcNumbersOf(incoming);
  const former = numberIn001(incoming) === undefined ? merged : [...merged, ...cancelled];
  const old = left.filter((number) => former.includes(number));
  return current[0] === undefined || old.length === 0
    ? []
    : [{ id: 'merged', values: { old: listed(old), now: current[0] } }];
}

/** Of a record that is linked to the Network Zone Alma stores `$9 local` fields only, and 035 is none (Alma API, `PUT /bibs/{mms_id}`). */
function networkSentences(before: NumberSet, after: NumberSet): NumbersView['says'] {
  const isSame = JSON.stringify(before) === JSON.stringify(after);
  return isSame ? [] : [{ id: 'networkZone', values: {} }];
}

/** Where the numbers that are no longer current stand in the result, and that a holding in WorldCat does not follow. */
function outcome(left: readonly string[], after: NumberSet): NumbersView['says'] {
  const isKept = (number: string): boolean => after.cancelled.includes(number);
  return [
    ...numbered('keptOne', 'keptMany', left.filter(isKept)),
    ...numbered(
      'goneOne',
      'goneMany',
      left.filter((number) => !isKept(number) && !after.merged.includes(number)),
    ),
    ...numbered('holdingOne', 'holdingMany', left),
  ];
}

function numbered(
  one: NumbersSentence,
  many: NumbersSentence,
  numbers: readonly string[],
): NumbersView['says'] {
  if (numbers.length === 0) return [];
  return [{ id: numbers.length === 1 ? one : many, values: { old: listed(numbers) } }];
}

/**
 * What `sync_with_oclc` marks the record for (Alma Bibs API: NONE, BIBS, HOLDINGS). What the publishing then does with a new number
 * stands in the institution's publishing profile, which no API shows.
 */
function syncSentences(stored: string | undefined, changes: boolean): NumbersView['says'] {
  const value = stored?.trim() ?? '';
  if (value === '') return [{ id: 'syncUnknown', values: {} }];
  const marks = new Map<string, NumbersSentence>([
    ['BIBS', 'syncBibs'],
    ['HOLDINGS', 'syncHoldings'],
    ['NONE', 'syncNone'],
  ]);
  const id = marks.get(value) ?? 'syncOther';
  const isOn = id === 'syncBibs' || id === 'syncHoldings';
  return [
    { id, values: { value } },
    ...(isOn && changes ? [{ id: 'syncProfile', values: {} } as const] : []),
  ];
}

function listed(numbers: readonly string[]): string {
  return numbers.join(', ');
}
