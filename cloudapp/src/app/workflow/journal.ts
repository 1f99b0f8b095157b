// The journal: enough to say, when the panel was closed in the middle of a write, whether Alma stored it (design 6).
import { fieldContent, hashText } from '../marc/content-hash';
import { withLeaderPosition } from '../marc/leader';
import type { Field, MarcRecord } from '../marc/record';
import { isDataField, subfieldValues } from '../marc/record';
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
    hashBefore: contentHash(before.record),
    hashSent: contentHash(sent),
  };
}

/**
 * What the record, read again, says of a write that was left behind. With the old 005 nothing was stored; with what was sent it was;
 * anything else cannot be told, since somebody may have saved after it.
 */
export function readsAs(local: LocalRecord, entry: JournalEntry): RecoveryResult {
  const now = contentHash(local.record);
  if (entry.old005 !== undefined && local.version005 === entry.old005) return 'notSaved';
  if (now === entry.hashSent) return 'saved';
  return entry.old005 === undefined && now === entry.hashBefore ? 'notSaved' : 'unknown';
}

/** Leader positions that a system computes (MARC 21 leader 00-04, 10-16, 20-23). */
const COMPUTED = [0, 1, 2, 3, 4, 10, 11, 12, 13, 14, 15, 16, 20, 21, 22, 23];

/** Equal for records that `sameRecord` calls the same: but for 001, 005, computed leader positions, `(EXL...)` 035, order and NFC. */
export function contentHash({ leader, fields }: MarcRecord): string {
  const compared = fields.filter((field) => !isAlmaOwn(field)).map(fieldContent);
  const masked = COMPUTED.reduce((text, at) => withLeaderPosition(text, at, '.'), leader);
  return hashText([masked.normalize('NFC'), ...compared.sort()].join('\n'));
}

function isAlmaOwn(field: Field): boolean {
  if (field.tag === '001' || field.tag === '005') return true;
  if (field.tag !== '035' || !isDataField(field)) return false;
  return subfieldValues(field, 'a').some((value) => value.startsWith('(EXL'));
}
