import { sameRecordHash } from '../marc/same-record';
import type { MarcRecord } from '../marc/record';
import type { Candidate } from '../ports/source';

const hashes = new WeakMap<MarcRecord, string>();

/**
 * Whether two sources gave the same record: it reads the same but for what each system writes of its own (001, 003, 005, 035). Both were
 * found by the same number. Unknown while one of them is not there.
 */
export function isSameCopy(one: Candidate, other: Candidate): boolean {
  if (one.source === other.source || !one.record || !other.record) return false;
  return hashOf(one.record) === hashOf(other.record);
}

function hashOf(record: MarcRecord): string {
  const fields = record.fields.filter(({ tag }) => tag !== '003' && tag !== '035');
  const hash = hashes.get(record) ?? sameRecordHash({ ...record, fields });
  hashes.set(record, hash);
  return hash;
}
