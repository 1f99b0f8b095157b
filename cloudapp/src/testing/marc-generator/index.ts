export { marcDataField, marcField, marcRecord, sampleRecord } from './generator';
export { NO_TRAPS } from './options';
export type { RecordOptions, Traps } from './options';
export { recordPair } from './pair';
export type { RecordPair } from './pair';
export { expectForAll } from './for-all';
