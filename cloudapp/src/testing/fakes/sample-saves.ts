// Saves of the small record as the history keeps them.
import type { MarcRecord } from '../../app/marc/record';
import type { HistoryEntry, HistoryLine } from '../../app/ports/history';

import { incoming, local, LOCAL_ID, NEW_VERSION, NUMBER, OLD_VERSION, record } from './sample-bibs';

/** A version that somebody else stored a day after the save. */
export const LATER_VERSION = '20261121093000.0';

/** What the save made of the small record: a longer title, an extent, and a gift note less. */
export function savedRecord(mmsId = LOCAL_ID, version = NEW_VERSION): MarcRecord {
  return record(
    `001 ${mmsId}`,
    `005 ${version}`,
    '008 880101s1988    ilu           000 1 eng d',
    `035 __ $a (OCoLC)${NUMBER}`,
    '100 1_ $a Melville, Herman, $d 1819-1891.',
    '245 10 $a Moby Dick, or, The whale / $c Herman Melville.',
    '300 __ $a 573 pages ; $c 24 cm',
    '590 __ $a Library has copy 2 only.',
    '650 _0 $a Whaling $v Fiction. $0 http://id.loc.gov/authorities/subjects/sh2008113654',
  );
}

/** A save in the list, with the facts of `keptSave`. */
export function keptLine(change: Partial<HistoryLine> = {}): HistoryLine {
  return {
    id: 's1',
    mmsId: LOCAL_ID,
    title: 'Moby Dick, or, The whale',
    at: '2026-11-20T14:01:00.000Z',
    purpose: 'save',
    outcome: 'saved',
    numbersBefore: [NUMBER],
    numbersAfter: [NUMBER],
    fields: { added: 1, removed: 1, changed: 1 },
    from005: OLD_VERSION,
    version005: NEW_VERSION,
    ...change,
  };
}

/** A save whole, with what it was made of. */
export function keptSave(change: Partial<HistoryLine> = {}): HistoryEntry {
  const line = keptLine(change);
  const { mmsId } = line;
  return {
    line,
    before: local(mmsId),
    after: local(mmsId, {
      record: savedRecord(mmsId),
      version005: NEW_VERSION,
      lastModifiedBy: 'staff-1',
    }),
    basis: {
      incoming: incoming(),
      profileId: 'copy-and-merge',
      overrides: [{ target: 'mine', value: 'local' }],
    },
  };
}

/** The undo of a save, two hours later. */
export function keptUndo(save: HistoryEntry, change: Partial<HistoryLine> = {}): HistoryEntry {
  const { id, mmsId } = save.line;
  const line = keptLine({
    id: `undo-${id}`,
    mmsId,
    title: 'Moby Dick',
    at: '2026-11-20T16:05:00.000Z',
    purpose: 'undo',
    undoes: id,
    from005: NEW_VERSION,
    version005: '20261120160500.0',
    ...change,
  });
  return { line, before: save.after, after: { ...save.before, version005: line.version005 } };
}
