import { sameRecord } from '../marc/same-record';
import type { LocalRecord } from '../ports/alma';
import type { DeleteOutcome } from '../ports/bib-life';

import { isClearRefusal, ownFailure } from './alma-error';
import { readBib } from './bibs';
import { readInventory } from './inventory';
import type { CallAlma } from './rest-call';

/**
 * Deletes a bib: reads it again and counts its inventory, sends `DELETE /bibs/{mms_id}?override=false` **once**, and looks whether it
 * is gone. Nothing is sent where somebody saved it since, or where anything hangs on it; Alma refuses the latter as well.
 */
export async function deleteBib(call: CallAlma, local: LocalRecord): Promise<DeleteOutcome> {
  const { mmsId } = local;
  const read = await readBib(call, mmsId);
  if (!read.ok) return { kind: 'notDeleted', failure: read.failure };
  const same =
    read.value.version005 === local.version005 && sameRecord(read.value.record, local.record);
  if (!same) return { kind: 'changed', current: read.value };
  const inventory = await readInventory(call, mmsId);
  if (!inventory.ok) return { kind: 'notDeleted', failure: inventory.failure };
  if (Object.values(inventory.value).some((count) => count > 0))
    return { kind: 'hasInventory', inventory: inventory.value };
  const answer = await call({
    url: `/bibs/${mmsId}`,
    method: 'DELETE',
    query: { override: 'false' },
  });
  if (!answer.ok && isClearRefusal(answer.failure))
    return { kind: 'notDeleted', failure: answer.failure };
  const after = await readBib(call, mmsId);
  if (!after.ok && after.failure.kind === 'almaNotFound') return { kind: 'deleted' };
  if (after.ok && !answer.ok) return { kind: 'unknown', failure: answer.failure };
  return {
    kind: 'unknown',
    failure: after.ok ? ownFailure('almaUnknownAnswer') : after.failure,
  };
}
