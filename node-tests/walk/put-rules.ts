import { contentOf } from './content';
import { isAsSent, madeBy } from './claims';
import type { Ledger, Put, Version, WriteNote } from './ledger';

/** What is wrong with one write that left for Alma, whatever any panel says of it. */
export function putProblems(ledger: Ledger, put: Put): string[] {
  const { write } = put;
  if (!write) return ['a PUT left that belongs to no save'];
  const { found, puts } = write;
  return [
    ...(put.mms === write.mms ? [] : [`it went to ${put.mms}`]),
    ...(put.content === write.content ? [] : ['it carried another record than the save']),
    ...(puts.length > 1 ? [`it was sent ${puts.length} times`] : []),
    ...(found && isBasis(found, write)
      ? []
      : ['it left although its re-read found another version']),
    ...unasked(ledger, put, write),
    ...overwritten(ledger, put, write),
    ...doubled(ledger, write),
  ];
}

/** This is the version that the record was built on. */
function isBasis({ content, stamp }: Version, { request: { before } }: WriteNote): boolean {
  return stamp === (before.version005 ?? '') && content === contentOf(before.record);
}

/** A lock or a warning is overridden only on a person's word, and a lock only where the config allows it. */
function unasked(ledger: Ledger, { query }: Put, write: WriteNote): string[] {
  const tries = ledger.triesOf(write);
  const lock = write.mayOverrideLock && ledger.hasWord('overrideLock', tries);
  const warning = ledger.hasWord('saveDespiteWarning', tries);
  return [
    ...(query['override_lock'] === 'false' || lock ? [] : ['it overrides locks unasked']),
    ...(query['override_warning'] === 'false' || warning ? [] : ['it overrides warnings unasked']),
  ];
}

/**
 * It took the place of the version that it was built on, and of no other. A record without 005 has nothing by which Alma could refuse:
 * there what is saved after the re-read is overwritten (a documented limit, `KNOWN` in ../faults/matrix.ts).
 */
function overwritten(ledger: Ledger, { made, replaced }: Put, write: WriteNote): string[] {
  if (!made || !replaced) return [];
  const undated = write.request.before.version005 === undefined;
  if (undated && write.found && replaced.at > write.found.at) return [];
  return isBasis(replaced, write)
    ? takenBack(ledger, write, replaced)
    : [`it overwrote a save by ${replaced.by} that it was not built on`];
}

/** An undo takes one save back, and what came after it only on a person's word. */
function takenBack(ledger: Ledger, { undoes }: WriteNote, replaced: Version): string[] {
  const undone = undoes === undefined ? undefined : ledger.writes.get(undoes);
  if (!undone || ledger.hasWord('undoDespiteChanges', [undone])) return [];
  const saved = madeBy(ledger.triesOf(undone)).at(0)?.made;
  const kept = saved?.content === replaced.content || isAsSent(replaced, undone);
  return kept
    ? []
    : [`the undo threw away a save by ${replaced.by} that came after the save it takes back`];
}

/** One record is carried out once on one version. Without 005 a first try that still lands overwrites its own retry, as above. */
function doubled(ledger: Ledger, write: WriteNote): string[] {
  const times = madeBy(ledger.triesOf(write)).length;
  const undated = write.request.before.version005 === undefined;
  return times > 1 && !undated ? [`Alma carried it out ${times} times`] : [];
}
