// Call numbers of the holdings, to be seen beside a class number of the bib that changes: the spine label does not change with it.
import type { Result } from '../marc/result';
import type { HoldingCallNumber } from '../ports/alma';
import type { AlmaFailure } from '../ports/failures';

import { previewRows } from './preview-rows';
import type { State } from './state';
import type { PreviewRow } from './view';

/** Asked for one record, once; `answer` is absent until Alma has said. */
export interface CallNumbers {
  readonly mmsId: string;
  readonly answer?: Result<readonly HoldingCallNumber[], AlmaFailure>;
}

/** The part of the state that this is about. */
export interface CallNumberState {
  /** Of the record that was asked about last. */
  readonly callNumbers?: CallNumbers;
}

/** The screen shows the preview and has a row beside which call numbers belong. */
export interface CallNumberGesture {
  readonly kind: 'askCallNumbers';
}

export interface CallNumberAnswer {
  readonly kind: 'callNumbersAnswered';
  readonly mmsId: string;
  readonly result: Result<readonly HoldingCallNumber[], AlmaFailure>;
}

/** What ui shows. `wanted`: nobody has asked for this record yet; the screen sends `askCallNumbers` once the preview is shown. */
export interface CallNumbersView {
  readonly wanted: boolean;
  readonly holdings: readonly HoldingCallNumber[];
  readonly failure?: AlmaFailure;
}

/** Classification and call numbers of the bib (MARC 21 05X-08X; 09X as OCLC and Alma use them for local ones). */
const CLASS_TAGS: ReadonlySet<string> = new Set([
  '050',
  '055',
  '060',
  '070',
  '080',
  '082',
  '084',
  '086',
  '090',
  '092',
  '096',
  '099',
]);

/** Whether the call numbers of the holdings belong beside this row: a class number of the local record changes in it. */
export function isCallNumberRow({ tag, section }: PreviewRow): boolean {
  return section === 'changes' && CLASS_TAGS.has(tag);
}

/** Whether a preview has a row beside which the call numbers belong. */
export function wantsCallNumbers(rows: readonly PreviewRow[]): boolean {
  return rows.some(isCallNumberRow);
}

/** Asked once per record, and only where a row wants them; a late answer about another record is dropped. */
export const callNumberHandlers = {
  askCallNumbers: (state: State): State => {
    const { page } = state;
    if (page.kind !== 'reviewing' || !callNumbers(state)?.wanted) return state;
    return { ...state, callNumbers: { mmsId: page.local.mmsId } };
  },

  callNumbersAnswered: (state: State, { mmsId, result }: CallNumberAnswer): State =>
    state.callNumbers?.mmsId === mmsId && !state.callNumbers.answer
      ? { ...state, callNumbers: { mmsId, answer: result } }
      : state,
};

/** The call numbers for the preview on screen; undefined where no row of it wants them. */
export function callNumbers(state: State): CallNumbersView | undefined {
  const { page, callNumbers: known } = state;
  if (page.kind !== 'reviewing') return undefined;
  if (!wantsCallNumbers(previewRows(page.prepared, page.proposal))) return undefined;
  if (known?.mmsId !== page.local.mmsId) return { wanted: true, holdings: [] };
  const { answer } = known;
  if (!answer) return { wanted: false, holdings: [] };
  return answer.ok
    ? { wanted: false, holdings: answer.value }
    : { wanted: false, holdings: [], failure: answer.failure };
}
