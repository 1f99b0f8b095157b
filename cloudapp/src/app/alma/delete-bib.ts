import { sameRecord } from '../marc/same-record';
import type { LocalRecord } from '../ports/alma';
import type { DeleteOutcome } from '../ports/bib-life';

import { isClearRefusal, ownFailure } from './alma-error';
import { readBib } from './bibs';
import { readInventory } from './inventory';
import type { CallAlma } from './rest-call';

/**
 * Deletes a bib: reads it, counts its inventory, reads it once more, sends `DELETE /bibs/{mms_id}?override=false` **once**, and looks
 * whether it is gone. Nothing is sent where somebody saved it since, also while its inventory was counted, or where anything hangs on
 * it; Alma refuses the latter as well.
 */
export async function deleteBib(call: CallAlma, local: LocalRecord): Promise<DeleteOutcome> {
  const hindrance =
    (await notAsItWas(call, local)) ??
    (await hangsOn(call, local.mmsId)) ??
    (await notAsItWas(call, local));
  if (hindrance) return hindrance;
  const url = `/bibs/${local.mmsId}`;
  const answer = await call({ url, method: 'DELETE', query: { override: 'false' } });
  const after = await readBib(call, local.mmsId);
  const isGone = !after.ok && after.failure.kind === 'almaNotFound';
  if (!answer.ok && isClearRefusal(answer.failure)) {
    // Somebody else was faster: Alma refuses to delete what is not there.
    const isBefore = isGone && answer.failure.kind === 'almaNotFound';
    return isBefore ? { kind: 'gone' } : { kind: 'notDeleted', failure: answer.failure };
  }
  if (isGone) return { kind: 'deleted' };
  if (after.ok && !answer.ok) return { kind: 'unknown', failure: answer.failure };
  return {
    kind: 'unknown',
    failure: after.ok ? ownFailure('almaUnknownAnswer') : after.failure,
  };
}

/** Why the record is not deleted after a look at it; undefined: it is the very version that the person has seen. */
async function notAsItWas(call: CallAlma, local: LocalRecord): Promise<DeleteOutcome | undefined> {
  const read = await readBib(call, local.mmsId);
  if (!read.ok)
    return read.failure.kind === 'almaNotFound'
      ? { kind: 'gone' }
      : { kind: 'notDeleted', failure: read.failure };
  const same =
    read.value.version005 === local.version005 && sameRecord(read.value.record, local.record);
  return same ? undefined : { kind: 'changed', current: read.value };
}

async function hangsOn(call: CallAlma, mmsId: string): Promise<DeleteOutcome | undefined> {
  const inventory = await readInventory(call, mmsId);
  if (!inventory.ok) return { kind: 'notDeleted', failure: inventory.failure };
  return Object.values(inventory.value).some((count) => count > 0)
    ? { kind: 'hasInventory', inventory: inventory.value }
    : undefined;
}
