// What ui reads of the state, all pure: `store.select(selector)`.
export { notices, otherPage, page, recordHeader, recoveries } from './select-page';
export { candidates, candidateView, searchBox, sourceStatuses } from './select-search';
export { review } from './select-review';
export { writes } from './select-writes';
export { whyNotSave } from './may-save';
