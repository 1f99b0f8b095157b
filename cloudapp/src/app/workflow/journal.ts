// The journal: enough to say, when the panel was closed in the middle of a write, whether Alma stored it (design 6).
import { sameRecordHash } from '../marc/same-record';
import type { LocalRecord } from '../ports/alma';
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

/**
 * What the record, read again, says of a write that was left behind. With the old 005 nothing was stored; with what was sent it was;
 * anything else cannot be told, since somebody may have saved after it.
 */
export function readsAs(local: LocalRecord, entry: JournalEntry): RecoveryResult {
  const now = sameRecordHash(local.record);
  if (entry.old005 !== undefined && local.version005 === entry.old005) return 'notSaved';
  if (now === entry.hashSent) return 'saved';
  return entry.old005 === undefined && now === entry.hashBefore ? 'notSaved' : 'unknown';
}
