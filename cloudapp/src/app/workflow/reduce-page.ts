import type { RecordGesture } from './events';
import { followAlma, loadRecord, recordReady, show } from './follow-page';
import type { Handlers } from './handler';
import { findCandidate, localOf, mmsIdOf } from './page-facts';
import type { State } from './state';

export type PageKinds = 'almaPageTold' | 'localAnswered' | RecordGesture['kind'];

const MAY_CHOOSE = /^(choosingRecord|ready|loadingIncoming|reviewing|failed)$/;

/** Which record: Alma's page, the choice among several, reading and reading again, and the way back. */
export const pageHandlers: Handlers<PageKinds> = {
  almaPageTold: (state, { page }) =>
    page.kind === 'starting' ? state : followAlma({ ...state, alma: page }),

  // From the list, or from one of its records to another: choices stay with their record, writes go on.
  chooseRecord: (state, { mmsId }) =>
    MAY_CHOOSE.test(state.page.kind) &&
    mmsIdOf(state.page) !== mmsId &&
    state.following.bibs.some((bib) => bib.mmsId === mmsId)
      ? loadRecord(state, mmsId)
      : state,

  stayWithRecord: (state) =>
    state.otherPage ? { ...state, otherPage: { ...state.otherPage, stayed: true } } : state,

  switchToOther: (state) => (state.otherPage ? show(state, state.otherPage) : state),

  reloadRecord: (state) => {
    const mmsId = mmsIdOf(state.page);
    return mmsId === undefined || state.page.kind === 'loadingLocal'
      ? state
      : loadRecord(state, mmsId);
  },

  retryLoad: (state) => retryLoad(state),

  back: (state) => back(state),

  openSide: (state, { side }) => ({
    ...state,
    side,
    history: { ...state.history, view: { kind: 'closed' } },
  }),
  closeSide: (state) => ({ ...state, side: undefined }),
  deleting: (state, { mmsId }) => ({ ...state, deleting: mmsId }),

  dismissNotice: (state) =>
    state.page.kind === 'ready' && state.page.notice
      ? { ...state, page: { kind: 'ready', local: state.page.local } }
      : state,

  localAnswered: (state, { mmsId, result }) => {
    const { page } = state;
    // A late answer for another record changes nothing.
    if (page.kind !== 'loadingLocal' || page.mmsId !== mmsId) return state;
    return result.ok
      ? recordReady(state, result.value)
      : {
          ...state,
          page: { kind: 'failed', from: 'loadingLocal', failure: result.failure, mmsId },
        };
  },
};

function retryLoad(state: State): State {
  const { page } = state;
  if (page.kind !== 'failed') return state;
  if (page.from === 'start') return followAlma({ ...state, page: { kind: 'starting' } });
  if (page.from === 'loadingLocal')
    return page.mmsId === undefined ? state : loadRecord(state, page.mmsId);
  const { chosen } = state;
  const candidate = chosen && findCandidate(state, chosen.source, chosen.id);
  return page.local && candidate
    ? { ...state, page: { kind: 'loadingIncoming', local: page.local, candidate } }
    : back(state);
}

/** One question back. The preview is parked, so that it opens again as it was left. */
function back(state: State): State {
  const { page, following } = state;
  if (state.viewing) return { ...state, viewing: undefined };
  const local = localOf(page);
  if (page.kind === 'reviewing')
    return { ...state, page: { kind: 'ready', local: page.local }, parked: page };
  if (page.kind !== 'ready' && local) return { ...state, page: { kind: 'ready', local } };
  const canChoose = page.kind === 'ready' || page.kind === 'failed';
  return canChoose && following.bibs.length > 1
    ? { ...state, page: { kind: 'choosingRecord', bibs: following.bibs } }
    : state;
}
