// The undo file: one save with both versions, as text that another desk of the same institution can take up.
import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { AlmaUser } from '../ports/alma';
import type { AlmaFailure, StoreFailure } from '../ports/failures';
import type { HistoryEntry } from '../ports/history';

import { packed, unpacked } from './history-entry';
import { objectOf, textOf } from './json-reading';

const FORMAT = 'copy-merge-undo-1';

type Who = Result<AlmaUser, AlmaFailure>;

/** `storeRefused` where Alma does not say whose record it is. */
export function undoFile(entry: HistoryEntry, who: Who): Result<string, StoreFailure> {
  if (!who.ok) return failed({ kind: 'storeRefused', details: who.failure.details });
  const { institution } = who.value;
  return success(
    JSON.stringify({ format: FORMAT, institution, save: packed(entry) }, undefined, 1),
  );
}

/** `undoFileUnreadable` for anything that is no whole undo file, `undoFileForeign` for one of another institution. */
export function readUndoFile(text: string, who: Who): Result<HistoryEntry, StoreFailure> {
  if (!who.ok) return failed({ kind: 'storeRefused', details: who.failure.details });
  const file = objectOf(parsed(text));
  const entry = file?.['format'] === FORMAT ? unpacked(file['save']) : undefined;
  if (!entry) return failed({ kind: 'undoFileUnreadable', details: { raw: text.slice(0, 200) } });
  const theirs = textOf(file?.['institution']) ?? '';
  if (theirs === who.value.institution) return success(entry);
  const values = { theirs, ours: who.value.institution };
  return failed({ kind: 'undoFileForeign', values, details: {} });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
