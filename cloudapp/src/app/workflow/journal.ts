// The journal: enough to say, when the panel was closed in the middle of a write, whether Alma stored it (design 6).
import { sameRecordHash } from '../marc/same-record';
import type { LocalRecord, SaveOutcome, StoredVerdict } from '../ports/alma';
import type { JournalEntry } from '../ports/stores';

import type { RecoveryResult } from './events';
import type { Write } from './state';

/** What is noted down before a write leaves. */
export function journalEntry(write: Write): JournalEntry {
  const { writeId, mmsId, startedAt, before, sent } = write;
  return {
    writeId,
    mmsId,
    startedAt,
    ...(before.version005 === undefined ? {} : { old005: before.version005 }),
    hashBefore: sameRecordHash(before.record),
    hashSent: sameRecordHash(sent),
  };
}

/** So long a write that was sent may still be on its way: what carries it gives up well before. */
const ON_ITS_WAY_MS = 120_000;

/** What a verdict means for a write that was left behind. An old record says little of a write that is minutes young. */
export function recoveryOf(
  verdict: StoredVerdict,
  { startedAt }: JournalEntry,
  now: Date,
): RecoveryResult {
  if (verdict === 'other') return 'unknown';
  if (verdict !== 'untouched') return verdict;
  return now.getTime() - Date.parse(startedAt) < ON_ITS_WAY_MS ? 'pending' : 'notSaved';
}

/** Whether a write that has ended may still be stored later: its note stays until the record is next read ("not saved yet", design 6). */
export function mayStillArrive(outcome: SaveOutcome | undefined): boolean {
  if (outcome?.kind === 'notSaved' || outcome?.kind === 'warned') return outcome.mayArrive === true;
  return outcome?.kind === 'unknown';
}

/**
 * What the record, read again, says of a write of which only the note is left. With the old 005 nothing was stored; with what was
 * sent it was; anything else cannot be told, since somebody may have saved after it.
 */
export function readsAs(local: LocalRecord, entry: JournalEntry): StoredVerdict {
  const now = sameRecordHash(local.record);
  if (entry.old005 !== undefined && local.version005 === entry.old005) return 'untouched';
  if (now === entry.hashSent) return 'saved';
  const never = entry.old005 === undefined && local.version005 === undefined;
  return never && now === entry.hashBefore ? 'untouched' : 'other';
}
