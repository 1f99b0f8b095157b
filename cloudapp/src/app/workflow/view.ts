// Contract: what the selectors give to ui. Human text is made in ui from i18n ids and values; text of records is text.
export type { Page, ReadyNotice } from './state';
export type * from './view-record';
export type * from './view-review';
export type * from './view-writes';
