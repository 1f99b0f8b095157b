import { dateOf } from '../marc/control-fields';
import { bibliographicLevel, recordType } from '../marc/leader';
import { oclcNumbersOf } from '../marc/oclc-number';
import { creatorOf } from '../merge/title-facts';
import { shownTitle } from '../merge/titles';
import type { LocalRecord } from '../ports/alma';

import { whyNotWrite } from './may-save';
import { configOf, localOf, runningWrite } from './page-facts';
import { flagsOf, savedAt, workTypeOf } from './record-facts';
import type { Page, State } from './state';
import type {
  OtherPageView,
  OverwrittenView,
  PanelNotices,
  RecordHeader,
  RecoveryView,
} from './view';

export function page(state: State): Page {
  return state.page;
}

/** What stands above everything. `previewOnly` is told only once config and user are known. */
export function notices(state: State): PanelNotices {
  const { configFailure, userFailure, storeFailure } = state;
  return {
    message: configOf(state).message,
    ...(configFailure ? { configFailure } : {}),
    ...(userFailure ? { userFailure } : {}),
    ...(storeFailure ? { storeFailure } : {}),
    previewOnly: whyNotWrite(state)?.kind === 'previewOnly',
  };
}

/** "Alma now shows Y." */
export function otherPage({ otherPage: other }: State): OtherPageView | undefined {
  if (!other) return undefined;
  const [only, another] = other.bibs;
  const one = only && !another ? { mmsId: only.mmsId } : {};
  return {
    bibs: other.bibs,
    description: only && !another ? only.description : '',
    ...one,
    stayed: other.stayed,
  };
}

const headers = new WeakMap<LocalRecord, RecordHeader>();

/** The record line of the record on screen. */
export function recordHeader(state: State): RecordHeader | undefined {
  const local = localOf(state.page);
  if (!local) return undefined;
  const hasList = state.following.bibs.length > 1;
  const known = headers.get(local);
  if (known?.hasList === hasList) return known;
  const header = headerOf(local, hasList);
  headers.set(local, header);
  return header;
}

export function recoveries(state: State): readonly RecoveryView[] {
  return Object.values(state.recoveries).map(({ entry, result }) => ({
    mmsId: entry.mmsId,
    startedAt: entry.startedAt,
    result,
  }));
}

/** A later version took fields of our last save away: told while that very version is on screen. */
export function overwritten(state: State): OverwrittenView | undefined {
  const { page, overwritten: found } = state;
  if (!found || localOf(page) !== found.now || runningWrite(state, found.now.mmsId))
    return undefined;
  const { entry, now, gone } = found;
  const at = savedAt(entry.after) ?? entry.line.at;
  return {
    entry,
    values: { at, now: savedAt(now) ?? '', by: now.lastModifiedBy ?? '', gone: String(gone) },
  };
}

function headerOf(local: LocalRecord, hasList: boolean): RecordHeader {
  const { mmsId, record, lastModifiedBy } = local;
  const creator = creatorOf(record);
  const date = dateOf(record);
  const at = savedAt(local);
  return {
    mmsId,
    title: shownTitle(record) || local.title,
    ...(creator === '' ? {} : { creator }),
    workType: workTypeOf(recordType(record), bibliographicLevel(record)),
    ...(date === undefined ? {} : { date }),
    oclcNumbers: numbersOf(local),
    ...(at === undefined ? {} : { savedAt: at }),
    ...(lastModifiedBy === undefined ? {} : { savedBy: lastModifiedBy }),
    flags: flagsOf(local),
    record,
    hasList,
  };
}

function numbersOf({ record }: LocalRecord): RecordHeader['oclcNumbers'] {
  const { current, cancelled, merged } = oclcNumbersOf(record);
  const older = new Set([...cancelled, ...merged]);
  for (const number of current) older.delete(number);
  return [
    ...current.map((number) => ({ number, merged: false })),
    ...[...older].map((number) => ({ number, merged: true })),
  ];
}
