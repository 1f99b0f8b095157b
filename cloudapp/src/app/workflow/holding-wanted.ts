// Whether a write that was proven has something to do in WorldCat. What it gives is the first step, or nothing.
import { oclcNumbersOf } from '../marc/oclc-number';
import type { IncomingRecord } from '../ports/source';

import type { Holding } from './holdings';
import { whyNotWrite } from './may-save';
import { configOf } from './page-facts';
import type { State, Write } from './state';

/**
 * After a save: offered, or begun where the institution has it done always. Nothing where Alma does it itself (`sync_with_oclc` is
 * BIBS or HOLDINGS; Alma Bibs API), where the person may not save, without a gateway, where it is not certain what was stored, and
 * where the stored record does not carry the number of the incoming one.
 */
export function holdingAfterSave(
  state: State,
  write: Write,
  certain: boolean,
): Holding | undefined {
  const { outcome, basis, purpose } = write;
  const { enabled, gatewayUrl, holding } = configOf(state).sources.worldcat;
  if (purpose !== 'save' || outcome?.kind !== 'saved' || !certain) return;
  if (holding === 'never' || !enabled || gatewayUrl === '' || whyNotWrite(state)) return;
  const { record, management } = outcome.after;
  if (isSynchronised(management.syncWithOclc)) return;
  const number = basis && numberOf(basis.incoming);
  if (number === undefined || !oclcNumbersOf(record).current.includes(number)) return;
  return holding === 'always'
    ? { kind: 'setting', number, byItself: true }
    : { kind: 'offered', number, next: 'setting' };
}

/**
 * After an undo: the holding that the save had set goes with it, and no other. `earlier`: what this panel knows of the save's holding;
 * without it the history says, and for a save from an undo file the file.
 */
export function holdingAfterUndo(
  state: State,
  write: Write,
  certain: boolean,
  earlier?: Holding,
): Holding | undefined {
  const { undoes, outcome } = write;
  const line = state.history.lines?.find(({ id }) => id === undoes);
  const noted = line ? line.holding : write.holding;
  const number = earlier ? setBy(earlier) : noted;
  if (number === undefined || outcome?.kind !== 'saved') return;
  return { kind: certain ? 'unsetting' : 'left', number };
}

function setBy({ kind, number }: Holding): string | undefined {
  return kind === 'set' ? number : undefined;
}

function isSynchronised(stored = ''): boolean {
  const value = stored.trim();
  return value !== '' && value !== 'NONE';
}

/** Of records of other libraries the number is a guess: WorldCat's own, or what the person brought. */
function numberOf({ source, candidate, record }: IncomingRecord): string | undefined {
  if (source !== 'worldcat' && source !== 'file') return undefined;
  return candidate.oclcNumber ?? oclcNumbersOf(record).current[0];
}
