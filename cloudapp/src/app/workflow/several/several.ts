// The other Alma records with one number, read to be looked at: which of them are on screen, what Alma said of each, and which is compared.
import type { Result } from '../../marc/result';
import type { LocalRecord } from '../../ports/alma';
import type { Inventory, NumberLookup } from '../../ports/bib-life';
import type { AlmaFailure } from '../../ports/failures';

/** Each costs Alma five calls: more only when a person wants them. */
const AT_ONCE = 5;

/** Absent until Alma has answered. */
export interface OtherRecord {
  readonly record?: Result<LocalRecord, AlmaFailure>;
  readonly inventory?: Result<Inventory, AlmaFailure>;
}

export interface SeveralState {
  /** The answer that these are the records of: another answer begins anew. */
  readonly lookup?: NumberLookup;
  /** By MMS ID, those that are on screen, in Alma's order. */
  readonly records: Readonly<Record<string, OtherRecord>>;
  /** The one that stands beside the record of the preview. */
  readonly compared?: string;
}

export type SeveralEvent =
  | { readonly kind: 'show'; readonly lookup: NumberLookup }
  | { readonly kind: 'showMore' }
  | { readonly kind: 'readAgain'; readonly mmsId: string }
  /** Or away again, if it is beside it. */
  | { readonly kind: 'compare'; readonly mmsId: string }
  | {
      readonly kind: 'recordAnswered';
      readonly mmsId: string;
      readonly result: Result<LocalRecord, AlmaFailure>;
    }
  | {
      readonly kind: 'inventoryAnswered';
      readonly mmsId: string;
      readonly result: Result<Inventory, AlmaFailure>;
    };

export const NOTHING_SHOWN: SeveralState = { records: {} };

/** The state after an event; one that makes no sense now gives back the very same state. */
export function reduceSeveral(state: SeveralState, event: SeveralEvent): SeveralState {
  switch (event.kind) {
    case 'show':
      return event.lookup === state.lookup ? state : withMore({ ...event, records: {} });
    case 'showMore':
      return notShown(state) > 0 ? withMore(state) : state;
    case 'readAgain':
      return withRecord(state, event.mmsId, () => ({}));
    case 'compare':
      return withCompared(state, event.mmsId);
    case 'recordAnswered':
      return withRecord(state, event.mmsId, (known) => ({ ...known, record: event.result }));
    case 'inventoryAnswered':
      return withRecord(state, event.mmsId, (known) => ({ ...known, inventory: event.result }));
  }
}

/** How many are not on screen yet. */
export function notShown({ lookup, records }: SeveralState): number {
  return (lookup?.mmsIds.length ?? 0) - Object.keys(records).length;
}

function withMore({ lookup, records, compared }: SeveralState): SeveralState {
  const next = (lookup?.mmsIds ?? []).filter((mmsId) => !records[mmsId]).slice(0, AT_ONCE);
  const more = Object.fromEntries(next.map((mmsId) => [mmsId, {}]));
  return {
    ...(lookup ? { lookup } : {}),
    records: { ...records, ...more },
    ...(compared === undefined ? {} : { compared }),
  };
}

function withRecord(
  state: SeveralState,
  mmsId: string,
  change: (known: OtherRecord) => OtherRecord,
): SeveralState {
  const known = state.records[mmsId];
  return known ? { ...state, records: { ...state.records, [mmsId]: change(known) } } : state;
}

function withCompared(state: SeveralState, mmsId: string): SeveralState {
  const { compared, ...apart } = state;
  if (compared === mmsId) return apart;
  return state.records[mmsId]?.record?.ok ? { ...apart, compared: mmsId } : state;
}
