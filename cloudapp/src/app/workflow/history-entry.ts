// A write as the history keeps it.
import { oclcNumbersOf } from '../marc/oclc-number';
import type { MarcRecord } from '../marc/record';
import { recordDifferences } from '../marc/same-record';
import { shownTitle } from '../merge/titles';
import type { LocalRecord } from '../ports/alma';
import type { FieldCounts, HistoryEntry, HistoryLine, MergeBasis } from '../ports/history';

import type { Reviewing, State, Write } from './state';
import { mayHoldAnother } from './write-actions';

/** The entry of a write: with `after`, the version that Alma stored; without, while nobody knows what becomes of it. */
export function entryOf(write: Write, after?: LocalRecord): HistoryEntry {
  const { writeId, mmsId, title, startedAt, purpose, undoes, before, sent, basis } = write;
  const record = after?.record ?? sent;
  const version = after?.version005;
  return {
    line: {
      id: writeId,
      mmsId,
      title: shownTitle(record) || title,
      at: startedAt,
      purpose,
      ...(undoes === undefined ? {} : { undoes }),
      outcome: after ? 'saved' : 'open',
      numbersBefore: oclcNumbersOf(before.record).current,
      numbersAfter: oclcNumbersOf(record).current,
      fields: countsOf(before.record, record),
      ...(before.version005 === undefined ? {} : { from005: before.version005 }),
      ...(version === undefined ? {} : { version005: version }),
    },
    before,
    after: after ?? { ...before, record: sent },
    ...(basis ? { basis: basisOf(basis) } : {}),
  };
}

/**
 * The entry of a write that was saved. Where the version that was read back may hold another save, what was sent stands for ours, so
 * that an undo compares with that and shows what differs.
 */
export function savedEntry(state: State, write: Write): HistoryEntry {
  const { outcome, sent } = write;
  if (outcome?.kind !== 'saved') return entryOf(write);
  const { after, guessed } = outcome;
  const entry = entryOf(write, mayHoldAnother(state, write) ? asSent(after, sent) : after);
  return guessed ? { ...entry, line: { ...entry.line, guessed } } : entry;
}

/** What was sent, in the place of a version of which it is not certain that it is that. */
function asSent(after: LocalRecord, sent: MarcRecord): LocalRecord {
  return { ...after, version005: undefined, record: sent };
}

/**
 * Whether an earlier try, of which nobody knew what became of it, can no longer arrive: it was built on the version that this save
 * took the place of, so that Alma's stale check refuses it.
 */
export function isOutrun(open: HistoryLine, saved: HistoryLine): boolean {
  const { id, mmsId, from005, outcome, guessed } = saved;
  const isTry = open.outcome === 'open' && open.mmsId === mmsId && open.id !== id;
  const isCertain = outcome === 'saved' && !guessed;
  return isCertain && isTry && from005 !== undefined && open.from005 === from005;
}

/** The entry of a write that turned out to be stored after all; as it was sent where that is a guess. */
export function settledEntry(
  entry: HistoryEntry,
  read: LocalRecord,
  result: 'saved' | 'guessed',
): HistoryEntry {
  const guess = result === 'guessed' ? { guessed: true } : {};
  const after = result === 'guessed' ? asSent(read, entry.after.record) : read;
  const { version005 } = after;
  const version = version005 === undefined ? {} : { version005 };
  const fields = countsOf(entry.before.record, after.record);
  const line = { ...entry.line, ...version, ...guess, fields, outcome: 'saved' } as const;
  return { ...entry, line, after };
}

function basisOf({ incoming, profile, overrides }: Reviewing): MergeBasis {
  return { incoming, profileId: profile.id, overrides };
}

function countsOf(before: MarcRecord, after: MarcRecord): FieldCounts {
  const differences = recordDifferences(before, after);
  const added = differences.filter(({ a }) => a === undefined).length;
  const removed = differences.filter(({ b }) => b === undefined).length;
  return { added, removed, changed: differences.length - added - removed };
}
